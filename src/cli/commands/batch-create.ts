import { resolve } from 'node:path';
import type { Command } from 'commander';
import { ask } from '#core/ask.ts';
import { AppError } from '#shared/ipc/errors.ts';
import type { BatchDetail, BatchPlan, LeftOutNumber } from '#shared/model/batch.ts';
import type { E164 } from '#shared/model/ids.ts';
import type { ListEntry, NumberSelection } from '#shared/model/number.ts';
import { formatPhone } from '#shared/model/phone.ts';
import { table } from '../output.ts';
import { findCustomerId, type Session } from '../workspace.ts';
import { addNumberOptions, type NumberOptions, toSelection } from './number-options.ts';
import type { Shell } from './types.ts';
import { findLocation, readNumber } from './values.ts';

/** Numbers by name, besides what filters say. */
export interface ListOptions extends NumberOptions {
  readonly number?: string[];
  readonly file?: string;
}

interface CreateOptions extends ListOptions {
  readonly allEligible?: boolean;
  readonly dryRun?: boolean;
}

/** Left-out numbers that are printed before the rest is counted. */
const SHOWN = 50;

export function addListOptions(command: Command): Command {
  return command
    .option('--number <e164...>', 'numbers one by one')
    .option('--file <path>', 'a list as text, CSV or XLSX: the column of telephone numbers, or every line');
}

const isNamed = ({ number, file }: ListOptions): boolean => number !== undefined || file !== undefined;

const FILTERS = ['eligibility', 'journey', 'change', 'state', 'usage', 'ownerType', 'search'] as const;
const isFiltered = (options: ListOptions): boolean => FILTERS.some((name) => options[name] !== undefined);

/** Characters of a typed number that are kept, as of an entry of a list. */
const LONGEST = 200;

/** What was typed stands for itself; only files have headings and lines with several numbers. */
const typedEntries = (numbers: readonly string[] = []): ListEntry[] =>
  numbers.map((text, at) => ({ line: at + 1, text: text.trim().slice(0, LONGEST) }));

async function fileEntries({ core }: Session, file: string | undefined): Promise<ListEntry[]> {
  if (file === undefined) return [];
  return (await ask(core, 'core.readList', { path: resolve(file) })).entries;
}

/** What the options name: a list of one customer, or what the filters leave. */
export async function selectionOf(session: Session, options: ListOptions): Promise<NumberSelection> {
  if (!isNamed(options)) return toSelection(session.core, options);
  if (isFiltered(options) || options.location !== undefined || options.allCustomers)
    throw new AppError(
      'bad-input',
      '--number and --file name the numbers themselves; filters do not go with them.',
    );
  const customerId = await findCustomerId(session.core, options.customer);
  const entries = [...typedEntries(options.number), ...(await fileEntries(session, options.file))];
  return { by: 'list', customerId, entries };
}

function strictNumber({ line, text }: ListEntry, file: string): E164 {
  try {
    return readNumber(text);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    throw new AppError(error.code, `${file}, line ${line}: ${error.message} Nothing was changed.`);
  }
}

/** One batch of numbers that are named, or of all without a doubt at a location; all of them go in, or none. */
async function createOne(session: Session, options: CreateOptions): Promise<BatchDetail> {
  const { core } = session;
  const customerId = await findCustomerId(core, options.customer);
  const location = await findLocation(core, customerId, options.location ?? '');
  const { file = '' } = options;
  const typed = (options.number ?? []).map(readNumber);
  const listed = (await fileEntries(session, options.file)).map((entry) => strictNumber(entry, file));
  const numbers = [...typed, ...listed];
  const place = { customerId, locationId: location.id };
  if (options.allEligible) {
    const { selectable } = await ask(core, 'batches.candidates', place);
    const clean = selectable.filter((row) => row.eligibility === 'eligible');
    numbers.push(...clean.map((row) => row.e164 as E164));
  }
  const { batchId } = await ask(core, 'batches.create', { ...place, numbers });
  return ask(core, 'batches.get', { batchId });
}

/** One batch for each location of a list, or of what the filters leave. */
async function createMany(session: Session, options: CreateOptions): Promise<BatchPlan> {
  const { allEligible, eligibility } = options;
  if (!allEligible && !isFiltered(options) && !isNamed(options)) {
    throw new AppError(
      'bad-input',
      'Say which numbers: --number or --file, --all-eligible, or filters such as --change added.',
    );
  }
  const wanted = allEligible && eligibility === undefined ? { ...options, eligibility: 'eligible' } : options;
  const selection = await selectionOf(session, wanted);
  if (!options.dryRun) return ask(session.core, 'batches.createMany', { selection });
  const { batches, leftOut, leftOutNumbers } = await ask(session.core, 'batches.plan', { selection });
  return { batches, leftOut, leftOutNumbers };
}

const asRow = ({ line, e164, extension, text, ownerName, locationName, reason }: LeftOutNumber) => [
  line,
  e164 === '' ? text || extension : formatPhone(e164),
  ownerName || null,
  locationName || null,
  reason,
];

/** Batches, how many each reason leaves out, and the left-out numbers themselves. */
export function showPlan({ batches, leftOut, leftOutNumbers }: BatchPlan): string {
  const rows = batches.map((one) => [one.batchId, one.customerName, one.locationName, one.count]);
  const total = leftOut.reduce((sum, { count }) => sum + count, 0);
  const shown = leftOutNumbers.slice(0, SHOWN).map(asRow);
  const rest = total - shown.length;
  return [
    table(['id', 'customer', 'location', 'numbers'], rows),
    ...leftOut.map(({ reason, count }) => `Left out: ${count} (${reason}).`),
    ...(shown.length > 0 ? [table(['line', 'number', 'owner', 'location', 'reason'], shown)] : []),
    ...(rest > 0 ? [`And ${rest} more: textready export left-out writes all of them.`] : []),
  ].join('\n');
}

export function addCreate(batch: Command, shell: Shell): void {
  addListOptions(addNumberOptions(batch.command('create')))
    .description('a batch of one location, or one for each location of a list or of what the filters leave')
    .option('--all-eligible', 'every number that may be authorised without a doubt')
    .option('--dry-run', 'say which batches would be made, and make none')
    .action((options: CreateOptions) => {
      const isOne = options.location !== undefined && !isFiltered(options) && !options.dryRun;
      if (!isOne) return shell.run((session) => createMany(session, options), showPlan);
      return shell.run(
        (session) => createOne(session, options),
        (made) => `Batch ${made.id}: ${made.count} numbers at ${made.locationName}.`,
      );
    });
}
