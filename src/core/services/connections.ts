import { AppError } from '#shared/ipc/errors.ts';
import type { ConnectionId, CustomerId } from '#shared/model/ids.ts';
import type { Connection } from '#shared/model/settings.ts';
import { connectorDiscoverySchema } from '#shared/webex/connector.ts';
import type { CoreContext } from '../context.ts';
import type { HttpClient } from '../http.ts';
import { mintId } from '../ids.ts';
import { toIso } from '../repos/columns.ts';
import {
  type ConnectionRow,
  findConnection,
  findConnectionByUrl,
  insertConnection,
  listConnections,
  removeConnection,
  updateConnection,
} from '../repos/connections.ts';
import { upsertCustomer } from '../repos/customers.ts';
import { createWebexClient } from '../sync/webex-client.ts';

export interface NewConnection {
  readonly kind: 'token' | 'sample';
  readonly label: string;
  readonly baseUrl: string;
  readonly connectorUrl: string | null;
  readonly tokenEnv: string | null;
  readonly token: string;
}

const trimSlash = (url: string) => url.replace(/\/+$/, '');

export function connectionsOf(context: CoreContext): Connection[] {
  return listConnections(context.db.read).map((row) => ({
    id: row.id,
    kind: row.kind,
    label: row.label,
    baseUrl: row.base_url,
    connectorUrl: row.connector_url,
    signedIn: context.tokens.get(row.id) !== undefined,
    createdAt: toIso(row.created_at),
  }));
}

/**
 * Asks Webex which organisations the token sees, and only then keeps the connection and its customers.
 * An address that is already connected is refreshed instead of added twice.
 * @throws AppError when Webex cannot be reached or refuses the token; nothing is written then.
 */
export async function addConnection(
  context: CoreContext,
  http: HttpClient,
  input: NewConnection,
): Promise<{ connectionId: ConnectionId; customers: CustomerId[] }> {
  const baseUrl = trimSlash(input.baseUrl);
  const organisations = await readOrganisations(context, http, baseUrl, input.token);
  const connectorUrl = input.connectorUrl
    ? trimSlash(input.connectorUrl)
    : await discoverConnector(http, baseUrl, input.token);
  const existing = findConnectionByUrl(context.db.read, input.kind, baseUrl);
  const id = existing?.id ?? mintId<'ConnectionId'>(context.clock);
  const now = context.clock.now();
  context.db.write((db) => {
    const fields = {
      label: input.label || new URL(baseUrl).host,
      base_url: baseUrl,
      connector_url: connectorUrl,
      token_env: input.tokenEnv,
    };
    if (existing) updateConnection(db, id, fields, now);
    else insertConnection(db, { id, kind: input.kind, ...fields, created_at: now });
    for (const organisation of organisations) {
      upsertCustomer(db, {
        customerId: organisation.id,
        connectionId: id,
        name: organisation.displayName,
        extraJson: null,
      });
    }
  });
  context.tokens.set(id, input.token);
  return { connectionId: id, customers: organisations.map((organisation) => organisation.id as CustomerId) };
}

async function readOrganisations(context: CoreContext, http: HttpClient, baseUrl: string, token: string) {
  const client = createWebexClient({ http, clock: context.clock, baseUrl, token, maxTries: 2 });
  const organisations: { id: string; displayName: string }[] = [];
  for await (const page of client.pages('organizations')) organisations.push(...page.rows);
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

/** Takes a fresh token after checking that Webex accepts it. */
export async function signIn(
  context: CoreContext,
  http: HttpClient,
  connectionId: string,
  token: string,
): Promise<void> {
  const connection = requireConnection(context, connectionId);
  await readOrganisations(context, http, connection.base_url, token);
  context.tokens.set(connection.id, token);
}

/** The host's way to hand over a token from the keychain at start; it is not checked, since there may be no network. */
export function restoreToken(context: CoreContext, connectionId: string, token: string): void {
  if (findConnection(context.db.read, connectionId)) context.tokens.set(connectionId, token);
}

export function dropConnection(context: CoreContext, connectionId: string): void {
  requireConnection(context, connectionId);
  context.db.write((db) => removeConnection(db, connectionId, context.clock.now()));
  context.tokens.drop(connectionId);
}

export function requireConnection(context: CoreContext, connectionId: string): ConnectionRow {
  const connection = findConnection(context.db.read, connectionId);
  if (!connection) throw new AppError('not-found', 'This connection is not in the workspace any more.');
  return connection;
}
