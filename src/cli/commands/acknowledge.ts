import type { Command } from 'commander';
import { ask } from '#core/ask.ts';
import type { Core } from '#core/core.ts';
import { canAcknowledge, keyOf, openFindings } from '#shared/acknowledgements/standing.ts';
import { AppError } from '#shared/ipc/errors.ts';
import type { FindingKey } from '#shared/model/acknowledgement.ts';
import type { Session } from '../workspace.ts';
import { readRegistrationId } from './ids.ts';
import { describeJudged, judged, showJudged } from './judged.ts';
import type { Shell } from './types.ts';

function requireNote(note: string, option: string): string {
  if (note.trim() !== '') return note;
  throw new AppError('bad-input', `${option} needs a note that says why. Nothing was changed.`);
}

/** Writes one note for every open finding that may stand; facts are left to the release, which names them. */
export async function acknowledgeAll(core: Core, id: string, note: string): Promise<void> {
  const why = requireNote(note, '--acknowledge');
  const { detail, draft, findings, acknowledgements } = await judged(core, id);
  const open = openFindings(findings, acknowledgements, draft).filter(canAcknowledge).map(keyOf);
  if (open.length > 0)
    await ask(core, 'acknowledgements.put', { registrationId: detail.id, findings: open, note: why });
}

interface Options {
  readonly note?: string;
  readonly field?: string;
  readonly takeBack?: boolean;
}

/** The findings of one rule, at one field if it is named. */
async function meant(core: Core, id: string, rule: string, { field }: Options): Promise<FindingKey[]> {
  const { findings } = await judged(core, id);
  const ruleId = rule.toUpperCase();
  const found = findings.filter(
    (one) =>
      one.ruleId === ruleId && (field === undefined || one.path === field || one.path.endsWith(`.${field}`)),
  );
  if (found.length > 0) return found.map(keyOf);
  const where = field === undefined ? '' : ` at ${field}`;
  throw new AppError(
    'not-found',
    `${ruleId} finds nothing${where} in this registration; see: textready registration show ${id}. Nothing was changed.`,
  );
}

async function acknowledge({ core }: Session, id: string, rule: string, options: Options) {
  const input = { registrationId: readRegistrationId(id), findings: await meant(core, id, rule, options) };
  if (options.takeBack) await ask(core, 'acknowledgements.remove', input);
  else await ask(core, 'acknowledgements.put', { ...input, note: requireNote(options.note ?? '', '--note') });
  return showJudged({ core }, id);
}

/** `registration acknowledge`: lets warnings and judgements of one rule stand, with a note. */
export function addAcknowledge(registration: Command, shell: Shell): void {
  registration
    .command('acknowledge <id> <rule>')
    .description('let what a rule finds stand, with a note that becomes part of the evidence')
    .option('--note <text>', 'why it may stand')
    .option('--field <name>', 'only what it finds at this field, such as campaign.description or samples.0')
    .option('--take-back', 'let it stand no more')
    .action((id: string, rule: string, options: Options) =>
      shell.run((session) => acknowledge(session, id, rule, options), describeJudged),
    );
}
