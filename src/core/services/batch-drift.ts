import type { BatchNumber, BatchSummary, Drift } from '#shared/model/batch.ts';
import { INELIGIBLE_BITS, verdictOf } from '#shared/rules/catalogue/eligibility.ts';
import type { BatchNumberRow } from '../repos/batch-numbers.ts';

type Place = Pick<BatchSummary, 'id' | 'locationId' | 'delivery'>;

const NOT_ACTIVE = 'EL-005';

/** Held by another batch, or moved on by somebody else's word; only while the batch itself can still change. */
function isTaken({ step, heldBy }: BatchNumberRow, batch: Place): boolean {
  if (batch.delivery !== 'editing' || step === null || step === 'rejected') return false;
  return step !== 'in-batch' || heldBy !== batch.id;
}

type Now = BatchNumberRow & { readonly reasonsNow: number };

const isInMirror = (row: BatchNumberRow): row is Now => row.reasonsNow !== null;

/** What is different today from when the number was put into the batch. */
function driftOf(row: Now, batch: Place, { eligibility, reasons }: ReturnType<typeof verdictOf>): Drift[] {
  const isBarred = eligibility === 'ineligible';
  const doubts = row.reasonsThen === null ? 0 : row.reasonsNow & ~row.reasonsThen & ~INELIGIBLE_BITS;
  const found: readonly (readonly [Drift, boolean])[] = [
    ['moved', row.locationIdNow !== batch.locationId],
    ['inactive', isBarred && reasons.includes(NOT_ACTIVE)],
    ['barred', isBarred && !reasons.includes(NOT_ACTIVE)],
    ['taken', isTaken(row, batch)],
    ['owner', row.ownerNow !== row.ownerName],
    ['doubt', !isBarred && doubts !== 0],
  ];
  return found.filter(([, isSo]) => isSo).map(([drift]) => drift);
}

function todayOf(row: BatchNumberRow, batch: Place): Pick<BatchNumber, 'reasons' | 'drift'> {
  if (!isInMirror(row)) return { reasons: [], drift: isTaken(row, batch) ? ['gone', 'taken'] : ['gone'] };
  const verdict = verdictOf(row.reasonsNow);
  return { reasons: [...verdict.reasons], drift: driftOf(row, batch, verdict) };
}

/** A number of a batch beside today's mirror. */
export function compareNumber(row: BatchNumberRow, batch: Place): BatchNumber {
  const { e164, ownerName, status, errorType, errorCode, errorTitle, errorMessage } = row;
  return {
    e164,
    ownerName,
    status,
    errorType,
    errorCode,
    errorTitle,
    errorMessage,
    ...todayOf(row, batch),
    nowOwner: row.ownerNow,
    nowLocation: row.locationNow,
  };
}
