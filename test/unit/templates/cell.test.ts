import { expect, it } from 'vitest';
import { TABLE_PROBLEMS } from '#shared/model/template.ts';
import { readCell } from '#shared/templates/cell.ts';
import { problemText } from '#shared/templates/problems.ts';
import { BRAND_FIELDS, brandSlot } from '#shared/templates/slots.ts';
import { contextOf, slotHelp, slotName } from '#shared/templates/words.ts';
import { GOOD_CAMPAIGN } from '#support/good-forms.ts';

const ok = (value: string) => ({ ok: true, value });

it.each([
  ['brand.ein', ' 12-3456789 ', ok('12-3456789')],
  ['brand.ein', '4.7E+8', { ok: false, code: 'value-scientific', hint: '' }],
  ['what_it_sells', '4.7E+8', ok('4.7E+8')],
  ['brand.phone', '1 (206) 555-0142', ok('+12065550142')],
  ['brand.phone', '+1 206 555 0142', ok('+12065550142')],
  ['brand.phone', 'ask reception', ok('ask reception')],
  ['brand.entityType', 'private_profit', ok('PRIVATE_PROFIT')],
  ['brand.vertical', 'Healthcare', ok('HEALTHCARE')],
  ['brand.displayName', 'Acme {x}', { ok: false, code: 'value-has-braces', hint: '' }],
  ['opt_in_page', 'x'.repeat(2001), { ok: false, code: 'value-too-long', hint: '2000' }],
  ['brand.city', '  ', ok('')],
])('a cell of %s that holds %j', (key, text, expected) => {
  expect(readCell(key, text)).toEqual(expected);
});

it('a value that does not exist is refused with those that do', () => {
  expect(readCell('brand.entityType', 'club')).toMatchObject({
    ok: false,
    code: 'value-unknown',
    hint: expect.stringContaining('NON_PROFIT'),
  });
});

it('every slot has a name of its own and says what belongs there, in both languages', () => {
  const campaign = {
    ...GOOD_CAMPAIGN,
    description: `${'x'.repeat(80)} sells {{what_it_sells}} to everybody.`,
  };
  const keys = [...BRAND_FIELDS.map(brandSlot), 'privacy', 'terms', 'what_it_sells'];
  for (const language of ['en', 'zh'] as const) {
    expect(new Set(keys.map((key) => slotName(language, key))).size).toBe(keys.length);
    for (const key of keys) expect(slotHelp(language, key, campaign)).not.toBe('');
  }
  expect(contextOf(campaign, 'what_it_sells')).toMatch(/^…x+ sells \{\{what_it_sells\}\} to everybody\.$/);
});

it('every problem has words in both languages, with the same places', () => {
  for (const code of TABLE_PROBLEMS) {
    const [en, zh] = (['en', 'zh'] as const).map((language) => problemText(language, { code, hint: '#' }));
    expect(zh).toMatch(/\p{Script=Han}/u);
    expect(en?.includes('#')).toBe(zh?.includes('#'));
  }
});
