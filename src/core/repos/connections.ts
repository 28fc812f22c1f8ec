import type { ConnectionId } from '#shared/model/ids.ts';
import type { ReadDb, WriteDb } from '../db/database.ts';

export interface ConnectionRow {
  readonly id: ConnectionId;
  readonly kind: 'token' | 'sample';
  readonly label: string;
  readonly base_url: string;
  readonly connector_url: string | null;
  /** Name of the environment variable that the command line reads the token from; never the token. */
  readonly token_env: string | null;
  readonly created_at: number;
}

const COLUMNS = 'id, kind, label, base_url, connector_url, token_env, created_at';

export function listConnections(db: ReadDb): ConnectionRow[] {
  return db.all(`SELECT ${COLUMNS} FROM connections WHERE deleted_at IS NULL ORDER BY created_at, id`);
}

export function findConnection(db: ReadDb, id: string): ConnectionRow | undefined {
  return db.get(`SELECT ${COLUMNS} FROM connections WHERE id = @id AND deleted_at IS NULL`, { id });
}

export function findConnectionByUrl(db: ReadDb, kind: string, baseUrl: string): ConnectionRow | undefined {
  return db.get(
    `SELECT ${COLUMNS} FROM connections
     WHERE deleted_at IS NULL AND kind = @kind AND (kind = 'sample' OR base_url = @baseUrl)
     ORDER BY created_at LIMIT 1`,
    { kind, baseUrl },
  );
}

export function insertConnection(db: WriteDb, row: ConnectionRow): void {
  db.run(
    `INSERT INTO connections (id, kind, label, base_url, connector_url, token_env, rev, created_at, updated_at)
     VALUES (@id, @kind, @label, @base_url, @connector_url, @token_env, 1, @created_at, @created_at)`,
    { ...row },
  );
  db.touch('connections');
}

export function updateConnection(
  db: WriteDb,
  id: string,
  change: Pick<ConnectionRow, 'label' | 'base_url' | 'connector_url' | 'token_env'>,
  now: number,
): void {
  db.run(
    `UPDATE connections SET label = @label, base_url = @base_url, connector_url = @connector_url,
       token_env = @token_env, rev = rev + 1, updated_at = @now WHERE id = @id`,
    { ...change, id, now },
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
