import type { BatchNumber, BatchSummary, Drift } from '#shared/model/batch.ts';
import type { E164 } from '#shared/model/ids.ts';
import { INELIGIBLE_BITS, verdictOf } from '#shared/rules/catalogue/eligibility.ts';
import type { BatchNumberRow } from '../repos/batch-numbers.ts';

type Place = Pick<BatchSummary, 'id' | 'locationId' | 'delivery'>;

const NOT_ACTIVE = 'EL-005';

/** Held by another batch, or moved on by somebody else's word; only while the batch itself can still change. */
function isTaken({ step, heldBy }: BatchNumberRow, batch: Place): boolean {
  if (batch.delivery !== 'editing' || step === null || step === 'rejected') return false;
  return step !== 'in-batch' || heldBy !== batch.id;
}

/** What is different today from when the number was put into the batch. */
export function driftOf(row: BatchNumberRow, batch: Place): Drift[] {
  const taken: Drift[] = isTaken(row, batch) ? ['taken'] : [];
  if (row.reasonsNow === null) return ['gone', ...taken];
  const { eligibility, reasons } = verdictOf(row.reasonsNow);
  const isBarred = eligibility === 'ineligible';
  const doubts = row.reasonsThen === null ? 0 : row.reasonsNow & ~row.reasonsThen & ~INELIGIBLE_BITS;
  const found: readonly (readonly [Drift, boolean])[] = [
    ['moved', row.locationIdNow !== batch.locationId],
    ['inactive', isBarred && reasons.includes(NOT_ACTIVE)],
    ['barred', isBarred && !reasons.includes(NOT_ACTIVE)],
    ['taken', taken.length > 0],
    ['owner', row.ownerNow !== row.ownerName],
    ['doubt', !isBarred && doubts !== 0],
  ];
  return found.filter(([, isSo]) => isSo).map(([drift]) => drift);
}

/** A number of a batch beside today's mirror. */
export function compareNumber(row: BatchNumberRow, batch: Place): BatchNumber {
  const { ownerName, status, errorType, errorCode, errorTitle, errorMessage } = row;
  return {
    e164: row.e164 as E164,
    ownerName,
    status,
    errorType,
    errorCode,
    errorTitle,
    errorMessage,
    reasons: row.reasonsNow === null ? [] : [...verdictOf(row.reasonsNow).reasons],
    drift: driftOf(row, batch),
    nowOwner: row.ownerNow,
    nowLocation: row.locationNow,
  };
}
