import type { Attestation } from '#shared/model/customer.ts';
import type { ReadDb, WriteDb } from '../db/database.ts';
import { toIso } from './columns.ts';

export function listAttestations(db: ReadDb, customerId: string): Attestation[] {
  return db
    .all<{ prerequisite: string; answer: string; note: string; who: string; at: number }>(
      `SELECT prerequisite, answer, note, who, at FROM attestations
       WHERE customer_id = @customerId AND deleted_at IS NULL ORDER BY prerequisite`,
      { customerId },
    )
    .map((row) => ({ ...row, at: toIso(row.at) }) as Attestation);
}

export function writeAttestation(
  db: WriteDb,
  row: { customerId: string; prerequisite: string; answer: string; note: string; who: string; at: number },
): void {
  db.run(
    `INSERT INTO attestations (customer_id, prerequisite, answer, note, who, at, rev)
     VALUES (@customerId, @prerequisite, @answer, @note, @who, @at, 1)
     ON CONFLICT (customer_id, prerequisite) DO UPDATE
     SET answer = @answer, note = @note, who = @who, at = @at, rev = rev + 1, deleted_at = NULL`,
    row,
  );
  db.touch('attestations');
}

export function removeAttestation(db: WriteDb, customerId: string, prerequisite: string, now: number): void {
  db.run(
    `UPDATE attestations SET deleted_at = @now, rev = rev + 1
     WHERE customer_id = @customerId AND prerequisite = @prerequisite`,
    { customerId, prerequisite, now },
  );
  db.touch('attestations');
}
