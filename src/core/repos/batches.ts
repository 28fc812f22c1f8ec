import type { BatchSummary, DeliveryState, OrderStatus } from '#shared/model/batch.ts';
import type { BatchId, CustomerId, LocationId, OutboxId } from '#shared/model/ids.ts';
import type { ReadDb, WriteDb } from '../db/database.ts';
import { toIso, toIsoOrNull } from './columns.ts';

interface SummaryRow {
  readonly id: BatchId;
  readonly customer_id: CustomerId;
  readonly customer_name: string;
  readonly location_id: LocationId;
  readonly location_name: string;
  readonly delivery: DeliveryState;
  readonly order_id: string | null;
  readonly order_status: OrderStatus | null;
  readonly count: number;
  readonly succeeded: number;
  readonly failed: number;
  readonly outbox_id: OutboxId | null;
  readonly rev: number;
  readonly created_at: number;
  readonly updated_at: number;
  readonly archived_at: number | null;
}

const SELECT = `SELECT b.id, b.customer_id, c.name AS customer_name, b.location_id, b.location_name, b.delivery,
    b.order_id, b.order_status, b.rev, b.created_at, b.updated_at, b.archived_at,
    (SELECT count(*) FROM batch_numbers n WHERE n.batch_id = b.id) AS count,
    (SELECT count(*) FROM batch_numbers n WHERE n.batch_id = b.id AND n.status = 'SUCCESS') AS succeeded,
    (SELECT count(*) FROM batch_numbers n WHERE n.batch_id = b.id AND n.status = 'FAILED') AS failed,
    (SELECT o.id FROM outbox o WHERE o.entity_id = b.id AND o.state <> 'withdrawn' ORDER BY o.created_at DESC LIMIT 1)
      AS outbox_id
  FROM batches b JOIN customers c ON c.customer_id = b.customer_id
  WHERE b.deleted_at IS NULL`;

function toSummary(row: SummaryRow): BatchSummary {
  return {
    id: row.id,
    customerId: row.customer_id,
    customerName: row.customer_name,
    locationId: row.location_id,
    locationName: row.location_name,
    count: row.count,
    delivery: row.delivery,
    outboxId: row.outbox_id,
    orderId: row.order_id,
    orderStatus: row.order_status,
    succeeded: row.succeeded,
    failed: row.failed,
    rev: row.rev,
    createdAt: toIso(row.created_at),
    updatedAt: toIso(row.updated_at),
    archivedAt: toIsoOrNull(row.archived_at),
  };
}

/** The batches of a customer, the latest first: those on the list, or those that were put away. */
export function listBatches(db: ReadDb, customerId: string, isArchived = false): BatchSummary[] {
  return db
    .all<SummaryRow>(
      `${SELECT} AND b.customer_id = @customerId AND b.archived_at IS ${isArchived ? 'NOT NULL' : 'NULL'}
       ORDER BY b.created_at DESC, b.id DESC`,
      { customerId },
    )
    .map(toSummary);
}

export function findBatch(db: ReadDb, id: string): BatchSummary | undefined {
  const row = db.get<SummaryRow>(`${SELECT} AND b.id = @id`, { id });
  return row && toSummary(row);
}

export function insertBatch(
  db: WriteDb,
  row: { id: string; customerId: string; locationId: string; locationName: string; now: number },
): void {
  db.run(
    `INSERT INTO batches (id, customer_id, location_id, location_name, delivery, rev, created_at, updated_at)
     VALUES (@id, @customerId, @locationId, @locationName, 'editing', 1, @now, @now)`,
    row,
  );
  db.touch('batches');
}

/** Bumps the revision, so that an editor that started from an older one is told. */
export function touchBatch(db: WriteDb, id: string, now: number): number {
  db.run('UPDATE batches SET rev = rev + 1, updated_at = @now WHERE id = @id', { id, now });
  db.touch('batches');
  return db.get<{ rev: number }>('SELECT rev FROM batches WHERE id = @id', { id })?.rev ?? 0;
}

export function setBatchDelivery(db: WriteDb, id: string, delivery: DeliveryState, now: number): void {
  db.run('UPDATE batches SET delivery = @delivery, updated_at = @now WHERE id = @id', { id, delivery, now });
  db.touch('batches');
}

export function setBatchOrder(
  db: WriteDb,
  id: string,
  orderId: string,
  status: OrderStatus,
  now: number,
): void {
  db.run('UPDATE batches SET order_id = @orderId, order_status = @status, updated_at = @now WHERE id = @id', {
    id,
    orderId,
    status,
    now,
  });
  db.touch('batches');
}

/** Puts a batch away, or back on the list. */
export function setBatchArchived(db: WriteDb, id: string, at: number | null, now: number): void {
  db.run('UPDATE batches SET archived_at = @at, updated_at = @now, rev = rev + 1 WHERE id = @id', {
    id,
    at,
    now,
  });
  db.touch('batches');
}

export function removeBatch(db: WriteDb, id: string, now: number): void {
  db.run('UPDATE batches SET deleted_at = @now, updated_at = @now, rev = rev + 1 WHERE id = @id', {
    id,
    now,
  });
  db.touch('batches');
}
