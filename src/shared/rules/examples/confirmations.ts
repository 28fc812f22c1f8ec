import { examplesFrom, type Row } from './registration.ts';

const optin = (text: string): Row[3] => ({ campaign: { optinMessage: text } });
const optout = (text: string): Row[3] => ({ campaign: { optoutMessage: text } });
const help = (text: string): Row[3] => ({ campaign: { helpMessage: text } });

const ROWS: readonly Row[] = [
  ['CP-045', 'valid', 'three confirmations', {}],
  [
    'CP-045',
    'invalid',
    'a notice in place of help',
    help('Harbor Outfitters: your order has shipped and arrives tomorrow.'),
    'confirmation-of-other-kind',
  ],
  [
    'CP-045',
    'invalid',
    'nobody welcomes',
    optin(
      'Thanks for subscribing! Msg frequency varies. Msg & data rates may apply. Reply HELP for help, STOP to opt out.',
    ),
    'confirmation-names-nobody',
  ],
  [
    'CP-045',
    'invalid',
    'a welcome without a way out',
    optin(
      'Harbor Outfitters: You are subscribed to rental texts. Message frequency varies. Message and data rates may ' +
        'apply. For help call 208-555-0142.',
    ),
    'confirmation-without-stop',
  ],
  [
    'CP-045',
    'invalid',
    'help that reaches nobody',
    help('Harbor Outfitters: we help you soon. Reply STOP to opt out.'),
    'confirmation-without-contact',
  ],
  [
    'CP-045',
    'invalid',
    'a farewell that goes on',
    optout(
      'Harbor Outfitters: You are unsubscribed. But wait, 20% off if you come back! Reply YES to keep getting deals.',
    ),
    'confirmation-goes-on',
  ],
  [
    'CP-045',
    'boundary',
    'a farewell with a way back',
    optout(
      'You have been unsubscribed from Harbor Outfitters and will receive no further messages. Reply START to resubscribe.',
    ),
  ],
  [
    'CP-045',
    'missing',
    'no confirmations',
    { campaign: { optinMessage: '', optoutMessage: '', helpMessage: '' } },
  ],
];

export const confirmationExamples = examplesFrom(ROWS);
