import { CONTROL_HUB_HOSTS, CONTROL_HUB_PATH, pathsWith, placeOf, stepsOf } from '#shared/guided/paths.ts';
import type { GuidedRun } from '#shared/model/guided.ts';
import type { CustomerId } from '#shared/model/ids.ts';
import type { Settings } from '#shared/model/settings.ts';
import { refuseSubmission } from '#shared/submission/refusals.ts';
import type { ReadDb } from '../db/database.ts';
import { loopbackOrigin } from '../page-checks/admission.ts';
import { toIso, toIsoOrNull } from '../repos/columns.ts';
import { findConnection } from '../repos/connections.ts';
import { findCustomer } from '../repos/customers.ts';
import { findRun, type GuidedRow, listPictures, listRunNumbers, listSteps } from '../repos/guided.ts';
import type { OutboxRow } from '../repos/outbox.ts';
import { readSettings } from '../repos/settings.ts';
import { requireOutbox } from './outbox.ts';

export interface FoundRun {
  readonly row: OutboxRow;
  readonly run: GuidedRow;
}

/** An entry that a person sends, with how far they are. */
export function requireRun(db: ReadDb, outboxId: string): FoundRun {
  const row = requireOutbox(db, outboxId);
  const run = findRun(db, outboxId);
  if (!run) throw refuseSubmission('not-taken', {});
  return { row, run };
}

export const requireOpenRun = (db: ReadDb, outboxId: string): FoundRun =>
  requireOpen(requireRun(db, outboxId));

export function requireOpen(found: FoundRun): FoundRun {
  if (found.run.finishedAt === null) return found;
  throw refuseSubmission('run-finished', { reference: found.row.reference ?? '' });
}

export function guidedRun(db: ReadDb, outboxId: string): GuidedRun | null {
  const row = requireOutbox(db, outboxId);
  const run = findRun(db, outboxId);
  if (!run) return null;
  const settings = readSettings(db);
  const done = new Map(listSteps(db, outboxId).map(({ step, at }) => [step, at]));
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
      place: placeOf(row.kind, id),
      doneAt: toIsoOrNull(done.get(id) ?? null),
    })),
    numbers: listRunNumbers(db, row),
    check: run.check,
    pictures: listPictures(db, outboxId, run.startedAt).map(({ hash, at }) => ({ hash, at: toIso(at) })),
    reference: row.reference,
    startedAt: toIso(run.startedAt),
    finishedAt: toIsoOrNull(run.finishedAt),
    paths: pathsWith(settings.guidedPaths),
    address: addressOf(sampleOrigin(db, row.customer_id), settings),
  };
}

/** Control Hub, or the look-alike of the sandbox that the customer comes from. */
const addressOf = (sample: string | null, { guidedAddress }: Settings): string =>
  sample === null ? guidedAddress : `${sample}${CONTROL_HUB_PATH}`;

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
  const sample = sampleOrigin(db, row.customer_id);
  const settings = readSettings(db);
  const address = addressOf(sample, settings);
  const own = new URL(address).host;
  const others = sample === null ? [...CONTROL_HUB_HOSTS, ...settings.guidedHosts] : [];
  return { customerId: row.customer_id, address, hosts: [...new Set([own, ...others])] };
}
