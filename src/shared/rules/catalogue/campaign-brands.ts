import type { RegistrationDraft, RegistrationFacts } from '../../model/registration.ts';
import { bareName, brandNames, namesBrand } from '../reading/brand-name.ts';
import { remember } from '../reading/remember.ts';
import { statedSender } from '../reading/senders.ts';
import { words } from '../reading/words.ts';
import {
  BRAND_NAME_READS,
  type Field,
  MESSAGE_READS,
  messagesOf,
  PROSE_READS,
  type Report,
  registrationRule,
  textsOf,
} from './registration-rule.ts';
import { inferred, official } from './sources.ts';

type OtherBrand = RegistrationFacts['otherBrands'][number];

interface KnownName {
  readonly name: string;
  readonly spoken: string;
  readonly first: string;
}

/** A single word is often an everyday one; a name is recognised from this many letters on. */
const LETTERS_OF_A_NAME = 9;

type Finder = (text: string) => readonly KnownName[];

const FINDERS = new WeakMap<readonly OtherBrand[], Finder>();

/** Names of the other brands of the workspace that cannot be mistaken for everyday words. */
function namesOf(others: readonly OtherBrand[]): readonly KnownName[] {
  const names = new Map<string, KnownName>();
  for (const { displayName, companyName } of others) {
    for (const name of [displayName, companyName]) {
      const parts = bareName(name);
      const spoken = parts.join(' ');
      if (parts.length < 2 && spoken.length < LETTERS_OF_A_NAME) continue;
      names.set(spoken, { name: name.trim(), spoken, first: parts[0] ?? '' });
    }
  }
  return [...names.values()];
}

/** Finds the names of other brands in a text; made once for the facts, and reads each text once. */
function finderOf(others: readonly OtherBrand[]): Finder {
  const kept = FINDERS.get(others);
  if (kept) return kept;
  const names = namesOf(others);
  const find: Finder = remember((text) => {
    const read = words(text);
    const has = new Set(read);
    const candidates = names.filter(({ first }) => has.has(first));
    if (candidates.length === 0) return candidates;
    const spoken = ` ${read.join(' ')} `;
    return candidates.filter((one) => spoken.includes(` ${one.spoken} `));
  });
  FINDERS.set(others, find);
  return find;
}

const DOUBT = { severity: 'warning' } as const;

function judgeSenders(messages: readonly Field[], draft: RegistrationDraft, report: Report): void {
  const own = brandNames(draft.brand);
  if (!own.known || own.isPlaceholder) return;
  const foreign = messages.flatMap(({ path, text }) => {
    const sender = statedSender(text);
    return sender === null || namesBrand(text, own) ? [] : [{ path, sender }];
  });
  const senders = new Set(foreign.map(({ sender }) => sender.toLowerCase()));
  if (senders.size > 1) {
    const names = [...new Set(foreign.map(({ sender }) => sender))].slice(0, 3).join(', ');
    report('campaign.samples', 'samples-several-senders', { count: senders.size, names }, DOUBT);
  } else for (const { path, sender } of foreign) report(path, 'message-other-sender', { sender }, DOUBT);
}

const otherBrands = registrationRule({
  id: 'CP-034',
  since: '2026.11.2',
  severity: 'error',
  isJudgement: true,
  reads: [...MESSAGE_READS, ...PROSE_READS, ...BRAND_NAME_READS],
  needsFacts: true,
  sources: [
    official('AWS rejection reasons'),
    official('Telnyx support 10547022 (603)'),
    inferred('names of the other brands in the workspace'),
  ],
  reader: {
    texts: textsOf,
    codes: { 'other-brand': 'text-for-other-brand' },
    isRuledOut: (_field, _kind, { brand }) => {
      const { known, isPlaceholder } = brandNames(brand);
      return !known || isPlaceholder;
    },
  },
  judge(draft, report, facts) {
    judgeSenders(messagesOf(draft), draft, report);
    if (facts.otherBrands.length === 0) return;
    const own = brandNames(draft.brand);
    const isOwn = (spoken: string) =>
      own.spoken.some((mine) => mine.includes(spoken) || spoken.includes(mine));
    const find = finderOf(facts.otherBrands);
    for (const { path, text } of textsOf(draft)) {
      const other = find(text).find(({ spoken }) => !isOwn(spoken));
      if (other) report(path, 'text-names-other-brand', { name: other.name }, DOUBT);
    }
  },
});

export const campaignBrandRules = [otherBrands];
