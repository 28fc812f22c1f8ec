import { Command, CommanderError } from 'commander';
import { FaultSpecError } from '#sandbox/faults/parse-faults.ts';
import { AppError } from '#shared/ipc/errors.ts';
import { CheckInputError } from '#shared/rules/check-case.ts';
import { addBatch } from './commands/batch.ts';
import { addCheck } from './commands/check.ts';
import { addConnect } from './commands/connect.ts';
import { addDelta } from './commands/delta.ts';
import { addDoctor } from './commands/doctor.ts';
import { addExport } from './commands/export.ts';
import { addForm } from './commands/form.ts';
import { addGuided } from './commands/guided.ts';
import { addImport } from './commands/import.ts';
import { addJournal } from './commands/journal.ts';
import { addChanges, addReadiness, addStatus } from './commands/mirror.ts';
import { addNumbers } from './commands/numbers.ts';
import { addOutbox } from './commands/outbox.ts';
import { addPull } from './commands/pull.ts';
import { addRegistration } from './commands/registration.ts';
import { addReminder } from './commands/reminder.ts';
import { addRules } from './commands/rules.ts';
import { addSandbox } from './commands/sandbox.ts';
import { addTemplate } from './commands/template.ts';
import { addTimeline } from './commands/timeline.ts';
import type { Shell } from './commands/types.ts';
import { type Console, EXIT, exitCodeOf } from './output.ts';
import { defaultDataFolder, withSession } from './workspace.ts';

declare const __APP_VERSION__: string;

const COMMANDS = [
  addSandbox,
  addConnect,
  addPull,
  addImport,
  addStatus,
  addReadiness,
  addNumbers,
  addChanges,
  addDelta,
  addCheck,
  addRules,
  addBatch,
  addRegistration,
  addOutbox,
  addGuided,
  addTimeline,
  addReminder,
  addJournal,
  addDoctor,
  addExport,
  addForm,
  addTemplate,
];

interface GlobalOptions {
  readonly data?: string;
  readonly json?: boolean;
}

/** Runs one command line. Everything a person should read goes to `console`; the answer is the exit code. */
export async function main(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  console: Console,
): Promise<number> {
  let exitCode: number = EXIT.ok;
  const program = new Command('textready');
  const globals = () => program.opts<GlobalOptions>();
  // `--json` and `--data` may stand before or after the command.
  const { rest, found } = liftGlobals(args);
  const print = <T>(value: T, show: (value: T) => string) => {
    if ((value as { printed?: boolean } | null)?.printed) return;
    console.out(globals().json ? JSON.stringify(value) : show(value));
  };
  const parts = () => {
    const { data, json = false } = globals();
    return { folder: data ?? defaultDataFolder(env), json, env, console };
  };
  const shell: Shell = {
    async run(work, show) {
      print(await withSession(parts(), work), show);
    },
    async runAlone(work, show) {
      print(await work(parts()), show);
    },
    setExitCode(code) {
      exitCode = code;
    },
  };
  program
    .description('Make Webex Calling numbers ready to text. Independent of Cisco.')
    .version(__APP_VERSION__)
    .option('--data <folder>', 'folder of the workspace')
    .option('--json', 'one line of JSON instead of a table')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => console.out(text.trimEnd()),
      writeErr: (text) => console.err(text.trimEnd()),
    });
  for (const add of COMMANDS) add(program, shell);
  try {
    await program.parseAsync([...found, ...rest], { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
    const known = toAppError(error);
    const message = known
      ? known.message
      : `A fault in TextReady: ${error instanceof Error ? error.message : String(error)}`;
    const isJson = found.includes('--json');
    console.err(
      isJson
        ? JSON.stringify({ error: known ? known.toWire() : { code: 'internal', message, retryable: false } })
        : message,
    );
    if (!known && env.TEXTREADY_DEBUG && error instanceof Error) console.err(error.stack ?? '');
    return exitCodeOf(known ?? error);
  }
}

/** Wrong input that the rules or the sandbox noticed has a type of their own, without a code. */
function toAppError(error: unknown): AppError | null {
  if (error instanceof AppError) return error;
  if (error instanceof CheckInputError || error instanceof FaultSpecError)
    return new AppError('bad-input', error.message);
  return null;
}

function liftGlobals(args: readonly string[]): { rest: string[]; found: string[] } {
  const rest: string[] = [];
  const found: string[] = [];
  for (let index = 0; index < args.length; index++) {
    const arg = args[index] ?? '';
    if (arg === '--json' || arg.startsWith('--data=')) found.push(arg);
    else if (arg === '--data') found.push(arg, args[++index] ?? '');
    else rest.push(arg);
  }
  return { rest, found };
}
