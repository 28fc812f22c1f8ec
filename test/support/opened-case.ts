import { ask } from '#core/ask.ts';
import type { CaseStatus } from '#shared/webex/connector.ts';
import { orderByHand, waitingOrder } from './guided.ts';
import { aRegistration } from './registration.ts';

/** A registration that a person took over, whose numbers are authorised and which waits to be placed. */
export async function takenOver() {
  const order = await waitingOrder();
  const { core, customer, numbers } = order;
  await orderByHand(order);
  await ask(core, 'guided.outcome', { outboxId: order.outboxId, failed: [], note: '' });
  const registrationId = await aRegistration(core, customer.id, numbers);
  const { outboxId } = await ask(core, 'registrations.release', { registrationId });
  await ask(core, 'guided.start', { outboxId });
  return { ...order, orderId: order.outboxId, registrationId, outboxId };
}
export type TakenOver = Awaited<ReturnType<typeof takenOver>>;

/** The case is open under this number; its form is still to be returned. */
export async function place({ core, outboxId }: TakenOver, reference = 'CASE-1'): Promise<void> {
  await ask(core, 'guided.step', { outboxId, step: 'case', done: true });
  await ask(core, 'guided.finish', { outboxId, reference, override: null });
}

/** A person says where the case stands now. */
export const record = ({ core, registrationId }: TakenOver, status: CaseStatus) =>
  ask(core, 'cases.record', { registrationId, status, note: '' });
