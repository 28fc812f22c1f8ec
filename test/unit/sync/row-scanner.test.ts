import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRowReader, type ScannedRows } from '#core/sync/row-scanner.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const NOTHING_KNOWN = knownOf([]);

type Known = Parameters<typeof createRowReader>[0];

function knownOf(rows: readonly { hash: number; length: number }[]): Known {
  const hashes = Float64Array.from(rows, ({ hash }) => hash);
  return {
    count: rows.length,
    hashes,
    lengths: Uint32Array.from(rows, ({ length }) => length),
    find: (hash) => hashes.indexOf(hash),
  };
}

function read(text: string, known: Known = NOTHING_KNOWN): ScannedRows | null {
  return createRowReader(known).read(bytesOf(text), 'rows');
}

function parsed(rows: ScannedRows): unknown[] {
  const decoder = new TextDecoder();
  return Array.from({ length: rows.count }, (_unused, index) =>
    JSON.parse(decoder.decode(rows.bytes.subarray(rows.starts[index], rows.ends[index]))),
  );
}

function remembered(rows: ScannedRows): Known {
  return knownOf(
    Array.from({ length: rows.count }, (_unused, index) => ({
      hash: rows.fingerprints[index] ?? 0,
      length: (rows.ends[index] ?? 0) - (rows.starts[index] ?? 0),
    })),
  );
}

/** Objects with whatever may mislead a scanner: braces, quotes and backslashes in strings, nesting, any script. */
const object = fc.dictionary(
  fc.string({ unit: 'grapheme', maxLength: 6 }),
  fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.constantFrom('},{', '"}],"', '\\', '\\"', ']}', '{"rows":[', '\n\t', '😀'),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(fc.dictionary(fc.string({ maxLength: 3 }), fc.string({ maxLength: 6 })), { maxLength: 3 }),
  ),
  { maxKeys: 5 },
);
const rowsAndSurroundings = fc.record({
  rows: fc.array(object, { maxLength: 12 }),
  before: fc.dictionary(
    fc.constantFrom('a', 'count', 'ro', 'rowsx'),
    fc.oneof(fc.string(), object, fc.array(object, { maxLength: 2 })),
  ),
  after: fc.dictionary(fc.constantFrom('z', 'total'), fc.oneof(fc.integer(), object)),
  indent: fc.constantFrom(0, 2),
});
const textOf = ({
  rows,
  before,
  after,
  indent,
}: {
  rows: unknown[];
  before: object;
  after: object;
  indent: number;
}) => JSON.stringify({ ...before, rows, ...after }, null, indent);

describe('reading the rows of a page as bytes', () => {
  it('finds the very objects that JSON.parse finds', () => {
    fc.assert(
      fc.property(rowsAndSurroundings, (page) => {
        const rows = read(textOf(page));
        expect(rows && parsed(rows)).toEqual(JSON.parse(JSON.stringify(page.rows)));
      }),
      { seed: 11, numRuns: 400 },
    );
  });

  it('takes no page that was cut off', () => {
    fc.assert(
      fc.property(rowsAndSurroundings, fc.double({ min: 0, max: 0.999, noNaN: true }), (page, share) => {
        const text = textOf({ ...page, rows: [...page.rows, { last: 'row' }] });
        const cut = text.slice(0, Math.floor(text.length * share));
        let isJson = true;
        try {
          JSON.parse(cut);
        } catch {
          isJson = false;
        }
        expect(isJson).toBe(false);
        const rows = read(cut);
        // A cut may fall behind the array, where no row is lost; never inside it.
        if (rows) expect(parsed(rows)).toHaveLength(page.rows.length + 1);
      }),
      { seed: 12, numRuns: 400 },
    );
  });

  it('says null where the list is missing or holds something else', () => {
    expect(read('{"items":[]}')).toBeNull();
    expect(read('{"rows":{"a":1}}')).toBeNull();
    expect(read('{"rows":[1,2]}')).toBeNull();
    expect(read('[{"rows":[]}]')).toBeNull();
    expect(read('{"inner":{"rows":[{"a":1}]}}')).toBeNull();
    expect(read('')).toBeNull();
  });

  it('knows the rows whose bytes it has seen, whatever was added, removed, changed or moved around them', () => {
    const edit = fc.record({ at: fc.nat(40), kind: fc.constantFrom('add', 'remove', 'change', 'move') });
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat(10_000), { minLength: 1, maxLength: 30 }),
        fc.array(edit, { maxLength: 8 }),
        (ids, edits) => {
          const was = ids.map((id) => ({ id, name: `name ${id}` }));
          const first = read(JSON.stringify({ rows: was }));
          if (!first) throw new Error('not read');
          const now = [...was];
          edits.forEach(({ at, kind }, index) => {
            const place = now.length === 0 ? 0 : at % now.length;
            if (kind === 'add') now.splice(place, 0, { id: 20_000 + index, name: 'new' });
            if (kind === 'remove') now.splice(place, 1);
            if (kind === 'change' && now[place]) now[place] = { ...now[place], name: `changed ${index}` };
            if (kind === 'move') now.push(...now.splice(place, 1));
          });
          const second = read(JSON.stringify({ rows: now }), remembered(first));
          const expected = now.map((row) =>
            was.findIndex((old) => JSON.stringify(old) === JSON.stringify(row)),
          );
          expect([...(second?.known.subarray(0, second.count) ?? [])]).toEqual(expected);
          expect(second && parsed(second)).toEqual(now);
        },
      ),
      { seed: 13, numRuns: 400 },
    );
  });

  it('gives different rows different fingerprints', () => {
    const rows = Array.from({ length: 50_000 }, (_unused, index) => ({
      phoneNumber: `+1206555${index}`,
      n: index % 7,
    }));
    const scanned = read(JSON.stringify({ rows }));
    expect(new Set(scanned?.fingerprints.subarray(0, scanned.count)).size).toBe(rows.length);
    for (const hash of scanned?.fingerprints ?? []) expect(Number.isSafeInteger(hash)).toBe(true);
  });
});
