import type { DeliveryState } from '#shared/model/batch.ts';
import type { WriteDb } from '../db/database.ts';
import { setBatchDelivery } from './batches.ts';
import type { OutboxRow } from './outbox.ts';
import { setRegistrationDelivery } from './registrations.ts';

/** Where the batch or the registration stands that an entry of the outbox releases. */
export function setEntityDelivery(
  db: WriteDb,
  row: Pick<OutboxRow, 'kind' | 'entity_id'>,
  state: DeliveryState,
  now: number,
): void {
  if (row.kind === 'order') setBatchDelivery(db, row.entity_id, state, now);
  else setRegistrationDelivery(db, row.entity_id, state, now);
}
