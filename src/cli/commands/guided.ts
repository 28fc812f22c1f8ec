import { text as textOf } from 'node:stream/consumers';
import type { Command } from 'commander';
import { ask } from '#core/ask.ts';
import { stepText } from '#shared/guided/paths.ts';
import { AppError } from '#shared/ipc/errors.ts';
import { PICTURE_MAX_BYTES } from '#shared/ipc/procedures/page-checks.ts';
import {
  GUIDED_STEPS,
  type GuidedRun,
  REFERENCE_MAX,
  referenceSchema,
  SUMMARY_MAX,
  type SummaryCheck,
} from '#shared/model/guided.ts';
import { fill } from '#shared/rules/text.ts';
import { EXIT, minute } from '../output.ts';
import type { Session } from '../workspace.ts';
import { addGuidedPaths } from './guided-paths.ts';
import { readBatchId, readOutboxId } from './ids.ts';
import { readBytes, readText } from './read-file.ts';
import type { AddCommand, Shell } from './types.ts';
import { oneOf, readAs, readNumber } from './values.ts';

async function runOf({ core }: Session, outboxId: string): Promise<GuidedRun> {
  const run = await ask(core, 'guided.get', { outboxId: readOutboxId(outboxId) });
  if (run) return run;
  throw new AppError(
    'not-allowed',
    `Nobody has taken this entry over to do it in Control Hub. Start with: textready guided start ${outboxId}`,
  );
}

function stepLine(run: GuidedRun, { id, place, doneAt }: GuidedRun['steps'][number], at: number): string {
  const path = place === null ? '' : run.paths[place].join(' > ');
  const text = fill(stepText('en', run.kind, id), { path, title: run.title, count: run.numbers.length });
  return `${at + 1}. [${doneAt ? 'x' : ' '}] ${id}: ${text}${doneAt ? ` (done ${minute(doneAt)} UTC)` : ''}`;
}

function describeCheck(check: SummaryCheck): string {
  const list = (what: string, numbers: readonly string[]) =>
    numbers.length === 0 ? [] : [`${what}:`, ...numbers.map((number) => `  ${number}`)];
  return [
    check.matches
      ? `The order summary matches: ${check.found} numbers.`
      : 'The order summary differs from this batch.',
    ...list('Missing from the summary', check.missing),
    ...list('In the summary and not in the batch', check.extra),
    ...list('More than once', check.repeated),
    ...(check.locationNamed ? [] : ['The text does not name the location.']),
  ].join('\n');
}

function describeRun(run: GuidedRun): string {
  const checked = run.check
    ? [
        `Summary, ${run.check.source} ${minute(run.check.at)} UTC: ${run.check.matches ? 'matches' : 'differs'}`,
      ]
    : [];
  return [
    `${run.kind === 'order' ? 'Authorise numbers of' : 'Open the case of'} ${run.title}, ${run.customerName}`,
    `Control Hub: ${run.address}`,
    ...(run.locationName === null ? [] : [`Location: ${run.locationName}`]),
    '',
    ...run.steps.map((step, at) => stepLine(run, step, at)),
    '',
    ...run.numbers.map(({ e164 }) => e164),
    '',
    ...checked,
    ...run.pictures.map(({ hash, at }) => `Picture ${minute(at)} UTC: ${hash}`),
    run.finishedAt === null ? 'Not finished.' : `Finished ${minute(run.finishedAt)} UTC: ${run.reference}`,
  ].join('\n');
}

async function readSummary(path: string): Promise<string> {
  const text = path === '-' ? await textOf(process.stdin) : readText(path);
  if (text.length <= SUMMARY_MAX) return text;
  throw new AppError(
    'bad-input',
    'The text has more than 1,000,000 characters. Give only the order summary; nothing was kept.',
  );
}

function readPicture(path: string): Uint8Array<ArrayBuffer> {
  const bytes = readBytes(path);
  if (bytes.byteLength <= PICTURE_MAX_BYTES) return bytes;
  throw new AppError('bad-input', `${path} is larger than 4 MB. Make it smaller; nothing was kept.`);
}

interface Acts {
  readonly guided: Command;
  readonly shell: Shell;
}

/** The way through the click list. */
function addSteps({ guided, shell }: Acts): void {
  guided
    .command('start <outbox>')
    .description('take an entry over from the connector, to do it in Control Hub')
    .action((id: string) =>
      shell.run(({ core }) => ask(core, 'guided.start', { outboxId: readOutboxId(id) }), describeRun),
    );
  guided
    .command('show <outbox>')
    .description('the click list: where to go, the location, the numbers, how far it is')
    .action((id: string) => shell.run((session) => runOf(session, id), describeRun));
  guided
    .command('step <outbox> <step>')
    .description(`mark a step as done: ${GUIDED_STEPS.filter((step) => step !== 'reference').join(', ')}`)
    .option('--undo', 'it was not done after all')
    .action((id: string, step: string, { undo }: { undo?: boolean }) =>
      shell.run(async (session) => {
        const known = oneOf(step, GUIDED_STEPS, 'STEP');
        await ask(session.core, 'guided.step', { outboxId: readOutboxId(id), step: known, done: !undo });
        return runOf(session, id);
      }, describeRun),
    );
  guided
    .command('tick <outbox>')
    .description('tick numbers off that are chosen in Control Hub')
    .option('--number <e164...>', 'these; all of them otherwise')
    .option('--undo', 'they are not chosen after all')
    .action((id: string, { number, undo }: { number?: string[]; undo?: boolean }) =>
      shell.run(async (session) => {
        const run = await runOf(session, id);
        const numbers = number?.map(readNumber) ?? run.numbers.map(({ e164 }) => e164);
        await ask(session.core, 'guided.tick', { outboxId: run.outboxId, numbers, ticked: !undo });
        return runOf(session, id);
      }, describeRun),
    );
  guided
    .command('leave <outbox>')
    .description('give the entry back to the connector; possible until it was placed')
    .action((id: string) =>
      shell.run(
        ({ core }) => ask(core, 'guided.leave', { outboxId: readOutboxId(id) }),
        () => 'Given back: the connector sends it.',
      ),
    );
}

/** What proves that it was done right. */
function addEvidence({ guided, shell }: Acts): void {
  guided
    .command('check <outbox>')
    .description('compare the text of the order summary with the batch; exit code 1 when it differs')
    .requiredOption('--summary <file>', 'the copied text; - for the standard input')
    .action((id: string, { summary }: { summary: string }) =>
      shell.run(async ({ core }) => {
        const text = await readSummary(summary);
        const check = await ask(core, 'guided.checkSummary', { outboxId: readOutboxId(id), text });
        if (!check.matches) shell.setExitCode(EXIT.rejected);
        return check;
      }, describeCheck),
    );
  guided
    .command('picture <outbox> <file>')
    .description('keep a PNG of what Control Hub shows, as evidence')
    .action((id: string, file: string) =>
      shell.run(
        ({ core }) => ask(core, 'core.guidedPicture', { outboxId: readOutboxId(id), png: readPicture(file) }),
        ({ hash }) => `Kept, SHA-256 ${hash}.`,
      ),
    );
  guided
    .command('done <outbox>')
    .description('it was placed: keep its order or case number')
    .requiredOption('--reference <text>', 'the order or case number, or what it will be found by again')
    .option('--override <note>', 'why the order is right although its summary was not found to match')
    .action((id: string, options: { reference: string; override?: string }) =>
      shell.run(async (session) => {
        const reference = readAs(
          referenceSchema,
          options.reference,
          `--reference takes one line of up to ${REFERENCE_MAX} characters. Nothing was changed.`,
        );
        const override = options.override ?? null;
        await ask(session.core, 'guided.finish', { outboxId: readOutboxId(id), reference, override });
        return runOf(session, id);
      }, describeRun),
    );
  guided
    .command('outcome <outbox>')
    .description('what Control Hub shows of the order: its numbers are authorised')
    .option('--failed <e164...>', 'all but these')
    .option('--note <text>', 'where that was seen', '')
    .action((id: string, { failed = [], note }: { failed?: string[]; note: string }) =>
      shell.run(
        async ({ core }) => {
          const outboxId = readOutboxId(id);
          await ask(core, 'guided.outcome', { outboxId, failed: failed.map(readNumber), note });
          const { entityId } = await ask(core, 'outbox.get', { outboxId });
          return ask(core, 'batches.get', { batchId: readBatchId(entityId) });
        },
        (batch) => `${batch.succeeded} numbers are authorised, ${batch.failed} are not.`,
      ),
    );
}

export const addGuided: AddCommand = (program, shell) => {
  const guided = program
    .command('guided')
    .description('do in Control Hub what an entry of the outbox asks for, and say how it went');
  addSteps({ guided, shell });
  addEvidence({ guided, shell });
  addGuidedPaths(guided, shell);
};
