import { type BrandNames, brandNames, nameToWrite } from '../reading/brand-name.ts';
import { fillerIn, isStandIn, wordsOfItsOwn } from '../reading/filler.ts';
import { findPlaceholders, type Placeholder, standsForBrand } from '../reading/placeholders.ts';
import { isWritableName } from '../reading/writable.ts';
import { fixAt } from '../rule.ts';
import {
  BRAND_NAME_READS,
  type Field,
  MESSAGE_READS,
  PROSE_READS,
  type Report,
  registrationRule,
  textsOf,
} from './registration-rule.ts';
import { conflicting, official } from './sources.ts';

/** How much of a filler is shown. */
const SHORT = 40;
/** A sample with fewer words of its own shows hardly what is sent. */
const PLAIN_WORDS = 2;

const isProse = (path: string): boolean => path === 'campaign.description' || path === 'campaign.messageFlow';

/** Every token of other brackets in square ones. */
const inSquareBrackets = (text: string, tokens: readonly Placeholder[]): string =>
  tokens
    .filter(({ kind }) => kind !== 'square')
    .reduce(
      (soFar, { text: token, name }) => soFar.replaceAll(token, `[${name.replace(/[[\]]/g, '')}]`),
      text,
    );

function judgeBrackets(
  { path, text }: Field,
  tokens: readonly Placeholder[],
  report: Report,
  canMend = true,
): void {
  const odd = tokens.find(({ kind }) => kind !== 'square');
  if (!odd || isProse(path)) return;
  const fix = fixAt('fix-square-brackets', path, inSquareBrackets(text, tokens));
  report(path, 'token-odd-brackets', { token: odd.text }, { severity: 'warning', ...(canMend && { fix }) });
}

/** Square brackets may stand for a brand that is not known yet; other brackets never stand for one rightly. */
function judgeTokens(field: Field, name: string, report: Report): void {
  const { path, text } = field;
  const isBrandKnown = name !== '';
  const tokens = findPlaceholders(text);
  const forBrand = tokens.filter(
    (token) => standsForBrand(token.name) && (isBrandKnown || token.kind !== 'square'),
  );
  const [first] = forBrand;
  if (first) {
    const value = forBrand.reduce((soFar, token) => soFar.replaceAll(token.text, name), text);
    report(
      path,
      'token-for-brand',
      { token: first.text },
      isWritableName(name) ? { fix: fixAt('fix-name-brand', path, value) } : {},
    );
  }
  judgeBrackets(
    field,
    tokens.filter((token) => !forBrand.includes(token)),
    report,
  );
}

function judgeFiller({ path, text }: Field, brand: BrandNames, report: Report): void {
  const isSample = path.startsWith('campaign.samples.');
  const hit = fillerIn(text, brand) ?? (!isSample && isStandIn(text, brand) ? text.trim() : null);
  if (hit !== null) {
    report(path, 'text-filler', { words: hit.length > SHORT ? `${hit.slice(0, SHORT)}…` : hit });
    return;
  }
  if (!isSample) return;
  const own = wordsOfItsOwn(text, brand);
  if (own === 0 || isStandIn(text, brand)) report(path, 'sample-says-nothing');
  else if (own < PLAIN_WORDS) report(path, 'sample-says-nothing', {}, { severity: 'warning' });
}

const filler = registrationRule({
  id: 'CP-014',
  severity: 'error',
  isJudgement: true,
  reads: [...MESSAGE_READS, ...PROSE_READS, ...BRAND_NAME_READS],
  sources: [
    official('Telnyx knowledge base'),
    official('AWS rejection reasons (testing)'),
    conflicting('brackets wanted (TW-err 30893, AWS) or refused (Sinch)'),
  ],
  reader: { texts: textsOf, codes: { filler: 'text-filler' } },
  judge(draft, report) {
    const brand = brandNames(draft.brand);
    for (const field of textsOf(draft)) {
      judgeFiller(field, brand, report);
      // Where the brand itself is a token, its brackets are its name.
      if (brand.isPlaceholder) judgeBrackets(field, findPlaceholders(field.text), report, false);
      else judgeTokens(field, brand.known ? nameToWrite(draft.brand) : '', report);
    }
  },
});

export const campaignFillerRules = [filler];
