import { AppError } from '#shared/ipc/errors.ts';
import { type Credential, type LiveCredential, personalToken } from '#shared/model/credential.ts';
import type { ConnectionId, CustomerId } from '#shared/model/ids.ts';
import type { Connection } from '#shared/model/settings.ts';
import { connectorDiscoverySchema } from '#shared/webex/connector.ts';
import type { CoreContext } from '../context.ts';
import type { WriteDb } from '../db/database.ts';
import type { HttpClient } from '../http.ts';
import { mintId } from '../ids.ts';
import { toIso, toIsoOrNull } from '../repos/columns.ts';
import {
  type ConnectionRow,
  findConnection,
  findConnectionSeeing,
  insertConnection,
  listConnections,
  removeConnection,
  updateConnection,
} from '../repos/connections.ts';
import { upsertCustomer } from '../repos/customers.ts';
import { createManners } from '../sync/manners.ts';
import { createWebexClient } from '../sync/webex-client.ts';

export interface NewConnection {
  readonly kind: ConnectionRow['kind'];
  readonly label: string;
  readonly baseUrl: string;
  readonly connectorUrl: string | null;
  readonly tokenEnv: string | null;
  readonly credential: LiveCredential;
}

export interface Connected {
  readonly connectionId: ConnectionId;
  readonly customers: CustomerId[];
}

interface Organisation {
  readonly id: string;
  readonly displayName: string;
}

export const trimSlash = (url: string) => url.replace(/\/+$/, '');

export function connectionsOf(context: CoreContext): Connection[] {
  return listConnections(context.db.read).map((row) => {
    const credential = context.tokens.credential(row.id);
    return {
      id: row.id,
      kind: row.kind,
      label: row.label,
      baseUrl: row.base_url,
      connectorUrl: row.connector_url,
      signedIn: row.kind === 'file' || context.tokens.get(row.id) !== undefined,
      clientId: row.client_id,
      accessExpiresAt: toIsoOrNull(row.access_expires_at),
      refreshExpiresAt: toIsoOrNull(row.refresh_expires_at),
      hasSecret: typeof credential?.clientSecret === 'string',
      redirectPort: credential?.redirectPort ?? null,
      createdAt: toIso(row.created_at),
    };
  });
}

/**
 * Asks Webex which organisations the credential sees, and only then keeps the connection and its customers.
 * A connection that already sees one of them is refreshed instead of added twice.
 * @throws AppError when Webex cannot be reached or refuses the token; nothing is written then.
 */
export async function addConnection(
  context: CoreContext,
  http: HttpClient,
  input: NewConnection,
): Promise<Connected> {
  const baseUrl = trimSlash(input.baseUrl);
  const { credential } = input;
  const organisations = await readOrganisations(context, http, baseUrl, credential.accessToken);
  const connectorUrl = input.connectorUrl
    ? trimSlash(input.connectorUrl)
    : await discoverConnector(http, baseUrl, credential.accessToken);
  const ids = organisations.map((organisation) => organisation.id);
  const existing = findConnectionSeeing(context.db.read, input.kind, baseUrl, ids);
  const id = existing?.id ?? mintId<'ConnectionId'>(context.clock);
  const now = context.clock.now();
  context.db.write((db) => {
    const fields = {
      label: input.label || new URL(baseUrl).host,
      base_url: baseUrl,
      connector_url: connectorUrl,
      token_env: input.tokenEnv,
      client_id: credential.clientId,
    };
    if (existing) updateConnection(db, id, fields, now);
    else insertConnection(db, { id, kind: input.kind, ...fields, created_at: now });
    keepOrganisations(db, id, organisations);
  });
  context.tokens.signIn(id, credential);
  return { connectionId: id, customers: ids as CustomerId[] };
}

/**
 * Takes a fresh credential after checking that Webex accepts it, and the organisations that it sees now.
 * @throws AppError when Webex cannot be reached or refuses it; nothing is written then.
 */
export async function signInAgain(
  context: CoreContext,
  http: HttpClient,
  connectionId: string,
  credential: LiveCredential,
): Promise<Connected> {
  const row = requireConnection(context, connectionId);
  const organisations = await readOrganisations(context, http, row.base_url, credential.accessToken);
  context.db.write((db) => {
    if (credential.clientId !== row.client_id)
      updateConnection(db, row.id, { ...row, client_id: credential.clientId }, context.clock.now());
    keepOrganisations(db, row.id, organisations);
  });
  context.tokens.signIn(row.id, credential);
  return { connectionId: row.id, customers: organisations.map(({ id }) => id as CustomerId) };
}

/** The same with a personal access token. */
export async function signIn(
  context: CoreContext,
  http: HttpClient,
  connectionId: string,
  token: string,
): Promise<void> {
  if (requireConnection(context, connectionId).kind === 'integration')
    throw new AppError(
      'bad-input',
      'This connection signs in by the browser with an integration. Use Sign in again there, or add a connection with a token.',
    );
  await signInAgain(context, http, connectionId, personalToken(token));
}

function keepOrganisations(
  db: WriteDb,
  connectionId: ConnectionId,
  organisations: readonly Organisation[],
): void {
  for (const organisation of organisations) {
    upsertCustomer(db, {
      customerId: organisation.id,
      connectionId,
      name: organisation.displayName,
      extraJson: null,
    });
  }
}

async function readOrganisations(
  context: CoreContext,
  http: HttpClient,
  baseUrl: string,
  token: string,
): Promise<Organisation[]> {
  const client = createWebexClient({
    http,
    clock: context.clock,
    manners: createManners(context.clock),
    baseUrl,
    token: async () => token,
    renew: async () => undefined,
    maxTries: 2,
  });
  const organisations: Organisation[] = await client.all('organizations');
  if (organisations.length === 0) {
    throw new AppError(
      'not-found',
      'The token is accepted, but it sees no organisation. Use the token of an administrator of the customer or of its partner.',
    );
  }
  return organisations;
}

/** Only origins other than Webex's own are asked whether they offer a connector. */
async function discoverConnector(http: HttpClient, baseUrl: string, token: string): Promise<string | null> {
  const { origin, hostname } = new URL(baseUrl);
  if (hostname === 'webexapis.com' || hostname.endsWith('.webexapis.com')) return null;
  try {
    const answer = await http.send({
      method: 'GET',
      url: `${origin}/.well-known/textready-connector`,
      token,
    });
    if (answer.status !== 200) return null;
    const { connectorUrl } = connectorDiscoverySchema.parse(JSON.parse(answer.text));
    return new URL(connectorUrl).origin === origin ? trimSlash(connectorUrl) : null;
  } catch {
    // No connector is a normal state: the guided channel remains.
    return null;
  }
}

/** The host's way to hand over what the keychain holds at start; it is not checked, since there may be no network. */
export function restoreCredential(context: CoreContext, connectionId: string, credential: Credential): void {
  if (findConnection(context.db.read, connectionId)) context.tokens.restore(connectionId, credential);
}

export function dropConnection(context: CoreContext, connectionId: string): void {
  requireConnection(context, connectionId);
  context.db.write((db) => removeConnection(db, connectionId, context.clock.now()));
  context.tokens.forget(connectionId);
}

export function requireConnection(context: CoreContext, connectionId: string): ConnectionRow {
  const connection = findConnection(context.db.read, connectionId);
  if (!connection) throw new AppError('not-found', 'This connection is not in the workspace any more.');
  return connection;
}
