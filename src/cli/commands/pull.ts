import { ask } from '#core/ask.ts';
import { AppError } from '#shared/ipc/errors.ts';
import type { CustomerSummary, PullGap } from '#shared/model/customer.ts';
import { countRun, NO_PULLS, noteInRun, type PullProgress, runFraction } from '#shared/model/pull-run.ts';
import { type Console, exitCodeOf, table } from '../output.ts';
import { findCustomer, type Session } from '../workspace.ts';
import type { AddCommand } from './types.ts';

interface PullOptions {
  readonly customer?: string;
  readonly all?: boolean;
  readonly allowRemovals?: boolean;
}

/** What the pull of one customer came to. */
interface Pulled {
  readonly customerId: string;
  readonly name: string;
  readonly numbers: number;
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
  /** What Webex itself counts; null when it did not say. */
  readonly listed: number | null;
  /** What Webex refused to show. */
  readonly gaps: readonly PullGap[];
  /** Paused pulls go on with the next `pull`. */
  readonly paused: boolean;
  readonly error: { code: string; message: string; trackingId: string | null } | null;
}

export const addPull: AddCommand = (program, shell) => {
  program
    .command('pull')
    .description('read customers from Webex into the mirror, or go on with interrupted pulls')
    .option('--customer <id|name>', 'one customer')
    .option('--all', 'every customer, three at a time')
    .option('--allow-removals', 'also when many numbers would be removed')
    .action((options: PullOptions) =>
      shell.run(
        async (session) => {
          const pulled = await pullMany(session, await customersOf(session, options), options);
          const failed = pulled.find(({ error }) => error !== null)?.error;
          if (failed) shell.setExitCode(exitCodeOf(new AppError(failed.code as AppError['code'], '')));
          return pulled;
        },
        (pulled) => show(pulled),
      ),
    );
};

type Named = Pick<CustomerSummary, 'id' | 'name'>;

async function customersOf({ core }: Session, options: PullOptions): Promise<Named[]> {
  if (!options.all) return [await findCustomer(core, options.customer)];
  return (await ask(core, 'customers.names', {})).filter(({ fromFile }) => !fromFile);
}

async function pullMany(
  session: Session,
  customers: readonly Named[],
  options: PullOptions,
): Promise<Pulled[]> {
  const { core, console, json } = session;
  const stop = console.progress ? showProgress(core, console.progress, customers.length) : () => {};
  try {
    // The core reads three at a time; the others wait in line.
    return await Promise.all(
      customers.map(async (customer) => {
        const pulled = await pullOne(session, customer, options.allowRemovals ?? false);
        if (!json && customers.length > 1) console.err(lineOf(pulled));
        return pulled;
      }),
    );
  } finally {
    stop();
    console.progress?.('');
  }
}

async function pullOne({ core }: Session, customer: Named, allowRemovals: boolean): Promise<Pulled> {
  const tally = { numbers: 0, added: 0, removed: 0, changed: 0 };
  let error: Pulled['error'] = null;
  try {
    Object.assign(tally, await core.pull(customer.id, allowRemovals));
  } catch (caught) {
    if (!(caught instanceof AppError)) throw caught;
    const { trackingId } = caught.details ?? {};
    const { code, message } = caught;
    error = { code, message, trackingId: typeof trackingId === 'string' ? trackingId : null };
  }
  const lastPull = await ask(core, 'pull.latest', { customerId: customer.id });
  return {
    customerId: customer.id,
    name: customer.name,
    ...tally,
    listed: lastPull?.listed ?? null,
    gaps: lastPull?.gaps ?? [],
    paused: error !== null && lastPull?.state === 'paused',
    error,
  };
}

/** Keeps one line of a terminal up to date until the returned function is called. */
function showProgress(core: Session['core'], write: NonNullable<Console['progress']>, total: number) {
  let run = NO_PULLS;
  return core.on((name, payload) => {
    if (name !== 'pull.progress') return;
    run = noteInRun(run, payload as PullProgress);
    const { running, waiting } = countRun(run);
    const percent = Math.floor((runFraction(run) ?? 0) * 100);
    const ended = total - running - waiting;
    write(`${percent} %  ${ended} of ${total} customers, ${running} running, ${waiting} waiting`);
  });
}

function lineOf({ name, numbers, added, removed, changed, error, paused }: Pulled): string {
  if (error) return `${name}: ${paused ? 'paused' : 'failed'} (${error.code})`;
  return `${name}: ${numbers} numbers, ${added} added, ${removed} removed, ${changed} changed`;
}

function show(pulled: readonly Pulled[]): string {
  if (pulled.length === 0) return 'No customer is read from Webex.';
  return [
    table(
      ['customer', 'numbers', 'added', 'removed', 'changed', 'state'],
      pulled.map((one) => [
        one.name,
        one.numbers,
        one.added,
        one.removed,
        one.changed,
        one.error ? (one.paused ? 'paused' : 'failed') : 'done',
      ]),
    ),
    ...pulled.flatMap(troublesOf),
  ].join('\n');
}

/** What a person should read about one pull besides its numbers. */
function troublesOf({ name, error, gaps, listed, numbers }: Pulled): string[] {
  const lines = error ? [`${name}: ${error.message}${trackingOf(error.trackingId)}`] : [];
  for (const gap of gaps) {
    const scope = gap.scope === '' ? '' : ` (needs ${gap.scope})`;
    lines.push(`${name}: Webex refused to show ${gap.path}${scope}.${trackingOf(gap.trackingId)}`);
  }
  if (!error && listed !== null && listed !== numbers)
    lines.push(`${name}: Webex counts ${listed} numbers but listed ${numbers}.`);
  return lines;
}

const trackingOf = (trackingId: string | null): string =>
  trackingId === null ? '' : ` Tracking id ${trackingId}.`;
