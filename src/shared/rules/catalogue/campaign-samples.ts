import type { CampaignDraft } from '../../model/registration.ts';
import { brandNames, namesBrand, nameToWrite, wordsBesideBrand } from '../reading/brand-name.ts';
import { gluedOptOut, namesOptOutWord, saysOptOut } from '../reading/disclosures.ts';
import { fingerprint, likeness, words } from '../reading/words.ts';
import { isWritableName } from '../reading/writable.ts';
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
  withSentence,
} from './registration-rule.ts';
import { conflicting, inferred, official, thirdParty } from './sources.ts';

/** A changed sample, unless it would then be the same as another one. */
function changed(code: string, { path }: Field, value: string, samples: readonly Field[]): { fix?: Fix } {
  const print = fingerprint(value);
  const isAnother = samples.some((one) => one.path !== path && fingerprint(one.text) === print);
  return isAnother ? {} : { fix: fixAt(code, path, value) };
}

const addStop = (field: Field, samples: readonly Field[]): { fix?: Fix } =>
  changed('fix-add-stop', field, withSentence(field.text, 'Reply STOP to opt out.'), samples);

const brandInSamples = registrationRule({
  id: 'CP-011',
  severity: 'error',
  reads: ['campaign.samples', ...BRAND_NAME_READS],
  sources: [official('TW-err 30893: in one sample'), conflicting('Telnyx, Sinch: in each sample')],
  judge(draft, report) {
    const brand = brandNames(draft.brand);
    const samples = samplesOf(draft);
    if (!brand.known || samples.length === 0) return;
    const name = nameToWrite(draft.brand);
    const without = samples.filter(({ text }) => !namesBrand(text, brand));
    const more = (field: Field): { fix?: Fix } =>
      brand.isPlaceholder || !isWritableName(name)
        ? {}
        : changed('fix-add-brand', field, `${name}: ${field.text.trim()}`, samples);
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
    const [first] = without.filter(({ text }) => !gluedOptOut(text));
    if (first && without.length === samples.length && !samples.some(({ text }) => gluedOptOut(text))) {
      // AWS's own walk-through of a one-time-password campaign has no opt-out words in its samples.
      const severity = draft.campaign.usecase === '2FA' ? 'warning' : 'error';
      report('campaign.samples', 'samples-without-stop', {}, { severity, ...addStop(first, samples) });
    } else
      for (const one of without.filter(({ text }) => !gluedOptOut(text)))
        report(one.path, 'sample-without-stop', {}, { severity: 'info', ...addStop(one, samples) });
    for (const field of samples) {
      const glued = gluedOptOut(field.text);
      if (!glued) continue;
      // Where it is all that the samples have to say about opting out, machines find nothing.
      const severity = samples.some(({ text }) => namesOptOutWord(text)) ? 'info' : 'error';
      const value = field.text.replace(
        /\bSTOP2(\w+)/gi,
        (_whole, word: string) => `STOP to ${word.toLowerCase()}`,
      );
      report(
        field.path,
        'sample-glued-stop',
        { glued },
        { severity, ...changed('fix-unglue', field, value, samples) },
      );
    }
  },
});

const NEARLY_SAME = 0.85;
const WORDS_TO_COMPARE = 6;

/** The samples without this one. */
function removal({ path }: Field, { samples }: CampaignDraft): Fix {
  const index = Number(path.split('.').at(-1));
  return fixAt(
    'fix-remove-twice',
    'campaign.samples',
    samples.filter((_each, at) => at !== index),
  );
}

function judgePair(later: Field, earlier: Field, campaign: CampaignDraft, report: Report): boolean {
  const first = Number(earlier.path.split('.').at(-1)) + 1;
  if (fingerprint(later.text) === fingerprint(earlier.text)) {
    report(later.path, 'sample-twice', { first }, { fix: removal(later, campaign) });
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
      samples.slice(0, index).some((earlier) => judgePair(later, earlier, draft.campaign, report));
    });
  },
});

/** Shorter texts are alike by chance. */
const LONG_ENOUGH_TO_COPY = 20;

const sameText = registrationRule({
  id: 'CP-035',
  severity: 'error',
  reads: [...MESSAGE_READS, ...PROSE_READS, ...BRAND_NAME_READS],
  sources: [official('AWS rejection reasons'), inferred('equal samples are for CP-013')],
  judge(draft, report) {
    const brand = brandNames(draft.brand);
    const seen = new Map<string, string>();
    for (const { path, text } of [...proseOf(draft), ...confirmationsOf(draft)]) {
      const print = wordsBesideBrand(text, brand);
      const other = seen.get(print);
      if (print.length < LONG_ENOUGH_TO_COPY) continue;
      if (other) report(path, 'text-in-two-fields', { other: `@${other}` });
      else seen.set(print, path);
    }
    for (const { path, text } of samplesOf(draft)) {
      const other = seen.get(wordsBesideBrand(text, brand));
      if (other) report(path, 'text-in-two-fields', { other: `@${other}` });
    }
  },
});

const EMOJI = /\p{Extended_Pictographic}/u;
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
      if (/!{2,}|\?{2,}/.test(text)) {
        const value = text.replace(/([!?])\1+/g, '$1');
        report(path, 'message-marks', {}, { fix: fixAt('fix-one-mark', path, value) });
      }
      if (EMOJI.test(text.replace(/[©®™]/g, ''))) report(path, 'message-emoji');
    }
  },
});

export const campaignSampleRules = [brandInSamples, optOutInSamples, sameSamples, sameText, loud];
