import { z } from 'zod';
import type { OutboxId } from '#shared/model/ids.ts';
import { brandDraftSchema, campaignDraftSchema } from '#shared/model/registration.ts';
import { type LatestRejection, REASON_MAX, type Rejection } from '#shared/model/rejection.ts';
import { readReason } from '#shared/rejections/read.ts';
import { refuseSubmission, type SubmissionRefusal } from '#shared/submission/refusals.ts';
import { caseReasonSchema } from '#shared/webex/connector.ts';
import type { CoreContext } from '../context.ts';
import type { ReadDb, WriteDb } from '../db/database.ts';
import { hashOf } from '../hash.ts';
import { mintId } from '../ids.ts';
import { noteOutbox } from '../journal/note.ts';
import { insertCaseEvent } from '../repos/case-events.ts';
import { findCustomer } from '../repos/customers.ts';
import { takeNumbersBack } from '../repos/journey.ts';
import { closeOutbox, findOutbox, listReceipts, type OutboxRow } from '../repos/outbox.ts';
import { type RegistrationRecord, reopenRegistration } from '../repos/registrations.ts';
import { insertRejection, listRejections } from '../repos/rejections.ts';
import { readActor } from '../repos/settings.ts';
import { countAgain, requireRegistration } from './registrations.ts';
import { takeOut } from './release.ts';

/** What was frozen; fields that an older version did not have are empty. */
const sentSchema = z.object({
  brand: brandDraftSchema.strip(),
  campaign: campaignDraftSchema.strip(),
  numbers: z.array(z.string()),
});

const sentForms = (db: ReadDb, outboxId: OutboxId): LatestRejection['sent'] =>
  sentSchema.parse(JSON.parse(findOutbox(db, outboxId)?.payload ?? '{}'));

const answerSchema = z.object({ reasons: z.array(caseReasonSchema).min(1) });

/** What the connector said against a release: the reasons of its case, or its refusal. Empty when it gave none. */
function answerTo(db: ReadDb, outboxId: OutboxId): string {
  const receipt = listReceipts(db, outboxId).at(-1);
  const reasons = receipt && answerSchema.safeParse(JSON.parse(receipt.body)).data?.reasons;
  const lines = (reasons ?? []).map(
    ({ code, message, field }) => `${code}: ${message}${field ? ` (${field})` : ''}`,
  );
  const row = findOutbox(db, outboxId);
  const refusal = row?.state === 'rejected' ? (row.last_error_message ?? '') : '';
  return (lines.length > 0 ? lines.join('\n') : refusal).slice(0, REASON_MAX);
}

/** The rejections of a registration, and what the connector said to its latest release. */
export function rejectionsOf(
  context: CoreContext,
  registrationId: string,
): { latest: LatestRejection | null; earlier: Rejection[]; answer: string } {
  const db = context.db.read;
  const { id, outboxId, delivery } = requireRegistration(context, registrationId);
  const [latest, ...earlier] = listRejections(db, id);
  return {
    latest: latest ? { ...latest, sent: sentForms(db, latest.outboxId) } : null,
    earlier,
    answer: outboxId && delivery !== 'editing' ? answerTo(db, outboxId) : '',
  };
}

const REFUSALS: Readonly<Partial<Record<RegistrationRecord['delivery'], SubmissionRefusal>>> = {
  editing: 'reject-draft',
  queued: 'reject-queued',
  sending: 'reject-sending',
  unknown: 'reject-unknown',
  'needs-attention': 'reject-undecided',
};

/** Only what has arrived can have been rejected. */
function requireReturned(record: RegistrationRecord): RegistrationRecord & { readonly outboxId: OutboxId } {
  const { delivery, outboxId } = record;
  const refusal = REFUSALS[delivery];
  if (refusal || outboxId === null) throw refuseSubmission(refusal ?? 'reject-unsent', { delivery });
  return { ...record, outboxId };
}

/**
 * Keeps why a registration was rejected and opens a new revision of it, all in one transaction. What was sent stays in the
 * outbox as history: it is never sent again, nor asked about; the next release is another entry with a key of its own.
 */
export function recordRejection(
  context: CoreContext,
  input: { readonly registrationId: string; readonly text: string; readonly fields: readonly string[] },
): { rev: number } {
  const reason = readReason(input.text, input.fields);
  const now = context.clock.now();
  const rev = context.db.write((db) => {
    const sent = requireReturned(requireRegistration(context, input.registrationId));
    const { id, outboxId } = sent;
    const who = readActor(db);
    insertRejection(db, {
      id: mintId<'RejectionId'>(context.clock),
      registrationId: id,
      outboxId,
      rev: sent.rev,
      caseId: sent.caseId,
      ...reason,
      who,
      at: now,
    });
    const row = findOutbox(db, outboxId);
    if (row) {
      noteOutbox(db, row, {
        at: now,
        kind: 'rejected',
        source: 'person',
        facts: { case: sent.caseId ?? undefined, reasonHash: hashOf(reason.text) },
      });
      // The connector's own answer has told of it already.
      if (sent.caseStatus !== 'REJECTED')
        insertCaseEvent(db, {
          registrationId: id,
          outboxId,
          status: 'REJECTED',
          at: now,
          source: 'person',
          who,
          note: '',
        });
      endStory(db, row, now);
    }
    const customer = findCustomer(db, sent.customerId);
    if (customer) takeNumbersBack(db, customer.key, id, { who, at: now });
    return reopenRegistration(db, id, now);
  });
  countAgain(context, input.registrationId);
  return { rev };
}

/** A refused entry could be sent again by hand, so it leaves the outbox; an accepted one stays, and is final. */
function endStory(db: WriteDb, row: OutboxRow, now: number): void {
  if (row.state === 'rejected') takeOut(db, row, now);
  else closeOutbox(db, row.id);
}
