import type { DeliveryState } from '#shared/model/batch.ts';
import type { CustomerId, E164, OutboxId, RegistrationId } from '#shared/model/ids.ts';
import {
  type BrandDraft,
  brandDraftSchema,
  type CampaignDraft,
  campaignDraftSchema,
  type RegistrationSummary,
} from '#shared/model/registration.ts';
import type { ReadDb, WriteDb } from '../db/database.ts';
import { fromStoredNumber, toIso, toStoredNumber } from './columns.ts';
import { MAY_TEXT } from './mirror-numbers.ts';
import { keepRevision } from './registration-revisions.ts';

interface StoredRegistration {
  readonly id: RegistrationId;
  readonly customer_id: CustomerId;
  readonly customer_name: string;
  readonly name: string;
  readonly brand_json: string;
  readonly campaign_json: string;
  readonly delivery: DeliveryState;
  readonly errors: number;
  readonly warnings: number;
  readonly case_id: string | null;
  readonly case_status: RegistrationSummary['caseStatus'];
  readonly numbers: number;
  readonly outbox_id: OutboxId | null;
  readonly rev: number;
  readonly created_at: number;
  readonly updated_at: number;
}

/** A registration with its drafts parsed; fields that an older version did not have are empty. */
export interface RegistrationRecord extends RegistrationSummary {
  readonly brand: BrandDraft;
  readonly campaign: CampaignDraft;
}

const SELECT = `SELECT r.id, r.customer_id, c.name AS customer_name, r.name, r.brand_json, r.campaign_json, r.delivery,
    r.errors, r.warnings, r.case_id, r.case_status, r.rev, r.created_at, r.updated_at,
    (SELECT count(*) FROM registration_numbers n WHERE n.registration_id = r.id) AS numbers,
    (SELECT o.id FROM outbox o WHERE o.entity_id = r.id AND o.state <> 'withdrawn' ORDER BY o.created_at DESC LIMIT 1)
      AS outbox_id
  FROM registrations r JOIN customers c ON c.customer_id = r.customer_id
  WHERE r.deleted_at IS NULL`;

function toRecord(row: StoredRegistration): RegistrationRecord {
  const brand = brandDraftSchema.parse(JSON.parse(row.brand_json));
  const campaign = campaignDraftSchema.parse(JSON.parse(row.campaign_json));
  return {
    id: row.id,
    customerId: row.customer_id,
    customerName: row.customer_name,
    name: row.name,
    brandName: brand.displayName || brand.companyName,
    usecase: campaign.usecase,
    numbers: row.numbers,
    delivery: row.delivery,
    errors: row.errors,
    warnings: row.warnings,
    outboxId: row.outbox_id,
    caseId: row.case_id,
    caseStatus: row.case_status,
    rev: row.rev,
    createdAt: toIso(row.created_at),
    updatedAt: toIso(row.updated_at),
    brand,
    campaign,
  };
}

/** The part of a record that lists show. */
export function toSummary(record: RegistrationRecord): RegistrationSummary {
  const { brand: _brand, campaign: _campaign, ...summary } = record;
  return summary;
}

export function listRegistrations(db: ReadDb, customerId: string): RegistrationRecord[] {
  return db
    .all<StoredRegistration>(
      `${SELECT} AND r.customer_id = @customerId ORDER BY r.created_at DESC, r.id DESC`,
      {
        customerId,
      },
    )
    .map(toRecord);
}

export function findRegistration(db: ReadDb, id: string): RegistrationRecord | undefined {
  const row = db.get<StoredRegistration>(`${SELECT} AND r.id = @id`, { id });
  return row && toRecord(row);
}

export interface RegistrationWrite {
  readonly id: string;
  readonly name: string;
  readonly brand: BrandDraft;
  readonly campaign: CampaignDraft;
  readonly numbers: readonly E164[];
  readonly errors: number;
  readonly warnings: number;
  readonly ruleset: string;
  /** Who saves it; empty when nobody said so. */
  readonly who: string;
  readonly now: number;
}

export function insertRegistration(db: WriteDb, customerId: string, row: RegistrationWrite): void {
  db.run(
    `INSERT INTO registrations (id, customer_id, name, brand_json, campaign_json, delivery, errors, warnings, ruleset,
       rev, created_at, updated_at, saved_at, saved_by)
     VALUES (@id, @customerId, @name, @brand, @campaign, 'editing', @errors, @warnings, @ruleset, 1, @now, @now,
       @now, @who)`,
    { ...stored(row), customerId },
  );
  replaceNumbers(db, row.id, [], row.numbers);
  db.touch('registrations');
}

/** Writes a new revision; the one before it is kept if it stood long enough, or `keepsBefore`. Returns its number. */
export function updateRegistration(db: WriteDb, row: RegistrationWrite & { keepsBefore: boolean }): number {
  const { id, who, now, keepsBefore } = row;
  const numbers = listRegistrationNumbers(db, id);
  keepRevision(db, { id, who, now, isKept: keepsBefore, numbers });
  db.run(
    `UPDATE registrations SET name = @name, brand_json = @brand, campaign_json = @campaign, errors = @errors,
       warnings = @warnings, ruleset = @ruleset, rev = rev + 1, updated_at = @now,
       saved_at = @now, saved_by = @who WHERE id = @id`,
    stored(row),
  );
  replaceNumbers(db, row.id, numbers, row.numbers);
  db.touch('registrations');
  return db.get<{ rev: number }>('SELECT rev FROM registrations WHERE id = @id', { id: row.id })?.rev ?? 0;
}

function stored(row: RegistrationWrite) {
  return {
    id: row.id,
    name: row.name,
    brand: JSON.stringify(row.brand),
    campaign: JSON.stringify(row.campaign),
    errors: row.errors,
    warnings: row.warnings,
    ruleset: row.ruleset,
    who: row.who,
    now: row.now,
  };
}

/** Writes the difference only: a key typed in a text must not cost a write for each of thousands of numbers. */
function replaceNumbers(db: WriteDb, id: string, before: readonly E164[], numbers: readonly E164[]): void {
  const wanted = new Set(numbers);
  const present = new Set(before);
  for (const number of present) {
    if (wanted.has(number)) continue;
    db.run('DELETE FROM registration_numbers WHERE registration_id = @id AND e164 = @e164', {
      id,
      e164: toStoredNumber(number),
    });
  }
  for (const number of wanted) {
    if (present.has(number)) continue;
    db.run('INSERT INTO registration_numbers (registration_id, e164) VALUES (@id, @e164)', {
      id,
      e164: toStoredNumber(number),
    });
  }
}

export function listRegistrationNumbers(db: ReadDb, id: string): E164[] {
  return db
    .all<{ e164: number }>(
      'SELECT e164 FROM registration_numbers WHERE registration_id = @id ORDER BY e164',
      { id },
    )
    .map((row) => fromStoredNumber(row.e164));
}

/** What the rules count now, where facts changed and the draft did not: no new revision. */
export function setRegistrationCounts(
  db: WriteDb,
  id: string,
  counts: { readonly errors: number; readonly warnings: number },
): void {
  db.run('UPDATE registrations SET errors = @errors, warnings = @warnings WHERE id = @id', { id, ...counts });
  db.touch('registrations');
}

export function setRegistrationDelivery(db: WriteDb, id: string, delivery: DeliveryState, now: number): void {
  db.run('UPDATE registrations SET delivery = @delivery, updated_at = @now WHERE id = @id', {
    id,
    delivery,
    now,
  });
  db.touch('registrations');
}

export function setRegistrationCase(
  db: WriteDb,
  id: string,
  answer: { caseId: string; status: string; now: number },
): void {
  db.run(
    `UPDATE registrations SET case_id = @caseId, case_status = @status, updated_at = max(updated_at, @now)
     WHERE id = @id`,
    { id, ...answer },
  );
  db.touch('registrations');
}

/**
 * Takes a registration that came back to editing, as a new revision: the one that was sent is kept. Its case belongs to what
 * was sent and is forgotten here. Returns the new revision number.
 */
export function reopenRegistration(db: WriteDb, id: string, now: number): number {
  keepRevision(db, { id, who: '', now, isKept: true, numbers: listRegistrationNumbers(db, id) });
  db.run(
    `UPDATE registrations SET delivery = 'editing', case_id = NULL, case_status = NULL, rev = rev + 1,
       updated_at = @now WHERE id = @id`,
    { id, now },
  );
  db.touch('registrations');
  return db.get<{ rev: number }>('SELECT rev FROM registrations WHERE id = @id', { id })?.rev ?? 0;
}

export function removeRegistration(db: WriteDb, id: string, now: number): void {
  db.run('UPDATE registrations SET deleted_at = @now, updated_at = @now, rev = rev + 1 WHERE id = @id', {
    id,
    now,
  });
  db.touch('registrations');
}

/** Numbers of a customer that may be attached: authorised, or in a released batch whose order has not answered. */
export function listAttachable(
  db: ReadDb,
  customerId: string,
): { e164: E164; ownerName: string; locationName: string; authorised: boolean }[] {
  return db
    .all<{ e164: number; ownerName: string; locationName: string; authorised: number }>(
      `SELECT n.e164, n.owner_name AS ownerName, l.name AS locationName, j.step = 'authorised' AS authorised
       FROM number_journey j
       JOIN customers c ON c.key = j.customer_key
       JOIN mirror_numbers n ON n.customer_key = j.customer_key AND n.e164 = j.e164
       JOIN mirror_locations l ON l.key = n.location_key
       LEFT JOIN batches b ON b.id = j.batch_id
       WHERE c.customer_id = @customerId AND ${MAY_TEXT}
         AND (j.step = 'authorised' OR (j.step IN ('in-batch', 'submitted') AND b.delivery NOT IN ('editing', 'rejected')))
       ORDER BY j.step = 'authorised' DESC, l.name, n.e164`,
      { customerId },
    )
    .map((row) => ({ ...row, e164: fromStoredNumber(row.e164), authorised: row.authorised === 1 }));
}

/**
 * Authorised numbers of a customer that may text and are in no registration of it but perhaps this one, in their order.
 * One question whatever the size of the mirror: it follows the numbers that have a step.
 */
export function listFreeAuthorised(
  db: ReadDb,
  customer: { readonly key: number; readonly customer_id: string },
  registrationId: string,
): E164[] {
  return db
    .all<{ e164: number }>(
      `SELECT j.e164 FROM number_journey j
       JOIN mirror_numbers n ON n.customer_key = j.customer_key AND n.e164 = j.e164
       WHERE j.customer_key = @key AND j.step = 'authorised' AND ${MAY_TEXT}
         AND NOT EXISTS (SELECT 1 FROM registration_numbers x
           JOIN registrations r ON r.id = x.registration_id AND r.deleted_at IS NULL
           WHERE x.e164 = j.e164 AND r.customer_id = @customerId AND r.id <> @registrationId)
       ORDER BY j.e164`,
      { key: customer.key, customerId: customer.customer_id, registrationId },
    )
    .map((row) => fromStoredNumber(row.e164));
}
