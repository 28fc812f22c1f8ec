import type { Command } from 'commander';
import { ask } from '#core/ask.ts';
import { AppError } from '#shared/ipc/errors.ts';
import type { RevisionSummary } from '#shared/model/revision.ts';
import { table } from '../output.ts';
import type { Session } from '../workspace.ts';
import { readRegistrationId } from './ids.ts';
import { describeJudged, showJudged } from './judged.ts';
import type { Shell } from './types.ts';

function readRevision(text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new AppError('bad-input', `"${text}" is not the number of a revision. Nothing was changed.`);
}

async function restore({ core }: Session, id: string, wanted: string) {
  const byId = { registrationId: readRegistrationId(id) };
  const revision = readRevision(wanted);
  const { rev } = await ask(core, 'registrations.get', byId);
  const { leftOut } = await ask(core, 'registrations.restore', { ...byId, rev, revision });
  return { ...(await showJudged({ core }, id)), restored: revision, leftOut };
}

function describeRestored(one: Awaited<ReturnType<typeof restore>>): string {
  const left =
    one.leftOut.length === 0 ? '' : ` Left out, not attachable any more: ${one.leftOut.join(', ')}.`;
  return `Revision ${one.restored} was restored as revision ${one.rev}.${left}\n${describeJudged(one)}`;
}

const row = ({ rev, at, who, isCurrent, changed }: RevisionSummary) => [
  isCurrent ? `${rev} (as it stands)` : rev,
  at,
  who,
  changed.join(', '),
];

/** `registration revisions` and `registration restore`. */
export function addRevisions(registration: Command, shell: Shell): void {
  registration
    .command('revisions <id>')
    .description('what stands and the earlier revisions that are kept, with the fields that each changed')
    .action((id: string) =>
      shell.run(
        ({ core }) => ask(core, 'registrations.revisions', { registrationId: readRegistrationId(id) }),
        (revisions) => table(['revision', 'saved', 'by', 'changed'], revisions.map(row)),
      ),
    );
  registration
    .command('restore <id> <revision>')
    .description('save an earlier revision as a new one; what stands is kept')
    .action((id: string, revision: string) =>
      shell.run((session) => restore(session, id, revision), describeRestored),
    );
}
