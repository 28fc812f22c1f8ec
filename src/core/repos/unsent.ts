import type { ReadDb } from '../db/database.ts';
import { listStoredBatchNumbers } from './batch-numbers.ts';
import { fromStoredNumber, toIso } from './columns.ts';
import { listRegistrationNumbers } from './registrations.ts';

/** What was released and has no answer: frozen, to the byte. */
export interface UnsentRelease {
  readonly id: string;
  readonly kind: string;
  readonly customer: string;
  readonly title: string;
  readonly state: string;
  readonly releasedAt: string;
  readonly by: string;
  readonly lastError: string | null;
  readonly payloadHash: string;
  readonly payload: string;
}

export function listUnsentReleases(db: ReadDb): UnsentRelease[] {
  return db
    .all<Omit<UnsentRelease, 'releasedAt'> & { created_at: number }>(
      `SELECT o.id, o.kind, coalesce(c.name, o.customer_id) AS customer, o.title, o.state, o.actor AS by,
         o.last_error_message AS lastError, o.payload_hash AS payloadHash, o.payload, o.created_at
       FROM outbox o LEFT JOIN customers c ON c.customer_id = o.customer_id
       WHERE o.state NOT IN ('accepted', 'withdrawn') ORDER BY o.created_at, o.id`,
    )
    .map(({ created_at, ...row }) => ({ ...row, releasedAt: toIso(created_at) }));
}

export interface DraftBatch {
  readonly id: string;
  readonly customer: string;
  readonly location: string;
  /** E.164. */
  readonly numbers: readonly string[];
}

export function listDraftBatches(db: ReadDb): DraftBatch[] {
  const rows = db.all<{ id: string; customer: string; location: string }>(
    `SELECT b.id, coalesce(c.name, b.customer_id) AS customer, b.location_name AS location
     FROM batches b LEFT JOIN customers c ON c.customer_id = b.customer_id
     WHERE b.delivery = 'editing' AND b.deleted_at IS NULL ORDER BY b.created_at, b.id`,
  );
  return rows.map((row) => ({
    ...row,
    numbers: listStoredBatchNumbers(db, row.id).map(fromStoredNumber),
  }));
}

export interface DraftRegistration {
  readonly id: string;
  readonly customer: string;
  readonly name: string;
  readonly brand: unknown;
  readonly campaign: unknown;
  readonly numbers: readonly string[];
}

export function listDraftRegistrations(db: ReadDb): DraftRegistration[] {
  const rows = db.all<{ id: string; customer: string; name: string; brand: string; campaign: string }>(
    `SELECT r.id, coalesce(c.name, r.customer_id) AS customer, r.name, r.brand_json AS brand, r.campaign_json AS campaign
     FROM registrations r LEFT JOIN customers c ON c.customer_id = r.customer_id
     WHERE r.delivery = 'editing' AND r.deleted_at IS NULL ORDER BY r.created_at, r.id`,
  );
  return rows.map((row) => ({
    ...row,
    brand: JSON.parse(row.brand),
    campaign: JSON.parse(row.campaign),
    numbers: listRegistrationNumbers(db, row.id),
  }));
}
