import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import {
  type ParentPort,
  serveParent,
  type UtilityReply,
  type UtilityRequest,
} from '#sandbox/utility-entry.ts';
import { openSandbox } from './harness.ts';

/** A parent on the other side of the port. */
function parent() {
  const emitter = new EventEmitter();
  const replies: UtilityReply[] = [];
  let exits = 0;
  const port: ParentPort = {
    on: (event, listener) => emitter.on(event, listener),
    postMessage: (message) => replies.push(message),
  };
  serveParent(port, () => {
    exits += 1;
  });
  return {
    send: (data: UtilityRequest) => emitter.emit('message', { data }),
    reply: () => expect.poll(() => replies.at(-1)).toBeDefined(),
    replies,
    exits: () => exits,
  };
}

test('it starts a sandbox with the options of the first message and stops it on demand', async () => {
  const it = parent();
  it.send({ type: 'start', options: { seed: 9, token: 'secret' } });
  await it.reply();
  const [ready] = it.replies;
  if (ready?.type !== 'ready') throw new Error('not ready');
  const wanted = { headers: { authorization: 'Bearer secret' } };
  expect((await fetch(`${ready.baseUrl}/organizations`, wanted)).status).toBe(200);
  expect(ready.connectorUrl).toContain('/connector/v1');
  it.send({ type: 'stop' });
  await expect.poll(it.exits).toBe(1);
  await expect(fetch(`${ready.baseUrl}/organizations`, wanted)).rejects.toThrow();
});

test('a second start changes nothing', async () => {
  const it = parent();
  it.send({ type: 'start', options: {} });
  it.send({ type: 'start', options: {} });
  await it.reply();
  it.send({ type: 'stop' });
  await expect.poll(it.exits).toBe(1);
  expect(it.replies).toHaveLength(1);
});

test('a start that fails says why, and can be tried again', async () => {
  const taken = Number(new URL((await openSandbox()).baseUrl).port);
  const it = parent();
  it.send({ type: 'start', options: { port: taken } });
  await it.reply();
  expect(it.replies[0]).toMatchObject({ type: 'failed', message: expect.stringContaining('EADDRINUSE') });
  it.send({ type: 'start', options: {} });
  await expect.poll(() => it.replies[1]?.type).toBe('ready');
  it.send({ type: 'stop' });
  await expect.poll(it.exits).toBe(1);
});

test('a stop before any start ends the process', async () => {
  const it = parent();
  it.send({ type: 'stop' });
  await expect.poll(it.exits).toBe(1);
});
