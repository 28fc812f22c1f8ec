import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkSummary, findNumbers, plainText } from '#shared/guided/summary.ts';
import type { E164 } from '#shared/model/ids.ts';

const found = (text: string) => findNumbers(plainText(text)).map(({ e164 }) => e164);
const A = '+12065550102' as E164;
const B = '+12065550103' as E164;
const C = '+16045550104' as E164;

describe('numbers in a text', () => {
  it.each([
    ['+12065550102', [A]],
    ['+1 206-555-0102', [A]],
    ['+1 (206) 555-0102', [A]],
    ['(206) 555-0102', [A]],
    ['(206)555-0102', [A]],
    ['206.555.0102', [A]],
    ['206 555 0102', [A]],
    ['1-206-555-0102', [A]],
    ['12065550102', [A]],
    ['2065550102', [A]],
    ['206 - 555 - 0102', [A]],
    ['206–555–0102', [A]],
    ['+1\u00a0206\u2011555\u20110102', [A]],
    ['＋１ ２０６－５５５－０１０２', [A]],
    ['\u202a+1 206 555 0102\u202c', [A]],
    ['2065550102, 2065550103;604.555.0104', [A, B, C]],
    ['206 555 0102 206 555 0103', [A, B]],
    ['1 206-555-0102\n2 206-555-0103', [A, B]],
    ['206-555-0102\t201\t206-555-0103', [A, B]],
    ['206-555-0102-206-555-0103', [A, B]],
    ['2065550102-2065550103', [A, B]],
    ['206-555-0102/206-555-0103', [A, B]],
    ['Jane Roe(206) 555-0102', [A]],
    ['Main+12065550102', [A]],
    ['206-555-0102Jane Roe', [A]],
    ['号码2065550102。', [A]],
    ['1. 206-555-0102.', [A]],
    ['2.206-555-0102', [A]],
    ['tel:+12065550102', [A]],
    ['Tel.206-555-0102', [A]],
    ['No.2065550102', [A]],
    ['Ph.(206) 555-0102', [A]],
    ['x_.2065550102', [A]],
    ['No.2065550102B', []],
    ['+44 20 7946 0958', ['+442079460958']],
    ['3 of 3 selected', []],
    ['2026-11-28 14:02:33', []],
    ['11/28/2026, 2:02 PM', []],
    ['20261128140200', []],
    ['1764370000000', []],
    ['ORD-2065550102', []],
    ['PO-206-555-0102', []],
    ['A2065550102', []],
    ['2065550102B', []],
    ['206555010', []],
    ['20655501021', []],
    ['8a1f2065-5501-4e02-9c3d-2065550102ab', []],
    ['2.06555e+9', []],
    ['Extension 2061 206-555-0102', [A]],
    ['', []],
  ])('%j', (text, numbers) => {
    expect(found(text)).toEqual(numbers);
  });

  it('takes a plain run of digits behind the words of an id for an id, unless it is ours', () => {
    const ours = { numbers: [A], locationName: null };
    const page = 'Order number: 2065550199\nTicket #2065550198\n订单号：2065550197\n+1 206-555-0102';
    expect(checkSummary(page, ours)).toMatchObject({ matches: true, found: 1 });
    expect(checkSummary('Order number: 2065550102', ours)).toMatchObject({ matches: true });
    expect(checkSummary('Order numbers: 2065550102, 2065550199', ours)).toMatchObject({
      extra: ['+12065550199'],
    });
    expect(checkSummary('Order number: +1 206-555-0199\n2065550102', ours).matches).toBe(false);
  });
});

describe('the comparison', () => {
  it('names what is missing, extra and repeated', () => {
    const text = 'Boise  Main\n206-555-0102, 206-555-0102, 604-555-0104';
    expect(checkSummary(text, { numbers: [A, B], locationName: 'boise main' })).toEqual({
      matches: false,
      missing: [B],
      extra: [C],
      repeated: [A],
      locationNamed: true,
      found: 2,
    });
  });

  it('does not take another location’s name for ours, and is not fooled by signs of a pattern', () => {
    expect(checkSummary('Boise', { numbers: [], locationName: 'Boise (North) *' }).locationNamed).toBe(false);
    expect(
      checkSummary('At Boise (North) *', { numbers: [], locationName: 'Boise (North) *' }).locationNamed,
    ).toBe(true);
    expect(checkSummary('anything', { numbers: [], locationName: '' }).locationNamed).toBe(false);
  });

  it('reads a megabyte of anything in good time', () => {
    const ours = { numbers: [A], locationName: 'Boise' };
    for (const part of [
      '2',
      '206 ',
      '(206) 555-',
      '+1 206-555-0102 ',
      '1 ',
      '+',
      '+44 2',
      '\ufdfa',
      '#',
      'Order number: ',
    ]) {
      const started = performance.now();
      checkSummary(part.repeat(Math.floor(1_000_000 / part.length)), ours);
      expect(performance.now() - started).toBeLessThan(5_000);
    }
  });
});

const digits = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((list) => list.join(''));
const leading = fc.integer({ min: 2, max: 9 }).map(String);
const nanp = fc.tuple(leading, digits(2), leading, digits(6)).map((parts) => `+1${parts.join('')}` as E164);
const someNumbers = fc.uniqueArray(nanp, { minLength: 1, maxLength: 30 });

const FORMATS: readonly ((n: string) => string)[] = [
  (n) => `+1${n}`,
  (n) => n,
  (n) => `1${n}`,
  (n) => `+1 ${n.slice(0, 3)}-${n.slice(3, 6)}-${n.slice(6)}`,
  (n) => `+1 (${n.slice(0, 3)}) ${n.slice(3, 6)}-${n.slice(6)}`,
  (n) => `(${n.slice(0, 3)}) ${n.slice(3, 6)}-${n.slice(6)}`,
  (n) => `${n.slice(0, 3)}.${n.slice(3, 6)}.${n.slice(6)}`,
  (n) => `${n.slice(0, 3)} ${n.slice(3, 6)} ${n.slice(6)}`,
  (n) => `1-${n.slice(0, 3)}-${n.slice(3, 6)}-${n.slice(6)}`,
  (n) => `${n.slice(0, 3)}‑${n.slice(3, 6)}‑${n.slice(6)}`,
];
const format = fc.constantFrom(...FORMATS);
const furniture = fc.constantFrom(
  '3 of 3 selected',
  'Order summary',
  'Date: 2026-11-28',
  '11/28/2026 14:02',
  'Order number: 2065559999',
  'ORD-7F3K2M9Q',
  'Case 00412345',
  'Page 1 of 12',
  'Total: 42',
  'Location: Boise Main',
  '订单摘要：共 3 个号码',
  'USD 12.50',
  '7bd8f1d2-0000-4000-8000-000000000000',
  '© 2026',
);
const separator = fc.constantFrom('\n', ', ', '; ', '\t', '\r\n', ' | ', '\n\n');

/** A page with the numbers in any order and in any writing, and other things around them. */
const pageOf = (numbers: readonly E164[]) =>
  fc
    .tuple(
      fc.shuffledSubarray([...numbers], { minLength: numbers.length, maxLength: numbers.length }),
      fc.array(format, { minLength: numbers.length, maxLength: numbers.length }),
      fc.array(furniture, { minLength: numbers.length + 1, maxLength: numbers.length + 1 }),
      separator,
      fc.boolean(),
    )
    .map(([order, formats, around, between, isBusy]) => {
      const written = order.map((number, at) => formats[at]?.(number.slice(2)) ?? number);
      const parts = written.flatMap((number, at) => (isBusy ? [around[at] ?? '', number] : [number]));
      return `${around[0]}\n${parts.join(between)}\n${around.at(-1)}`;
    });
const RUNS = { seed: 20261128, numRuns: 400 };

describe('whatever the page looks like', () => {
  it('a summary of exactly ours matches', () => {
    const ours = someNumbers.chain((numbers) => fc.tuple(fc.constant(numbers), pageOf(numbers)));
    fc.assert(
      fc.property(ours, ([numbers, page]) => {
        expect(checkSummary(page, { numbers, locationName: null })).toMatchObject({
          matches: true,
          missing: [],
          extra: [],
          found: numbers.length,
        });
      }),
      RUNS,
    );
  });

  it('a summary that lacks one, or has one more, or another one, never matches', () => {
    const cases = fc
      .tuple(someNumbers, nanp, fc.nat(), fc.constantFrom('drop', 'add', 'swap'))
      .filter(([numbers, other]) => !numbers.includes(other))
      .chain(([numbers, other, at, how]) => {
        const left = numbers.filter((_, index) => how === 'add' || index !== at % numbers.length);
        const shown = how === 'drop' ? left : [...left, other];
        return fc.tuple(fc.constant({ numbers, other, how }), pageOf(shown));
      });
    fc.assert(
      fc.property(cases, ([{ numbers, other, how }, page]) => {
        const check = checkSummary(page, { numbers, locationName: null });
        expect(check.matches).toBe(false);
        expect(check.missing).toHaveLength(how === 'add' ? 0 : 1);
        expect(check.extra).toEqual(how === 'drop' ? [] : [other]);
      }),
      RUNS,
    );
  });

  it('no text at all makes it throw', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.string({ maxLength: 20 }),
        (text, name) => {
          expect(() => checkSummary(text, { numbers: [A], locationName: name })).not.toThrow();
        },
      ),
      RUNS,
    );
  });
});
