import { z } from 'zod';
import { type E164, e164Schema } from '#shared/model/ids.ts';
import { brandDraftSchema, campaignDraftSchema } from '#shared/model/registration.ts';
import type { Revision } from '#shared/model/revision.ts';
import type { ReadDb, WriteDb } from '../db/database.ts';
import { toIso } from './columns.ts';

/** How many earlier versions of a draft are kept. */
const KEPT_REVISIONS = 50;
/** What stood this long was meant to stand, in milliseconds; what stood shorter is a pause in typing. */
const RESTED_MS = 2 * 60_000;
/** Of what is typed without a rest, one revision is kept in this time, in milliseconds. */
const LONGEST_GAP_MS = 10 * 60_000;

interface StoredRevision {
  readonly rev: number;
  readonly at: number;
  readonly who: string;
  readonly name: string;
  readonly brand_json: string;
  readonly campaign_json: string;
  readonly numbers_json: string;
}

const numbersSchema = z.array(e164Schema);

const toRevision = (row: StoredRevision): Revision => ({
  rev: row.rev,
  at: toIso(row.at),
  who: row.who,
  isCurrent: false,
  name: row.name,
  brand: brandDraftSchema.parse(JSON.parse(row.brand_json)),
  campaign: campaignDraftSchema.parse(JSON.parse(row.campaign_json)),
  numbers: numbersSchema.parse(JSON.parse(row.numbers_json)),
});

/** The kept earlier revisions, newest first. */
export function listRevisions(db: ReadDb, registrationId: string): Revision[] {
  return db
    .all<StoredRevision>(
      `SELECT rev, at, who, name, brand_json, campaign_json, numbers_json FROM registration_revisions
       WHERE registration_id = @registrationId ORDER BY rev DESC`,
      { registrationId },
    )
    .map(toRevision);
}

export function findRevision(db: ReadDb, registrationId: string, rev: number): Revision | undefined {
  const row = db.get<StoredRevision>(
    `SELECT rev, at, who, name, brand_json, campaign_json, numbers_json FROM registration_revisions
     WHERE registration_id = @registrationId AND rev = @rev`,
    { registrationId, rev },
  );
  return row && toRevision(row);
}

/** Who saved what stands now, and when. */
export function findSaved(db: ReadDb, registrationId: string): { at: number; who: string } {
  const row = db.get<{ at: number; who: string }>(
    'SELECT saved_at AS at, saved_by AS who FROM registrations WHERE id = @registrationId',
    { registrationId },
  );
  return row ?? { at: 0, who: '' };
}

/** What is about to be replaced, and by what. */
export interface Replacing {
  readonly id: string;
  readonly numbers: readonly E164[];
  readonly who: string;
  readonly now: number;
  /** Kept whatever it is, as before a revision is restored. */
  readonly isKept?: boolean;
}

/**
 * Keeps what stands before it is replaced. A draft is saved at every pause in typing: what stood for a moment only is
 * not kept, or the list would end minutes ago.
 */
export function keepRevision(db: WriteDb, by: Replacing): void {
  if (!by.isKept && !isWorthKeeping(db, by)) return;
  db.run(
    `INSERT OR REPLACE INTO registration_revisions (registration_id, rev, at, who, name, brand_json, campaign_json, numbers_json)
     SELECT id, rev, saved_at, saved_by, name, brand_json, campaign_json, @numbers FROM registrations WHERE id = @id`,
    { id: by.id, numbers: JSON.stringify(by.numbers) },
  );
  db.run(
    `DELETE FROM registration_revisions WHERE registration_id = @id AND rev NOT IN (
       SELECT rev FROM registration_revisions WHERE registration_id = @id ORDER BY rev DESC LIMIT ${KEPT_REVISIONS})`,
    { id: by.id },
  );
}

function isWorthKeeping(db: WriteDb, { id, who, now }: Replacing): boolean {
  const saved = findSaved(db, id);
  const kept = db.get<{ at: number | null }>(
    'SELECT max(at) AS at FROM registration_revisions WHERE registration_id = @id',
    { id },
  );
  const isFirst = kept?.at === null || kept === undefined;
  const isOld = !isFirst && saved.at - (kept.at ?? 0) >= LONGEST_GAP_MS;
  return isFirst || isOld || saved.who !== who || now - saved.at >= RESTED_MS;
}
