import { describe, expect, it } from 'vitest';
import { brandRules } from '#shared/rules/catalogue/brand.ts';
import { campaignRules } from '#shared/rules/catalogue/campaign.ts';
import { verdictOf } from '#shared/rules/catalogue/eligibility.ts';
import { judgeCustomer } from '#shared/rules/catalogue/readiness.ts';
import { locationEvidence } from '#shared/rules/catalogue/readiness-locations.ts';
import { createEngine } from '#shared/rules/engine.ts';
import { KNOWN_CUSTOMER } from '#shared/rules/examples/readiness.ts';
import {
  type Change,
  CLEAN_REGISTRATION,
  OTHER_BRAND,
  registrationSubject,
} from '#shared/rules/examples/registration.ts';
import { applyFix } from '#shared/rules/fix.ts';
import { isHostedAt } from '#shared/rules/reading/links.ts';
import { isOneSlipApart, resemblesDomain } from '#shared/rules/reading/lookalike.ts';
import { nanpCountry } from '#shared/rules/reading/phones.ts';
import { isWritableName } from '#shared/rules/reading/writable.ts';
import { registrationEngine } from '#shared/rules/registration.ts';
import { fixAt, found, type Rule } from '#shared/rules/rule.ts';
import { toPlainCharacters } from '#shared/rules/segments.ts';
import { ENV } from './catalogue.ts';

/** What one rule says of the clean registration with a change. */
function findingsOf(rule: string, change: Change) {
  const { draft, facts } = registrationSubject(change);
  return registrationEngine.rules.find(({ id }) => id === rule)?.check(draft, facts, ENV) ?? [];
}
const codesOf = (rule: string, change: Change) => findingsOf(rule, change).map(({ code }) => code);
const fixOf = (rule: string, code: string, change: Change) =>
  findingsOf(rule, change).find((finding) => finding.code === code)?.fix;

describe('order', () => {
  it('is that of the ids within brand and campaign', () => {
    for (const rules of [brandRules, campaignRules]) {
      const ids = rules.map(({ id }) => id);
      expect(ids).toEqual([...ids].sort());
    }
  });

  it('puts findings of one rule and place by their code', () => {
    const rule: Rule<object, null> = {
      id: 'T-001',
      since: '2026.11.1',
      severity: 'error',
      reads: ['x'],
      sources: [],
      check: () => ['b', 'a', 'a', 'c'].map((code) => found({ id: 'T-001', severity: 'error' }, 'x', code)),
    };
    const codes = createEngine([rule])
      .run({}, null, ENV)
      .map(({ code }) => code);
    expect(codes).toEqual(['a', 'a', 'b', 'c']);
  });

  it('names what forbids a number before what only warns', () => {
    const all = verdictOf(2 ** 31 - 1);
    expect(all.eligibility).toBe('ineligible');
    expect(all.reasons[0]).toBe('EL-001');
    expect(verdictOf(0)).toEqual({ eligibility: 'eligible', reasons: [] });
  });
});

describe('edges of what is read', () => {
  it('a name may have 100 letters', () => {
    const long =
      'Harbor Outfitters and Boat Rentals of the Northern Lakes and Rivers and of the Quiet Bays in the West';
    expect(long.slice(0, 100).trim()).toHaveLength(100);
    expect(isWritableName(long.slice(0, 100))).toBe(true);
    expect(isWritableName(long.slice(0, 101))).toBe(false);
  });

  it.each([
    ['harbor', 'harbar', true],
    ['harbor', 'harobr', true],
    ['harbor', 'harbors', true],
    ['harbor', 'arbor', true],
    ['harbor', 'hxrbxr', false],
    ['harbor', 'harbor', false],
    ['harbor', 'harborss', false],
  ])('%s and %s are one slip apart: %s', (a, b, isSlip) => {
    expect(isOneSlipApart(a, b)).toBe(isSlip);
    expect(isOneSlipApart(b, a)).toBe(isSlip);
  });

  it('a domain of six letters can be mistaken, one of five cannot', () => {
    expect(resemblesDomain('harbar.com', 'harbor.com')).toBe(true);
    expect(resemblesDomain('harba.com', 'harbo.com')).toBe(false);
  });

  it('a letter with a rare accent has a plain twin', () => {
    expect(toPlainCharacters('Kyōto')).toBe('Kyoto');
  });

  it('a host may begin with a dot', () => {
    expect(isHostedAt('.wixsite.com', new Set(['wixsite.com']))).toBe(true);
  });

  it('an area has one country, however often it is asked for', () => {
    for (const _twice of [1, 2]) {
      expect(nanpCountry('+12085550142')).toBe('US');
      expect(nanpCountry('+16045550142')).toBe('CA');
    }
  });
});

describe('fixes', () => {
  it('change the one item that they name', () => {
    const fix = fixAt('any', 'campaign.samples.1', 'changed');
    const { samples } = CLEAN_REGISTRATION.campaign;
    expect(applyFix(CLEAN_REGISTRATION, fix).campaign.samples).toEqual([samples[0], 'changed']);
  });

  // "Reply HELP for help." and " " are the 21 characters that the fix adds; an opt-in message has at most 320.
  const welcome =
    'Harbor Outfitters: rentals. Msg frequency varies. Msg & data rates may apply. Reply STOP. ';
  const optIn = (length: number) => ({
    campaign: { optinMessage: welcome + 'o'.repeat(length - welcome.length) },
  });
  it('are not offered where they would make a text too long', () => {
    const added = String(fixOf('CP-015', 'optin-without-help', optIn(200))?.edits[0]?.value).length - 200;
    expect(fixOf('CP-015', 'optin-without-help', optIn(320 - added))).toBeDefined();
    expect(fixOf('CP-015', 'optin-without-help', optIn(321 - added))).toBeUndefined();
  });

  const tradeName = (companyName: string) =>
    fixOf('BR-016', 'legal-name-with-dba', { brand: { companyName, displayName: '' } });
  it('split a trade name whose halves have three letters and fit their fields', () => {
    expect(tradeName('Abc dba Xyz')?.edits.map(({ value }) => value)).toEqual(['Abc', 'Xyz']);
    expect(tradeName('Ab dba Xyz')).toBeUndefined();
    expect(tradeName('Abc dba Xy')).toBeUndefined();
    expect(tradeName(`Abc dba ${'x'.repeat(100)}`)).toBeDefined();
    expect(tradeName(`Abc dba ${'x'.repeat(101)}`)).toBeUndefined();
  });

  it('name the registry’s use case only where the sub-use cases go with it', () => {
    const renamed = (count: number, usecase = 'LOW_VOLUME_MIXED') =>
      fixOf('CP-003', 'usecase-other-name', {
        campaign: {
          usecase,
          subUsecases: [
            'CUSTOMER_CARE',
            'DELIVERY_NOTIFICATION',
            'ACCOUNT_NOTIFICATION',
            '2FA',
            'MARKETING',
            'CHARITY',
          ].slice(0, count),
        },
      }) !== undefined;
    const offered = [0, 1, 2, 3, 4, 5, 6].map((count) => renamed(count));
    expect(offered).toEqual([false, true, true, true, true, true, false]);
    expect([0, 1].map((count) => renamed(count, 'TWO_FACTOR_AUTHENTICATION'))).toEqual([true, false]);
  });

  it('remove the second of two equal sub-use cases and samples, and nothing else', () => {
    const subUsecases = ['2FA', 'CHARITY', '2FA'];
    expect(
      fixOf('CP-004', 'subusecase-twice', { campaign: { usecase: 'MIXED', subUsecases } })?.edits,
    ).toEqual([{ path: 'campaign.subUsecases', value: ['2FA', 'CHARITY'] }]);
    const samples = [
      'Harbor Outfitters: one is ready.',
      'Harbor Outfitters: two.',
      'Harbor Outfitters: one is ready.',
    ];
    expect(fixOf('CP-013', 'sample-twice', { campaign: { samples } })?.edits).toEqual([
      { path: 'campaign.samples', value: samples.slice(0, 2) },
    ]);
  });

  it('give a word that is in two lists to the one that needs it, and empty none', () => {
    const lists = (optinKeywords: string, optoutKeywords: string, helpKeywords: string) =>
      fixOf('CP-018', 'keyword-in-two-lists', { campaign: { optinKeywords, optoutKeywords, helpKeywords } })
        ?.edits;
    expect(lists('START,STOP', 'STOP,END', 'HELP')).toEqual([
      { path: 'campaign.optinKeywords', value: 'START' },
    ]);
    expect(lists('START', 'STOP,INFO', 'HELP,INFO')).toEqual([
      { path: 'campaign.helpKeywords', value: 'HELP' },
    ]);
    expect(lists('STOP', 'STOP,END', 'HELP')).toBeUndefined();
    expect(lists('START,STOP,INFO', 'STOP', 'HELP,INFO')).toEqual([
      { path: 'campaign.optinKeywords', value: 'START,INFO' },
      { path: 'campaign.helpKeywords', value: 'HELP' },
    ]);
  });

  it('add the needed keyword unless another list has it', () => {
    const stop = (optinKeywords: string) =>
      fixOf('CP-018', 'keywords-without-stop', { campaign: { optinKeywords, optoutKeywords: 'END' } })
        ?.edits[0]?.value;
    expect(stop('START')).toBe('STOP,END');
    expect(stop('START,stop')).toBeUndefined();
  });

  it('are not offered where a sample would become another one', () => {
    const stop = (...samples: string[]) => fixOf('CP-012', 'sample-without-stop', { campaign: { samples } });
    expect(stop('Ready. Reply STOP to opt out.', 'Ready.')).toBeUndefined();
    expect(stop('Ready. Reply STOP to opt out.', 'Set.')?.edits[0]?.value).toBe(
      'Set. Reply STOP to opt out.',
    );
  });

  it('put the brand’s own contact into the help message unless that took its name away', () => {
    const mail = (helpMessage: string) => fixOf('CP-036', 'help-mail-differs', { campaign: { helpMessage } });
    expect(mail('Harbor Outfitters: write to help@lakeside-tours.com')?.edits[0]?.value).toBe(
      'Harbor Outfitters: write to help@example.com',
    );
    expect(mail('For help write to desk@harboroutfitters.com')).toBeUndefined();
  });
});

describe('counts and lengths', () => {
  it('a customer without a location in these countries is not met', () => {
    const { verdicts } = judgeCustomer({ ...KNOWN_CUSTOMER, locations: [] }, ENV);
    expect(JSON.stringify(verdicts)).toContain('cisco-pstn-not-met');
  });

  it('three other locations are named, and of four the first three', () => {
    const places = (count: number) =>
      Array.from({ length: count }, (_unused, index) => ({
        name: `P${index}`,
        country: 'US',
        pstnType: 'LOCAL_GATEWAY',
      }));
    expect(locationEvidence(places(3)).others).toBe('P0, P1, P2');
    expect(locationEvidence(places(4)).others).toBe('P0, P1, P2, …');
  });

  it('say how a ZIP begins with three digits, and a Canadian code with its letter', () => {
    const begins = (change: Change) => findingsOf('BR-013', change)[0]?.params.begins;
    expect(begins({ brand: { state: 'NY' } })).toBe('837');
    expect(begins({ brand: { country: 'CA', state: 'ON', postalCode: 'V5K 0A1' } })).toBe('V');
  });

  it('one brand may have 100 campaigns, of which more than five are remarked on', () => {
    const campaigns = (others: number) =>
      codesOf('CP-041', {
        facts: {
          otherBrands: Array.from({ length: others }, () => ({
            ...OTHER_BRAND,
            ein: '12-3450987',
            usecase: 'CHARITY',
          })),
        },
      });
    expect(campaigns(4)).toEqual([]);
    expect(campaigns(5)).toEqual(['campaigns-many']);
    expect(campaigns(99)).toEqual(['campaigns-many']);
    expect(campaigns(100)).toEqual(['campaigns-too-many']);
  });

  it('a brand without a name or a tax id is compared by the other one', () => {
    const twice = (brand: Change['brand'], other: Partial<typeof OTHER_BRAND>) =>
      codesOf('CP-041', {
        ...(brand ? { brand } : {}),
        facts: {
          otherBrands: [{ ...OTHER_BRAND, companyName: '', ein: '', usecase: 'CUSTOMER_CARE', ...other }],
        },
      });
    expect(twice({ companyName: '' }, { ein: '12-3450987' })).toEqual(['usecase-registered-twice']);
    expect(twice({ ein: '' }, { companyName: 'Harbor Outfitters LLC' })).toEqual([
      'usecase-registered-twice',
    ]);
    expect(twice({ companyName: '' }, {})).toEqual([]);
    expect(twice({ ein: '' }, {})).toEqual([]);
  });

  const pair = (...samples: string[]) => codesOf('CP-013', { campaign: { samples } });
  it('samples of six words are compared, and 85 of 100 equal words are nearly the same', () => {
    expect(pair('one two three four five six', 'six five four three two one')).toEqual([
      'sample-nearly-twice',
    ]);
    expect(pair('one two three four five', 'five four three two one')).toEqual([]);
    const words = Array.from({ length: 20 }, (_unused, index) => `w${index}`);
    expect(pair(words.slice(0, 17).join(' '), words.join(' '))).toEqual(['sample-nearly-twice']);
    expect(pair(words.slice(0, 16).join(' '), words.join(' '))).toEqual([]);
  });

  it('twenty letters are enough to be the same text in two fields', () => {
    const both = (text: string) => codesOf('CP-035', { campaign: { optinMessage: text, helpMessage: text } });
    expect(both('ab cd efgh ijkl mnop')).toEqual(['text-in-two-fields']);
    expect(both('ab cd efgh ijkl mno')).toEqual([]);
  });

  it('twenty letters, more than half of them capitals, are shouted', () => {
    const shouted = (text: string) => codesOf('CP-033', { campaign: { samples: [text] } });
    expect(shouted('A'.repeat(20))).toEqual(['message-in-capitals']);
    expect(shouted('A'.repeat(19))).toEqual([]);
    expect(shouted('A'.repeat(10) + 'a'.repeat(10))).toEqual([]);
    expect(shouted('A'.repeat(11) + 'a'.repeat(10))).toEqual(['message-in-capitals']);
  });
});
