import { placingStep, stepsOf } from '#shared/guided/paths.ts';
import { AppError } from '#shared/ipc/errors.ts';
import type { GuidedRun, GuidedStep } from '#shared/model/guided.ts';
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

const NOT_TAKEN: Readonly<Partial<Record<OutboxRow['state'], string>>> = {
  sending: 'This entry is being sent at this moment. Wait for the answer; nothing was changed.',
  unknown:
    'Nobody knows yet whether this entry has arrived, so doing it in Control Hub too could do it twice. Wait for the connector’s answer; nothing was changed.',
  accepted: 'This entry has arrived already; nothing was changed.',
  rejected:
    'This entry was refused by the connector. Withdraw it, mend it and release it again; nothing was changed.',
  'needs-attention':
    'Nobody knows whether the connector accepted this entry. Try it again, or withdraw it with a note that says how it is known that it was not accepted, and release it anew; nothing was changed.',
};

/** A registration leaves only when the orders of its numbers have their outcome, and every number is authorised. */
function requireNumbersReady(db: WriteDb, row: OutboxRow): void {
  if (unsettledNeeds(db, row.id).length > 0) {
    throw new AppError(
      'not-ready',
      'Numbers of this registration still wait for their order. Record its outcome, or wait for it, then start; nothing was changed.',
    );
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
      const refusal =
        NOT_TAKEN[row.state] ?? 'This entry is not in the outbox any more; nothing was changed.';
      throw new AppError('not-allowed', refusal, { state: row.state });
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
      throw new AppError(
        'not-allowed',
        'You said that this was placed in Control Hub, so the connector must not send it too. If it was not placed, undo that step first; nothing was changed.',
        { state: row.state },
      );
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
    throw new AppError(
      'not-allowed',
      'This step is done when the run is finished with the number that Control Hub shows. Nothing was changed.',
    );
  }
  if (stepsOf(row.kind).includes(step)) return;
  throw new AppError(
    'bad-input',
    `${step} is no step of this entry; its steps are ${stepsOf(row.kind).join(', ')}. Nothing was changed.`,
    { step },
  );
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
    if (foreign !== undefined)
      throw new AppError('bad-input', `${foreign} is not in this entry. Nothing was changed.`, {
        number: foreign,
      });
    setTicks(db, row.id, input.numbers.map(toStoredNumber), input.ticked);
  });
}
