import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BRAND_TOKEN, brandWords, START_TOKEN, tokensOf } from '#shared/rules/reader/tokens.ts';

/** Every kind of token that is no word. */
const SPECIAL_TOKENS = [
  ...[
    'mail',
    'ticked',
    'box',
    'link',
    'variable',
    'phone',
    'money',
    'percent',
    'number',
    'foreign',
    'emoji',
  ].map((name) => `<${name}>`),
  BRAND_TOKEN,
  START_TOKEN,
];

const NONE: ReadonlySet<string> = new Set();
const cut = (text: string, brand = NONE) => tokensOf(text, brand).slice(1).join(' ');

describe('tokens', () => {
  it.each([
    ['We don’t share it.', "we do n't share it ."],
    ["can't, it's, we're", "ca n't , it 's , we 're"],
    ['Call (415) 555-0123 or +14155550123', 'call <phone> or <phone>'],
    ['from $1,250.50 to $5k, 20% off 3 items', 'from <money> to <money> , <percent> off <number> items'],
    ['see https://shop.example.com/x?y=1 or shop.example.org/a', 'see <link> or <link>'],
    ['mail help@shop.example.com now', 'mail <mail> now'],
    [
      'Hi [First name], {{code}} for <name> %%FNAME%%',
      'hi <variable> , <variable> for <variable> <variable>',
    ],
    ['[ ] or ☐, [x] or ☑', '<box> or <box> , <ticked> or <ticked>'],
    ['“Yes” – please', '" yes " - please'],
    ['Café naïve', 'cafe naive'],
    ['短信 текст', '<foreign> <foreign>'],
    ['done 🎉', 'done <emoji>'],
  ])('%s', (text, tokens) => {
    expect(cut(text)).toBe(tokens);
  });

  it('words of the brand are one token, what all brands share is not', () => {
    const brand = brandWords(['Harbor & Pine Dental Group', 'HP Dental LLC']);
    expect([...brand].sort()).toEqual(['dental', 'harbor', 'pine']);
    expect(cut('Harbor & Pine Dental Group: hi from Pine', brand)).toBe(
      `${BRAND_TOKEN} & ${BRAND_TOKEN} group : hi from ${BRAND_TOKEN}`,
    );
  });

  it('begin with the start, whatever the text is, and hold no blank', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const [first, ...rest] = tokensOf(text, NONE);
        expect(first).toBe(START_TOKEN);
        for (const token of rest) expect(token).toMatch(/^\S+$/);
        for (const token of rest.filter((one) => one.length > 2 && one.startsWith('<')))
          expect(SPECIAL_TOKENS).toContain(token);
      }),
      { seed: 14, numRuns: 300 },
    );
  });
});
