import type { ReadDb } from '../db/database.ts';
import { listDraftBatches, listDraftRegistrations, listUnsentReleases } from '../repos/unsent.ts';

/** Name and version of the form of such a file. */
const UNSENT_SCHEMA = 'textready.unsent/1';

/** A part that a damaged file no longer gives is named, and the others are there all the same. */
function part<T>(read: () => T): T | { readonly unreadable: string } {
  try {
    return read();
  } catch (error) {
    return { unreadable: error instanceof Error ? error.message : String(error) };
  }
}

/** All work that has not left as JSON: what waits in the outbox with what was frozen, and the drafts. */
export function unsentJson(db: ReadDb, exportedAt: string, appVersion: string): string {
  const work = {
    schema: UNSENT_SCHEMA,
    exportedAt,
    appVersion,
    outbox: part(() => listUnsentReleases(db)),
    batches: part(() => listDraftBatches(db)),
    registrations: part(() => listDraftRegistrations(db)),
  };
  return `${JSON.stringify(work, null, 2)}\n`;
}
