import type { E164 } from '#shared/model/ids.ts';
import { refuseSubmission } from '#shared/submission/refusals.ts';
import type { CoreContext } from '../context.ts';
import type { ReadDb, WriteDb } from '../db/database.ts';
import { noteOutbox } from '../journal/note.ts';
import { applyCase, applyOrderNumbers, keepReceipt, type Said } from '../outbox/answers.ts';
import { setBatchDelivery, setBatchOrder } from '../repos/batches.ts';
import { toIso } from '../repos/columns.ts';
import {
  finishRun,
  type GuidedRow,
  listPictures,
  listRunNumbers,
  listSteps,
  type StepRow,
  setStep,
} from '../repos/guided.ts';
import type { OutboxRow } from '../repos/outbox.ts';
import { recordPlaced, recordSaid } from '../repos/outbox-channel.ts';
import { setRegistrationDelivery } from '../repos/registrations.ts';
import { readActor } from '../repos/settings.ts';
import { requireOpenRun, requireRun } from './guided-run.ts';

/** What is known of a run, read once. */
interface Run extends GuidedRow {
  readonly numbers: readonly E164[];
  readonly steps: readonly StepRow[];
  readonly pictures: ReturnType<typeof listPictures>;
}

const wholeRun = (db: ReadDb, row: OutboxRow, run: GuidedRow): Run => ({
  ...run,
  numbers: listRunNumbers(db, row).map(({ e164 }) => e164),
  steps: listSteps(db, row.id),
  pictures: listPictures(db, row.id, run.startedAt),
});

interface Finish {
  readonly reference: string;
  /** Empty when none was given. */
  readonly override: string;
  readonly at: number;
  readonly who: string;
}

/** The proof that a person placed it: everything that is known of the run. */
function receiptOf(row: OutboxRow, run: Run, finish: Finish): string {
  return JSON.stringify({
    channel: 'guided',
    kind: row.kind,
    customerId: row.customer_id,
    customerName: row.customer_name,
    title: row.title,
    reference: finish.reference,
    payloadHash: row.payload_hash,
    numbers: run.numbers,
    startedAt: toIso(run.startedAt),
    startedBy: run.startedBy,
    steps: run.steps.map(({ at, ...step }) => ({ ...step, at: toIso(at) })),
    check: run.check,
    override: finish.override || null,
    pictures: run.pictures.map(({ at, ...one }) => ({ ...one, at: toIso(at) })),
    finishedAt: toIso(finish.at),
    finishedBy: finish.who,
  });
}

/** An order counts only when its summary was ours, or a person says why it is nevertheless right. */
function requireChecked(row: OutboxRow, { check }: GuidedRow, override: string): void {
  if (row.kind !== 'order' || check?.matches || override !== '') return;
  if (!check) throw refuseSubmission('summary-unchecked', {});
  throw refuseSubmission('summary-differs', { missing: check.missing.length, extra: check.extra.length });
}

const summaryFact = ({ check }: GuidedRow): string =>
  check === null ? 'not checked' : check.matches ? 'matches' : 'differs';

/** Keeps the number that Control Hub shows: what was placed has arrived. One transaction. */
export function finishRunWith(
  context: CoreContext,
  input: { readonly outboxId: string; readonly reference: string; readonly override: string | null },
): void {
  const at = context.clock.now();
  context.db.write((db) => {
    const { row, run: open } = requireOpenRun(db, input.outboxId);
    if (row.state !== 'unknown') {
      throw refuseSubmission('not-placed', {});
    }
    const override = (input.override ?? '').trim();
    requireChecked(row, open, override);
    const who = readActor(db);
    const finish: Finish = { reference: input.reference, override, at, who };
    setStep(db, row.id, { step: 'reference', at, who });
    finishRun(db, row.id, at);
    const run = wholeRun(db, row, open);
    confirm(db, row, run, finish);
    const said: Said = { source: 'person', who, note: '', at };
    if (row.kind === 'order') acceptOrder(db, row, run, finish, said);
    else acceptCase(db, row, run, finish, said);
  });
}

function confirm(db: WriteDb, row: OutboxRow, run: Run, finish: Finish): void {
  const isOrder = row.kind === 'order';
  const receipt = { kind: 'guided', body: receiptOf(row, run, finish), at: finish.at } as const;
  keepReceipt(db, row, receipt, {
    channel: 'guided',
    [isOrder ? 'order' : 'case']: finish.reference,
    summary: isOrder ? summaryFact(run) : undefined,
    override: finish.override || undefined,
    pictures: run.pictures.length,
  });
}

/** What becomes of the order is open until a person says so. */
function acceptOrder(db: WriteDb, row: OutboxRow, run: Run, { reference, at }: Finish, said: Said): void {
  recordPlaced(db, row.id, { reference, status: 'PENDING', sentAt: at });
  setBatchOrder(db, row.entity_id, reference, 'PENDING', at);
  setBatchDelivery(db, row.entity_id, 'accepted', at);
  const answers = run.numbers.map((number) => ({ number, status: 'PENDING' }) as const);
  applyOrderNumbers(db, row, answers, said);
}

/** A case whose form was returned already is submitted; otherwise it is open. */
function acceptCase(db: WriteDb, row: OutboxRow, run: Run, { reference, at }: Finish, said: Said): void {
  const status = run.steps.some(({ step }) => step === 'form') ? 'SUBMITTED' : 'OPEN';
  recordPlaced(db, row.id, { reference, status, sentAt: at });
  setRegistrationDelivery(db, row.entity_id, 'accepted', at);
  applyCase(db, row, { caseId: reference, status }, said);
}

/** What Control Hub shows of the order later: its numbers are authorised, all or all but some. */
export function recordOutcome(
  context: CoreContext,
  input: { readonly outboxId: string; readonly failed: readonly E164[]; readonly note: string },
): void {
  const at = context.clock.now();
  context.db.write((db) => {
    const { row } = requireRun(db, input.outboxId);
    const numbers = listRunNumbers(db, row).map(({ e164 }) => e164);
    const failed = new Set<string>(input.failed);
    requireOutcome(row, new Set(numbers), failed);
    const note = input.note.trim();
    const said: Said = { source: 'person', who: readActor(db), note, at };
    const answers = numbers.map(
      (number) => ({ number, status: failed.has(number) ? 'FAILED' : 'SUCCESS' }) as const,
    );
    applyOrderNumbers(db, row, answers, said);
    const status = failed.size === 0 ? 'COMPLETE' : failed.size === numbers.length ? 'ERROR' : 'PARTIAL';
    setBatchOrder(db, row.entity_id, row.reference ?? '', status, at);
    recordSaid(db, row.id, status, true);
    noteOutbox(db, row, {
      at,
      kind: 'confirmed',
      source: 'person',
      facts: {
        status,
        order: row.reference ?? '',
        succeeded: numbers.length - failed.size,
        failed: failed.size,
        note: note || undefined,
      },
    });
  });
}

function requireOutcome(row: OutboxRow, numbers: ReadonlySet<string>, failed: ReadonlySet<string>): void {
  if (row.kind !== 'order') throw refuseSubmission('outcome-of-registration', {});
  if (row.state !== 'accepted') throw refuseSubmission('outcome-too-early', {});
  if (row.settled === 1) throw refuseSubmission('outcome-known', {});
  const foreign = [...failed].find((number) => !numbers.has(number));
  if (foreign !== undefined) throw refuseSubmission('not-in-order', { number: foreign });
}
