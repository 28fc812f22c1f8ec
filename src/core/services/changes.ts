import type { Change } from '#shared/model/change.ts';
import type { CoreContext } from '../context.ts';
import { type ChangeFilter, listChanges } from '../repos/changes.ts';
import { requireCustomer } from './customers.ts';

const READ_AT_ONCE = 2000;

/** Changes of a customer in pieces, newest first. */
export function* readChanges(
  context: CoreContext,
  { customerId, pullId, kind, meaning }: ChangeFilter & { readonly customerId: string },
): Generator<Change[]> {
  const { key } = requireCustomer(context, customerId);
  for (let offset = 0; ; offset += READ_AT_ONCE) {
    const query = { pullId, kind, meaning, offset, limit: READ_AT_ONCE };
    const { rows } = listChanges(context.db.read, key, query);
    yield rows;
    if (rows.length < READ_AT_ONCE) return;
  }
}
