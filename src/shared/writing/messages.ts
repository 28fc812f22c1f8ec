import { readablePhone } from '../model/phone.ts';
import { type Facts, HELP_WORDS, OPT_OUT_WORDS } from './facts.ts';
import { subjectsOf } from './prose.ts';
import { MOST_TOPICS } from './purposes.ts';
import { filled, shortEnough } from './words.ts';

/** One segment of plain characters, and the longest confirmation that every source takes. */
const SEGMENT = 160;
const CONFIRMATION_MAX = 255;

const STOP = 'Reply STOP to opt out.';

/** Ways to end a message, the roomy one first. */
const message = (brand: string, body: string, ...ends: readonly string[]): string =>
  shortEnough(
    ends.map((end) => `${brand}: ${body} ${end}`),
    [SEGMENT],
  );

/** Two samples of a topic while few are chosen, else one of each. */
function bodies({ topics }: Facts): readonly string[] {
  const firsts = topics.map(({ samples: [first] }) => first);
  const seconds = topics.map(({ samples: [, second] }) => second);
  return topics.length * 2 <= MOST_TOPICS ? [...firsts, ...seconds] : firsts;
}

/** Messages as they will be sent, each with brand and opt-out words. */
export function samplesOf(facts: Facts): readonly string[] {
  const { messageLink, messagePhone } = facts.answers;
  const phone = readablePhone(messagePhone);
  const more = [messageLink && `More: ${messageLink}`, phone && `Or call ${phone}.`];
  return bodies(facts).map((body, index) =>
    message(facts.values.brand ?? '', more[index] ? `${body} ${more[index]}` : body, STOP, 'STOP to end.'),
  );
}

const OPT_IN = ['You are signed up for texts about {topics}.', 'Signed up for texts about {topics}.'];
const OPT_IN_ENDS = [
  'Message and data rates may apply. Reply HELP for help or STOP to opt out.',
  'Msg & data rates may apply. Reply HELP for help, STOP to opt out.',
  'Msg&data rates may apply. HELP for help, STOP to end.',
];

/** Sent when somebody has agreed. */
export function optInOf({ topics, frequency: [, often], values }: Facts): string {
  const about = subjectsOf(topics, 'your');
  const candidates = OPT_IN.flatMap((start) =>
    OPT_IN_ENDS.map((end) => `${values.brand}: ${filled(start, { topics: about })} ${often} ${end}`),
  );
  return shortEnough(candidates, [SEGMENT, CONFIRMATION_MAX]);
}

export const optOutOf = ({ values }: Facts): string =>
  filled('{brand}: You are unsubscribed and will receive no more messages.', values);

/** Names the e-mail address, the phone, or both. */
export function helpOf({ answers, values, open }: Facts): string {
  const { email = '', phone = '' } = values;
  const ways = [
    ...(answers.email !== '' || open.includes('email') ? [`write to ${email}`] : []),
    ...(phone !== '' ? [`call ${phone}`] : []),
  ];
  return filled(`{brand}: For help {ways}. ${STOP}`, { ...values, ways: ways.join(' or ') });
}

/** Words by which people agree, end messages and ask for help. */
export const keywordsOf = ({ values }: Facts) => ({
  optinKeywords: [...new Set([values.keyword, 'START', 'YES'])]
    .filter((word) => word && !word.startsWith('['))
    .join(','),
  optoutKeywords: OPT_OUT_WORDS.join(','),
  helpKeywords: HELP_WORDS.join(','),
});
