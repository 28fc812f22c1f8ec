import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BrandDraft, type CampaignDraft, emptyBrand } from '#shared/model/registration.ts';
import {
  type CustomerData,
  fillTemplate,
  gapsOf,
  neededSlots,
  placeholdersOf,
} from '#shared/templates/gaps.ts';
import { makeTemplate } from '#shared/templates/make.ts';
import { fillText, holdsBraces, placeholdersIn } from '#shared/templates/placeholders.ts';
import { slotOf } from '#shared/templates/slots.ts';
import { GOOD_BRAND, GOOD_CAMPAIGN } from '#support/good-forms.ts';

const NOTHING: CustomerData = { table: {}, form: null, mirror: {} };

/** The customer that the forms are of. */
const ownData = (
  brand: BrandDraft,
  campaign: CampaignDraft,
  table: CustomerData['table'] = {},
): CustomerData => ({
  table,
  form: { brand, privacy: campaign.privacyPolicyLink, terms: campaign.termsAndConditionsLink },
  mirror: {},
});

const PAGE = { opt_in_page: 'https://tidewater-freight.example.com/book' };

describe('a template of a registration', () => {
  const made = makeTemplate({ brand: GOOD_BRAND, campaign: GOOD_CAMPAIGN });

  it('holds placeholders instead of what is of the brand', () => {
    expect(made.campaign.helpMessage).toBe(
      '{{brand}}: for help write to {{email}} or call {{phone}}. Reply STOP to opt out.',
    );
    expect(made.campaign.messageFlow).toContain('booking form at {{opt_in_page}} by ticking');
    expect(made.campaign.messageFlow).toContain('Terms: {{terms}}. Privacy: {{privacy}}."');
    expect(made.campaign.privacyPolicyLink).toBe('{{privacy}}');
    expect(made.campaign.samples[0]).toMatch(/^\{\{brand\}\}: your shipment \[number\] arrives on \[date\]/);
    expect(JSON.stringify(made.campaign)).not.toMatch(/tidewater/i);
    expect(made.leftovers).toEqual([]);
  });

  it('says what it replaced, and where', () => {
    expect(made.replaced).toContainEqual({
      placeholder: 'phone',
      text: '(206) 555-0142',
      paths: ['campaign.helpMessage'],
    });
    expect(new Set(made.replaced.map(({ placeholder }) => placeholder))).toEqual(
      new Set(['brand', 'opt_in_page', 'terms', 'privacy', 'email', 'phone']),
    );
  });

  it('gives the same texts for the same brand', () => {
    const { brand, campaign, missing } = fillTemplate(made, ownData(GOOD_BRAND, GOOD_CAMPAIGN, PAGE));
    expect(missing).toEqual([]);
    expect(campaign).toEqual(GOOD_CAMPAIGN);
    expect(brand).toEqual(GOOD_BRAND);
  });

  it('keeps what a person says is the same for every customer', () => {
    const kept = makeTemplate({ brand: GOOD_BRAND, campaign: GOOD_CAMPAIGN }, new Set(['terms', 'email']));
    expect(kept.campaign.termsAndConditionsLink).toBe(GOOD_CAMPAIGN.termsAndConditionsLink);
    expect(kept.campaign.helpMessage).toContain(
      'write to support@tidewater-freight.example.com or call {{phone}}',
    );
  });

  it('drops what stands on the pages of the one brand', () => {
    const campaign = { ...GOOD_CAMPAIGN, privacyPolicyText: 'Our policy', termsText: 'Our terms' };
    const { privacyPolicyText, termsText } = makeTemplate({ brand: GOOD_BRAND, campaign }).campaign;
    expect([privacyPolicyText, termsText]).toEqual(['', '']);
  });
});

const texts = (description: string): CampaignDraft => ({ ...GOOD_CAMPAIGN, description });
const descriptionOf = (description: string, brand: Partial<BrandDraft> = {}) =>
  makeTemplate({ brand: { ...GOOD_BRAND, ...brand }, campaign: texts(description) });

describe('what is replaced in a text', () => {
  it.each([
    ['the longer name first', 'Tidewater Freight Services LLC sends', '{{legal_name}} sends'],
    ['no part of a word', 'Tidewater Freighters sends', 'Tidewater Freighters sends'],
    ['a name in possessive', "Tidewater Freight's list", "{{brand}}'s list"],
    ['the website with a slash', 'see https://tidewater-freight.example.com/.', 'see {{website}}/.'],
    ['the bare domain', 'see tidewater-freight.example.com/ now', 'see {{domain}}/ now'],
    ['another way to write the number', 'call 206-555-0142 now', 'call {{phone}} now'],
    ['another number', 'call (206) 555-0199 now', 'call (206) 555-0199 now'],
    ['the name within an address', 'write to Tidewater@example.org', 'write to Tidewater@example.org'],
    ['tokens of messages', 'Hi [First name], {name}', 'Hi [First name], {name}'],
    ['placeholders that a person wrote', 'sells {{what_it_sells}}', 'sells {{what_it_sells}}'],
    ['braces around a name', '{Tidewater Freight} {{Tidewater Freight}}', '{{{brand}}} {{{{brand}}}}'],
  ])('%s', (_name, text, expected) => {
    expect(descriptionOf(text).campaign.description).toBe(expected);
  });

  it('finds a name in Han, which stands without blanks', () => {
    const { campaign } = descriptionOf('欢迎使用潮水货运的短信', { displayName: '潮水货运' });
    expect(campaign.description).toBe('欢迎使用{{brand}}的短信');
  });

  it('gives each page of the site a name of its own', () => {
    const site = 'https://tidewater-freight.example.com';
    const { description } = descriptionOf(
      `${site}/a/Track-it.html ${site}/b/track_it ${site}/a/Track-it.html`,
    ).campaign;
    expect(description).toBe('{{page_track_it}} {{page_track_it_2}} {{page_track_it}}');
  });

  it('tells what may still be of the brand', () => {
    const { leftovers } = descriptionOf(
      'TIDEWATER FREIGHT, (206) 555-0199, sales@tidewater.example, https://pay.example.org/t',
    );
    expect(leftovers.map(({ kind, text }) => [kind, text])).toEqual([
      ['phone', '(206) 555-0199'],
      ['email', 'sales@tidewater.example'],
      ['link', 'https://pay.example.org/t'],
      ['name', 'Tidewater Freight'],
    ]);
  });
});

describe('gaps', () => {
  const template = makeTemplate({ brand: GOOD_BRAND, campaign: GOOD_CAMPAIGN });

  it('are the fields that the kind of brand needs, and the placeholders', () => {
    expect(gapsOf(template, NOTHING)).toEqual([
      ...['displayName', 'phone', 'email', 'street', 'city', 'state', 'postalCode', 'country'].map(
        (f) => `brand.${f}`,
      ),
      ...['companyName', 'ein', 'website'].map((f) => `brand.${f}`),
      'opt_in_page',
      'terms',
      'privacy',
    ]);
    const sole = { ...NOTHING, table: { 'brand.entityType': 'SOLE_PROPRIETOR' } };
    expect(gapsOf(template, sole)).toContain('brand.mobilePhone');
    expect(gapsOf(template, sole)).not.toContain('brand.ein');
    expect(gapsOf({ ...template, brand: { entityType: '', vertical: '' } }, NOTHING)).toContain(
      'brand.entityType',
    );
  });

  it('are filled by what was typed, then a form, then the template, then the mirror', () => {
    const form = { brand: { ...emptyBrand(), city: 'Boise', vertical: 'LEGAL' }, privacy: '', terms: '' };
    const data = { table: { 'brand.city': 'Reno' }, form, mirror: { city: 'Provo', state: 'UT' } };
    const { brand } = fillTemplate(template, data);
    expect([brand.city, brand.vertical, brand.state, brand.entityType]).toEqual([
      'Reno',
      'LEGAL',
      'UT',
      'PRIVATE_PROFIT',
    ]);
  });

  it('are not filled by a value that is a placeholder itself', () => {
    const data = { ...NOTHING, table: { opt_in_page: '{{opt_in_page}}', terms: '   ' } };
    expect(gapsOf(template, data)).toEqual(expect.arrayContaining(['opt_in_page', 'terms']));
  });
});

describe('properties', () => {
  const OWN = ['Tidewater Freight', 'Tidewater Freight Services LLC', '(206) 555-0142', GOOD_BRAND.email];
  const pieces = [
    ...OWN,
    ...[GOOD_BRAND.website, GOOD_CAMPAIGN.privacyPolicyLink, GOOD_CAMPAIGN.termsAndConditionsLink],
    ...[
      'tidewater-freight.example.com',
      'https://tidewater-freight.example.com/book',
      '[First name]',
      '{',
      '}',
    ],
    ...['{{', '}}', '_a', ' ', ', ', '. ', '\n', 'Call ', 'a', 'Acme', '\u6f6e', '/', '"'],
  ];
  const anyText = fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((parts) => parts.join(''));
  const ownTemplate = (campaign: CampaignDraft) => makeTemplate({ brand: GOOD_BRAND, campaign });

  it('made and filled with the same brand, a text is the same', () => {
    fc.assert(
      fc.property(anyText, anyText, (description, sample) => {
        fc.pre(placeholdersIn(description).length + placeholdersIn(sample).length === 0);
        const campaign = { ...GOOD_CAMPAIGN, description, samples: [sample, ''] };
        const made = ownTemplate(campaign);
        const table = Object.fromEntries(made.replaced.map(({ placeholder, text }) => [placeholder, text]));
        const pages = Object.fromEntries(Object.entries(table).filter(([name]) => slotOf(name) === name));
        const filled = fillTemplate(made, ownData(GOOD_BRAND, campaign, pages));
        expect(filled.missing).toEqual([]);
        expect(filled.campaign).toEqual(campaign);
      }),
      { seed: 20261122, numRuns: 400 },
    );
  });

  it('a text that misses nothing holds no placeholder, and misses only what has no value', () => {
    const value = fc.oneof(
      fc.constantFrom('', ' ', 'a', '{{brand}}', '{x}', 'Acme'),
      fc.string({ maxLength: 8 }),
    );
    const names = fc.constantFrom('brand', 'opt_in_page', 'x');
    const text = fc
      .array(
        fc.oneof(
          names.map((name) => `{{${name}}}`),
          fc.constantFrom(...pieces),
        ),
        { maxLength: 12 },
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, fc.dictionary(names, value), (template, values) => {
        const filled = fillText(template, (name) => values[name] ?? null);
        expect(filled.missing).toEqual(placeholdersIn(filled.text));
        for (const name of placeholdersIn(template)) {
          const given = values[name] ?? '';
          if (given.trim() !== '' && !holdsBraces(given)) continue;
          expect(filled.missing).toContain(name);
        }
      }),
      { seed: 20261123, numRuns: 600 },
    );
  });

  it('every placeholder of a template is asked for', () => {
    fc.assert(
      fc.property(anyText, (description) => {
        const made = ownTemplate({ ...GOOD_CAMPAIGN, description });
        const needed = neededSlots(made, NOTHING);
        for (const name of placeholdersOf(made)) expect(needed).toContain(slotOf(name));
      }),
      { seed: 20261124, numRuns: 200 },
    );
  });
});
