import { onTestFinished } from 'vitest';
import { ask } from '#core/ask.ts';
import { type Core, type CoreOptions, createCore } from '#core/core.ts';
import { defaultFontFolder } from '#core/exports/font-folder.ts';
import type { SandboxOptions } from '#sandbox/options.ts';
import { type Sandbox, startSandbox } from '#sandbox/sandbox.ts';
import type { CustomerSummary } from '#shared/model/customer.ts';
import type { E164 } from '#shared/model/ids.ts';
import { type ManualClock, manualClock } from './manual-clock.ts';
import { temporaryFolder } from './temporary-folder.ts';

export interface Workspace {
  readonly core: Core;
  readonly clock: ManualClock;
  readonly folder: string;
  readonly log: string[];
}

/** A core on a real file. Closed when the test is over. */
export function openWorkspace(options: Partial<CoreOptions> & { clock?: ManualClock } = {}): Workspace {
  const clock = options.clock ?? manualClock();
  const folder = options.folder ?? temporaryFolder();
  const log: string[] = [];
  const core = createCore({
    fetch: globalThis.fetch,
    version: '0.0.0-test',
    fontFolder: defaultFontFolder(),
    checkAnswers: true,
    log: (line) => log.push(line),
    ...options,
    clock,
    folder,
  });
  onTestFinished(() => core.close());
  return { core, clock, folder, log };
}

/** The real sandbox on a port of its own. Closed when the test is over. */
export async function openSandbox(options: Partial<SandboxOptions> = {}): Promise<Sandbox> {
  const sandbox = await startSandbox({ clock: () => Date.UTC(2026, 10, 3), ...options });
  onTestFinished(() => sandbox.close());
  return sandbox;
}

export async function connect(core: Core, sandbox: Sandbox): Promise<CustomerSummary[]> {
  await ask(core, 'core.connect', {
    kind: 'token',
    label: 'Sandbox',
    baseUrl: sandbox.baseUrl,
    connectorUrl: sandbox.connectorUrl,
    tokenEnv: null,
    token: sandbox.token,
  });
  return ask(core, 'customers.list', {});
}

/** A draft batch of numbers without a doubt, of one location. */
export async function draftBatch({ core, customer }: Pick<Pulled, 'core' | 'customer'>, count: number) {
  const { location, numbers } = await somePicks(core, customer, count);
  const place = { customerId: customer.id, locationId: location.id };
  const { batchId } = await ask(core, 'batches.create', { ...place, numbers });
  return { batchId, location, place, numbers };
}

/** Sends, and lets time pass, until every order that can be answered is answered. */
export async function settle({ core, clock }: Pick<Workspace, 'core' | 'clock'>): Promise<void> {
  for (let round = 0; round < 12; round += 1) {
    await ask(core, 'outbox.sendNow', {});
    await core.drainOutbox();
    clock.advance(60_000);
  }
  await core.drainOutbox();
}

export interface Pulled extends Workspace {
  readonly sandbox: Sandbox;
  /** The enterprise of the sample, pulled. */
  readonly customer: CustomerSummary;
}

/** A workspace that is connected to a sandbox of its own, with the largest customer pulled. */
export async function openPulled(
  options: Parameters<typeof openWorkspace>[0] & { sandbox?: Partial<SandboxOptions> } = {},
): Promise<Pulled> {
  const { sandbox: sandboxOptions, ...workspaceOptions } = options;
  const sandbox = await openSandbox(sandboxOptions);
  const workspace = openWorkspace(workspaceOptions);
  const customers = await connect(workspace.core, sandbox);
  const first = customers[0];
  if (!first) throw new Error('The sandbox has no customers.');
  let largest = first;
  for (const customer of customers) {
    const { numbers } = await workspace.core.pull(customer.id);
    if (numbers > largest.numbers) largest = { ...customer, numbers };
  }
  const customer = await ask(workspace.core, 'customers.get', { customerId: largest.id });
  return { ...workspace, sandbox, customer };
}

/** A location of the customer where numbers may be authorised, with some of them. */
export async function somePicks(core: Core, customer: CustomerSummary, count: number) {
  const { locations } = await ask(core, 'customers.get', { customerId: customer.id });
  for (const location of locations) {
    const { selectable } = await ask(core, 'batches.candidates', {
      customerId: customer.id,
      locationId: location.id,
    });
    const clean = selectable.filter((row) => row.eligibility === 'eligible');
    if (clean.length >= count)
      return { location, numbers: clean.slice(0, count).map((row) => row.e164 as E164) };
  }
  throw new Error(`No location has ${count} numbers without a doubt.`);
}
