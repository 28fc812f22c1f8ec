import { describe, expect, it } from 'vitest';
import { CheckInputError, checkCase, checkFile } from '#shared/rules/check-case.ts';
import { CLEAN_BRAND, CLEAN_CAMPAIGN, CLEAN_NUMBERS } from '#shared/rules/examples/registration.ts';

const BRAND = 'Harbor Outfitters';
const ids = (findings: readonly { readonly ruleId: string; readonly severity: string }[]) =>
  findings.filter(({ severity }) => severity === 'error').map(({ ruleId }) => ruleId);

describe('one text as a case', () => {
  it('is judged as its field, and nothing else is missed', () => {
    const text = 'Harbor Outfitters: your canoe is ready. Reply STOP to opt out.';
    expect(checkCase({ id: 'a', field: 'sample', text, brand: BRAND, use_case: 'CUSTOMER_CARE' })).toEqual({
      id: 'a',
      verdict: 'accept',
      findings: [],
    });
  });

  it('is rejected with the rule, the place and the words in English', () => {
    const { verdict, findings } = checkCase({
      field: 'sample',
      text: 'Harbor Outfitters: see bit.ly/3xYz now',
      brand: BRAND,
    });
    expect(verdict).toBe('reject');
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([
      {
        ruleId: 'CP-009',
        severity: 'error',
        path: 'campaign.samples.0',
        message: 'bit.ly is a public link shortener.',
      },
    ]);
  });

  it('does not answer for the opt-out words and the brand of other samples', () => {
    expect(
      checkCase({ field: 'sample', text: 'Harbor Outfitters: your canoe is ready.', brand: BRAND }).verdict,
    ).toBe('accept');
    expect(
      ids(checkCase({ field: 'sample', text: 'Hi, your red canoe is ready.', brand: BRAND }).findings),
    ).toEqual([]);
  });

  it('takes a token for the brand when the brand is one', () => {
    const text = 'Hi [Name], [Brand] has your canoe ready. Reply STOP to opt out.';
    expect(checkCase({ field: 'sample', text, brand: '[Brand]' }).verdict).toBe('accept');
    expect(ids(checkCase({ field: 'sample', text, brand: BRAND }).findings)).toContain('CP-014');
  });

  it('holds a link against the sample only when the context says that links are not declared', () => {
    const one = { field: 'sample', text: 'Harbor Outfitters: see www.example.com/gear', brand: BRAND };
    expect(checkCase(one).verdict).toBe('accept');
    expect(ids(checkCase({ ...one, context: { embeddedLink: false } }).findings)).toEqual(['CP-007']);
    expect(checkCase({ ...one, context: 'links are not declared' }).verdict).toBe('accept');
  });

  it('counts only the rules that the context names', () => {
    const one = { field: 'sample', text: 'See bit.ly/3xYz today', brand: BRAND };
    expect(ids(checkCase({ ...one, context: { assertsOnly: ['CP-009'] } }).findings)).toEqual(['CP-009']);
    expect(checkCase({ ...one, context: { assertsOnly: ['CP-010'] } }).findings).toEqual([]);
  });

  it('judges wording beside a box by what it says, not by where it stands', () => {
    const text = 'Text me about my rental. Msg frequency varies.';
    const wording = checkCase({ field: 'consentText', text, brand: BRAND });
    expect(wording.verdict).toBe('accept');
    expect(wording.findings.map(({ ruleId }) => ruleId)).toContain('CP-020');
    expect(ids(checkCase({ field: 'messageFlow', text, brand: BRAND }).findings)).toEqual(['CP-019']);
  });

  it('judges fields of the brand', () => {
    expect(ids(checkCase({ field: 'brand.companyName', text: 'Cisco Systems' }).findings)).toEqual([
      'BR-018',
    ]);
    expect(ids(checkCase({ field: 'optoutKeywords', text: 'QUIT, END' }).findings)).toEqual([
      'CP-018',
      'CP-018',
    ]);
    const use = {
      field: 'usecase',
      text: 'MARKETING',
      context: { samples: ['Your order #118 has shipped.'] },
    };
    expect(checkCase(use).findings.map(({ ruleId }) => ruleId)).toContain('CP-027');
  });

  it('is refused when the field is none', () => {
    expect(() => checkCase({ field: 'colour', text: 'red' })).toThrow(CheckInputError);
    expect(() => checkCase({ field: 'constructor', text: 'red' })).toThrow(CheckInputError);
  });
});

describe('a file of cases', () => {
  const line = (entry: object) => JSON.stringify(entry);

  it('holds one entry a line, or one value', () => {
    const entry = { id: 'a', field: 'optinKeywords', text: 'START,YES' };
    const lines = `\ufeff${line(entry)}\r\n\n${line({ ...entry, id: undefined })}\n`;
    expect(checkFile(lines, 'cases.jsonl').map(({ id }) => id)).toEqual(['a', 'line 3']);
    expect(checkFile(line([entry, entry]), 'cases.json')).toHaveLength(2);
    expect(checkFile(line(entry), 'cases.json')).toEqual([{ id: 'a', verdict: 'accept', findings: [] }]);
  });

  it('says which line is wrong and why', () => {
    const good = line({ field: 'optinKeywords', text: 'START' });
    expect(() => checkFile(`${good}\n{"field":`, 'cases.jsonl')).toThrow('cases.jsonl, line 2: not JSON');
    expect(() => checkFile(`${good}\n\n{"field":"sample"}`, 'cases.jsonl')).toThrow(
      /cases\.jsonl, line 3: text: /,
    );
    expect(() => checkFile(`${good}\n{"text":"x"}`, 'cases.jsonl')).toThrow(
      /line 2: expected field and text/,
    );
    expect(() => checkFile('[1, 2]', 'cases.json')).toThrow(/cases\.json, entry 1: /);
    expect(() => checkFile('null', 'cases.json')).toThrow(/cases\.json: Invalid input/);
    expect(() => checkFile('', 'cases.jsonl')).not.toThrow();
  });

  it('judges of a submission what it has', () => {
    const fields = {
      usecase: 'CUSTOMER_CARE',
      samples: ['See bit.ly/3xYz today.'],
      brand: { displayName: BRAND },
    };
    const [result] = checkFile(line({ id: 's', fields }), 'x.json');
    expect(ids(result?.findings ?? [])).toEqual(['CP-011', 'CP-012', 'CP-009']);
    expect(result?.findings.some(({ path }) => path === 'campaign.description')).toBe(false);
  });

  it('judges the numbers of a submission that has some', () => {
    const fields = { usecase: 'CUSTOMER_CARE', numbers: ['+12085550142', '+12085550142'] };
    expect(ids(checkFile(line({ fields }), 'x.json')[0]?.findings ?? [])).toEqual(['NM-006']);
    const { numbers: _none, ...rest } = fields;
    expect(checkFile(line({ fields: rest }), 'x.json')[0]?.findings).toEqual([]);
  });

  it('judges of a registration also what it lacks', () => {
    const whole = { brand: CLEAN_BRAND, campaign: CLEAN_CAMPAIGN, numbers: CLEAN_NUMBERS };
    expect(checkFile(line(whole), 'x.json')[0]).toMatchObject({ id: 'entry 1', verdict: 'accept' });
    const { description: _left, ...rest } = CLEAN_CAMPAIGN;
    const [result] = checkFile(line({ ...whole, campaign: rest }), 'x.json');
    expect(ids(result?.findings ?? [])).toEqual(['CP-001']);
  });

  it('judges a brand or a campaign alone', () => {
    expect(checkFile(line({ brand: CLEAN_BRAND }), 'x.json')[0]?.verdict).toBe('accept');
    expect(checkFile(line({ campaign: CLEAN_CAMPAIGN }), 'x.json')[0]?.verdict).toBe('accept');
    expect(
      ids(checkFile(line({ numbers: ['+12085550142', '+12085550142'] }), 'x.json')[0]?.findings ?? []),
    ).toEqual(['NM-006']);
  });

  it('takes null for nothing and knows nothing of other keys', () => {
    const brand = { ...CLEAN_BRAND, stockSymbol: null, shoeSize: 9 };
    expect(checkFile(line({ brand }), 'x.json')[0]?.verdict).toBe('accept');
    expect(() => checkFile(line({ brand: { ...brand, ein: 5 } }), 'x.json')).toThrow(/x\.json: ein: /);
  });
});
