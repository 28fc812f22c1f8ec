import { canAcknowledge, keyOf, keyText } from '#shared/acknowledgements/standing.ts';
import { textHash } from '#shared/acknowledgements/text-hash.ts';
import { AppError } from '#shared/ipc/errors.ts';
import type { Acknowledgement, FindingKey } from '#shared/model/acknowledgement.ts';
import { draftOf } from '#shared/model/registration.ts';
import type { Finding } from '#shared/rules/rule.ts';
import type { CoreContext } from '../context.ts';
import type { WriteDb } from '../db/database.ts';
import { note } from '../journal/note.ts';
import {
  listAcknowledgements,
  removeAcknowledgement,
  writeAcknowledgement,
} from '../repos/acknowledgements.ts';
import type { RegistrationRecord } from '../repos/registrations.ts';
import { readActor } from '../repos/settings.ts';
import {
  countAgain,
  findingsOf,
  registrationDetail,
  requireEditing,
  requireRegistration,
} from './registrations.ts';

export function acknowledgementsOf(context: CoreContext, registrationId: string): Acknowledgement[] {
  return listAcknowledgements(context.db.read, requireRegistration(context, registrationId).id);
}

/**
 * Writes one note for findings of the registration as it is saved, all or none.
 * A fact cannot be acknowledged, and neither can a finding that does not stand any more.
 */
export function acknowledge(
  context: CoreContext,
  input: { readonly registrationId: string; readonly findings: readonly FindingKey[]; readonly note: string },
): void {
  const detail = registrationDetail(context, input.registrationId);
  requireEditing(detail);
  const draft = draftOf(detail);
  const standing = new Map(findingsOf(context, detail).map((finding) => [keyText(finding), finding]));
  const rows = input.findings.map((key) => {
    const finding = requireAcknowledgeable(standing.get(keyText(key)), key);
    return { ...keyOf(finding), textHash: textHash(draft, finding) };
  });
  const at = context.clock.now();
  context.db.write((db) => {
    const said = { note: input.note, who: readActor(db), at };
    for (const row of rows) {
      writeAcknowledgement(db, detail.id, { ...row, ...said });
      noteFinding(db, detail, row, { at, note: input.note });
    }
  });
  countAgain(context, detail.id);
}

/** A finding that somebody lets stand, or does no longer when there is no note. */
function noteFinding(
  db: WriteDb,
  { id, customerId, name }: Pick<RegistrationRecord, 'id' | 'customerId' | 'name'>,
  { ruleId, path }: FindingKey,
  { at, note: words }: { readonly at: number; readonly note: string | undefined },
): void {
  note(
    db,
    { customerId, subject: 'registration', subjectId: id, title: name, outboxId: null },
    {
      at,
      kind: 'acknowledged',
      source: 'person',
      facts: { rule: ruleId, path, note: words, takenBack: words === undefined ? true : undefined },
    },
  );
}

function requireAcknowledgeable(finding: Finding | undefined, key: FindingKey): Finding {
  const where = key.path === '' ? '' : ` at ${key.path}`;
  if (!finding) {
    throw new AppError(
      'not-found',
      `${key.ruleId}${where} does not stand against this registration as it is saved, so nothing was acknowledged. Look at its findings again.`,
      { ruleId: key.ruleId },
    );
  }
  if (canAcknowledge(finding)) return finding;
  throw new AppError(
    'not-allowed',
    `${key.ruleId}${where} states a fact that has to be mended, or only advises; nothing was acknowledged.`,
    { ruleId: key.ruleId, severity: finding.severity },
  );
}

/** Takes the word back; the findings stand open again. */
export function takeBackAcknowledgements(
  context: CoreContext,
  registrationId: string,
  findings: readonly FindingKey[],
): void {
  const record = requireRegistration(context, registrationId);
  requireEditing(record);
  context.db.write((db) => {
    const at = context.clock.now();
    for (const key of findings) {
      removeAcknowledgement(db, record.id, key, at);
      noteFinding(db, record, key, { at, note: undefined });
    }
  });
  countAgain(context, record.id);
}
