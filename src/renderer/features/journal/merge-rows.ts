import type { JournalEntry } from '#shared/model/journal.ts';

/**
 * Puts the newest entries before those that were read already, the newest first. Entries never change, so what was read
 * stays; where there is a gap between both, only the newest are kept, and the rest is read again.
 */
export function withNewest(
  known: readonly JournalEntry[],
  newest: readonly JournalEntry[],
): readonly JournalEntry[] {
  const oldest = newest.at(-1)?.seq;
  const first = known[0]?.seq;
  if (oldest === undefined || first === undefined || first < oldest) return newest;
  return [...newest, ...known.filter(({ seq }) => seq < oldest)];
}

/** Puts a page of older entries behind those that are there. */
export function withOlder(
  known: readonly JournalEntry[],
  older: readonly JournalEntry[],
): readonly JournalEntry[] {
  const last = known.at(-1)?.seq ?? Number.POSITIVE_INFINITY;
  return [...known, ...older.filter(({ seq }) => seq < last)];
}
