import { type GuidedStep, type KeptCheck, keptCheckSchema } from '#shared/model/guided.ts';
import type { E164 } from '#shared/model/ids.ts';
import type { ReadDb, WriteDb } from '../db/database.ts';
import { fromStoredNumber } from './columns.ts';

export interface GuidedRow {
  readonly outboxId: string;
  readonly startedAt: number;
  readonly startedBy: string;
  readonly check: KeptCheck | null;
  readonly finishedAt: number | null;
}

export function findRun(db: ReadDb, outboxId: string): GuidedRow | undefined {
  const row = db.get<Omit<GuidedRow, 'check'> & { checkJson: string | null }>(
    `SELECT outbox_id AS outboxId, started_at AS startedAt, started_by AS startedBy, check_json AS checkJson,
       finished_at AS finishedAt FROM guided_runs WHERE outbox_id = @outboxId`,
    { outboxId },
  );
  if (!row) return undefined;
  const { checkJson, ...run } = row;
  // What a later version wrote and this one cannot read counts as not checked.
  const check = checkJson === null ? undefined : keptCheckSchema.safeParse(JSON.parse(checkJson)).data;
  return { ...run, check: check ?? null };
}

export function insertRun(db: WriteDb, row: { outboxId: string; at: number; who: string }): void {
  db.run('INSERT INTO guided_runs (outbox_id, started_at, started_by) VALUES (@outboxId, @at, @who)', row);
  db.touch('guided');
}

/** Steps and ticks go with it; pictures stay. */
export function deleteRun(db: WriteDb, outboxId: string): void {
  db.run('DELETE FROM guided_runs WHERE outbox_id = @outboxId', { outboxId });
  db.touch('guided');
}

export function setRunCheck(db: WriteDb, outboxId: string, check: KeptCheck): void {
  db.run('UPDATE guided_runs SET check_json = @json WHERE outbox_id = @outboxId', {
    outboxId,
    json: JSON.stringify(check),
  });
  db.touch('guided');
}

export function finishRun(db: WriteDb, outboxId: string, at: number): void {
  db.run('UPDATE guided_runs SET finished_at = @at WHERE outbox_id = @outboxId', { outboxId, at });
  db.touch('guided');
}

export interface StepRow {
  readonly step: GuidedStep;
  readonly at: number;
  readonly who: string;
}

export const listSteps = (db: ReadDb, outboxId: string): StepRow[] =>
  db.all('SELECT step, at, who FROM guided_steps WHERE outbox_id = @outboxId ORDER BY at, step', {
    outboxId,
  });

/** A step that was done before keeps its time. */
export function setStep(db: WriteDb, outboxId: string, { step, at, who }: StepRow): void {
  db.run(
    `INSERT INTO guided_steps (outbox_id, step, at, who) VALUES (@outboxId, @step, @at, @who)
     ON CONFLICT (outbox_id, step) DO NOTHING`,
    { outboxId, step, at, who },
  );
  db.touch('guided');
}

export function clearStep(db: WriteDb, outboxId: string, step: GuidedStep): void {
  db.run('DELETE FROM guided_steps WHERE outbox_id = @outboxId AND step = @step', { outboxId, step });
  db.touch('guided');
}

export function setTicks(db: WriteDb, outboxId: string, numbers: readonly number[], ticked: boolean): void {
  db.run(
    ticked
      ? `INSERT INTO guided_ticks (outbox_id, e164) SELECT @outboxId, value FROM json_each(@numbers) WHERE true
         ON CONFLICT DO NOTHING`
      : 'DELETE FROM guided_ticks WHERE outbox_id = @outboxId AND e164 IN (SELECT value FROM json_each(@numbers))',
    { outboxId, numbers: JSON.stringify(numbers) },
  );
  db.touch('guided');
}

/** Numbers of what the entry releases, in their order, each with its tick. */
export function listRunNumbers(
  db: ReadDb,
  {
    id,
    kind,
    entity_id: entityId,
  }: { readonly id: string; readonly kind: string; readonly entity_id: string },
): { e164: E164; ownerName: string; ticked: boolean }[] {
  const numbers =
    kind === 'order'
      ? 'SELECT e164, owner_name FROM batch_numbers WHERE batch_id = @entityId'
      : `SELECT x.e164, coalesce(m.owner_name, '') AS owner_name FROM registration_numbers x
         JOIN registrations r ON r.id = x.registration_id
         JOIN customers c ON c.customer_id = r.customer_id
         LEFT JOIN mirror_numbers m ON m.customer_key = c.key AND m.e164 = x.e164
         WHERE x.registration_id = @entityId`;
  return db
    .all<{ e164: number; ownerName: string; ticked: number }>(
      `SELECT n.e164, n.owner_name AS ownerName, t.e164 IS NOT NULL AS ticked FROM (${numbers}) n
       LEFT JOIN guided_ticks t ON t.outbox_id = @id AND t.e164 = n.e164 ORDER BY n.e164`,
      { id, entityId },
    )
    .map((row) => ({ ...row, e164: fromStoredNumber(row.e164), ticked: row.ticked === 1 }));
}

export function insertPicture(
  db: WriteDb,
  picture: { outboxId: string; hash: string; at: number; what: string },
): void {
  db.run(
    'INSERT INTO guided_pictures (outbox_id, hash, at, what) VALUES (@outboxId, @hash, @at, @what)',
    picture,
  );
  db.touch('guided');
}

export const listPictures = (
  db: ReadDb,
  outboxId: string,
  since: number,
): { hash: string; at: number; what: string }[] =>
  db.all(
    'SELECT hash, at, what FROM guided_pictures WHERE outbox_id = @outboxId AND at >= @since ORDER BY at, id',
    { outboxId, since },
  );

export const hasPicture = (db: ReadDb, hash: string): boolean =>
  db.get('SELECT 1 FROM guided_pictures WHERE hash = @hash LIMIT 1', { hash }) !== undefined;
