import { AppError } from '#shared/ipc/errors.ts';
import type { E164, RegistrationId } from '#shared/model/ids.ts';
import { changedPaths, type Revision, type RevisionSummary } from '#shared/model/revision.ts';
import type { CoreContext } from '../context.ts';
import { toIso } from '../repos/columns.ts';
import { findRevision, findSaved, listRevisions } from '../repos/registration-revisions.ts';
import { listRegistrationNumbers } from '../repos/registrations.ts';
import {
  gatherFacts,
  isAttachable,
  requireEditing,
  requireRegistration,
  saveRegistration,
} from './registrations.ts';

/** What stands now, told as a revision. */
function currentRevision(context: CoreContext, id: string): Revision {
  const { rev, name, brand, campaign } = requireRegistration(context, id);
  const { at, who } = findSaved(context.db.read, id);
  const numbers = listRegistrationNumbers(context.db.read, id);
  return { rev, at: toIso(at), who, isCurrent: true, name, brand, campaign, numbers };
}

/** What stands and what stood, newest first, each with what it changed. */
export function revisionsOf(context: CoreContext, id: string): RevisionSummary[] {
  const revisions = [currentRevision(context, id), ...listRevisions(context.db.read, id)];
  return revisions.map((revision, index) => {
    const { rev, at, who, isCurrent } = revision;
    const before = revisions[index + 1];
    return { rev, at, who, isCurrent, changed: before ? changedPaths(before, revision) : [] };
  });
}

/** One revision with all that it holds. @throws AppError `not-found` when it is not kept any more. */
export function revisionOf(context: CoreContext, id: string, rev: number): Revision {
  const current = currentRevision(context, id);
  if (current.rev === rev) return current;
  const revision = findRevision(context.db.read, id, rev);
  if (revision) return revision;
  throw new AppError(
    'not-found',
    `Revision ${rev} of this registration is not kept. Nothing was changed. Look at the list of its revisions.`,
    { rev },
  );
}

export interface RestoreInput {
  readonly registrationId: RegistrationId;
  /** The revision that stands, as the person saw it; another one is a `conflict`. */
  readonly rev: number;
  /** The revision to bring back. */
  readonly revision: number;
}

/**
 * Saves an earlier revision as a new one; what stood is kept. Numbers that may not be attached any more stay out.
 * @returns the new revision, and the numbers that stayed out
 */
export function restoreRevision(
  context: CoreContext,
  { registrationId, rev, revision }: RestoreInput,
): { rev: number; savedAt: string; leftOut: E164[] } {
  const record = requireRegistration(context, registrationId);
  requireEditing(record);
  const { name, brand, campaign, numbers: held } = revisionOf(context, registrationId, revision);
  const attached = new Set(listRegistrationNumbers(context.db.read, registrationId));
  const facts = gatherFacts(context.db.read, record, held);
  const mayJoin = (number: E164) => attached.has(number) || isAttachable(facts.numbers[number]);
  const numbers = held.filter(mayJoin);
  const input = { registrationId, rev, name, brand, campaign, numbers };
  const saved = saveRegistration(context, input, { keepsBefore: true });
  return { ...saved, leftOut: held.filter((number) => !mayJoin(number)) };
}
