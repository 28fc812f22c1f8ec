import type { JournalEntry } from '#shared/model/journal.ts';
import type { Language } from '#shared/model/settings.ts';
import type { CoreContext } from '../context.ts';
import { type JournalDocument, MOST_PRINTED } from '../exports/journal.ts';
import { toIso } from '../repos/columns.ts';
import { countJournal, type JournalQuery, listJournal, listJournalFrom } from '../repos/journal.ts';
import { requireCustomer } from './customers.ts';

const PAGE = 1_000;

/** A page of the journal, the newest entries first. */
export const journalPage = (
  { db }: CoreContext,
  { before, limit, ...query }: JournalQuery & { readonly before: number | null; readonly limit: number },
): { total: number; rows: JournalEntry[] } => ({
  total: countJournal(db.read, query),
  rows: listJournal(db.read, query, { before: before ?? Number.MAX_SAFE_INTEGER, limit }),
});

/** All entries of a customer, or of everybody, the oldest first. */
export function* readJournal(
  { db }: CoreContext,
  customerId: string | null,
): Generator<readonly JournalEntry[]> {
  let after = 0;
  for (;;) {
    const page = listJournalFrom(db.read, customerId, { after, limit: PAGE });
    if (page.length === 0) return;
    yield page;
    after = page.at(-1)?.seq ?? after;
  }
}

export function journalDocument(
  context: CoreContext,
  customerId: string | null,
  language: Language,
): JournalDocument {
  const page = { customerId, outboxId: null, before: null, limit: MOST_PRINTED };
  const { total, rows } = journalPage(context, page);
  return {
    entries: rows.toReversed(),
    total,
    customerName: customerId === null ? null : requireCustomer(context, customerId).name,
    language,
    exportedAt: toIso(context.clock.now()),
    appVersion: context.version,
  };
}
