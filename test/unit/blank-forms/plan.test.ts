import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planFill } from '#core/blank-forms/plan.ts';
import { recognise } from '#core/blank-forms/recognise.ts';
import { atomsOf, covers } from '#core/blank-forms/values.ts';
import { FIELD_PATHS, isFieldRef, parseFieldRef } from '#shared/blank-forms/field-refs.ts';
import { fieldRefName } from '#shared/blank-forms/words.ts';
import type { MappedPlace, Place } from '#shared/model/blank-form.ts';
import { SUBJECT } from '#support/fill-form.ts';

const place = (change: Partial<Place>): Place => ({
  id: 'p',
  kind: 'text',
  label: '',
  name: '',
  hint: '',
  section: '',
  options: [],
  takesSeveral: false,
  takesOther: false,
  isMultiline: false,
  maxLength: null,
  where: { by: 'page', page: 1 },
  ...change,
});

const options = (...texts: string[]) => texts.map((text) => ({ value: text, text }));
const mapped = (field: string | null, fixed: string | null = null, placeId = 'p'): MappedPlace => ({
  placeId,
  field,
  fixed,
  by: 'person',
  confidence: null,
});
const fieldOf = (change: Partial<Place>) => recognise([place(change)])[0]?.field ?? null;

describe('what a place asks for', () => {
  it.each<readonly [Partial<Place>, string | null]>([
    [{ label: '1. Legal Company Name (as registered with the IRS) *' }, 'brand.companyName'],
    [{ label: 'Name of your business' }, 'brand.companyName'],
    [{ label: 'Federal Tax ID (EIN)' }, 'brand.ein'],
    [{ label: 'D-U-N-S number' }, 'brand.altBusinessId'],
    [{ label: 'Web site URL' }, 'brand.website'],
    [{ name: 'topmostSubform[0].Page1[0].txtPostalCode[0]' }, 'brand.postalCode'],
    [{ label: 'Field 1', hint: 'State (two letters)' }, 'brand.state'],
    [{ label: 'Opt-In Message' }, 'campaign.optinMessage'],
    [{ label: 'Sample Message 3' }, 'campaign.samples.2'],
    [{ label: 'Name', section: 'Company information' }, 'brand.companyName'],
    [{ label: 'Name' }, null],
    [{ label: 'Type' }, null],
    [
      { label: 'Type', kind: 'choice', options: options('Private', 'Non-profit', 'Government') },
      'brand.entityType',
    ],
    [{ label: 'Company name', hint: 'Tax ID' }, null],
    [{ label: 'Marketing', kind: 'check', section: 'Campaign use case' }, 'campaign.usecase=MARKETING'],
    [{ label: 'Signature' }, null],
    [{ label: '' }, null],
  ])('%j asks for %s', (change, field) => {
    expect(fieldOf(change)).toBe(field);
  });
});

describe('what is written into a place', () => {
  const write = (change: Partial<Place>, one: MappedPlace) => {
    const { entries, notes } = planFill([place(change)], [one], SUBJECT);
    const own = notes.filter(({ placeId }) => placeId === 'p').map(({ reason }) => reason);
    return [entries[0]?.answer ?? null, ...own];
  };
  const text = (value: string) => ({ kind: 'text', text: value });

  it.each<readonly [string, Partial<Place>, MappedPlace, readonly unknown[]]>([
    ['a text', {}, mapped('brand.city'), [text('Seattle')]],
    ['what is shorter where it fits', { maxLength: 9 }, mapped('brand.ein'), [text('472918365')]],
    ['a number in its shortest spelling', { maxLength: 10 }, mapped('brand.phone'), [text('2065550142')]],
    ['nothing that is too long', { maxLength: 5 }, mapped('brand.city'), [null, 'too-long']],
    ['a code in words', {}, mapped('campaign.usecase'), [text('Marketing')]],
    ['yes or no', {}, mapped('campaign.termsAndConditions'), [text('Yes')]],
    ['a fixed text', {}, mapped(null, 'Not applicable'), [text('Not applicable')]],
    [
      'a fixed option',
      { kind: 'choice', options: options('A', 'B') },
      mapped(null, 'b'),
      [{ kind: 'choose', options: ['B'] }],
    ],
    [
      'no fixed text that is no option',
      { kind: 'choice', options: options('A') },
      mapped(null, 'C'),
      [null, 'no-option'],
    ],
    ['a fixed tick', { kind: 'check' }, mapped(null, 'yes'), [{ kind: 'tick', isOn: true }]],
    ['no tick for other words', { kind: 'check' }, mapped(null, 'perhaps'), [null, 'no-option']],
    [
      'the option that means it',
      { kind: 'choice', options: options('Publicly held', 'Privately held company') },
      mapped('brand.entityType'),
      [{ kind: 'choose', options: ['Privately held company'] }],
    ],
    [
      'no option that means something else',
      { kind: 'choice', options: options('Charity') },
      mapped('brand.entityType'),
      [null, 'no-option'],
    ],
    [
      'not one of several',
      { kind: 'choice', options: options('Customer care', 'Delivery notifications') },
      mapped('campaign.subUsecases'),
      [null, 'several-values'],
    ],
    ['nothing where nothing is known', {}, mapped('brand.stockSymbol'), [null, 'no-value']],
    ['nothing where nobody said what', {}, mapped(null), [null, 'not-mapped']],
    [
      'a box for another value stays empty',
      { kind: 'check' },
      mapped('campaign.usecase=MIXED'),
      [{ kind: 'tick', isOn: false }],
    ],
  ])('%s', (_what, change, one, expected) => {
    expect(write(change, one)).toEqual(expected);
  });

  it('loses nothing of a registration: all of it is written or reported', () => {
    const somePlace = fc
      .record({
        kind: fc.constantFrom<Place['kind']>('text', 'choice', 'check'),
        maxLength: fc.option(fc.integer({ min: 1, max: 200 })),
        options: fc.subarray(options('Marketing', 'Private', 'Yes', 'No', 'WA', 'Customer care')),
        takesSeveral: fc.boolean(),
      })
      .map((change) => place(change));
    const refs = FIELD_PATHS.flatMap((path) => [path, `${path}.0`, `${path}=yes`]).filter(isFieldRef);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(somePlace, fc.option(fc.constantFrom(...refs))), { maxLength: 12 }),
        (all) => {
          const places = all.map(([one], at) => ({ ...one, id: String(at) }));
          const mapping = all.map(([, field], at) => mapped(field, null, String(at)));
          const { entries, notes } = planFill(places, mapping, SUBJECT);
          for (const { path } of atomsOf(SUBJECT)) {
            const isNamed = [...entries, ...notes].some(({ field }) => {
              const ref = field === null ? null : parseFieldRef(field);
              return ref !== null && covers(ref, path);
            });
            expect(isNamed, path).toBe(true);
          }
        },
      ),
      { seed: 11, numRuns: 300 },
    );
  });
});

describe('names of fields', () => {
  it('stand in both languages', () => {
    for (const path of FIELD_PATHS) {
      expect(fieldRefName('en', path), path).not.toBe(path);
      expect(fieldRefName('zh', path), path).not.toBe(path);
    }
    expect(fieldRefName('en', 'campaign.samples.1')).toBe('Sample messages 2');
    expect(fieldRefName('zh', 'campaign.ageGated=yes')).toMatch(/：是$/);
  });

  it.each(['brand.nothing', 'brand.ein.0', 'campaign.samples.50', 'campaign.usecase=NONE', 'a=b=c', ''])(
    'does not know %j',
    (ref) => {
      expect(isFieldRef(ref)).toBe(false);
    },
  );
});
