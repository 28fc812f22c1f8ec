import { placingStep, stepsOf } from '#shared/guided/paths.ts';
import type { GuidedRun, GuidedStep } from '#shared/model/guided.ts';
import { refuseSubmission, type SubmissionRefusal } from '#shared/submission/refusals.ts';
import type { CoreContext } from '../context.ts';
import type { WriteDb } from '../db/database.ts';
import { noteOutbox } from '../journal/note.ts';
import { missingAuthorisation } from '../outbox/readiness.ts';
import { toStoredNumber } from '../repos/columns.ts';
import { setEntityDelivery } from '../repos/entity-delivery.ts';
import {
  clearStep,
  deleteRun,
  findRun,
  insertRun,
  listRunNumbers,
  setStep,
  setTicks,
} from '../repos/guided.ts';
import { type OutboxRow, unsettledNeeds } from '../repos/outbox.ts';
import { moveToChannel, setPlaced } from '../repos/outbox-channel.ts';
import { readActor } from '../repos/settings.ts';
import { recordReturnedForm } from './cases.ts';
import { guidedRun, requireOpen, requireOpenRun, requireRun } from './guided-run.ts';
import { requireOutbox } from './outbox.ts';

const NOT_TAKEN: Readonly<Partial<Record<OutboxRow['state'], SubmissionRefusal>>> = {
  sending: 'taken-sending',
  unknown: 'taken-unknown',
  accepted: 'taken-accepted',
  rejected: 'taken-rejected',
  'needs-attention': 'taken-undecided',
};

/** A registration leaves only when the orders of its numbers have their outcome, and every number is authorised. */
function requireNumbersReady(db: WriteDb, row: OutboxRow): void {
  if (unsettledNeeds(db, row.id).length > 0) {
    throw refuseSubmission('numbers-waiting', {});
  }
  const refusal = missingAuthorisation(db, row);
  if (refusal) throw refusal;
}

/** Takes an entry over from the connector, which never sends it from now on. */
export function startRun(context: CoreContext, outboxId: string): GuidedRun {
  const now = context.clock.now();
  context.db.write((db) => {
    const row = requireOutbox(db, outboxId);
    if (findRun(db, outboxId)) return;
    requireNumbersReady(db, row);
    if (!moveToChannel(db, row.id, 'guided', now)) {
      throw refuseSubmission(NOT_TAKEN[row.state] ?? 'taken-gone', { state: row.state });
    }
    insertRun(db, { outboxId, at: now, who: readActor(db) });
    noteOutbox(db, row, {
      at: now,
      kind: 'taken-over',
      source: 'person',
      facts: { channel: 'guided', numbers: row.item_count },
    });
  });
  const run = guidedRun(context.db.read, outboxId);
  if (!run) throw new Error('A guided run was not kept.');
  return run;
}

/** Gives an entry of which nothing was placed back to the connector. */
export function leaveRun(context: CoreContext, outboxId: string): void {
  const now = context.clock.now();
  context.db.write((db) => {
    const { row } = requireOpenRun(db, outboxId);
    if (!moveToChannel(db, row.id, 'connector', now)) {
      throw refuseSubmission('leave-placed', { state: row.state });
    }
    deleteRun(db, outboxId);
    noteOutbox(db, row, { at: now, kind: 'given-back', source: 'person', facts: { channel: 'connector' } });
  });
}

/** The person has pressed the button, or says that they have not after all. */
function place(db: WriteDb, row: OutboxRow, step: GuidedStep, done: boolean, at: number): void {
  if (!setPlaced(db, row.id, done)) return;
  const state = done ? 'unknown' : 'queued';
  setEntityDelivery(db, row, state, at);
  noteOutbox(db, row, {
    at,
    kind: 'attempted',
    source: 'person',
    facts: { channel: 'guided', step, outcome: done ? 'placed' : 'not placed', state },
  });
}

/** Keeps that a step was done, or was not after all. */
export function markStep(
  context: CoreContext,
  { outboxId, step, done }: { readonly outboxId: string; readonly step: GuidedStep; readonly done: boolean },
): void {
  const at = context.clock.now();
  context.db.write((db) => {
    const found = requireRun(db, outboxId);
    const { row, run } = found;
    requireStepOf(row, step);
    const isLateForm = run.finishedAt !== null && step === 'form' && done;
    if (!isLateForm) requireOpen(found);
    if (step === placingStep(row.kind)) place(db, row, step, done, at);
    if (done) setStep(db, outboxId, { step, at, who: readActor(db) });
    else clearStep(db, outboxId, step);
    if (isLateForm) recordReturnedForm(db, row, at);
  });
}

function requireStepOf(row: OutboxRow, step: GuidedStep): void {
  if (step === 'reference') {
    throw refuseSubmission('step-by-finish', {});
  }
  if (stepsOf(row.kind).includes(step)) return;
  throw refuseSubmission('no-step', { step, steps: stepsOf(row.kind).join(', ') });
}

/** Ticks numbers off as they are chosen in Control Hub. */
export function tickNumbers(
  context: CoreContext,
  input: { readonly outboxId: string; readonly numbers: readonly string[]; readonly ticked: boolean },
): void {
  context.db.write((db) => {
    const { row } = requireOpenRun(db, input.outboxId);
    const own = new Set<string>(listRunNumbers(db, row).map(({ e164 }) => e164));
    const foreign = input.numbers.find((number) => !own.has(number));
    if (foreign !== undefined) throw refuseSubmission('not-in-entry', { number: foreign });
    setTicks(db, row.id, input.numbers.map(toStoredNumber), input.ticked);
  });
}
