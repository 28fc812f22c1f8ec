import type { Command } from 'commander';
import { ask } from '#core/ask.ts';
import { systemClock } from '#core/system-clock.ts';
import { caseStatusSchema } from '#shared/model/registration.ts';
import { momentOf } from '#shared/timeline/days.ts';
import { table } from '../output.ts';
import type { Session } from '../workspace.ts';
import { readRegistrationId } from './ids.ts';
import type { Shell } from './types.ts';
import { dateOf, oneOf } from './values.ts';

interface Options {
  readonly status?: string;
  readonly note: string;
  readonly on?: string;
}

async function caseOf({ core }: Session, id: string, { status, note, on }: Options) {
  const byId = { registrationId: readRegistrationId(id) };
  if (status !== undefined) {
    const wanted = oneOf(status.toUpperCase().replaceAll('-', '_'), caseStatusSchema.options, '--status');
    const last = (await ask(core, 'cases.list', byId)).at(-1)?.at;
    const moment = (day: string) => momentOf(day, last, systemClock.now());
    const at = on === undefined ? {} : { at: dateOf(on, '--on', moment).at };
    await ask(core, 'cases.record', { ...byId, status: wanted, note, ...at });
  }
  return ask(core, 'cases.list', byId);
}

/** `registration case`: where the case stood and when, and a person's word on where it stands now. */
export function addCase(registration: Command, shell: Shell): void {
  registration
    .command('case <id>')
    .description('what became of the case of a registration; with --status, say where it stands now')
    .option(
      '--status <status>',
      'submitted, in-review or approved; a rejection goes to: registration rejected',
    )
    .option('--note <text>', 'who said so, or where it was seen', '')
    .option('--on <date>', 'when that was, when it was not now')
    .action((id: string, options: Options) =>
      shell.run(
        (session) => caseOf(session, id, options),
        (events) =>
          events.length === 0
            ? 'No case was opened yet.'
            : table(
                ['at', 'status', 'says', 'who', 'note'],
                events.map(({ at, status, source, who, note }) => [at, status, source, who, note]),
              ),
      ),
    );
}
