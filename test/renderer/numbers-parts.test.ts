import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explain } from '#renderer/features/numbers/explain.ts';
import { filterKey, isNarrowed, withField, withSearch } from '#renderer/features/numbers/filter.ts';
import {
  drawnHeight,
  follow,
  MOST_HEIGHT,
  mostOffset,
  toOffset,
  toScroll,
} from '#renderer/features/numbers/scroll-scale.ts';
import { addIds, SELECTION_LIMIT, toggleId } from '#renderer/features/numbers/selection.ts';
import { inOrder } from '#renderer/features/numbers/use-facets.ts';
import { filterToSave, findView, isChanged, ofSaved } from '#renderer/features/numbers/views.ts';
import { customerIdSchema, locationIdSchema } from '#shared/model/ids.ts';
import type { NumberRow, SavedView } from '#shared/model/number.ts';
import { makeCustomers } from './support/sample-customers.ts';

const sample = makeCustomers(Date.parse('2026-11-24T12:00:00.000Z'))[0];
const rows = sample?.numbers ?? [];
const NUMBER_SORT = { by: 'number', descending: false } as const;

describe('the place of the thumb', () => {
  const extent = fc.record({
    rows: fc.integer({ min: 0, max: 5_000_000 }).map((count) => count * 32),
    view: fc.integer({ min: 100, max: 2000 }),
  });

  it('is as high as a browser can draw and no higher', () => {
    fc.assert(fc.property(extent, (one) => drawnHeight(one) <= MOST_HEIGHT));
    expect(drawnHeight({ rows: 6400, view: 600 })).toBe(6400);
  });

  it('stands for each offset and back', () => {
    fc.assert(
      fc.property(extent, fc.double({ min: 0, max: 1, noNaN: true }), (one, share) => {
        const offset = mostOffset(one) * share;
        expect(toOffset(one, toScroll(one, offset))).toBeCloseTo(offset, 3);
      }),
    );
  });

  it('reaches the first and the last row', () => {
    fc.assert(
      fc.property(extent, (one) => {
        expect(toOffset(one, 0)).toBe(0);
        expect(toOffset(one, drawnHeight(one) - one.view)).toBeCloseTo(mostOffset(one), 3);
      }),
    );
  });

  it('moves the rows by as many pixels as the wheel, and to where the thumb is dragged', () => {
    const long = { rows: 64_000_000, view: 600 };
    const from = { offset: 32_000_000, scroll: toScroll(long, 32_000_000) };
    expect(follow(long, from, from.scroll + 100)).toBe(32_000_100);
    expect(follow(long, from, from.scroll - 300)).toBe(31_999_700);
    const dragged = from.scroll + 20_000;
    expect(follow(long, from, dragged)).toBe(toOffset(long, dragged));
  });

  it('is the scroll position itself in a list that a browser can draw', () => {
    const short = { rows: 320_000, view: 600 };
    expect(toScroll(short, 123_456)).toBe(123_456);
    expect(follow(short, { offset: 0, scroll: 0 }, 200_000)).toBe(200_000);
  });
});

describe('what is picked', () => {
  it('never passes the limit', () => {
    const many = Array.from({ length: SELECTION_LIMIT + 50 }, (_unused, id) => id);
    const full = addIds(new Set(), many);
    expect(full.size).toBe(SELECTION_LIMIT);
    expect(toggleId(full, -1).size).toBe(SELECTION_LIMIT);
    expect(toggleId(full, 0).size).toBe(SELECTION_LIMIT - 1);
  });
});

describe('filters', () => {
  it('have no empty fields', () => {
    expect(withField({ state: 'ACTIVE' }, 'state', null)).toEqual({});
    expect(withSearch({ state: 'ACTIVE', search: 'x' }, '  ')).toEqual({ state: 'ACTIVE' });
    expect(isNarrowed({})).toBe(false);
  });

  it('give up the location with its customer', () => {
    const locationId = locationIdSchema.parse('l');
    expect(withField({ locationId, state: 'ACTIVE' }, 'customerId', 'c')).toEqual({
      customerId: 'c',
      state: 'ACTIVE',
    });
  });

  it('are the same in any order of their fields', () => {
    expect(filterKey({ state: 'A', search: 'x' })).toBe(filterKey({ search: 'x', state: 'A' }));
    expect(filterKey({ state: 'A' })).not.toBe(filterKey({ state: 'B' }));
  });

  it('show what is chosen first, then the largest', () => {
    const values = [
      { value: 'a', label: 'A', count: 5 },
      { value: 'b', label: 'B', count: 9 },
      { value: 'c', label: 'C', count: 1 },
    ];
    expect(inOrder('location', values, 'c').map(({ value }) => value)).toEqual(['c', 'b', 'a']);
    const steps = [
      { value: 'authorised', label: '', count: 9 },
      { value: 'eligible', label: '', count: 1 },
    ];
    expect(inOrder('journey', steps).map(({ value }) => value)).toEqual(['eligible', 'authorised']);
  });
});

describe('a view', () => {
  const customerId = customerIdSchema.parse('org-1');
  const saved: SavedView = {
    id: '00000000-0000-4000-8000-000000000001',
    name: 'Mine',
    filter: { journey: 'eligible', customerId },
    sort: NUMBER_SORT,
    rev: 1,
  };

  it('is the same among one customer’s numbers whether or not it names the customer', () => {
    const question = { customerId, filter: { journey: 'eligible' } as const, sort: NUMBER_SORT };
    expect(isChanged(ofSaved(saved), 'customer', question)).toBe(false);
    expect(isChanged(ofSaved(saved), 'all', { ...question, customerId: null })).toBe(true);
  });

  it('is found by its id, built in or saved', () => {
    expect(findView('builtin:lapsed', [])?.filter).toEqual({ journey: 'lapsed' });
    expect(findView(saved.id, [saved])?.saved?.name).toBe('Mine');
    expect(findView(saved.id, [])).toBeNull();
  });

  it('keeps the customer of a location', () => {
    const locationId = locationIdSchema.parse('l');
    expect(filterToSave({ customerId, filter: { locationId }, sort: NUMBER_SORT })).toEqual({
      locationId,
      customerId,
    });
    expect(filterToSave({ customerId, filter: { state: 'ACTIVE' }, sort: NUMBER_SORT })).toEqual({
      state: 'ACTIVE',
    });
  });
});

describe('an explanation', () => {
  it('gives each reason with its rule, words, cure and source', () => {
    const barred = rows.find(({ reasons }) => reasons.includes('EL-003'));
    const location = sample?.detail.locations.find(({ id }) => id === barred?.locationId);
    const [reason] = explain(barred as NumberRow, location, 'en').filter(({ ruleId }) => ruleId === 'EL-003');
    expect(reason?.words.message).toContain(location?.pstnType);
    expect(reason?.words.cure).toBeTruthy();
    expect(reason?.sources.length).toBeGreaterThan(0);
  });

  it('has words for every reason of every number, in both languages', () => {
    for (const row of rows) {
      const location = sample?.detail.locations.find(({ id }) => id === row.locationId);
      for (const language of ['en', 'zh'] as const) {
        for (const { title, words } of explain(row, location, language)) {
          expect(title).not.toMatch(/^EL-/);
          expect(words.message).not.toMatch(/\{\{|\(\)|（）/);
        }
      }
    }
  });
});
