import { join } from 'node:path';
import { type EventName, type EventPayload, procedures } from '#shared/ipc/contract.ts';
import { AppError, type WireResult } from '#shared/ipc/errors.ts';
import { hostProcedures } from '#shared/ipc/host-contract.ts';
import type { Credential } from '#shared/model/credential.ts';
import type { ConnectionId, PullId } from '#shared/model/ids.ts';
import type { Clock, CoreContext, Fetch } from './context.ts';
import { createCredentials } from './credentials.ts';
import type { Database } from './db/database.ts';
import { openDatabase } from './db/open.ts';
import { createFileStore } from './file-store.ts';
import { handlers } from './handlers/all.ts';
import type { CoreCallName, CoreInput, CoreOutput, Services } from './handlers/procedures.ts';
import { createHttpClient, type HttpClient } from './http.ts';
import { mintId } from './ids.ts';
import { createNetworkState } from './network.ts';
import { createNumberCountCache } from './number-counts.ts';
import { createNumberIndex } from './number-index/number-index.ts';
import { createAuthorizations } from './oauth/authorizations.ts';
import { createConnectorClient } from './outbox/connector-client.ts';
import { type ConnectorFor, createDispatcher } from './outbox/dispatcher.ts';
import type { PageNetwork } from './page-checks/network.ts';
import { findConnection, listConnections } from './repos/connections.ts';
import { type CustomerRow, findCustomer } from './repos/customers.ts';
import { expireLeases } from './repos/outbox.ts';
import { pauseInterruptedPulls } from './repos/pulls.ts';
import { readSettings } from './repos/settings.ts';
import type { SignInRequest } from './services/authorization.ts';
import { requirePullable } from './services/file-customers.ts';
import { createImports } from './services/imports.ts';
import { createPageChecks } from './services/page-checks.ts';
import { createManners, type Manners } from './sync/manners.ts';
import { createPuller } from './sync/puller.ts';
import { judgeByNewRules } from './sync/rejudge.ts';
import { createWebexClient } from './sync/webex-client.ts';

export interface CoreOptions {
  /** Folder of the workspace. */
  readonly folder: string;
  readonly clock: Clock;
  readonly fetch: Fetch;
  readonly version: string;
  /** Folder of the PDF fonts. */
  readonly fontFolder: string;
  /** Another build of better-sqlite3's addon, for runtimes that its own prebuilds do not fit. */
  readonly nativeBinding?: string;
  /** One line of the log; it never holds a token or what a person typed. */
  readonly log?: (line: string) => void;
  /** False where only an explicit command sends: the command line. */
  readonly sendsByItself?: boolean;
  /** Other ways to reach web pages than those of this computer. */
  readonly pages?: Partial<PageNetwork>;
  /** Checks every answer against the contract too; for tests. */
  readonly checkAnswers?: boolean;
  /** A credential to keep in the keychain, or to forget when null. Never an event: it must not reach a window. */
  readonly onCredential?: (connectionId: string, credential: Credential | null) => void;
}

export type CoreListener = <N extends EventName>(name: N, payload: EventPayload<N>) => void;

export interface Core {
  /** Answers by value: an expected failure has a code, a fault has `internal` and an id that is in the log. */
  call<N extends CoreCallName>(name: N, input: CoreInput<N>): Promise<WireResult<CoreOutput<N>>>;
  /** The same for names and inputs that are not to be trusted. */
  callUnknown(name: string, input: unknown): Promise<WireResult<unknown>>;
  on(listener: CoreListener): () => void;
  /** Sends and asks until nothing more can be done now. */
  drainOutbox(): Promise<void>;
  /** Runs one pull to its end. */
  pull(
    customerId: string,
    allowRemovals?: boolean,
  ): Promise<{ numbers: number; added: number; removed: number; changed: number }>;
  /** Which environment variable holds the token of which connection, for the command line. */
  tokenVariables(): { connectionId: ConnectionId; tokenEnv: string }[];
  /** Finishes what is in hand and closes the workspace. New calls are refused from the first moment. */
  close(): Promise<void>;
}

const SLOW_CALL_MS = 40;
const contract = { ...procedures, ...hostProcedures };

/**
 * Opens a workspace and everything that works on it. Runs in the app's utility process, in tests and in the command line alike.
 * @throws AppError when the workspace cannot be opened; its file is unchanged then.
 */
export function createCore(options: CoreOptions): Core {
  const listeners = new Set<CoreListener>();
  const log = options.log ?? (() => {});
  const emit: CoreListener = (name, payload) => {
    for (const listener of listeners) listener(name, payload);
  };
  let hostRevision = 0;
  const touched = (tables: string[]) => emit('db.changed', { tables, revision: --hostRevision });
  const numberCounts = createNumberCountCache(() => db);
  const nextTurn = () => new Promise<void>((resolve) => options.clock.setTimer(resolve, 0));
  const numberIndex = createNumberIndex(() => db, nextTurn);
  const db: Database = openDatabase({
    folder: options.folder,
    nativeBinding: options.nativeBinding,
    now: options.clock.now,
    onChange: (change) => {
      numberCounts.note(change);
      numberIndex.note(change);
      emit('db.changed', { tables: [...change.tables], revision: change.revision });
    },
  });
  const network = createNetworkState(options.clock.now, () => touched(['network']));
  const http = createHttpClient({ fetch: options.fetch, clock: options.clock, network });
  const tokens = createCredentials({
    db,
    http,
    clock: options.clock,
    onChange: () => touched(['connections']),
    onCredential: options.onCredential ?? (() => {}),
  });
  const authorizations = createAuthorizations<SignInRequest>(http, options.clock);
  const context: CoreContext = {
    db,
    files: createFileStore(join(options.folder, 'files')),
    pictures: createFileStore(join(options.folder, 'evidence'), '.png'),
    clock: options.clock,
    fetch: options.fetch,
    tokens,
    network,
    numberCounts,
    numberIndex,
    emit,
    log,
    version: options.version,
  };
  // What an earlier run left half done: only the server knows whether those submissions arrived.
  db.write((write) => {
    pauseInterruptedPulls(write, options.clock.now());
    expireLeases(write, options.clock.now());
  });
  const puller = createPuller(
    context,
    webexFor(context, http, createManners(options.clock)),
    () => mintId<'PullId'>(options.clock) as PullId,
  );
  const dispatcher = createDispatcher(context, connectorFor(context, http), options.sendsByItself);
  // The command line goes on with an interrupted pull when it is asked to pull.
  if (options.sendsByItself !== false) tokens.onSignedIn((connectionId) => puller.resume(connectionId));
  const judging = judgeByNewRules(context, nextTurn);
  const imports = createImports(context);
  const pageChecks = createPageChecks(context, options.pages);
  const services: Services = {
    context,
    http,
    puller,
    dispatcher,
    imports,
    pageChecks,
    authorizations,
    fontFolder: options.fontFolder,
  };
  let closing = false;

  const callUnknown = async (name: string, input: unknown): Promise<WireResult<unknown>> => {
    if (closing) return failure(new AppError('shutting-down', 'TextReady is closing.'));
    return answer(services, options, name, input);
  };
  return {
    call: (name, input) => callUnknown(name, input) as never,
    callUnknown,
    on(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    drainOutbox: () => dispatcher.drain(),
    pull: async (customerId, allowRemovals = false) => {
      requirePullable(context, customerId);
      return puller.start(customerId, allowRemovals).finished;
    },
    tokenVariables: () =>
      listConnections(db.read).flatMap((row) =>
        row.token_env ? [{ connectionId: row.id, tokenEnv: row.token_env }] : [],
      ),
    async close() {
      if (closing) return;
      closing = true;
      authorizations.cancel();
      pageChecks.stop();
      judging.stop();
      await Promise.all([puller.stop(), imports.stop(), dispatcher.stop(), tokens.stop()]);
      db.close();
      listeners.clear();
    },
  };
}

function failure(error: AppError): WireResult<never> {
  return { ok: false, error: error.toWire() };
}

async function answer(
  services: Services,
  options: CoreOptions,
  name: string,
  input: unknown,
): Promise<WireResult<unknown>> {
  const { context } = services;
  if (!Object.hasOwn(handlers, name))
    return failure(new AppError('not-found', `There is no procedure ${name.slice(0, 60)}.`));
  const known = name as CoreCallName;
  const parsed = contract[known].input.safeParse(input);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return failure(
      new AppError(
        'bad-input',
        `${known}: ${issue?.path.join('.') || 'input'}: ${issue?.message ?? 'not valid'}.`,
      ),
    );
  }
  const startedAt = context.clock.now();
  try {
    const handler = handlers[known] as (services: Services, input: unknown) => unknown;
    const value = await handler(services, parsed.data);
    return { ok: true, value: options.checkAnswers ? contract[known].output.parse(value) : value };
  } catch (error) {
    return failure(toKnown(context, known, error));
  } finally {
    const tookMs = context.clock.now() - startedAt;
    if (tookMs > SLOW_CALL_MS && contract[known].kind === 'read')
      context.log(`slow call ${known}: ${tookMs} ms`);
  }
}

function toKnown(context: CoreContext, name: string, error: unknown): AppError {
  if (error instanceof AppError) return error;
  const id = mintId(context.clock).slice(-12);
  context.log(
    `fault ${id} in ${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
  );
  return new AppError(
    'internal',
    `TextReady met a fault of its own (${id}). Nothing was half done; the log has the details.`,
    { id },
  );
}

function webexFor(context: CoreContext, http: HttpClient, manners: Manners) {
  return (customer: CustomerRow, signal: AbortSignal) => {
    const { db, clock, tokens } = context;
    if (readSettings(db.read).workOffline)
      throw new AppError('offline', 'TextReady works offline at the moment. Switch that off to pull.');
    const connection = findConnection(db.read, customer.connection_id);
    if (!connection) {
      throw new AppError(
        'not-found',
        `The connection of ${customer.name} was removed. Connect again; the mirror is still here.`,
      );
    }
    if (tokens.get(connection.id) === undefined) {
      throw new AppError(
        'sign-in-needed',
        `There is no access token for ${connection.label} in this session. Sign in again to pull.`,
      );
    }
    return createWebexClient({
      http,
      clock,
      manners,
      baseUrl: connection.base_url,
      token: () => tokens.fresh(connection.id),
      renew: (refused) => tokens.renew(connection.id, refused),
      signal,
    });
  };
}

function connectorFor(context: CoreContext, http: HttpClient): ConnectorFor {
  return (customerId, signal) => {
    const customer = findCustomer(context.db.read, customerId);
    const connection = customer ? findConnection(context.db.read, customer.connection_id) : undefined;
    if (!connection?.connector_url || context.tokens.get(connection.id) === undefined) return null;
    const { tokens } = context;
    return createConnectorClient({
      http,
      connectorUrl: connection.connector_url,
      access: {
        fresh: () => tokens.fresh(connection.id),
        renew: (refused) => tokens.renew(connection.id, refused),
        giveUp: (refused) => {
          if (tokens.get(connection.id) === refused) tokens.drop(connection.id);
        },
      },
      now: context.clock.now,
      signal,
    });
  };
}
