import { CONTROL_HUB_HOSTS, pathsWith, STEP_PLACES, stepsOf } from '#shared/guided/paths.ts';
import { AppError } from '#shared/ipc/errors.ts';
import type { GuidedRun, GuidedStep } from '#shared/model/guided.ts';
import type { CustomerId } from '#shared/model/ids.ts';
import type { ReadDb } from '../db/database.ts';
import { loopbackOrigin } from '../page-checks/admission.ts';
import { toIso, toIsoOrNull } from '../repos/columns.ts';
import { findConnection } from '../repos/connections.ts';
import { findCustomer } from '../repos/customers.ts';
import { findRun, type GuidedRow, listPictures, listRunNumbers, listSteps } from '../repos/guided.ts';
import { findOutbox, type OutboxRow } from '../repos/outbox.ts';
import { readSettings } from '../repos/settings.ts';

/** Where the sandbox shows its look-alike, below its origin. */
export const SAMPLE_PATH = '/control-hub';

export function requireRow(db: ReadDb, outboxId: string): OutboxRow {
  const row = findOutbox(db, outboxId);
  if (!row) throw new AppError('not-found', 'This entry is not in the outbox any more.');
  return row;
}

/** An entry that a person sends, with how far they are. */
export function requireRun(db: ReadDb, outboxId: string): { row: OutboxRow; run: GuidedRow } {
  const row = requireRow(db, outboxId);
  const run = findRun(db, outboxId);
  if (!run)
    throw new AppError(
      'not-allowed',
      'Nobody has taken this entry over to do it in Control Hub. Start that first; nothing was changed.',
    );
  return { row, run };
}

export function requireOpenRun(db: ReadDb, outboxId: string): { row: OutboxRow; run: GuidedRow } {
  const found = requireRun(db, outboxId);
  if (found.run.finishedAt === null) return found;
  throw new AppError(
    'not-allowed',
    `This was finished with the number ${found.row.reference ?? ''}; what was kept of it stays as it is.`,
  );
}

export function guidedRun(db: ReadDb, outboxId: string): GuidedRun | null {
  const row = requireRow(db, outboxId);
  const run = findRun(db, outboxId);
  if (!run) return null;
  const done = new Map(listSteps(db, outboxId).map(({ step, at }) => [step, at]));
  const places: Readonly<Partial<Record<GuidedStep, (typeof STEP_PLACES.order)['open'] | 'case' | null>>> =
    STEP_PLACES[row.kind];
  return {
    outboxId: row.id,
    kind: row.kind,
    customerId: row.customer_id,
    customerName: row.customer_name,
    entityId: row.entity_id,
    title: row.title,
    locationName: row.kind === 'order' ? row.title : null,
    steps: stepsOf(row.kind).map((id) => ({
      id,
      place: places[id] ?? null,
      doneAt: toIsoOrNull(done.get(id) ?? null),
    })),
    numbers: listRunNumbers(db, row),
    check: run.check,
    pictures: listPictures(db, outboxId, run.startedAt).map(({ hash, at }) => ({ hash, at: toIso(at) })),
    reference: row.reference,
    startedAt: toIso(run.startedAt),
    finishedAt: toIsoOrNull(run.finishedAt),
    paths: pathsWith(readSettings(db).guidedPaths),
    address: addressOf(db, row),
  };
}

/** Control Hub, or the look-alike of the sandbox that the customer comes from. */
function addressOf(db: ReadDb, row: OutboxRow): string {
  const sample = sampleOrigin(db, row.customer_id);
  return sample === null ? readSettings(db).guidedAddress : `${sample}${SAMPLE_PATH}`;
}

function sampleOrigin(db: ReadDb, customerId: CustomerId): string | null {
  const connectionId = findCustomer(db, customerId)?.connection_id;
  const connection = connectionId === undefined ? undefined : findConnection(db, connectionId);
  return connection ? loopbackOrigin(connection.base_url) : null;
}

/** What a window for this entry opens, and the only hosts that it may show. */
export function guidedPlace(
  db: ReadDb,
  outboxId: string,
): { customerId: CustomerId; address: string; hosts: string[] } {
  const { row } = requireRun(db, outboxId);
  const address = addressOf(db, row);
  const own = new URL(address).host;
  const others =
    sampleOrigin(db, row.customer_id) === null ? [...CONTROL_HUB_HOSTS, ...readSettings(db).guidedHosts] : [];
  return { customerId: row.customer_id, address, hosts: [...new Set([own, ...others])] };
}
