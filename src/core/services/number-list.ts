import type { LeftOutNumber, ListReason } from '#shared/model/batch.ts';
import type { ListEntry, NumberRow, NumberSelection } from '#shared/model/number.ts';
import type { CoreContext } from '../context.ts';
import { readPhoneCell } from '../imports/phone-cell.ts';
import { toStoredNumber } from '../repos/columns.ts';
import { listByNumber } from '../repos/numbers.ts';
import { requireCustomer } from './customers.ts';

export type ListSelection = Extract<NumberSelection, { by: 'list' }>;

/** A list as the mirror knows it: each entry is either a row of the mirror, once, or a stray with its reason. */
export interface ReadList {
  readonly rows: readonly NumberRow[];
  /** The entry that named each number first. */
  readonly named: ReadonlyMap<string, ListEntry>;
  readonly strays: readonly LeftOutNumber[];
}

function stray({ line, text }: ListEntry, reason: ListReason, e164: string): LeftOutNumber {
  return { e164, extension: '', ownerName: '', locationName: '', customerName: '', reason, line, text };
}

/** Reads what somebody pasted or opened, as tolerantly as an import does, against the mirror of one customer. */
export function readNumberList(context: CoreContext, { customerId, entries }: ListSelection): ReadList {
  const customer = requireCustomer(context, customerId);
  const named = new Map<string, ListEntry>();
  const strays: LeftOutNumber[] = [];
  for (const entry of entries) {
    const cell = readPhoneCell(entry.text, '');
    if (cell.kind !== 'number') strays.push(stray(entry, 'no-number', ''));
    else if (named.has(cell.e164)) strays.push(stray(entry, 'twice', cell.e164));
    else named.set(cell.e164, entry);
  }
  const rows = listByNumber(context.db.read, customer.key, [...named.keys()].map(toStoredNumber));
  const known = new Set(rows.map(({ e164 }) => e164));
  for (const [e164, entry] of named) if (!known.has(e164)) strays.push(stray(entry, 'not-in-mirror', e164));
  return { rows, named, strays: strays.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)) };
}
