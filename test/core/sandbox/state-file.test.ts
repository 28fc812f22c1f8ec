import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { allNumbers, connector, newKey, openSandbox, orderScene, postOrder } from './harness.ts';

function stateFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sandbox-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, 'below', 'state.json');
}

test('orders, registrations, cases and keys survive a restart', async () => {
  const file = stateFile();
  const first = await orderScene({ stateFile: file });
  const key = newKey();
  const numbers = first.numbers.slice(0, 2);
  const order = await postOrder(first, numbers, key);
  await connector(first, `/orders/${order.json.orderId}`);
  const registered = await connector(first, '/registrations', {
    method: 'POST',
    headers: { 'idempotency-key': newKey() },
    body: { customerId: first.customerId, brand: {}, campaign: {}, numbers },
  });
  await connector(first, `/cases/${registered.json.caseId}`);
  const accepted = first.sandbox.control.accepted();
  await first.sandbox.close();

  const second = await orderScene({ stateFile: file });
  expect(second.sandbox.control.accepted()).toEqual(accepted);
  const again = await postOrder(second, numbers, key);
  expect([again.text, again.headers.get('idempotent-replayed')]).toEqual([order.text, 'true']);
  expect((await connector(second, `/orders/${order.json.orderId}`)).json.status).toBe('COMPLETE');
  expect((await connector(second, `/cases/${registered.json.caseId}`)).json.status).toBe('IN_REVIEW');
});

test('changes survive a restart', async () => {
  const file = stateFile();
  const first = await orderScene({ stateFile: file });
  first.sandbox.control.mutate({ add: 2, remove: 3, move: 2, reassign: 2 });
  const rows = await allNumbers(first.sandbox, first.customerId);
  await first.sandbox.close();
  const second = await orderScene({ stateFile: file });
  expect(second.rows).toEqual(rows);
});

test('what was accepted is on disk before the answer leaves', async () => {
  const file = stateFile();
  const scene = await orderScene({ stateFile: file });
  scene.sandbox.control.setFaults([{ kind: 'commit-close', method: 'POST' }]);
  const key = newKey();
  await expect(postOrder(scene, scene.numbers.slice(0, 1), key)).rejects.toThrow();
  expect(readFileSync(file, 'utf8')).toContain(key);
});

test('nothing is left beside the state file', async () => {
  const file = stateFile();
  const scene = await orderScene({ stateFile: file });
  await postOrder(scene, scene.numbers.slice(0, 1));
  expect(readdirSync(join(file, '..'))).toEqual(['state.json']);
});

test.each([
  ['damaged', () => '{"version": 1, "keys": ['],
  ["another sample's", (good: string) => good.replace('seed 1', 'seed 2')],
  ['future', (good: string) => good.replace('"version":1', '"version":9')],
])('%s state is set aside, not overwritten', async (_what, spoil) => {
  const file = stateFile();
  const first = await orderScene({ stateFile: file });
  await postOrder(first, first.numbers.slice(0, 1));
  await first.sandbox.close();
  const spoilt = spoil(readFileSync(file, 'utf8'));
  writeFileSync(file, spoilt);
  const second = await openSandbox({ stateFile: file });
  expect(second.control.accepted()).toEqual([]);
  expect(readFileSync(`${file}.aside-1`, 'utf8')).toBe(spoilt);
});
