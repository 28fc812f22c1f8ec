import { z } from 'zod';
import type { OutboxId, RegistrationId } from '#shared/model/ids.ts';
import { codeRefSchema, type Rejection } from '#shared/model/rejection.ts';
import type { ReadDb, WriteDb } from '../db/database.ts';
import { toIso } from './columns.ts';

interface StoredRejection {
  readonly id: string;
  readonly registration_id: RegistrationId;
  readonly outbox_id: OutboxId;
  readonly rejected_rev: number;
  readonly case_id: string | null;
  readonly text: string;
  readonly codes_json: string;
  readonly fields_json: string;
  readonly who: string;
  readonly at: number;
}

/** Codes of a family that a later version knows and this one does not are left out. */
function codesOf(json: string): Rejection['codes'] {
  const list = z.array(z.unknown()).parse(JSON.parse(json));
  return list.flatMap((one) => codeRefSchema.safeParse(one).data ?? []);
}

/** Every rejection of a registration, the newest first. */
export function listRejections(db: ReadDb, registrationId: string): Rejection[] {
  return db
    .all<StoredRejection>(
      `SELECT id, registration_id, outbox_id, rejected_rev, case_id, text, codes_json, fields_json, who, at
       FROM rejections WHERE registration_id = @registrationId ORDER BY at DESC, id DESC`,
      { registrationId },
    )
    .map((row) => ({
      id: row.id,
      registrationId: row.registration_id,
      outboxId: row.outbox_id,
      rev: row.rejected_rev,
      caseId: row.case_id,
      text: row.text,
      codes: codesOf(row.codes_json),
      fields: z.array(z.string()).parse(JSON.parse(row.fields_json)),
      who: row.who,
      at: toIso(row.at),
    }));
}

/** `at` in milliseconds since 1970. A release that was rejected already is refused by the table. */
export function insertRejection(db: WriteDb, row: Omit<Rejection, 'at'> & { readonly at: number }): void {
  const { codes, fields, ...rest } = row;
  db.run(
    `INSERT INTO rejections (id, registration_id, outbox_id, rejected_rev, case_id, text, codes_json, fields_json, who, at)
     VALUES (@id, @registrationId, @outboxId, @rev, @caseId, @text, @codes, @fields, @who, @at)`,
    { ...rest, codes: JSON.stringify(codes), fields: JSON.stringify(fields) },
  );
  db.touch('rejections');
}
