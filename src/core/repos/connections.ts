import type { ConnectionId } from '#shared/model/ids.ts';
import type { ReadDb, WriteDb } from '../db/database.ts';

export interface ConnectionRow {
  readonly id: ConnectionId;
  readonly kind: 'token' | 'sample' | 'integration';
  readonly label: string;
  readonly base_url: string;
  readonly connector_url: string | null;
  /** Name of the environment variable that the command line reads the token from; never the token. */
  readonly token_env: string | null;
  /** Of the organisation's own integration; not secret. */
  readonly client_id: string | null;
  /** Epoch milliseconds, as Webex said; null while signed out or where it did not say. */
  readonly access_expires_at: number | null;
  readonly refresh_expires_at: number | null;
  readonly created_at: number;
}

/** What a person or a sign-in sets. */
export type ConnectionFields = Pick<
  ConnectionRow,
  'label' | 'base_url' | 'connector_url' | 'token_env' | 'client_id'
>;

const COLUMNS =
  'id, kind, label, base_url, connector_url, token_env, client_id, access_expires_at, refresh_expires_at, created_at';

export function listConnections(db: ReadDb): ConnectionRow[] {
  return db.all(`SELECT ${COLUMNS} FROM connections WHERE deleted_at IS NULL ORDER BY created_at, id`);
}

export function findConnection(db: ReadDb, id: string): ConnectionRow | undefined {
  return db.get(`SELECT ${COLUMNS} FROM connections WHERE id = @id AND deleted_at IS NULL`, { id });
}

/**
 * The connection of this kind and address that already sees one of these customers; the sample is one, wherever it
 * listens. Two administrators of different organisations have two connections to the same address.
 */
export function findConnectionSeeing(
  db: ReadDb,
  kind: ConnectionRow['kind'],
  baseUrl: string,
  customerIds: readonly string[],
): ConnectionRow | undefined {
  return db.get(
    `SELECT ${COLUMNS} FROM connections k
     WHERE deleted_at IS NULL AND kind = @kind AND (kind = 'sample' OR (base_url = @baseUrl AND EXISTS (
       SELECT 1 FROM customers c
       WHERE c.connection_id = k.id AND c.customer_id IN (SELECT value FROM json_each(@customerIds)))))
     ORDER BY created_at LIMIT 1`,
    { kind, baseUrl, customerIds: JSON.stringify(customerIds) },
  );
}

export function insertConnection(
  db: WriteDb,
  row: ConnectionFields & Pick<ConnectionRow, 'id' | 'kind' | 'created_at'>,
): void {
  db.run(
    `INSERT INTO connections (id, kind, label, base_url, connector_url, token_env, client_id, rev, created_at, updated_at)
     VALUES (@id, @kind, @label, @base_url, @connector_url, @token_env, @client_id, 1, @created_at, @created_at)`,
    { ...row },
  );
  db.touch('connections');
}

export function updateConnection(db: WriteDb, id: string, change: ConnectionFields, now: number): void {
  db.run(
    `UPDATE connections SET label = @label, base_url = @base_url, connector_url = @connector_url,
       token_env = @token_env, client_id = @client_id, rev = rev + 1, updated_at = @now WHERE id = @id`,
    { ...change, id, now },
  );
  db.touch('connections');
}

/** When access ends and when it can no longer be renewed. No user work, so the revision stays. */
export function setConnectionEnds(
  db: WriteDb,
  id: string,
  ends: { readonly accessExpiresAt: number | null; readonly refreshExpiresAt: number | null },
): void {
  db.run(
    `UPDATE connections SET access_expires_at = @accessExpiresAt, refresh_expires_at = @refreshExpiresAt
     WHERE id = @id`,
    { id, ...ends },
  );
  db.touch('connections');
}

export function removeConnection(db: WriteDb, id: string, now: number): void {
  db.run('UPDATE connections SET deleted_at = @now, updated_at = @now, rev = rev + 1 WHERE id = @id', {
    id,
    now,
  });
  db.touch('connections');
}
