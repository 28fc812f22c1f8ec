import { ask } from '#core/ask.ts';
import type { Core } from '#core/core.ts';
import type { E164, OutboxId } from '#shared/model/ids.ts';
import { hubBrowser, toSummary } from './hub-browser.ts';
import { draftBatch, openPulled, type Pulled } from './workspace.ts';

export interface WaitingOrder extends Pulled {
  readonly batchId: Awaited<ReturnType<typeof releaseBatch>>['batchId'];
  readonly outboxId: OutboxId;
  readonly numbers: E164[];
  readonly location: string;
}

async function releaseBatch({ core, customer }: Pulled, count: number) {
  const { batchId, location, numbers } = await draftBatch({ core, customer }, count);
  const { outboxId } = await ask(core, 'batches.release', { batchId });
  return { batchId, outboxId, numbers, location: location.name };
}

/** A batch of three numbers that was released while working offline, so that nothing has tried to send it. */
export async function waitingOrder(options: Parameters<typeof openPulled>[0] = {}): Promise<WaitingOrder> {
  const pulled = await openPulled(options);
  await ask(pulled.core, 'settings.set', { actor: 'Robin', workOffline: true });
  return { ...pulled, ...(await releaseBatch(pulled, 3)) };
}

export const goOnline = (core: Core) => ask(core, 'settings.set', { workOffline: false });

/** What a person does in the look-alike up to the order summary; its text comes back. */
export async function summaryInHub(one: WaitingOrder, numbers: readonly string[] = one.numbers) {
  const browser = hubBrowser(one.sandbox.controlHubUrl);
  await toSummary(browser, one.customer.name, one.location, numbers);
  return browser;
}

/** Takes the order over and goes through Control Hub to the order number, as the click list says. */
export async function orderByHand(one: WaitingOrder): Promise<string> {
  const { core, outboxId } = one;
  await ask(core, 'guided.start', { outboxId });
  const browser = await summaryInHub(one);
  await ask(core, 'guided.checkSummary', { outboxId, text: browser.text() });
  await browser.send();
  await ask(core, 'guided.step', { outboxId, step: 'submit', done: true });
  const reference = /Order number: (\S+)/.exec(browser.text())?.[1] ?? '';
  await ask(core, 'guided.finish', { outboxId, reference, override: null });
  return reference;
}

/** The smallest PNG: one grey dot. */
export const A_PNG = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
    'base64',
  ),
);
