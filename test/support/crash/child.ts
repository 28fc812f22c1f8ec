/*
 * Releases what is a draft and sends until everything has its final answer, in a process of its own that may die at any
 * moment. node child.ts <folder> <token> <crash as JSON, or null>
 */
import { ask } from '#core/ask.ts';
import type { Core } from '#core/core.ts';
import { personalToken } from '#shared/model/credential.ts';
import { coreOn } from '../core-on.ts';
import { hastyClock } from '../hasty-clock.ts';
import { type Crash, crashAt } from './hooks.ts';

const [folder = '', token = '', crash = 'null'] = process.argv.slice(2);
const plan = JSON.parse(crash) as Crash | null;
if (plan) crashAt(plan);

async function releaseDrafts(core: Core): Promise<void> {
  for (const { id: customerId } of await ask(core, 'customers.list', {})) {
    for (const batch of await ask(core, 'batches.list', { customerId }))
      if (batch.delivery === 'editing') await ask(core, 'batches.release', { batchId: batch.id });
    for (const { id, delivery } of await ask(core, 'registrations.list', { customerId }))
      if (delivery === 'editing') await ask(core, 'registrations.release', { registrationId: id });
  }
}

/** All that can be sent is sent, and every order is answered; the sandbox decides no case by itself. */
async function isDone(core: Core): Promise<boolean> {
  const items = await ask(core, 'outbox.list', {});
  return items.every(({ state, kind, remoteStatus }) =>
    state === 'accepted' ? kind === 'registration' || remoteStatus !== 'PENDING' : false,
  );
}

const core = coreOn(folder, hastyClock);
for (const { id: connectionId } of await ask(core, 'connections.list', {}))
  await ask(core, 'core.restoreCredential', { connectionId, credential: personalToken(token) });
process.stdout.write('open\n');
await releaseDrafts(core);
for (let round = 0; round < 60 && !(await isDone(core)); round += 1) {
  for (const { id, state } of await ask(core, 'outbox.list', {}))
    if (state === 'needs-attention') await ask(core, 'outbox.retry', { outboxId: id });
  await ask(core, 'outbox.sendNow', {});
  await core.drainOutbox();
}
await core.close();
process.stdout.write('done\n');
