import type { z } from 'zod';
import type { CoreProcedureName, Procedures } from '#shared/ipc/contract.ts';
import type { HostProcedureName, HostProcedures } from '#shared/ipc/host-contract.ts';
import type { CoreContext } from '../context.ts';
import type { HttpClient } from '../http.ts';
import type { Authorizations } from '../oauth/authorizations.ts';
import type { Dispatcher } from '../outbox/dispatcher.ts';
import type { SignInRequest } from '../services/authorization.ts';
import type { Imports } from '../services/imports.ts';
import type { PageChecks } from '../services/page-checks.ts';
import type { Puller } from '../sync/puller.ts';

/** Everything a handler may reach. */
export interface Services {
  readonly context: CoreContext;
  readonly http: HttpClient;
  readonly puller: Puller;
  readonly dispatcher: Dispatcher;
  readonly imports: Imports;
  readonly pageChecks: PageChecks;
  readonly authorizations: Authorizations<SignInRequest>;
  /** Folder of the PDF fonts. */
  readonly fontFolder: string;
}

type AnyProcedures = Pick<Procedures, CoreProcedureName> & HostProcedures;
export type CoreCallName = CoreProcedureName | HostProcedureName;
export type CoreInput<N extends CoreCallName> = z.output<AnyProcedures[N]['input']>;
export type CoreOutput<N extends CoreCallName> = z.output<AnyProcedures[N]['output']>;

type Handler<N extends CoreCallName> = (
  services: Services,
  input: CoreInput<N>,
) => CoreOutput<N> | Promise<CoreOutput<N>>;

/** Handlers of one or more procedures; a missing or surplus one is a compile error where the table is put together. */
export type Handlers<N extends CoreCallName> = { readonly [K in N]: Handler<K> };
