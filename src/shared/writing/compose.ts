import type { CampaignDraft } from '../model/registration.ts';
import { answersSchema, type GivenAnswers } from './answers.ts';
import { type Facts, factsOf, type OpenQuestion } from './facts.ts';
import { helpOf, keywordsOf, optInOf, optOutOf, samplesOf } from './messages.ts';
import { CLAIMS, type Claim, methodOf } from './methods.ts';
import { descriptionOf, messageFlowOf } from './prose.ts';

/** The texts of the form that are written here. */
export type WrittenTexts = Pick<
  CampaignDraft,
  | 'description'
  | 'messageFlow'
  | 'samples'
  | 'optinMessage'
  | 'optoutMessage'
  | 'helpMessage'
  | 'optinKeywords'
  | 'optoutKeywords'
  | 'helpKeywords'
>;

/** The texts in four parts, as a person takes them over. */
export const PARTS = {
  description: ['description'],
  flow: ['messageFlow'],
  samples: ['samples'],
  replies: [
    'optinMessage',
    'optoutMessage',
    'helpMessage',
    'optinKeywords',
    'optoutKeywords',
    'helpKeywords',
  ],
} as const satisfies Readonly<Record<string, readonly (keyof WrittenTexts)[]>>;
export type Part = keyof typeof PARTS;
export const PART_IDS = Object.keys(PARTS) as [Part, ...Part[]];

export interface Writing {
  readonly texts: WrittenTexts;
  /** Questions whose answers are missing; square brackets hold their places. */
  readonly open: readonly OpenQuestion[];
  /** What the texts state and a person has to know to be true. */
  readonly claims: readonly Claim[];
}

function claimsOf({ methods, topics }: Facts): readonly Claim[] {
  const offers = topics.filter(({ isMarketing }) => isMarketing).length;
  const isSpoken = methods.some((one) => methodOf(one).wording === 'spoken');
  const made = new Set<Claim>([...methods.flatMap((one) => methodOf(one).claims), 'not-shared']);
  if (offers > 0 && isSpoken) made.add('reply-yes');
  if (offers > 0 && offers < topics.length) made.add('separate-marketing');
  return CLAIMS.filter((one) => made.has(one));
}

/** Writes the texts of a campaign out of a few answers, in English. */
export function compose(given: GivenAnswers): Writing {
  const facts = factsOf(answersSchema.parse(given));
  const texts = {
    description: descriptionOf(facts),
    messageFlow: messageFlowOf(facts),
    samples: [...samplesOf(facts)],
    optinMessage: optInOf(facts),
    optoutMessage: optOutOf(facts),
    helpMessage: helpOf(facts),
    ...keywordsOf(facts),
  };
  return { texts, open: facts.open, claims: claimsOf(facts) };
}
