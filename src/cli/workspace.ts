import { homedir } from 'node:os';
import { join } from 'node:path';
import { ask } from '#core/ask.ts';
import { type Core, createCore } from '#core/core.ts';
import { defaultFontFolder } from '#core/exports/font-folder.ts';
import { systemClock } from '#core/system-clock.ts';
import { AppError } from '#shared/ipc/errors.ts';
import { personalToken } from '#shared/model/credential.ts';
import type { CustomerSummary } from '#shared/model/customer.ts';
import type { Console } from './output.ts';

declare const __APP_VERSION__: string;

/** What every command gets. */
export interface Session {
  readonly core: Core;
  readonly console: Console;
  readonly json: boolean;
  readonly env: NodeJS.ProcessEnv;
}

export interface SessionOptions {
  readonly folder: string;
  readonly json: boolean;
  readonly env: NodeJS.ProcessEnv;
  readonly console: Console;
}

/** The workspace of the command line when `--data` names none. */
export function defaultDataFolder(env: NodeJS.ProcessEnv): string {
  return env.TEXTREADY_DATA ?? join(homedir(), '.textready');
}

/** Opens the workspace for one command, with the tokens that the environment holds for its connections. */
export async function withSession<T>(
  options: SessionOptions,
  work: (session: Session) => Promise<T>,
): Promise<T> {
  const core = createCore({
    folder: options.folder,
    clock: systemClock,
    fetch: globalThis.fetch,
    sendsByItself: false,
    version: __APP_VERSION__,
    fontFolder: defaultFontFolder(),
    log: (line) => {
      if (options.env.TEXTREADY_DEBUG) options.console.err(line);
    },
  });
  try {
    await restoreTokens(core, options.env);
    return await work({ core, console: options.console, json: options.json, env: options.env });
  } finally {
    await core.close();
  }
}

async function restoreTokens(core: Core, env: NodeJS.ProcessEnv): Promise<void> {
  for (const { connectionId, tokenEnv } of core.tokenVariables()) {
    const token = env[tokenEnv];
    if (token) await ask(core, 'core.restoreCredential', { connectionId, credential: personalToken(token) });
  }
}

interface Named {
  readonly id: CustomerSummary['id'];
  readonly name: string;
}

const namesOf = (all: readonly { readonly name: string }[]) => all.map(({ name }) => name).join(', ');

/** What was named exactly, or else the only one whose name begins so. */
export function onlyOne<T extends { readonly name: string }>(
  exact: T | undefined,
  beginning: readonly T[],
  refusal: { readonly several: (names: string) => string; readonly none: string },
): T {
  const matches = exact ? [exact] : beginning;
  const [match, ...more] = matches;
  if (match && more.length === 0) return match;
  throw new AppError('not-found', match ? refusal.several(namesOf(matches)) : refusal.none);
}

/** One of these customers by id, by the beginning of its name, or the only one there is. */
function chooseCustomer<Customer extends Named>(
  customers: readonly Customer[],
  wanted: string | undefined,
): Customer {
  if (customers.length === 0) {
    throw new AppError(
      'not-found',
      'This workspace has no customers. Connect first: textready connect --base-url URL --token-env NAME.',
    );
  }
  if (wanted === undefined) {
    const [only, ...others] = customers;
    if (only && others.length === 0) return only;
    throw new AppError(
      'bad-input',
      `This workspace has ${customers.length} customers; name one with --customer (${namesOf(customers)}).`,
    );
  }
  const begins = ({ name }: Named) => name.toLowerCase().startsWith(wanted.toLowerCase());
  return onlyOne(
    customers.find(({ id }) => id === wanted),
    customers.filter(begins),
    {
      several: (names) => `Several customers begin with "${wanted}": ${names}.`,
      none: `No customer is called "${wanted}". Known: ${namesOf(customers)}.`,
    },
  );
}

/** A customer by id, by the beginning of its name, or the only one there is. */
export const findCustomer = async (core: Core, wanted: string | undefined): Promise<CustomerSummary> =>
  chooseCustomer(await ask(core, 'customers.list', {}), wanted);

/** The id alone; nothing of the customers' numbers is counted for it. */
export const findCustomerId = async (core: Core, wanted: string | undefined): Promise<Named['id']> =>
  chooseCustomer(await ask(core, 'customers.names', {}), wanted).id;

/** The customer that was named, or `null` for all. */
export const scopeOf = async (core: Core, wanted: string | undefined): Promise<Named['id'] | null> =>
  wanted === undefined ? null : findCustomerId(core, wanted);

/** The ids of several. */
export async function findCustomerIds(
  core: Core,
  wanted: readonly string[] | undefined,
): Promise<Named['id'][]> {
  const customers = await ask(core, 'customers.names', {});
  const chosen = (wanted ?? [undefined]).map((one) => chooseCustomer(customers, one).id);
  return [...new Set(chosen)];
}
