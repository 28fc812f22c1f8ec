import { resolve } from 'node:path';
import { ask } from '#core/ask.ts';
import type { Core } from '#core/core.ts';
import { AppError } from '#shared/ipc/errors.ts';
import {
  type ImportKind,
  type ImportLook,
  type ImportMode,
  type ImportPreview,
  type ImportTarget,
  type Mapping,
  type Meaning,
  meaningsOf,
} from '#shared/model/imports.ts';
import { EXIT, table } from '../output.ts';
import { findCustomer } from '../workspace.ts';
import type { AddCommand } from './types.ts';

interface ImportOptions {
  readonly customer: string;
  readonly new?: boolean;
  readonly mode: string;
  readonly map?: string[];
  readonly sheet?: string;
  readonly headerRow?: string;
  readonly location?: string;
  readonly makeLocations?: boolean;
  readonly dryRun?: boolean;
  readonly allowRemovals?: boolean;
}

const MODES: Readonly<Record<string, ImportMode>> = { complete: 'complete', add: 'add' };

function readMode(text: string): ImportMode {
  const mode = MODES[text];
  if (mode) return mode;
  throw new AppError('bad-input', `--mode takes complete or add, not "${text}".`);
}

function readHeaderRow(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const row = Number(text);
  if (Number.isInteger(row) && row >= 0 && row <= 1000) return row;
  throw new AppError('bad-input', `--header-row takes a row from 1 to 1000, or 0 for none, not "${text}".`);
}

/** `column=meaning`; the column by its heading or its letter, `-` as the meaning for a column that is not used. */
function mappingFrom(what: ImportKind, look: ImportLook, pairs: readonly string[]): Mapping {
  const mapping: Mapping = look.columns.map(({ meaning }) => meaning);
  const same = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase();
  for (const pair of pairs) {
    const at = pair.lastIndexOf('=');
    const [name, text] = [pair.slice(0, at), pair.slice(at + 1).trim()];
    const index = look.columns.findIndex((column) => same(column.title, name) || same(column.letter, name));
    if (at < 1 || index < 0) {
      const known = look.columns.map(({ title, letter }) => title || letter).join(', ');
      throw new AppError('bad-input', `--map "${pair}": there is no such column. Known: ${known}.`);
    }
    const meaning = text === '-' ? null : meaningsOf(what).find((one) => same(one, text));
    if (meaning === undefined) {
      throw new AppError(
        'bad-input',
        `--map "${pair}": "${text}" is no meaning. Known: ${meaningsOf(what).join(', ')}, or - for none.`,
      );
    }
    take(mapping, index, meaning);
  }
  return mapping;
}

/** A meaning has one column: naming it takes it from the column that had it. */
function take(mapping: Mapping, index: number, meaning: Meaning | null): void {
  const before = meaning === null ? -1 : mapping.indexOf(meaning);
  if (before >= 0) mapping[before] = null;
  mapping[index] = meaning;
}

async function targetOf(core: Core, { customer, new: isNew }: ImportOptions): Promise<ImportTarget> {
  if (isNew) return { newName: customer };
  return { customerId: (await findCustomer(core, customer)).id };
}

async function preview(core: Core, what: ImportKind, file: string, options: ImportOptions) {
  const path = resolve(file);
  const headerRow = readHeaderRow(options.headerRow);
  const reading = {
    what,
    ...(options.sheet === undefined ? {} : { sheet: options.sheet }),
    ...(headerRow === undefined ? {} : { headerRow }),
  };
  const mapping = options.map
    ? mappingFrom(what, await ask(core, 'core.lookImport', { ...reading, path }), options.map)
    : undefined;
  return ask(core, 'core.previewImport', {
    ...reading,
    path,
    mode: readMode(options.mode),
    target: await targetOf(core, options),
    ...(mapping ? { mapping } : {}),
    ...(options.location === undefined ? {} : { location: options.location }),
    ...(options.makeLocations ? { unknownLocations: 'make' as const } : {}),
  });
}

/** Rows that were not taken are work that needs a person; so is an import that took none. */
function exitCodeOf({ leftOut }: ImportPreview): number {
  return leftOut > 0 ? EXIT.rejected : EXIT.ok;
}

function describe(seen: ImportPreview, isDone: boolean): string {
  const verb = isDone ? '' : 'would be ';
  const lines = [
    `${seen.customerName}${seen.isNewCustomer ? ' (new)' : ''}: ${seen.rows} rows of ${seen.look.fileName}; ${verb}added ${seen.added}, changed ${seen.changed}, removed ${seen.removed}, left out ${seen.leftOut}, unchanged ${seen.unchanged}.`,
    table(
      ['column', 'means', 'by'],
      seen.look.columns.map(({ title, letter, meaning, from }) => [title || letter, meaning, from]),
    ),
  ];
  if (seen.locationsMade.length > 0) lines.push(`Locations made: ${seen.locationsMade.join(', ')}.`);
  if (seen.assumptions.length > 0) lines.push(`Taken as given: ${seen.assumptions.join(', ')}.`);
  const problems = seen.problems.flatMap(({ examples }) => examples.slice(0, 5));
  if (problems.length > 0) {
    lines.push(
      table(
        ['outcome', 'problem', 'rows'],
        seen.problems.map(({ outcome, code, count }) => [outcome, code, count]),
      ),
      table(
        ['row', 'column', 'value', 'problem', 'hint'],
        problems.map(({ row, column, value, code, hint }) => [row || null, column, value, code, hint]),
      ),
    );
  }
  return lines.join('\n');
}

function addKind(parent: ReturnType<typeof addParent>, what: ImportKind, shell: Parameters<AddCommand>[1]) {
  parent
    .command(`${what} <file>`)
    .description(`${what} from a CSV or XLSX file; columns are recognised, or mapped with --map`)
    .requiredOption('--customer <id|name>', 'whose they are')
    .option('--new', 'a customer of this name that is not there yet')
    .option('--mode <mode>', 'complete: what the file does not list is removed; add: it stays', 'add')
    .option('--map <column=meaning...>', `meanings: ${meaningsOf(what).join(', ')}, or - for none`)
    .option('--sheet <name>', 'sheet of a workbook; the first that holds something otherwise')
    .option('--header-row <n>', 'row of the headings, 0 when there are none; found out otherwise')
    .option('--location <name>', 'location of numbers whose row names none')
    .option('--make-locations', 'make locations that are not known yet instead of leaving their rows out')
    .option('--dry-run', 'say what would change, and change nothing')
    .option('--allow-removals', 'also when many would be removed')
    .action((file: string, options: ImportOptions) =>
      shell.run(
        async ({ core }) => {
          const seen = await preview(core, what, file, options);
          shell.setExitCode(exitCodeOf(seen));
          if (options.dryRun) return { ...seen, applied: null };
          const applied = await ask(core, 'imports.apply', {
            previewId: seen.previewId,
            allowRemovals: options.allowRemovals ?? false,
          });
          return { ...seen, applied };
        },
        (value) => describe(value, value.applied !== null),
      ),
    );
}

const addParent = (program: Parameters<AddCommand>[0]) =>
  program.command('import').description('customers without an API: numbers and locations from files');

export const addImport: AddCommand = (program, shell) => {
  const parent = addParent(program);
  addKind(parent, 'numbers', shell);
  addKind(parent, 'locations', shell);
};
