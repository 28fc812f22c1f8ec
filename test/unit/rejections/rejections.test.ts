import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RegistrationDraft } from '#shared/model/registration.ts';
import {
  REASON_MAX,
  REJECTABLE_FIELDS,
  reasonSchema,
  rejectedFieldsSchema,
} from '#shared/model/rejection.ts';
import { concerned, isChanged, verdictOf } from '#shared/rejections/concerned.ts';
import { entriesOf, readReason } from '#shared/rejections/read.ts';
import { EDITABLE_LATER, editableLater } from '#shared/rules/reference/editable-later.ts';
import { REJECTION_CODES } from '#shared/rules/reference/rejection-codes.ts';
import { GOOD_BRAND, GOOD_CAMPAIGN } from '#support/good-forms.ts';

const SENT: RegistrationDraft = {
  brand: GOOD_BRAND,
  campaign: GOOD_CAMPAIGN,
  numbers: ['+12085550142', '+12085550143'],
};
const now = (change: { brand?: object; campaign?: object; numbers?: string[] }): RegistrationDraft => ({
  brand: { ...SENT.brand, ...change.brand },
  campaign: { ...SENT.campaign, ...change.campaign },
  numbers: change.numbers ?? SENT.numbers,
});

describe('a pasted reason', () => {
  it.each<[text: string, codes: string[], fields: string[]]>([
    ['30896', ['twilio 30896'], []],
    ['Rejected with code 30909 and 30893.', ['twilio 30909', 'twilio 30893'], []],
    ['Telnyx: rejection reason 803', ['aggregator 803'], []],
    ['The samples look like marketing to us.', [], []],
    ['PRIVACY_MISSING: No privacy policy (campaign.privacyPolicyLink)', [], ['campaign.privacyPolicyLink']],
    [
      'Error 30886 in USE_CASE_DESCRIPTION, SAMPLE_MESSAGE_2',
      ['twilio 30886'],
      ['campaign.description', 'campaign.samples'],
    ],
    ['campaign.samples.1 and brand.nothing and numbers.3', [], ['campaign.samples', 'numbers']],
    ['Paid 30896.00 on 2026-11-03', [], []],
  ])('%s', (text, codes, fields) => {
    const reason = readReason(text);
    expect(reason.text).toBe(text);
    expect(reason.codes.map(({ family, code }) => `${family} ${code}`)).toEqual(codes);
    expect(reason.fields).toEqual(fields);
  });

  it('takes the fields that a person chose, each once and in the order of the forms', () => {
    const { fields } = readReason('campaign.samples', ['numbers', 'campaign.samples', 'brand.ein']);
    expect(fields).toEqual(['brand.ein', 'campaign.samples', 'numbers']);
  });

  it('never names a field that the forms do not have, whatever is pasted', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), (text) => {
        const reason = readReason(text);
        expect(rejectedFieldsSchema.safeParse(reason.fields).success).toBe(true);
        expect(entriesOf(reason)).toHaveLength(reason.codes.length);
      }),
      { seed: 5, numRuns: 300 },
    );
  });

  it('may be anything but blank or endless', () => {
    expect(reasonSchema.safeParse(' \n\t ').success).toBe(false);
    expect(reasonSchema.safeParse('x'.repeat(REASON_MAX + 1)).success).toBe(false);
    expect(reasonSchema.parse('  as it came \n')).toBe('  as it came \n');
  });
});

describe('the verdict', () => {
  it.each<[text: string, verdict: string, because: string[]]>([
    ['code 30896', 'edit', ['30896']],
    ['code 30896 and code 30883', 'anew', ['30883']],
    ['code 30896 and code 30882', 'unknown', ['30882']],
    ['code 30882, code 30883', 'anew', ['30883']],
    ['Bandwidth error 2137', 'unknown', ['2137']],
    ['no code at all', 'unknown', []],
  ])('%s: %s', (text, verdict, because) => {
    const said = verdictOf(entriesOf(readReason(text)));
    expect(said.verdict).toBe(verdict);
    expect(said.because.map(({ code }) => code)).toEqual(because);
  });

  it('is never milder with one code more', () => {
    const strictness = ['edit', 'unknown', 'anew'];
    const codes = fc.subarray([...REJECTION_CODES.values], { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(codes, fc.constantFrom(...REJECTION_CODES.values), (some, more) => {
        const before = strictness.indexOf(verdictOf(some).verdict);
        expect(strictness.indexOf(verdictOf([...some, more]).verdict)).toBeGreaterThanOrEqual(before);
      }),
      { seed: 5, numRuns: 300 },
    );
  });
});

describe('the fields concerned', () => {
  const reason = readReason('code 30917', ['numbers']);

  it('are those of the codes and those that were chosen, as they were at first', () => {
    const { fields } = concerned(reason, SENT, SENT);
    expect(fields.map(({ path, state }) => [path, state])).toEqual([
      ['campaign.description', 'as-it-was'],
      ['campaign.messageFlow', 'as-it-was'],
      ['numbers', 'as-it-was'],
    ]);
  });

  it.each<[what: string, change: Parameters<typeof now>[0], changed: string[]]>([
    ['another text', { campaign: { messageFlow: 'Another way.' } }, ['campaign.messageFlow']],
    ['space around it', { campaign: { messageFlow: ` ${SENT.campaign.messageFlow}\n` } }, []],
    ['a field that nobody named', { brand: { ein: '12-3456789' } }, []],
    ['the same numbers in another order', { numbers: ['+12085550143', '+12085550142'] }, []],
    ['one number less', { numbers: ['+12085550142'] }, ['numbers']],
  ])('%s', (_what, change, changed) => {
    const { fields } = concerned(reason, SENT, now(change));
    expect(fields.filter(({ state }) => state === 'changed').map(({ path }) => path)).toEqual(changed);
  });

  it('say of a list whether one of it changed', () => {
    const samples = [...SENT.campaign.samples];
    samples[1] = 'Another one.';
    expect(isChanged('campaign.samples', SENT, now({ campaign: { samples } }))).toBe(true);
  });

  it('are fields of the forms in the whole table of codes', () => {
    const all = REJECTION_CODES.values.flatMap(({ fields }) => fields);
    expect(all.filter((path) => !REJECTABLE_FIELDS.includes(path))).toEqual([]);
  });
});

describe('what can be edited later', () => {
  it.each([
    ['campaign.samples', ['twilio', 'aws', 'bandwidth'], []],
    ['campaign.description', ['twilio'], ['aws', 'bandwidth']],
    ['brand.companyName', [], ['aws']],
    ['brand.city', [], []],
  ])('%s', (path, yes, no) => {
    const later = editableLater(path);
    expect(new Set(later.yes)).toEqual(new Set(yes));
    expect(new Set(later.no)).toEqual(new Set(no));
  });

  it('names fields of the forms, and none as both', () => {
    for (const { yes, no } of Object.values(EDITABLE_LATER.values)) {
      const paths: readonly string[] = [...yes, ...no];
      expect(paths.filter((path) => !REJECTABLE_FIELDS.includes(path))).toEqual([]);
      expect(new Set(paths).size).toBe(paths.length);
    }
  });
});
