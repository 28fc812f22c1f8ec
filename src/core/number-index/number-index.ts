import type { NumberFilter, NumberSort } from '#shared/model/number.ts';
import type { Change, Database } from '../db/database.ts';
import { searchable } from '../repos/columns.ts';
import type { CustomerRow } from '../repos/customers.ts';
import { listTraits } from '../repos/traits.ts';
import { countFacets, type FacetCounts, matchRows, type Part, type TraitWords, traitWords } from './query.ts';
import { loadSegment, readChanges, readJourney, type Segment } from './segment.ts';
import { locator, orderRows } from './sort.ts';
import { type SortedOut, sortOut } from './sort-out.ts';

/**
 * The numbers of the mirror as columns in memory, for what a person does while looking at millions of them: search at
 * each keystroke, filter, count, sort, select all. The workspace stays the truth; a customer is read anew after a pull.
 */
export interface NumberIndex {
  /** Row ids of the matching numbers in order. Resolves when the customers' numbers are loaded. */
  find(customers: readonly CustomerRow[], filter: NumberFilter, sort: NumberSort): Promise<FoundNumbers>;
  facets(customers: readonly CustomerRow[], filter: NumberFilter): Promise<FacetCounts>;
  /** What may be done with the matching numbers; at most `mostOut` of those that no batch takes are named. */
  sortOut(customers: readonly CustomerRow[], filter: NumberFilter, mostOut: number): Promise<SortedOut>;
  /** Called with every committed transaction. */
  note(change: Change): void;
}

export interface FoundNumbers {
  readonly total: number;
  /** Row ids of a page. */
  slice(offset: number, limit: number): number[];
}

/** Results that are kept for scrolling on in them. */
const KEPT_RESULTS = 4;

type Stale = 'numbers' | 'journey' | 'changes';

export function createNumberIndex(database: () => Database, nextTurn: () => Promise<void>): NumberIndex {
  const segments = new Map<number, Promise<Segment>>();
  const stale = new Map<number, Set<Stale>>();
  const results = new Map<string, FoundNumbers>();
  const orders = new Map<string, Uint32Array>();
  const forgetResults = () => {
    results.clear();
    orders.clear();
  };

  const segmentOf = async (customerKey: number): Promise<Segment> => {
    const db = database().read;
    const causes = stale.get(customerKey);
    const known = segments.get(customerKey);
    stale.delete(customerKey);
    if (!known || causes?.has('numbers')) {
      const loading = loadSegment(db, customerKey, nextTurn);
      segments.set(customerKey, loading);
      loading.catch(() => segments.delete(customerKey));
      return loading;
    }
    const segment = await known;
    if (causes?.has('journey')) readJourney(db, segment);
    if (causes?.has('changes')) readChanges(db, segment);
    return segment;
  };

  const open = async (customers: readonly CustomerRow[]): Promise<{ parts: Part[]; words: TraitWords }> => {
    const parts: Part[] = [];
    let offset = 0;
    for (const customer of customers) {
      const segment = await segmentOf(customer.key);
      parts.push({
        customerId: customer.customer_id,
        customerName: customer.name,
        customerWords: customers.length > 1 ? searchable(customer.name) : '',
        segment,
        offset,
      });
      offset += segment.count;
    }
    return { parts, words: traitWords(listTraits(database().read)) };
  };

  const inOrder = (
    parts: readonly Part[],
    key: string,
    rows: Uint32Array,
    by: NumberSort['by'],
  ): Uint32Array => {
    if (by === 'customer' || (parts.length <= 1 && by === 'number')) return rows;
    let order = orders.get(key);
    if (!order) {
      orders.clear();
      order = orderRows(parts, by);
      orders.set(key, order);
    }
    return rows.length === order.length ? order : pick(order, rows);
  };

  return {
    async find(customers, filter, sort) {
      const scope = customers.map(({ key }) => key).join(',');
      const { parts, words } = await open(customers);
      const key = JSON.stringify([scope, filter, sort]);
      const kept = results.get(key);
      if (kept) return kept;
      const rows = inOrder(parts, `${scope} ${sort.by}`, matchRows(parts, words, filter), sort.by);
      const found = toFound(parts, rows, sort.descending);
      results.set(key, found);
      const oldest = results.keys().next().value;
      if (results.size > KEPT_RESULTS && oldest !== undefined) results.delete(oldest);
      return found;
    },
    async facets(customers, filter) {
      const { parts, words } = await open(customers);
      return countFacets(parts, words, filter);
    },
    async sortOut(customers, filter, mostOut) {
      const { parts, words } = await open(customers);
      return sortOut(parts, matchRows(parts, words, filter), mostOut);
    },
    note({ tables, customers }) {
      const causes = (['numbers', 'journey', 'changes'] as const).filter((table) => tables.includes(table));
      if (causes.length === 0) return;
      forgetResults();
      for (const customerKey of customers) {
        const known = stale.get(customerKey) ?? new Set();
        stale.set(customerKey, known);
        for (const cause of causes) known.add(cause);
      }
    },
  };
}

/** The rows of `order` that are among `rows`. */
function pick(order: Uint32Array, rows: Uint32Array): Uint32Array {
  const isMatch = new Uint8Array(order.length);
  for (const row of rows) isMatch[row] = 1;
  const picked = new Uint32Array(rows.length);
  let count = 0;
  for (let index = 0; index < order.length && count < picked.length; index += 1) {
    const row = order[index] as number;
    if (isMatch[row] === 0) continue;
    picked[count] = row;
    count += 1;
  }
  return picked;
}

function toFound(parts: readonly Part[], rows: Uint32Array, descending: boolean): FoundNumbers {
  const at = locator(parts);
  const idOf = (row: number) =>
    at(row, ({ segment }, own) => segment.firstId + (segment.positions[own] as number));
  return {
    total: rows.length,
    slice(offset, limit) {
      const ids: number[] = [];
      for (let index = offset; index < Math.min(offset + limit, rows.length); index += 1)
        ids.push(idOf(rows[descending ? rows.length - 1 - index : index] as number));
      return ids;
    },
  };
}
