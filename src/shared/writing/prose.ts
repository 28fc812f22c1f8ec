import type { Facts } from './facts.ts';
import { METHOD_IDS, type MethodId, methodOf, SEPARATELY, WORDINGS, type Wording } from './methods.ts';
import type { Topic } from './topics/topic.ts';
import { filled, listed, shortEnough } from './words.ts';

/** The longest message flow that every source takes, in characters. */
const FLOW_MAX = 2048;

/** How one thing after the other is told. */
const LEADS = ['By text message it', 'It also', 'In addition it', 'Besides, it', 'Finally it'];

const inOrder = (methods: readonly MethodId[]): readonly MethodId[] =>
  METHOD_IDS.filter((one) => methods.includes(one));

/** Who sends what to whom, on which occasion, and who agreed to it where. */
export function descriptionOf({ topics, methods, values }: Facts): string {
  const does = topics.map((topic, index) => `${LEADS[index] ?? 'It'} ${filled(topic.does, values)}.`);
  const where = listed(
    inOrder(methods).map((one) => methodOf(one).where),
    'or',
  );
  return [
    filled('{brand} {business}.', values),
    ...does,
    `Only people who agreed to it ${where} are texted, and a reply of STOP ends the texts.`,
  ].join(' ');
}

/** What messages are about, as the person who is asked says them, or as they are said to that person. */
export const subjectsOf = (topics: readonly Topic[], my: 'my' | 'your'): string =>
  listed(topics.map(({ about }) => filled(about, { my })));

const RATES = 'Message and data rates may apply. Reply HELP for help or STOP to opt out.';
const POLICIES = 'Terms: {termsLink}. Privacy policy: {privacyLink}.';
const NO_CONDITION = 'Consent is not a condition of purchase.';

/** Everything that is said beside a wording, or in short that it is said again. */
function disclosuresOf({ frequency, values }: Facts, isMarketing: boolean): string {
  const [often] = frequency;
  return filled([often, RATES, ...(isMarketing ? [NO_CONDITION] : []), POLICIES].join(' '), values);
}

const AGAIN = '[The same disclosures follow.]';

function quoted(facts: Facts, wording: Wording, topics: readonly Topic[], disclosures: string): string {
  const about = subjectsOf(topics, wording === 'box' ? 'my' : 'your');
  const values = { ...facts.values, topics: about, disclosures };
  return `"${filled(WORDINGS[wording], values)}"`;
}

/** How much is said again: every disclosure, wordings without them, or the first wording alone. */
const DETAILS = ['full', 'brief', 'briefest'] as const;
type Detail = (typeof DETAILS)[number];

/** One passage for each way of agreeing. No wording is quoted twice. */
function passages(facts: Facts, topics: readonly Topic[], detail: Detail): readonly string[] {
  const full = disclosuresOf(
    facts,
    topics.some(({ isMarketing }) => isMarketing),
  );
  const seen = new Set<Wording>();
  return inOrder(facts.methods).map((id) => {
    const { flow, wording } = methodOf(id);
    const isFirst = seen.size === 0;
    const isSaid = seen.has(wording) || (detail === 'briefest' && !isFirst);
    const text = isSaid
      ? 'the same wording.'
      : quoted(facts, wording, topics, isFirst || detail === 'full' ? full : AGAIN);
    seen.add(wording);
    return filled(flow, { ...facts.values, wording: text });
  });
}

const FREE = 'Consent is optional and not a condition of purchase or service.';
const KEPT = 'Mobile numbers and consent are not shared with third parties or affiliates for marketing.';
const YES_FIRST = 'After a spoken yes a text asks to reply YES, and offers are sent only after that reply.';

/** Offers beside something else are agreed to apart from it. */
function separateConsent(facts: Facts, offers: readonly Topic[], detail: Detail): string {
  const ways = new Set(inOrder(facts.methods).map((one) => SEPARATELY[methodOf(one).wording]));
  const text = quoted(
    facts,
    'box',
    offers,
    detail === 'full' ? disclosuresOf(facts, true) : `${AGAIN} ${NO_CONDITION}`,
  );
  return `Consent to marketing is separate and given ${listed([...ways], 'or')}: ${text}`;
}

function flowOf(facts: Facts, detail: Detail): string {
  const offers = facts.topics.filter(({ isMarketing }) => isMarketing);
  const others = facts.topics.filter(({ isMarketing }) => !isMarketing);
  const isMixed = offers.length > 0 && others.length > 0;
  const isSpoken = facts.methods.some((one) => methodOf(one).wording === 'spoken');
  return [
    ...passages(facts, isMixed ? others : facts.topics, detail),
    ...(isMixed ? [separateConsent(facts, offers, detail)] : []),
    ...(offers.length > 0 && isSpoken ? [YES_FIRST] : []),
    FREE,
    KEPT,
  ].join(' ');
}

/** How people agree, with the wording that they are shown or asked. */
export const messageFlowOf = (facts: Facts): string =>
  shortEnough(
    DETAILS.map((detail) => flowOf(facts, detail)),
    [FLOW_MAX],
  );
