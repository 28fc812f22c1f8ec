import type { Acknowledgement, FindingKey } from '#shared/model/acknowledgement.ts';
import type { ReadDb, WriteDb } from '../db/database.ts';
import { toIso } from './columns.ts';

interface AcknowledgementRow {
  readonly rule_id: string;
  readonly path: string;
  readonly code: string;
  readonly text_hash: string;
  readonly note: string;
  readonly who: string;
  readonly at: number;
}

export function listAcknowledgements(db: ReadDb, registrationId: string): Acknowledgement[] {
  return db
    .all<AcknowledgementRow>(
      `SELECT rule_id, path, code, text_hash, note, who, at FROM acknowledgements
       WHERE registration_id = @registrationId AND deleted_at IS NULL ORDER BY rule_id, path, code`,
      { registrationId },
    )
    .map(({ rule_id, text_hash, at, ...row }) => ({
      ...row,
      ruleId: rule_id,
      textHash: text_hash,
      at: toIso(at),
    }));
}

export interface AcknowledgementWrite extends FindingKey {
  readonly textHash: string;
  readonly note: string;
  readonly who: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export function writeAcknowledgement(db: WriteDb, registrationId: string, row: AcknowledgementWrite): void {
  db.run(
    `INSERT INTO acknowledgements (registration_id, rule_id, path, code, text_hash, note, who, at, rev)
     VALUES (@registrationId, @ruleId, @path, @code, @textHash, @note, @who, @at, 1)
     ON CONFLICT (registration_id, rule_id, path, code) DO UPDATE
     SET text_hash = @textHash, note = @note, who = @who, at = @at, rev = rev + 1, deleted_at = NULL`,
    { registrationId, ...row },
  );
  db.touch('acknowledgements');
}

export function removeAcknowledgement(
  db: WriteDb,
  registrationId: string,
  { ruleId, path, code }: FindingKey,
  now: number,
): void {
  db.run(
    `UPDATE acknowledgements SET deleted_at = @now, rev = rev + 1
     WHERE registration_id = @registrationId AND rule_id = @ruleId AND path = @path AND code = @code
       AND deleted_at IS NULL`,
    { registrationId, ruleId, path, code, now },
  );
  db.touch('acknowledgements');
}
