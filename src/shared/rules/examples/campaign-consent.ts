import { examplesFrom, type Row } from './registration.ts';

const campaign = (change: Row[3]['campaign']): Row[3] => ({ campaign: change ?? {} });
const flow = (messageFlow: string): Row[3] => campaign({ messageFlow });
const describe = (description: string): Row[3] => campaign({ description });
const marketing = (messageFlow: string): Row[3] =>
  campaign({
    usecase: 'MARKETING',
    messageFlow,
    optinMessage:
      'Harbor Outfitters: you get our offers. Msg frequency varies. Reply HELP for help, STOP to end.',
  });

const ROWS: readonly Row[] = [
  ['CP-022', 'valid', 'an empty box', {}],
  ['CP-022', 'invalid', 'a ticked box', flow('The box is pre-checked.'), 'consent-forced'],
  [
    'CP-022',
    'boundary',
    'a box that is not ticked',
    flow(
      'The box on the booking page https://www.example.com/book is not pre-checked, and a booking can be made without it.',
    ),
  ],
  ['CP-022', 'boundary', 'a box in so many words', flow('The box is not pre-checked.'), 'text-doubtful'],
  [
    'CP-022',
    'boundary',
    'an order that needs a tick',
    flow(
      'On the booking page, customers have to tick the box for marketing texts, or the booking cannot be completed.',
    ),
    'consent-forced',
  ],
  [
    'CP-022',
    'boundary',
    'notices about the very order',
    flow(
      'By placing an order, you agree to receive delivery updates by text from Harbor Outfitters. Message frequency ' +
        'varies. Message and data rates may apply. Reply STOP to opt out, HELP for help.',
    ),
    'consent-forced',
  ],
  ['CP-022', 'boundary', 'agreeing as the first step', flow('Customers must opt in before the first text.')],
  [
    'CP-022',
    'invalid',
    'agreeing as a toll',
    flow('Customers must consent to texts to complete the booking.'),
    'consent-forced',
  ],
  ['CP-022', 'boundary', 'channels of the shop', flow('Customers reach the shop by calls or texts.')],
  [
    'CP-022',
    'invalid',
    'tied to an order',
    flow('By placing an order customers agree to receive texts.'),
    'consent-forced',
  ],
  ['CP-022', 'invalid', 'calls and texts at once', flow('They agree to calls and texts.'), 'consent-bundled'],
  [
    'CP-022',
    'invalid',
    'one tick for all',
    flow('One tick stands for our terms, phone calls, e-mails and text messages.'),
    'consent-bundled',
  ],
  [
    'CP-022',
    'invalid',
    'hidden in terms',
    flow('Guests accept our terms of service, which include permission to text them.'),
    'consent-in-terms',
  ],
  ['CP-022', 'boundary', 'apart from terms', flow('The box is apart from the terms of service.')],
  ['CP-022', 'missing', 'no flow', flow('')],
  ['CP-023', 'valid', 'shared with nobody', {}],
  ['CP-023', 'invalid', 'a bought list', flow('We write to purchased lists.'), 'consent-taken'],
  ['CP-023', 'boundary', 'news for partners', describe('Drivers share arrival times with partners by text.')],
  ['CP-023', 'invalid', 'cold calls', describe('Staff follow up cold calls by text.'), 'consent-taken'],
  ['CP-023', 'invalid', 'for others', describe('We text on behalf of our clients.'), 'program-for-others'],
  ['CP-023', 'boundary', 'denied', flow('Numbers are never shared with third parties or affiliates.')],
  ['CP-023', 'invalid', 'shared', flow('Numbers are shared with our partners.'), 'consent-handed-on'],
  [
    'CP-023',
    'invalid',
    'leads from others',
    flow('Our staff text leads from our partners.'),
    'consent-of-others',
  ],
  [
    'CP-023',
    'boundary',
    'shared with nobody but some',
    flow('We share numbers with nobody except our marketing partners.'),
    'consent-handed-on',
  ],
  [
    'CP-023',
    'boundary',
    'a denial that ends before',
    flow('If you do not tick the box, we pass your number to our affiliates.'),
    'consent-handed-on',
  ],
  ['CP-023', 'boundary', 'contact lenses', describe('Customers who buy contact lenses get a reminder.')],
  [
    'CP-023',
    'boundary',
    'the carrier as partner',
    describe('Patients get reminders at the numbers that our messaging partner assigns.'),
  ],
  [
    'CP-023',
    'boundary',
    'software that lets customers write to the shop',
    describe('The service lets our clients reach us by text about rentals.'),
  ],
  [
    'CP-023',
    'invalid',
    'a platform',
    describe('Our software lets businesses text their own customers.'),
    'program-for-others',
  ],
  ['CP-023', 'boundary', 'a price list', describe('Customers who purchased a boat get a checklist.')],
  ['CP-028', 'valid', 'no marketing', {}],
  [
    'CP-028',
    'valid',
    'named and free',
    marketing(
      'The box reads: send me offers from Harbor Outfitters. Consent is not a condition of purchase.',
    ),
  ],
  [
    'CP-028',
    'invalid',
    'not named',
    marketing('The box reads: text me. Consent is not a condition of purchase.'),
    'flow-without-marketing',
  ],
  [
    'CP-028',
    'invalid',
    'perhaps a condition',
    marketing('The box reads: send me offers.'),
    'flow-without-no-condition',
  ],
  [
    'CP-028',
    'boundary',
    'as a sub-use case',
    campaign({
      usecase: 'LOW_VOLUME',
      subUsecases: ['MARKETING'],
      messageFlow: 'The box reads: send me offers.',
      optinMessage: 'Harbor Outfitters: you get our offers. Reply STOP to end.',
    }),
    'flow-without-no-condition',
  ],
  [
    'CP-028',
    'invalid',
    'together with other messages',
    campaign({
      usecase: 'MIXED',
      subUsecases: ['MARKETING', 'CUSTOMER_CARE'],
      messageFlow: 'The optional box reads: send me offers.',
    }),
    'optin-without-marketing',
    'flow-marketing-not-separate',
  ],
  [
    'CP-028',
    'boundary',
    'in a box of its own',
    campaign({
      usecase: 'MIXED',
      subUsecases: ['MARKETING', 'CUSTOMER_CARE'],
      messageFlow: 'A separate optional box reads: send me offers.',
      optinMessage: 'Harbor Outfitters: you get our offers. Reply STOP to end.',
    }),
  ],
  ['CP-030', 'valid', 'a public page', {}],
  [
    'CP-030',
    'invalid',
    'behind a sign-in',
    flow('Members log in to the member portal and tick a box.'),
    'flow-behind-login',
  ],
  [
    'CP-030',
    'boundary',
    'with a screenshot',
    flow('Members log in and tick a box; a screenshot is attached.'),
  ],
  ['CP-037', 'valid', 'no figures', {}],
  [
    'CP-037',
    'invalid',
    'an open end',
    describe('Customers get pick-up times, return times, etc.'),
    'scope-vague',
  ],
  [
    'CP-037',
    'boundary',
    'more of one thing',
    describe('Orders of two and more than two boats are confirmed.'),
  ],
  [
    'CP-037',
    'invalid',
    'two figures',
    campaign({ messageFlow: 'Up to 4 messages per month.', optinMessage: '2 msgs/month.' }),
    'frequency-differs',
  ],
  [
    'CP-037',
    'boundary',
    'the same figure',
    campaign({ messageFlow: 'Up to 4 messages per month.', optinMessage: '4 msgs/mo.' }),
  ],
  [
    'CP-037',
    'boundary',
    'different units',
    campaign({ messageFlow: '4 messages per month.', optinMessage: '1 msg per week.' }),
  ],
  ['CP-038', 'valid', 'no way named in the description', {}],
  [
    'CP-038',
    'invalid',
    'a way left out',
    describe('Guests opt in on paper at the front desk.'),
    'flow-misses-methods',
  ],
  ['CP-038', 'boundary', 'the same way', describe('Customers opt in on our website.')],
  ['CP-038', 'missing', 'no flow', campaign({ messageFlow: '', description: 'Guests opt in on paper.' })],
];

export const campaignConsentExamples = examplesFrom(ROWS);
