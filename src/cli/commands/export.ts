import { resolve } from 'node:path';
import type { Command } from 'commander';
import { rescueUnsent } from '#core/rescue.ts';
import { systemClock } from '#core/system-clock.ts';
import { listed } from '#shared/writing/words.ts';
import { scopeOf } from '../workspace.ts';
import { addListOptions, type ListOptions, selectionOf } from './batch-create.ts';
import { addCarrierExport } from './export-carrier.ts';
import { write, wrote } from './export-file.ts';
import { readBatchId, readOutboxId, readRegistrationId } from './ids.ts';
import { addNumberOptions, type NumberOptions, toSelection } from './number-options.ts';
import type { AddCommand, Shell } from './types.ts';

interface ExportOptions {
  readonly format?: string;
  readonly out?: string;
  readonly lang: string;
  readonly findings: boolean;
}

declare const __APP_VERSION__: string;

interface JournalChoice {
  readonly customer?: string;
  readonly format: string;
}

type Files = Pick<ExportOptions, 'out' | 'lang'>;

function addNumbersExport(exports: Command, shell: Shell): void {
  addNumberOptions(exports.command('numbers'))
    .description('the numbers that the filters leave, as CSV')
    .option('--out <path>', 'file to write; a name in this folder otherwise')
    .option('--lang <language>', 'language of the headings: en or zh', 'en')
    .action((options: NumberOptions & Files) =>
      shell.run(async (session) => {
        const selection = await toSelection(session.core, options);
        const request = { what: 'numbers', selection, format: 'csv', language: options.lang };
        return write(session, request, 'Numbers are exported as csv, with --lang en or zh.', {
          path: options.out,
        });
      }, wrote),
    );
}

function addLeftOutExport(exports: Command, shell: Shell): void {
  addListOptions(addNumberOptions(exports.command('left-out')))
    .description(
      'the numbers of a list, or of what the filters leave, that no batch takes, each with its reason',
    )
    .option('--out <path>', 'file to write; a name in this folder otherwise')
    .option('--lang <language>', 'language of the headings: en or zh', 'en')
    .action((options: ListOptions & Files) =>
      shell.run(async (session) => {
        const selection = await selectionOf(session, options);
        const request = { what: 'left-out', selection, format: 'csv', language: options.lang };
        return write(session, request, 'They are exported as csv, with --lang en or zh.', {
          path: options.out,
        });
      }, wrote),
    );
}

function addJournalExport(exports: Command, shell: Shell): void {
  exports
    .command('journal')
    .description('the journal of what was released, tried, answered and confirmed')
    .option('--customer <id|name>', 'of one customer only')
    .option('--format <format>', 'csv or pdf', 'csv')
    .option('--out <path>', 'file to write; a name in this folder otherwise')
    .option('--lang <language>', 'language of the labels: en or zh', 'en')
    .action(({ customer, format, lang: language, out: path }: Files & JournalChoice) =>
      shell.run(async (session) => {
        const customerId = await scopeOf(session.core, customer);
        const refusal = 'The journal is exported as csv or pdf, with --lang en or zh.';
        return write(session, { what: 'journal', customerId, format, language }, refusal, { path });
      }, wrote),
    );
}

function addCalendarExport(exports: Command, shell: Shell): void {
  exports
    .command('calendar')
    .description('open reminders as an iCalendar file')
    .option('--registration <id>', 'of one registration only')
    .option('--out <path>', 'file to write; a name in this folder otherwise')
    .option('--lang <language>', 'language of the texts: en or zh', 'en')
    .action(({ registration, lang: language, out: path }: Files & { registration?: string }) =>
      shell.run(async (session) => {
        const registrationId = registration === undefined ? null : readRegistrationId(registration);
        const refusal = 'The calendar is exported with --lang en or zh.';
        return write(session, { what: 'calendar', registrationId, format: 'ics', language }, refusal, {
          path,
        });
      }, wrote),
    );
}

/** Works where the workspace cannot be opened for writing: it is read as it lies, and not changed. */
function addUnsentExport(exports: Command, shell: Shell): void {
  exports
    .command('unsent')
    .description(
      'all work that has not left: what waits in the outbox, and the drafts; from a write-protected workspace too',
    )
    .option('--out <path>', 'file to write', 'textready-unsent.json')
    .action(({ out }: { out: string }) =>
      shell.runAlone(async ({ folder }) => {
        const path = resolve(out);
        const options = { folder, version: __APP_VERSION__, now: systemClock.now() };
        return { path, bytes: await rescueUnsent(options, path) };
      }, wrote),
    );
}

interface IdExport {
  readonly what: 'registration' | 'evidence' | 'batch' | 'outbox';
  /** The part of the request that the typed id fills. */
  readonly of: (id: string) => Readonly<Record<string, string>>;
  /** Begins a sentence. */
  readonly called: string;
  readonly description: string;
  /** As they are listed to a person; the first is the one without `--format`. */
  readonly formats: readonly [string, ...string[]];
}

const ID_EXPORTS: readonly IdExport[] = [
  {
    what: 'registration',
    of: (id) => ({ registrationId: readRegistrationId(id) }),
    called: 'A registration',
    description: 'the 10DLC forms as a document, workbook or JSON, or their numbers as CSV',
    formats: ['pdf', 'docx', 'xlsx', 'csv', 'json'],
  },
  {
    what: 'evidence',
    of: (id) => ({ registrationId: readRegistrationId(id) }),
    called: 'An evidence pack',
    description: 'all that goes to the support case of a registration, as one ZIP',
    formats: ['zip'],
  },
  {
    what: 'outbox',
    of: (id) => ({ outboxId: readOutboxId(id) }),
    called: 'An entry of the outbox',
    description: 'an entry of the outbox: what was frozen, its attempts and its receipts, as JSON',
    formats: ['json'],
  },
  {
    what: 'batch',
    of: (id) => ({ batchId: readBatchId(id) }),
    called: 'A batch',
    description: 'the numbers of a batch as CSV, or its order summary as PDF',
    formats: ['csv', 'pdf'],
  },
];

function addIdExport(
  exports: Command,
  shell: Shell,
  { what, of, called, description, formats }: IdExport,
): void {
  const known = listed(formats, 'or');
  const command = exports.command(`${what} <id>`).description(description);
  if (what === 'registration')
    command.option('--no-findings', 'leave what the checks find out of the PDF, DOCX and XLSX');
  command
    .option('--format <format>', known, formats[0])
    .option('--out <path>', 'file to write; a name in this folder otherwise')
    .option('--lang <language>', 'language of the labels: en or zh', 'en')
    .action((id: string, options: ExportOptions) =>
      shell.run(async (session) => {
        const { format, lang: language, out, findings } = options;
        const choice = what === 'registration' ? { findings } : {};
        const refusal = `${called} is exported as ${known}, with --lang en or zh.`;
        return write(session, { what, ...of(id), ...choice, format, language }, refusal, { path: out });
      }, wrote),
    );
}

export const addExport: AddCommand = (program, shell) => {
  const exports = program
    .command('export')
    .description('files for the support case, for other programs and for other carriers');
  addNumbersExport(exports, shell);
  addLeftOutExport(exports, shell);
  addJournalExport(exports, shell);
  addCalendarExport(exports, shell);
  addUnsentExport(exports, shell);
  for (const one of ID_EXPORTS) addIdExport(exports, shell, one);
  addCarrierExport(exports, shell);
};
