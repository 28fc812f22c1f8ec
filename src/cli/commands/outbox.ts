import { ask } from '#core/ask.ts';
import { AppError } from '#shared/ipc/errors.ts';
import type { OutboxItem } from '#shared/model/outbox.ts';
import { EXIT, table } from '../output.ts';
import type { Session } from '../workspace.ts';
import { readOutboxId } from './ids.ts';
import type { AddCommand } from './types.ts';

const STEP_MS = 500;

const isConnectorOrder = ({ kind, channel }: OutboxItem) => kind === 'order' && channel === 'connector';

/** An order that the connector has accepted but not answered for every number. */
const isOpen = ({ state, remoteStatus }: OutboxItem) => state === 'accepted' && remoteStatus === 'PENDING';

/** An order whose answer may still come by itself; one that a person placed waits for that person's word. */
const isUndecided = (item: OutboxItem) =>
  isOpen(item) || item.state === 'queued' || item.state === 'sending' || item.state === 'unknown';

/** Whether waiting can bring an answer: an order is open, or something waits behind one that is still to be answered. */
function isWorthWaiting(items: readonly OutboxItem[]): boolean {
  const orders = items.filter(isConnectorOrder);
  const waitsForOrder = items.some(({ waitReason }) => waitReason === 'order-pending');
  return orders.some(isOpen) || (waitsForOrder && orders.some(isUndecided));
}

/** Sends what is due, then asks about open orders until they have their answers or the time is up. */
async function runOutbox({ core }: Session, waitMs: number): Promise<OutboxItem[]> {
  const until = Date.now() + waitMs;
  for (;;) {
    await ask(core, 'outbox.sendNow', {});
    await core.drainOutbox();
    const items = await ask(core, 'outbox.list', {});
    if (Date.now() >= until || !isWorthWaiting(items)) return items;
    await new Promise((resolve) => setTimeout(resolve, STEP_MS));
  }
}

const show = (items: readonly OutboxItem[]) =>
  items.length === 0
    ? 'The outbox is empty.'
    : table(
        ['id', 'kind', 'for', 'what', 'channel', 'state', 'answer', 'status', 'why'],
        items.map((item) => [
          item.id,
          item.kind,
          item.customerName,
          `${item.title} (${item.count})`,
          item.channel,
          item.state,
          item.reference,
          item.remoteStatus,
          item.waitReason ?? item.lastErrorMessage,
        ]),
      );

export const addOutbox: AddCommand = (program, shell) => {
  const outbox = program.command('outbox').description('what waits to leave, what left and what came back');
  outbox.command('list').action(() => shell.run(({ core }) => ask(core, 'outbox.list', {}), show));
  outbox
    .command('show <id>')
    .description('one entry with its frozen payload, attempts and receipts')
    .action((id: string) =>
      shell.run(
        ({ core }) => ask(core, 'outbox.get', { outboxId: readOutboxId(id) }),
        (story) => JSON.stringify(story, null, 2),
      ),
    );
  outbox
    .command('run')
    .description('send what is due and ask about what is open')
    .option('--wait <seconds>', 'how long to wait for the answers of orders', '30')
    .action((options: { wait: string }) =>
      shell.run(async (session) => {
        const seconds = Number(options.wait);
        if (!(seconds >= 0 && seconds <= 3600))
          throw new AppError('bad-input', `--wait takes seconds from 0 to 3600, not "${options.wait}".`);
        const items = await runOutbox(session, seconds * 1000);
        if (items.some((item) => item.state !== 'accepted')) shell.setExitCode(EXIT.rejected);
        return items;
      }, show),
    );
  /** Does something with an entry, then shows what the outbox holds. */
  const change = (work: (core: Session['core']) => Promise<unknown>) =>
    shell.run(async ({ core }) => {
      await work(core);
      return ask(core, 'outbox.list', {});
    }, show);
  outbox
    .command('retry <id>')
    .description('try an entry again that needs attention, with the same key')
    .action((id: string) => change((core) => ask(core, 'outbox.retry', { outboxId: readOutboxId(id) })));
  const takeBack = (name: 'discard' | 'withdraw', description: string) =>
    outbox
      .command(`${name} <id>`)
      .description(description)
      .option('--note <text>', 'how it is known that it was not accepted, where it may have been', '')
      .action((id: string, { note }: { note: string }) =>
        change((core) => ask(core, `outbox.${name}`, { outboxId: readOutboxId(id), note })),
      );
  takeBack('discard', 'give an entry up for good, with its batch or registration');
  takeBack('withdraw', 'take an entry back that was not accepted, to change it and release it anew');
};
