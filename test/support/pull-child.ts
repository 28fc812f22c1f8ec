/*
 * Pulls every customer of a workspace in a process of its own, so that a test may kill it.
 * node pull-child.ts <folder> <base URL> <token>
 */
import { ask } from '#core/ask.ts';
import { coreOn } from './core-on.ts';
import { hastyClock } from './hasty-clock.ts';

const [folder = '', baseUrl = '', token = ''] = process.argv.slice(2);
const core = coreOn(folder, hastyClock);
await ask(core, 'core.connect', {
  kind: 'token',
  label: 'Sandbox',
  baseUrl,
  connectorUrl: null,
  tokenEnv: null,
  token,
});
const customers = await ask(core, 'customers.list', {});
process.stdout.write('pulling\n');
for (const customer of customers) await core.pull(customer.id);
await core.close();
process.stdout.write('done\n');
