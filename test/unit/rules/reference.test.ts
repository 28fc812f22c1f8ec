import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EIN_PREFIXES, isEinPrefix } from '#shared/rules/reference/ein-prefixes.ts';
import { provincesOfPostalCode, statesOfZip, ZIP_PREFIXES } from '#shared/rules/reference/postal.ts';
import { CA_PROVINCES, US_STATES } from '#shared/rules/reference/regions.ts';
import { ATT_THROUGHPUT, T_MOBILE_CAPS } from '#shared/rules/reference/throughput.ts';
import { SUB_USE_CASES, USE_CASES } from '#shared/rules/reference/use-cases.ts';

const FOLDER = 'src/shared/rules/reference';
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.ts') && name !== 'reference.ts');
const modules = import.meta.glob<Record<string, unknown>>('/src/shared/rules/reference/*.ts', {
  eager: true,
});

const isData = (value: unknown): value is object => typeof value === 'object' && value !== null;

describe('reference data', () => {
  it.each(files)('%s says of all its data who says so, and as of when', (file) => {
    const exported = Object.entries(modules[`/${FOLDER}/${file}`] ?? {});
    expect(exported.length).toBeGreaterThan(0);
    for (const [name, value] of exported) {
      if (!isData(value)) {
        expect(['function', 'string'], name).toContain(typeof value);
        continue;
      }
      expect(value, name).toMatchObject({
        source: expect.stringMatching(/\S{3}/),
        asOf: expect.stringMatching(/^20\d\d-\d\d-\d\d$/),
      });
      expect(Reflect.get(value, 'values'), name).toBeDefined();
      const conflict: unknown = Reflect.get(value, 'conflict');
      expect(conflict === undefined || typeof conflict === 'string', name).toBe(true);
    }
  });

  it('knows which digits the IRS gives out', () => {
    const known = Object.values(EIN_PREFIXES.values).flat();
    for (const prefix of known) expect(prefix).toMatch(/^\d\d$/);
    expect(
      [
        '00',
        '07',
        '08',
        '09',
        '17',
        '18',
        '19',
        '28',
        '29',
        '49',
        '69',
        '70',
        '78',
        '79',
        '89',
        '96',
        '97',
      ].filter(isEinPrefix),
    ).toEqual([]);
    expect(new Set(known).size).toBe(100 - 17);
  });

  it('has ZIP codes for every state, and states for nearly every ZIP code', () => {
    expect(Object.keys(ZIP_PREFIXES.values).sort()).toEqual([...US_STATES.values].sort());
    expect(statesOfZip('83702')).toEqual(['ID']);
    expect(statesOfZip('98101')).toEqual(['WA']);
    expect(statesOfZip('06390')).toEqual(['CT', 'NY']);
    expect(statesOfZip('00901')).toEqual(['PR']);
    expect(statesOfZip('00000')).toEqual([]);
    expect(statesOfZip('96799')).toEqual(expect.arrayContaining(['AS', 'HI']));
    for (const ranges of Object.values(ZIP_PREFIXES.values))
      for (const [from, to] of ranges) expect(from).toBeLessThanOrEqual(to);
  });

  it('has a letter for every province', () => {
    const all = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].flatMap((letter) => provincesOfPostalCode(letter));
    expect(new Set(all)).toEqual(CA_PROVINCES.values);
    expect(provincesOfPostalCode('k1a 0b1')).toEqual(['ON']);
    expect(provincesOfPostalCode('')).toEqual([]);
  });

  it('has bounds that sub-use cases can meet', () => {
    for (const [name, { min, max }] of Object.entries(USE_CASES.values)) {
      expect(min, name).toBeLessThanOrEqual(max);
      expect(max, name).toBeLessThanOrEqual(SUB_USE_CASES.values.length);
    }
  });

  it('has throughput for every score once', () => {
    const scores = Array.from({ length: 100 }, (_each, index) => index + 1);
    const standard = ATT_THROUGHPUT.values.flatMap(({ score }) => (score ? [score] : []));
    for (const score of scores) {
      expect(standard.filter(([from, to]) => from <= score && score <= to)).toHaveLength(1);
      expect(
        T_MOBILE_CAPS.values.byScore.filter(({ score: [from, to] }) => from <= score && score <= to),
      ).toHaveLength(1);
    }
  });
});
