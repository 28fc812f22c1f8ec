import type { Command } from 'commander';
import { ask } from '#core/ask.ts';
import { AppError } from '#shared/ipc/errors.ts';
import { draftOf } from '#shared/model/registration.ts';
import { REJECTABLE_FIELDS, reasonSchema } from '#shared/model/rejection.ts';
import { readReason } from '#shared/rejections/read.ts';
import type { Session } from '../workspace.ts';
import { describeExplained, explained, explainLatest } from './explained.ts';
import { readRegistrationId } from './ids.ts';
import { readText } from './read-file.ts';
import type { Shell } from './types.ts';

interface Options {
  readonly reason?: string;
  readonly file?: string;
  readonly field?: string[];
  readonly dryRun?: boolean;
}

function reasonOf({ reason, file }: Options): string {
  if ((reason === undefined) === (file === undefined)) {
    throw new AppError(
      'bad-input',
      'Give the reason with --reason or with --file, one of both. Nothing was changed.',
    );
  }
  const parsed = reasonSchema.safeParse(reason ?? readText(file ?? ''));
  if (parsed.success) return parsed.data;
  throw new AppError(
    'bad-input',
    'The reason is blank or longer than 20,000 characters. Give what the answer said; nothing was changed.',
  );
}

function fieldsOf({ field = [] }: Options): string[] {
  const wrong = field.find((path) => !REJECTABLE_FIELDS.includes(path));
  if (wrong === undefined) return field;
  throw new AppError(
    'bad-input',
    `${wrong} is not a field of the forms; a field is named like campaign.messageFlow. Nothing was changed.`,
  );
}

async function reject({ core }: Session, id: string, options: Options) {
  const text = reasonOf(options);
  const fields = fieldsOf(options);
  const byId = { registrationId: readRegistrationId(id) };
  const detail = await ask(core, 'registrations.get', byId);
  if (options.dryRun) {
    const draft = draftOf(detail);
    return { ...explained(readReason(text, fields), draft, draft), rev: null };
  }
  const { rev } = await ask(core, 'rejections.record', { ...byId, text, fields });
  const { latest } = await ask(core, 'rejections.get', byId);
  if (!latest) throw new AppError('internal', 'The rejection was recorded and cannot be read back.');
  return { ...explainLatest(latest, detail), rev };
}

/** `registration rejected`: what a rejection says, and a new revision to mend it in. */
export function addRejected(registration: Command, shell: Shell): void {
  registration
    .command('rejected <id>')
    .description('keep why the registration was rejected, and open a new revision of it')
    .option('--reason <text>', 'the reason or the code, as it came')
    .option('--file <path>', 'a file with the reason')
    .option('--field <path...>', 'fields that it is about, beyond those that are recognised')
    .option('--dry-run', 'say what the reason means and change nothing')
    .action((id: string, options: Options) =>
      shell.run(
        (session) => reject(session, id, options),
        ({ rev, ...said }) =>
          `${describeExplained(said)}\n${rev === null ? 'Nothing was changed.' : `Revision ${rev} is open; what was sent stays in the outbox as history.`}`,
      ),
    );
}
