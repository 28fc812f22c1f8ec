import { AppError } from '#shared/ipc/errors.ts';
import type { ConnectionId, CustomerId } from '#shared/model/ids.ts';
import type { CoreContext } from '../context.ts';
import type { ReadDb, WriteDb } from '../db/database.ts';
import { mintId } from '../ids.ts';
import { findConnection, insertConnection, listConnections } from '../repos/connections.ts';
import { type CustomerRow, findCustomer, listCustomers, upsertCustomer } from '../repos/customers.ts';

/*
 * Customers that no API is read for. They belong to the one connection of kind `file`, which is made with the first of them;
 * their ids are minted here.
 */

export function isFileCustomer(db: ReadDb, customer: Pick<CustomerRow, 'connection_id'>): boolean {
  return findConnection(db, customer.connection_id)?.kind === 'file';
}

/** @throws AppError `not-allowed` for a customer that is read from Webex: its next pull would overwrite what a file says. */
export function requireFileCustomer(context: CoreContext, customer: CustomerRow): void {
  if (isFileCustomer(context.db.read, customer)) return;
  throw new AppError(
    'not-allowed',
    `${customer.name} is read from Webex, and its next pull would overwrite what a file says. Pull it instead, or import the file as a customer of its own. Nothing was changed.`,
  );
}

/** @throws AppError `not-allowed` for a customer that comes from files, since there is nothing to pull it from. */
export function requirePullable(context: CoreContext, customerId: string): void {
  const customer = findCustomer(context.db.read, customerId);
  if (!customer || !isFileCustomer(context.db.read, customer)) return;
  throw new AppError(
    'not-allowed',
    `${customer.name} comes from a file, so there is nothing to pull it from. Import a newer file instead. Nothing was changed.`,
  );
}

/** @throws AppError `conflict` when a customer of this name is there already. */
export function requireNewName(context: CoreContext, name: string): void {
  const wanted = name.toLowerCase();
  const same = listCustomers(context.db.read).find((customer) => customer.name.toLowerCase() === wanted);
  if (!same) return;
  throw new AppError(
    'conflict',
    `There is a customer called ${same.name} already. Choose it, or give the new one another name. Nothing was changed.`,
  );
}

function fileConnection(context: CoreContext, db: WriteDb): ConnectionId {
  const known = listConnections(db).find(({ kind }) => kind === 'file');
  if (known) return known.id;
  const id = mintId<'ConnectionId'>(context.clock);
  insertConnection(db, {
    id,
    kind: 'file',
    label: 'Files',
    base_url: '',
    connector_url: null,
    token_env: null,
    client_id: null,
    created_at: context.clock.now(),
  });
  return id;
}

/** Adds a customer that comes from files. */
export function addFileCustomer(context: CoreContext, db: WriteDb, name: string): CustomerRow {
  const customerId = `file:${mintId(context.clock)}` as CustomerId;
  upsertCustomer(db, { customerId, connectionId: fileConnection(context, db), name, extraJson: null });
  const row = findCustomer(db, customerId);
  if (!row) throw new Error('A customer that was just written is not there.');
  return row;
}

export function customerNames(context: CoreContext): { id: CustomerId; name: string; fromFile: boolean }[] {
  return listCustomers(context.db.read).map((customer) => ({
    id: customer.customer_id,
    name: customer.name,
    fromFile: isFileCustomer(context.db.read, customer),
  }));
}
