import type { DeliveryState } from '#shared/model/batch.ts';
import type { Attestation, PullSummary } from '#shared/model/customer.ts';
import type { RegistrationSummary } from '#shared/model/registration.ts';
import type { ReadDb } from '../db/database.ts';
import { toIso } from './columns.ts';
import type { ConnectionRow } from './connections.ts';
import type { CustomerRow } from './customers.ts';
import { PULL_COLUMNS, type PullRow, toPullSummary } from './pulls.ts';

/*
 * What the summaries of customers stand on. One query for each table, whether of one customer or of all: hundreds of
 * customers are summarised after every change.
 */

export interface RegistrationFact {
  readonly id: string;
  readonly delivery: DeliveryState;
  readonly caseStatus: RegistrationSummary['caseStatus'];
  readonly vertical: string;
  readonly updatedAt: number;
}

export interface LocationFact {
  readonly name: string;
  readonly country: string;
  readonly pstnType: string;
  readonly subscriptionId: string;
}

export interface PortfolioFacts {
  readonly connectionKinds: ReadonlyMap<string, ConnectionRow['kind']>;
  /** By customer id, like all that people made. */
  readonly batchDrafts: ReadonlyMap<string, number>;
  readonly registrations: ReadonlyMap<string, readonly RegistrationFact[]>;
  readonly attestations: ReadonlyMap<string, readonly Attestation[]>;
  /** By customer key, like all that was pulled. */
  readonly pulls: ReadonlyMap<number, PullSummary>;
  readonly locations: ReadonlyMap<number, readonly LocationFact[]>;
  readonly licences: ReadonlyMap<number, readonly string[]>;
}

/** Facts of one customer, or of all where it is null. */
export function readPortfolio(db: ReadDb, one: CustomerRow | null): PortfolioFacts {
  const params = one ? { key: one.key, id: one.customer_id } : {};
  const rows = <T extends object>(sql: string) => db.all<T>(sql, params);
  const byId = one ? 'customer_id = @id' : 'TRUE';
  const byKey = one ? 'customer_key = @key' : 'TRUE';
  const batches = rows<{ customerId: string; count: number }>(
    `SELECT customer_id AS customerId, count(*) AS count FROM batches
     WHERE ${byId} AND deleted_at IS NULL AND delivery = 'editing' GROUP BY customer_id`,
  );
  const kinds = db.all<{ id: string; kind: ConnectionRow['kind'] }>('SELECT id, kind FROM connections');
  return {
    connectionKinds: new Map(kinds.map(({ id, kind }) => [id, kind])),
    batchDrafts: new Map(batches.map(({ customerId, count }) => [customerId, count])),
    registrations: grouped(
      rows<RegistrationFact & { customer: string }>(
        `SELECT customer_id AS customer, id, delivery, case_status AS caseStatus,
           coalesce(json_extract(brand_json, '$.vertical'), '') AS vertical, updated_at AS updatedAt
         FROM registrations WHERE ${byId} AND deleted_at IS NULL ORDER BY created_at DESC, id DESC`,
      ),
    ),
    attestations: grouped(
      rows<Omit<Attestation, 'at'> & { customer: string; at: number }>(
        `SELECT customer_id AS customer, prerequisite, answer, note, who, at FROM attestations
         WHERE ${byId} AND deleted_at IS NULL ORDER BY prerequisite`,
      ).map((row) => ({ ...row, at: toIso(row.at) })),
    ),
    pulls: new Map(
      rows<PullRow & { customer: number }>(
        `SELECT c.key AS customer, ${PULL_COLUMNS} FROM customers c JOIN pulls p ON p.customer_key = c.key
           AND p.seq = (SELECT max(seq) FROM pulls q WHERE q.customer_key = c.key)
         WHERE ${one ? 'c.key = @key' : 'TRUE'}`,
      ).map(({ customer, ...row }) => [customer, toPullSummary(row)]),
    ),
    locations: grouped(
      rows<LocationFact & { customer: number }>(
        `SELECT customer_key AS customer, name, country, pstn_type AS pstnType, subscription_id AS subscriptionId
         FROM mirror_locations WHERE ${byKey} ORDER BY customer_key, name, key`,
      ),
    ),
    licences: namesOf(
      rows<{ customer: number; name: string }>(
        `SELECT customer_key AS customer, name FROM mirror_licences WHERE ${byKey} ORDER BY customer_key, name`,
      ),
    ),
  };
}

/** Rows by the customer that they name; the name itself is left out. */
function grouped<T extends { readonly customer: string | number }>(
  rows: readonly T[],
): Map<T['customer'], Omit<T, 'customer'>[]> {
  const groups = new Map<T['customer'], Omit<T, 'customer'>[]>();
  for (const { customer, ...row } of rows) {
    const group = groups.get(customer);
    if (group) group.push(row);
    else groups.set(customer, [row]);
  }
  return groups;
}

function namesOf(
  rows: readonly { readonly customer: number; readonly name: string }[],
): Map<number, string[]> {
  return new Map([...grouped(rows)].map(([customer, names]) => [customer, names.map(({ name }) => name)]));
}
