import type { SlotValue, TemplateTable } from '#shared/model/template.ts';

/** Values that were typed and have not been seen in the table yet, each at the key of its cell. */
export type PendingCells = ReadonlyMap<string, SlotValue>;

export const NO_PENDING: PendingCells = new Map();

export const cellKey = ({ customerId, slot }: Pick<SlotValue, 'customerId' | 'slot'>): string =>
  `${customerId} ${slot}`;

/** With values that are written now; an older value of the same cell counts no more. */
export const withPending = (pending: PendingCells, values: readonly SlotValue[]): PendingCells =>
  new Map([...pending, ...values.map((value) => [cellKey(value), value] as const)]);

/** Without values that could not be written; what was typed into a cell since then stays. */
export function withoutRefused(pending: PendingCells, refused: readonly SlotValue[]): PendingCells {
  const gone = new Set(refused);
  return new Map([...pending].filter(([, value]) => !gone.has(value)));
}

/** Without what a table shows. A table that was asked for before a value was written does not have it yet. */
export function withoutSeen(pending: PendingCells, { columns, rows }: TemplateTable): PendingCells {
  if (pending.size === 0) return pending;
  const rowOf = new Map(rows.map((row) => [row.customerId, row]));
  const isAwaited = ({ customerId, slot, value }: SlotValue) => {
    const cell = rowOf.get(customerId)?.cells[columns.indexOf(slot)];
    if (!cell) return false;
    // Behind what is taken back, what is known from elsewhere comes to light.
    return value === '' ? cell.from === 'table' : cell.value !== value;
  };
  return new Map([...pending].filter(([, value]) => isAwaited(value)));
}
