import { describe, expect, it } from 'vitest';
import { differenceLines, score, scoreLines, scoreTable } from '../../../scripts/lib/score.mjs';

const judged = (label: 'accept' | 'reject', verdict: 'accept' | 'reject', more: object = {}) => ({
  id: 'C1',
  field: 'sample',
  strength: 'official',
  core: true,
  label,
  verdict,
  isWarned: verdict === 'reject',
  words: 'Hello',
  said: verdict === 'reject' ? ['CP-024 error'] : [],
  ...more,
});
const CASES = [
  judged('reject', 'reject'),
  judged('reject', 'reject'),
  judged('reject', 'accept', { isWarned: true, said: ['CP-025 warning'] }),
  judged('reject', 'accept', { field: 'description', core: false }),
  judged('accept', 'reject', { strength: 'vendor' }),
  judged('accept', 'accept'),
];

describe('a score', () => {
  it('counts what was refused, warned of, missed and refused wrongly', () => {
    expect(score(CASES)).toEqual({
      refused: 2,
      warned: 1,
      missed: 1,
      falseAlarms: 1,
      passed: 1,
      precision: 2 / 3,
      recall: 0.5,
    });
  });

  it('has no precision where nothing was refused, and no recall where nothing had to be', () => {
    expect(score([judged('accept', 'accept')])).toMatchObject({ precision: null, recall: null });
  });

  it('stands for core and the rest apart, by field and by strength of the label', () => {
    const names = scoreTable(CASES).map(({ part, name }) => `${part}: ${name}`);
    expect(names).toEqual([
      'core: all',
      'core: field sample',
      'core: label official',
      'core: label vendor',
      'the rest: all',
      'the rest: field description',
      'the rest: label official',
    ]);
    expect(scoreLines(CASES)[1]).toBe(
      'core      all                      2            1       0             1       1      0.667   0.667',
    );
  });
});

it('differences say their kind, the rules that spoke and the text', () => {
  expect(differenceLines(CASES)).toEqual([
    'warned only  C1  sample  [CP-025 warning]  Hello',
    'missed  C1  description  []  Hello',
    'false alarm  C1  sample  [CP-024 error]  Hello',
  ]);
});
