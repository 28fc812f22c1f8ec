import type { ConnectionId, CustomerId } from '#shared/model/ids.ts';
import type { ReadDb, WriteDb } from '../db/database.ts';

export interface CustomerRow {
  /** Small integer that the mirror tables use instead of the long Webex id. */
  readonly key: number;
  readonly customer_id: CustomerId;
  readonly connection_id: ConnectionId;
  readonly name: string;
  readonly pulled_at: number | null;
  /** Version of the rules that judged its numbers last. */
  readonly ruleset: string;
}

const COLUMNS = 'key, customer_id, connection_id, name, pulled_at, ruleset';

export function listCustomers(db: ReadDb): CustomerRow[] {
  return db.all(
    `SELECT c.key, c.customer_id, c.connection_id, c.name, c.pulled_at, c.ruleset FROM customers c
     JOIN connections k ON k.id = c.connection_id AND k.deleted_at IS NULL ORDER BY c.name, c.key`,
  );
}

export function findCustomer(db: ReadDb, customerId: string): CustomerRow | undefined {
  return db.get(`SELECT ${COLUMNS} FROM customers WHERE customer_id = @customerId`, { customerId });
}

/** Adds a customer that a connection sees, or refreshes its name and connection. */
export function upsertCustomer(
  db: WriteDb,
  customer: { customerId: string; connectionId: string; name: string; extraJson: string | null },
): void {
  db.run(
    `INSERT INTO customers (customer_id, connection_id, name, extra_json)
     VALUES (@customerId, @connectionId, @name, @extraJson)
     ON CONFLICT (customer_id) DO UPDATE SET connection_id = @connectionId, name = @name, extra_json = @extraJson`,
    customer,
  );
  db.touch('customers');
}

export function markPulled(db: WriteDb, key: number, now: number): void {
  db.run('UPDATE customers SET pulled_at = @now WHERE key = @key', { key, now });
  db.touch('customers');
}

/** Says which version of the rules has judged all numbers of a customer. */
export function markJudged(db: WriteDb, key: number, ruleset: string): void {
  db.run('UPDATE customers SET ruleset = @ruleset WHERE key = @key', { key, ruleset });
}
