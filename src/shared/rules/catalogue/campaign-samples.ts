import { brandNames, namesBrand } from '../reading/brand-name.ts';
import { gluedOptOut, saysOptOut } from '../reading/disclosures.ts';
import { findPlaceholders, type Placeholder, standsForBrand } from '../reading/placeholders.ts';
import { remember } from '../reading/remember.ts';
import { fingerprint, likeness, words } from '../reading/words.ts';
import { type Fix, fixAt } from '../rule.ts';
import {
  BRAND_NAME_READS,
  confirmationsOf,
  type Field,
  MESSAGE_READS,
  messagesOf,
  PROSE_READS,
  proseOf,
  type Report,
  registrationRule,
  samplesOf,
  textsOf,
  withSentence,
} from './registration-rule.ts';
import { conflicting, inferred, official, thirdParty } from './sources.ts';

const addStop = ({ path, text }: Field): Fix =>
  fixAt('fix-add-stop', path, withSentence(text, 'Reply STOP to opt out.'));

const brandInSamples = registrationRule({
  id: 'CP-011',
  severity: 'error',
  reads: ['campaign.samples', ...BRAND_NAME_READS],
  sources: [official('TW-err 30893: in one sample'), conflicting('Telnyx, Sinch: in each sample')],
  judge(draft, report) {
    const brand = brandNames(draft.brand);
    const samples = samplesOf(draft);
    if (!brand.known || samples.length === 0) return;
    const name = (draft.brand.displayName || draft.brand.companyName).trim();
    const without = samples.filter(({ text }) => !namesBrand(text, brand));
    const more = ({ path, text }: Field): { fix?: Fix } =>
      brand.isPlaceholder ? {} : { fix: fixAt('fix-add-brand', path, `${name}: ${text.trim()}`) };
    const [first] = without;
    if (first && without.length === samples.length)
      report('campaign.samples', 'samples-without-brand', { name }, more(first));
    else
      for (const one of without)
        report(one.path, 'sample-without-brand', { name }, { severity: 'info', ...more(one) });
  },
});

const optOutInSamples = registrationRule({
  id: 'CP-012',
  severity: 'error',
  reads: ['campaign.samples', 'campaign.usecase'],
  sources: [
    official('TW-err 30893, AWS review criteria: in one sample'),
    conflicting('Telnyx: in each sample'),
  ],
  judge(draft, report) {
    const samples = samplesOf(draft);
    const without = samples.filter(({ text }) => !saysOptOut(text));
    const [first] = without;
    if (first && without.length === samples.length) {
      // AWS's own walk-through of a one-time-password campaign has no opt-out words in its samples.
      const severity = draft.campaign.usecase === '2FA' ? 'warning' : 'error';
      report('campaign.samples', 'samples-without-stop', {}, { severity, fix: addStop(first) });
    } else
      for (const one of without)
        report(one.path, 'sample-without-stop', {}, { severity: 'info', fix: addStop(one) });
    for (const { path, text } of samples) {
      const glued = gluedOptOut(text);
      if (glued) report(path, 'sample-glued-stop', { glued }, { severity: 'info' });
    }
  },
});

const NEARLY_SAME = 0.85;
const WORDS_TO_COMPARE = 6;

function judgePair(later: Field, earlier: Field, report: Report): boolean {
  const first = Number(earlier.path.split('.').at(-1)) + 1;
  if (fingerprint(later.text) === fingerprint(earlier.text)) {
    report(later.path, 'sample-twice', { first });
    return true;
  }
  const read = words(later.text);
  if (read.length < WORDS_TO_COMPARE || likeness(read, words(earlier.text)) < NEARLY_SAME) return false;
  report(later.path, 'sample-nearly-twice', { first }, { severity: 'warning' });
  return true;
}

const sameSamples = registrationRule({
  id: 'CP-013',
  severity: 'error',
  reads: ['campaign.samples'],
  sources: [official('Telnyx knowledge base'), official('AWS review criteria')],
  judge(draft, report) {
    const samples = samplesOf(draft);
    samples.forEach((later, index) => {
      samples.slice(0, index).some((earlier) => judgePair(later, earlier, report));
    });
  },
});

const FILLER =
  /\blorem ipsum\b|\b(?:asdf|zxcv|hjkl|qwertyu)\w*\b|\bthis is (?:just |only )?a test(?: message| text| sms)?\b|\bblah blah\b/i;
const NOTHING_SAID =
  /^(?:test(?:ing)?|sample|example|message|text|hello|hi|none|na|n a|tbd|todo|xxx+|(?:test|sample|example) (?:message|text|sms|campaign)(?: \d)?)$/;
/** `XXXXXX` stands for a code in many a good sample. */
const STUCK_KEY = /(?!x)(\p{L})\1{5,}/iu;
/** Fingers drummed on the middle row; no word but this one is made of these letters alone. */
const DRUMMED = /\b(?!alfalfas?\b)[asdfghjkl]{8,}\b/i;
const SHORT = 40;
const FEW_WORDS = 8;
const TIMES_OVER = 3;

/** The same few words over and over, to reach a length. */
function isRepeated(text: string): boolean {
  const read = words(text);
  const distinct = new Set(read).size;
  return distinct > 0 && distinct <= FEW_WORDS && read.length >= Math.max(FEW_WORDS, distinct * TIMES_OVER);
}

/** What stands in a text only to fill it, or undefined. */
const fillerIn = remember((text): string | undefined => {
  const hit = FILLER.exec(text)?.[0] ?? STUCK_KEY.exec(text)?.[0] ?? DRUMMED.exec(text)?.[0];
  if (hit !== undefined) return hit;
  const isFiller = text.length <= SHORT ? NOTHING_SAID.test(fingerprint(text)) : isRepeated(text);
  return isFiller ? text.trim() : undefined;
});

const isProse = (path: string): boolean => path === 'campaign.description' || path === 'campaign.messageFlow';

function judgeBrackets(path: string, tokens: readonly Placeholder[], report: Report): void {
  const odd = tokens.find(({ kind }) => kind !== 'square');
  if (odd && !isProse(path)) report(path, 'token-odd-brackets', { token: odd.text }, { severity: 'warning' });
}

/** Square brackets may stand for a brand that is not known yet; other brackets never stand for one rightly. */
function judgeTokens({ path, text }: Field, isBrandKnown: boolean, report: Report): void {
  const tokens = findPlaceholders(text);
  const forBrand = tokens.find(
    ({ name, kind }) => standsForBrand(name) && (isBrandKnown || kind !== 'square'),
  );
  if (forBrand) report(path, 'token-for-brand', { token: forBrand.text });
  judgeBrackets(
    path,
    tokens.filter((token) => token !== forBrand),
    report,
  );
}

const filler = registrationRule({
  id: 'CP-014',
  severity: 'error',
  reads: [...MESSAGE_READS, ...PROSE_READS, ...BRAND_NAME_READS],
  sources: [
    official('Telnyx knowledge base'),
    official('AWS rejection reasons (testing)'),
    conflicting('brackets wanted (TW-err 30893, AWS) or refused (Sinch)'),
  ],
  judge(draft, report) {
    const brand = brandNames(draft.brand);
    for (const field of textsOf(draft)) {
      const { path, text } = field;
      const hit = fillerIn(text);
      if (hit) report(path, 'text-filler', { words: hit.length > SHORT ? `${hit.slice(0, SHORT)}…` : hit });
      if (brand.isPlaceholder) judgeBrackets(path, findPlaceholders(text), report);
      else judgeTokens(field, brand.known, report);
    }
  },
});

/** Shorter texts are alike by chance. */
const LONG_ENOUGH_TO_COPY = 20;

const sameText = registrationRule({
  id: 'CP-035',
  severity: 'error',
  reads: [...MESSAGE_READS, ...PROSE_READS],
  sources: [official('AWS rejection reasons'), inferred('equal samples are for CP-013')],
  judge(draft, report) {
    const seen = new Map<string, string>();
    for (const { path, text } of [...proseOf(draft), ...confirmationsOf(draft)]) {
      const print = fingerprint(text);
      const other = seen.get(print);
      if (print.length < LONG_ENOUGH_TO_COPY) continue;
      if (other) report(path, 'text-in-two-fields', { other: `@${other}` });
      else seen.set(print, path);
    }
    for (const { path, text } of samplesOf(draft)) {
      const other = seen.get(fingerprint(text));
      if (other) report(path, 'text-in-two-fields', { other: `@${other}` });
    }
  },
});

const SHOUTED_LETTERS = 20;
const SHOUTED_SHARE = 0.5;

const loud = registrationRule({
  id: 'CP-033',
  severity: 'info',
  reads: MESSAGE_READS,
  sources: [official('Telnyx knowledge base'), thirdParty('10dlccheck')],
  judge(draft, report) {
    for (const { path, text } of messagesOf(draft)) {
      const letters = text.match(/\p{L}/gu)?.length ?? 0;
      const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
      if (letters >= SHOUTED_LETTERS && capitals > letters * SHOUTED_SHARE)
        report(path, 'message-in-capitals');
      if (/!{2,}|\?{2,}/.test(text)) report(path, 'message-marks');
      if (/\p{Extended_Pictographic}/u.test(text.replace(/[©®™]/g, ''))) report(path, 'message-emoji');
    }
  },
});

export const campaignSampleRules = [brandInSamples, optOutInSamples, sameSamples, filler, sameText, loud];
