import { useMemo, useState } from 'react';
import type { CustomerId } from '#shared/model/ids.ts';
import type { TemplateRow } from '#shared/model/template.ts';

export interface Chosen {
  readonly count: number;
  has(row: TemplateRow): boolean;
  isAll(rows: readonly TemplateRow[]): boolean;
  toggle(row: TemplateRow | undefined): void;
  /** All of these rows, or none of them when all are chosen. */
  toggleAll(rows: readonly TemplateRow[]): void;
}

/** Which customers registrations are to be made for. */
export function useChosen(): Chosen {
  const [ids, setIds] = useState<ReadonlySet<CustomerId>>(new Set());
  return useMemo(() => {
    const isAll = (rows: readonly TemplateRow[]) =>
      rows.length > 0 && rows.every(({ customerId }) => ids.has(customerId));
    return {
      count: ids.size,
      has: ({ customerId }) => ids.has(customerId),
      isAll,
      toggle(row) {
        if (!row) return;
        const next = new Set(ids);
        if (!next.delete(row.customerId)) next.add(row.customerId);
        setIds(next);
      },
      toggleAll(rows) {
        const next = new Set(ids);
        const wasAll = isAll(rows);
        for (const { customerId } of rows) {
          if (wasAll) next.delete(customerId);
          else next.add(customerId);
        }
        setIds(next);
      },
    };
  }, [ids]);
}
