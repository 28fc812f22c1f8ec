import { openFindings } from '#shared/acknowledgements/standing.ts';
import { AppError } from '#shared/ipc/errors.ts';
import type { OutboxId } from '#shared/model/ids.ts';
import { draftOf, type RegistrationDetail } from '#shared/model/registration.ts';
import type { Finding } from '#shared/rules/rule.ts';
import { refuseSubmission } from '#shared/submission/refusals.ts';
import type { CoreContext } from '../context.ts';
import type { ReadDb } from '../db/database.ts';
import { listAcknowledgements } from '../repos/acknowledgements.ts';
import { findBatch } from '../repos/batches.ts';
import { toStoredNumber } from '../repos/columns.ts';
import { findCustomer } from '../repos/customers.ts';
import { findJourney } from '../repos/journey.ts';
import { setRegistrationDelivery } from '../repos/registrations.ts';
import { findingsOf, registrationDetail } from './registrations.ts';
import { enqueue } from './release.ts';

const ruleIds = (findings: readonly Finding[]): string =>
  [...new Set(findings.map((finding) => finding.ruleId))].join(', ');

/** Everything that is found has to be mended, or acknowledged where that is possible. */
function requireReady(context: CoreContext, detail: RegistrationDetail): void {
  const acknowledgements = listAcknowledgements(context.db.read, detail.id);
  const open = openFindings(findingsOf(context, detail), acknowledgements, draftOf(detail));
  const errors = open.filter((finding) => finding.severity === 'error');
  if (errors.length > 0) {
    throw new AppError(
      'not-ready',
      `${errors.length} findings of severity error stand against this registration (${ruleIds(errors)}). It stays a draft.`,
      { errors: errors.length },
    );
  }
  if (detail.numberList.length === 0) {
    throw refuseSubmission('registration-of-nothing', {});
  }
  if (open.length > 0) {
    throw new AppError(
      'not-ready',
      `${open.length} findings of severity warning are neither mended nor acknowledged (${ruleIds(open)}). Mend them, or acknowledge them with a note. The registration stays a draft.`,
      { warnings: open.length },
    );
  }
}

/** Freezes the forms and puts them into the outbox, behind the orders that its numbers still wait for. */
export function releaseRegistration(context: CoreContext, id: string): { outboxId: OutboxId } {
  const detail = registrationDetail(context, id);
  if (detail.delivery !== 'editing') throw refuseSubmission('registration-in-outbox', {});
  requireReady(context, detail);
  return context.db.write((db) => {
    const outboxId = enqueue(context, db, {
      kind: 'registration',
      customerId: detail.customerId,
      entityId: detail.id,
      title: detail.name,
      itemCount: detail.numberList.length,
      payload: {
        customerId: detail.customerId,
        brand: detail.brand,
        campaign: detail.campaign,
        numbers: detail.numberList,
        reference: detail.id,
      },
      needs: ordersAwaited(db, detail),
    });
    setRegistrationDelivery(db, detail.id, 'queued', context.clock.now());
    return { outboxId };
  });
}

function ordersAwaited(db: ReadDb, detail: RegistrationDetail): string[] {
  const key = findCustomer(db, detail.customerId)?.key ?? 0;
  const awaited = new Set<string>();
  for (const number of detail.numberList) {
    if (!detail.facts.numbers[number]?.awaitingOrder) continue;
    const batchId = findJourney(db, key, toStoredNumber(number))?.batch_id;
    const outboxId = batchId ? findBatch(db, batchId)?.outboxId : null;
    if (outboxId) awaited.add(outboxId);
  }
  return [...awaited];
}
