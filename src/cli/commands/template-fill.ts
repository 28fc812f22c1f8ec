import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { z } from 'zod';
import { ask } from '#core/ask.ts';
import type { Core } from '#core/core.ts';
import { AppError } from '#shared/ipc/errors.ts';
import { MOST_DRAFTS_AT_ONCE } from '#shared/ipc/procedures/templates.ts';
import type { CustomerId, TemplateId } from '#shared/model/ids.ts';
import { MOST_PACKS_AT_ONCE, type PackFormat, packFormatSchema } from '#shared/model/registration-file.ts';
import { type Language, languageSchema } from '#shared/model/settings.ts';
import type { DraftOutcome, TableRead } from '#shared/model/template.ts';
import { problemText } from '#shared/templates/problems.ts';
import { slotName } from '#shared/templates/words.ts';
import { EXIT, table } from '../output.ts';
import { findCustomerIds, type Session } from '../workspace.ts';
import { makeFolder } from './export-file.ts';
import type { Shell } from './types.ts';

interface FillOptions {
  readonly table?: string;
  readonly customer?: string[];
  readonly allCustomers?: boolean;
  readonly allAuthorised?: boolean;
  readonly allOrNone?: boolean;
  readonly dryRun?: boolean;
  readonly packs?: string;
  readonly format: string;
  readonly lang: string;
}

/** A customer, what became of its draft, and its pack where one was written. */
type Filled = DraftOutcome & { readonly pack: string | null };

interface Report {
  readonly read: TableRead | null;
  readonly isDryRun: boolean;
  /** What each customer lacks; drafts were made for those that lack nothing. */
  readonly customers: TableRead['customers'];
  readonly drafts: readonly Filled[];
}

const packsSchema = z.object({ format: packFormatSchema, language: languageSchema });

interface Packs {
  readonly format: PackFormat;
  readonly language: Language;
}

function readPacks({ format, lang }: FillOptions): Packs {
  const parsed = packsSchema.safeParse({ format, language: lang });
  if (parsed.success) return parsed.data;
  throw new AppError(
    'bad-input',
    'Packs are written as zip or pdf, with --lang en or zh. Nothing was changed.',
  );
}

/** Nothing was made for these; a person has something to do first. */
const OUTCOMES_TO_DO: ReadonlySet<DraftOutcome['outcome']> = new Set(['incomplete', 'too-long']);

type Customers = TableRead['customers'];

/** Customers that the options name, with what each lacks. */
async function named(core: Core, templateId: TemplateId, options: FillOptions): Promise<Customers> {
  const customerIds = options.allCustomers ? null : await findCustomerIds(core, options.customer);
  const { rows } = await ask(core, 'templates.table', { templateId, customerIds });
  return rows.map(({ customerId, customerName, missing }) => ({ customerId, customerName, missing }));
}

async function makeAll(
  session: Session,
  templateId: TemplateId,
  ids: readonly CustomerId[],
  options: FillOptions,
) {
  const made: DraftOutcome[] = [];
  for (let at = 0; at < ids.length; at += MOST_DRAFTS_AT_ONCE) {
    session.console.progress?.(`Drafts: ${at} of ${ids.length}`);
    const customerIds = ids.slice(at, at + MOST_DRAFTS_AT_ONCE);
    const numbers = options.allAuthorised ? 'authorised' : 'none';
    made.push(...(await ask(session.core, 'templates.makeDrafts', { templateId, customerIds, numbers })));
  }
  session.console.progress?.('');
  return made;
}

/** One file for each draft, under the name of its customer. */
async function writePacks(
  { core, console }: Session,
  drafts: readonly DraftOutcome[],
  folder: string,
  { format, language }: Packs,
): Promise<Filled[]> {
  const registrationIds = drafts.flatMap(({ registrationId, outcome }) =>
    registrationId === null || OUTCOMES_TO_DO.has(outcome) ? [] : [registrationId],
  );
  const names = await ask(core, 'core.packNames', { registrationIds, format });
  const packs = names.map(({ registrationId, fileName }) => ({
    registrationId,
    path: join(folder, fileName),
  }));
  for (let at = 0; at < packs.length; at += MOST_PACKS_AT_ONCE) {
    console.progress?.(`Packs: ${at} of ${packs.length}`);
    await ask(core, 'core.writePacks', { packs: packs.slice(at, at + MOST_PACKS_AT_ONCE), format, language });
  }
  console.progress?.('');
  const paths = new Map<string | null, string>(
    packs.map(({ registrationId, path }) => [registrationId, path]),
  );
  return drafts.map((draft) => ({ ...draft, pack: paths.get(draft.registrationId) ?? null }));
}

async function fill(session: Session, templateId: TemplateId, options: FillOptions): Promise<Report> {
  const { core } = session;
  const isDryRun = options.dryRun ?? false;
  const packs = readPacks(options);
  const folder = isDryRun || options.packs === undefined ? null : makeFolder(options.packs, '--packs');
  const path = options.table === undefined ? null : resolve(options.table);
  const read =
    path === null
      ? null
      : await ask(core, 'core.importTemplateTable', { templateId, path, dryRun: isDryRun });
  const customers = read ? read.customers : await named(core, templateId, options);
  const isBad = (read?.problems.length ?? 0) > 0;
  const isHeld = options.allOrNone && customers.some(({ missing }) => missing.length > 0);
  if (isBad || isDryRun || isHeld) return { read, isDryRun, customers, drafts: [] };
  const ids = customers.map(({ customerId }) => customerId);
  const made = await makeAll(session, templateId, ids, options);
  const drafts = folder
    ? await writePacks(session, made, folder, packs)
    : made.map((draft) => ({ ...draft, pack: null }));
  return { read, isDryRun, customers, drafts };
}

function exitCodeOf({ read, customers, drafts }: Report): number {
  if ((read?.problems.length ?? 0) > 0) return EXIT.usage;
  const isOpen =
    customers.some(({ missing }) => missing.length > 0) ||
    drafts.some(({ outcome }) => OUTCOMES_TO_DO.has(outcome));
  return isOpen ? EXIT.rejected : EXIT.ok;
}

const slotNames = (missing: readonly string[]) =>
  missing.map((key) => slotName('en', key)).join(', ') || null;

function describeRead(read: TableRead): string[] {
  const unknown = read.unknownColumns.join(', ');
  const lines = unknown ? [`Columns that mean nothing here were left out: ${unknown}.`] : [];
  if (read.problems.length === 0)
    return [...lines, `${read.customers.length} customers, ${read.changed} values changed.`];
  const rows = read.problems.map((one) => [one.row, one.column, one.value, problemText('en', one)]);
  return [
    ...lines,
    `${read.problems.length} problems; nothing was changed.`,
    table(['row', 'column', 'value', 'problem'], rows),
  ];
}

function describe({ read, isDryRun, customers, drafts }: Report): string {
  const lines = read ? describeRead(read) : [];
  if (read && read.problems.length > 0) return lines.join('\n');
  if (drafts.length === 0) {
    const rows = customers.map(({ customerName, missing }) => [customerName, slotNames(missing)]);
    lines.push(
      isDryRun ? 'A dry run: nothing was changed.' : 'No draft was made.',
      table(['customer', 'lacks'], rows),
    );
    return lines.join('\n');
  }
  const rows = drafts.map((one) => [
    one.customerName,
    one.outcome,
    one.registrationId,
    one.numbersLeft > 0 ? `${one.numbers} (${one.numbersLeft} left)` : one.numbers,
    one.errors,
    one.pack ?? slotNames(one.missing),
  ]);
  return [...lines, table(['customer', 'draft', 'id', 'numbers', 'errors', 'pack or lacks'], rows)].join(
    '\n',
  );
}

export function addTemplateFill(
  template: Command,
  shell: Shell,
  find: (core: Core, wanted: string) => Promise<TemplateId>,
): void {
  template
    .command('fill <template>')
    .description('take the values of a table, and make the forms of every customer that lacks nothing')
    .option('--table <path>', 'CSV or XLSX; its rows say for which customers')
    .option('--customer <id|name...>', 'without a table: for these')
    .option('--all-customers', 'without a table: for every customer of the workspace')
    .option('--all-authorised', 'attach every authorised number that is in no other registration')
    .option('--all-or-none', 'make no draft while any customer lacks something')
    .option('--dry-run', 'say what customers lack, and change nothing')
    .option('--packs <folder>', 'write a file for each draft into this folder')
    .option('--format <format>', 'zip: evidence packs; pdf: the forms', 'zip')
    .option('--lang <language>', 'language of the files: en or zh', 'en')
    .action((wanted: string, options: FillOptions) =>
      shell.run(async (session) => {
        const isNamed = options.customer !== undefined || options.allCustomers;
        if (options.table !== undefined && isNamed)
          throw new AppError(
            'bad-input',
            '--table says for which customers; leave --customer and --all-customers out.',
          );
        const report = await fill(session, await find(session.core, wanted), options);
        shell.setExitCode(exitCodeOf(report));
        return report;
      }, describe),
    );
}
