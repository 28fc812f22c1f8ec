import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ask } from '#core/ask.ts';
import { databasePath } from '#core/db/open.ts';
import { personalToken } from '#shared/model/credential.ts';
import { journalOf } from '#support/journal.ts';
import { manualClock } from '#support/manual-clock.ts';
import { otherAnswers } from '#support/other-answers.ts';
import { aRegistration } from '#support/registration.ts';
import {
  connect,
  draftBatch,
  openPulled,
  openSandbox,
  openWorkspace,
  type Pulled,
  settle,
} from '#support/workspace.ts';

const journeyOf = async ({ core, customer }: Pulled) =>
  ask(core, 'journey.counts', { customerId: customer.id });

describe('the outbox', () => {
  it('sends a released batch, follows its order and moves the numbers', async () => {
    const pulled = await openPulled();
    const { batchId, numbers } = await draftBatch(pulled, 3);
    expect((await journeyOf(pulled))['in-batch']).toBe(3);
    const { outboxId } = await ask(pulled.core, 'batches.release', { batchId });
    await settle(pulled);
    const story = await ask(pulled.core, 'outbox.get', { outboxId });
    expect(story).toMatchObject({ state: 'accepted', remoteStatus: 'COMPLETE', attempts: 1 });
    expect(story.reference).toBeTruthy();
    expect(story.receipts.length).toBeGreaterThan(0);
    expect(pulled.sandbox.control.accepted().map((one) => one.idempotencyKey)).toEqual([outboxId]);
    const batch = await ask(pulled.core, 'batches.get', { batchId });
    expect(batch.numbers.map((row) => row.status)).toEqual(numbers.map(() => 'SUCCESS'));
    expect((await journeyOf(pulled)).authorised).toBe(3);
  });

  it('leaves the numbers where they stand, and their dates, while the order says the same', async () => {
    const fetch = otherAnswers(/\/orders/, (body) => {
      const { numbers, ...order } = body as { numbers?: object[] };
      if (!numbers) return body;
      return { ...order, status: 'PENDING', numbers: numbers.map((one) => ({ ...one, status: 'PENDING' })) };
    });
    const pulled = await openPulled({ fetch });
    const { batchId } = await draftBatch(pulled, 3);
    const submitted = async () => {
      const { rows } = await ask(pulled.core, 'numbers.page', {
        customerId: pulled.customer.id,
        filter: { journey: 'submitted' },
        sort: { by: 'number', descending: false },
        offset: 0,
        limit: 10,
      });
      return rows.map(({ e164, journeyAt, journeySource }) => [e164, journeyAt, journeySource]);
    };
    await ask(pulled.core, 'batches.release', { batchId });
    const sentAt = new Date(pulled.clock.now()).toISOString();
    await pulled.core.drainOutbox();
    const first = await submitted();
    expect(first.map(([, at]) => at)).toEqual([sentAt, sentAt, sentAt]);
    await settle(pulled);
    expect(await submitted()).toEqual(first);
  });

  it('queues while there is no network and sends when it is back, once', async () => {
    const pulled = await openPulled();
    const { batchId } = await draftBatch(pulled, 3);
    pulled.sandbox.control.setDown(true);
    const { outboxId } = await ask(pulled.core, 'batches.release', { batchId });
    await settle(pulled);
    expect(pulled.sandbox.control.accepted()).toEqual([]);
    expect((await ask(pulled.core, 'app.status', {})).network).toBe('offline');
    expect((await ask(pulled.core, 'outbox.get', { outboxId })).state).not.toBe('accepted');
    pulled.sandbox.control.setDown(false);
    await ask(pulled.core, 'outbox.sendNow', {});
    await settle(pulled);
    expect((await ask(pulled.core, 'outbox.get', { outboxId })).state).toBe('accepted');
    expect(pulled.sandbox.control.accepted()).toHaveLength(1);
  });

  it.each(['commit-close', 'duplicate', 'cut', 'truncated', 'close'] as const)(
    'delivers exactly once through the fault %s',
    async (kind) => {
      const pulled = await openPulled();
      const { batchId } = await draftBatch(pulled, 3);
      pulled.sandbox.control.setFaults([{ kind, method: 'POST', path: '/connector/v1/orders' }]);
      const { outboxId } = await ask(pulled.core, 'batches.release', { batchId });
      await settle(pulled);
      const first = await ask(pulled.core, 'outbox.get', { outboxId });
      if (first.state === 'needs-attention') await ask(pulled.core, 'outbox.retry', { outboxId });
      await settle(pulled);
      expect((await ask(pulled.core, 'outbox.get', { outboxId })).state).toBe('accepted');
      expect(pulled.sandbox.control.accepted().map((one) => one.idempotencyKey)).toEqual([outboxId]);
    },
  );

  it('takes no answer that is about another submission', async () => {
    const pulled = await openPulled();
    const [one, other] = [await draftBatch(pulled, 3), await draftBatch(pulled, 3)];
    const lost = { kind: 'commit-close', method: 'POST', path: '/connector/v1/orders' } as const;
    // The answer to the first question by key is given to the second one, too.
    pulled.sandbox.control.setFaults([
      lost,
      lost,
      { kind: 'duplicate', method: 'GET', path: '/connector/v1/orders' },
    ]);
    const first = await ask(pulled.core, 'batches.release', { batchId: one.batchId });
    const second = await ask(pulled.core, 'batches.release', { batchId: other.batchId });
    await settle(pulled);
    const references = await Promise.all(
      [first, second].map(async (outbox) => (await ask(pulled.core, 'outbox.get', outbox)).reference),
    );
    expect(new Set(references).size).toBe(2);
    expect(pulled.sandbox.control.accepted().map((taken) => taken.idempotencyKey)).toEqual([
      first.outboxId,
      second.outboxId,
    ]);
    for (const { batchId } of [one, other]) {
      const { numbers } = await ask(pulled.core, 'batches.get', { batchId });
      expect(numbers.map((row) => row.status)).toEqual(['SUCCESS', 'SUCCESS', 'SUCCESS']);
    }
  });

  it('keeps its payload and its key over every retry', async () => {
    const pulled = await openPulled();
    const { batchId } = await draftBatch(pulled, 3);
    pulled.sandbox.control.setFaults([
      { kind: 'status', status: 503, method: 'POST', path: '/connector', times: 3 },
    ]);
    const { outboxId } = await ask(pulled.core, 'batches.release', { batchId });
    const before = await ask(pulled.core, 'outbox.get', { outboxId });
    await settle(pulled);
    const after = await ask(pulled.core, 'outbox.get', { outboxId });
    expect(after.payload).toBe(before.payload);
    expect(after.payloadHash).toBe(before.payloadHash);
    const keys = pulled.sandbox.control.requests().flatMap((request) => request.idempotencyKey ?? []);
    expect(keys.length).toBeGreaterThan(1);
    expect(new Set(keys)).toEqual(new Set([outboxId]));
  });

  it('pauses on 401 without burning attempts, and goes on after a sign-in', async () => {
    const pulled = await openPulled();
    const { batchId } = await draftBatch(pulled, 3);
    pulled.sandbox.control.setFaults([{ kind: 'status', status: 401, method: 'POST', path: '/connector' }]);
    const { outboxId } = await ask(pulled.core, 'batches.release', { batchId });
    await settle(pulled);
    expect(await ask(pulled.core, 'outbox.get', { outboxId })).toMatchObject({
      state: 'queued',
      attempts: 0,
      waitReason: 'sign-in',
    });
    expect((await ask(pulled.core, 'app.status', {})).signInNeeded).toBe(true);
    await ask(pulled.core, 'core.signIn', {
      connectionId: pulled.customer.connectionId as never,
      token: pulled.sandbox.token,
    });
    await settle(pulled);
    expect((await ask(pulled.core, 'outbox.get', { outboxId })).state).toBe('accepted');
  });

  it('marks a refused row as rejected with the reason, and lets the next row pass', async () => {
    const pulled = await openPulled();
    const first = await draftBatch(pulled, 2);
    const second = await draftBatch(pulled, 2);
    pulled.sandbox.control.setFaults([
      {
        kind: 'status',
        status: 422,
        method: 'POST',
        path: '/connector',
        errors: [{ path: 'numbers[0]', code: 'BAD', message: 'That number is not good.' }],
      },
    ]);
    const a = await ask(pulled.core, 'batches.release', { batchId: first.batchId });
    const b = await ask(pulled.core, 'batches.release', { batchId: second.batchId });
    await settle(pulled);
    const states = await Promise.all(
      [a, b].map(async ({ outboxId }) => (await ask(pulled.core, 'outbox.get', { outboxId })).state),
    );
    expect(states.sort()).toEqual(['accepted', 'rejected']);
    const rejected = (await ask(pulled.core, 'outbox.list', {})).find((item) => item.state === 'rejected');
    expect(rejected?.lastErrorMessage).toContain('That number is not good.');
  });

  it('withdraws what was not sent, and refuses to withdraw what was', async () => {
    const pulled = await openPulled();
    await ask(pulled.core, 'settings.set', { workOffline: true });
    const { batchId, numbers } = await draftBatch(pulled, 3);
    const { outboxId } = await ask(pulled.core, 'batches.release', { batchId });
    await settle(pulled);
    expect((await ask(pulled.core, 'outbox.get', { outboxId })).waitReason).toBe('paused');
    await ask(pulled.core, 'outbox.withdraw', { outboxId, note: '' });
    expect((await ask(pulled.core, 'batches.get', { batchId })).delivery).toBe('editing');
    await ask(pulled.core, 'batches.setNumbers', { batchId, rev: 1, numbers: numbers.slice(1) });
    const again = await ask(pulled.core, 'batches.release', { batchId });
    await ask(pulled.core, 'settings.set', { workOffline: false });
    await settle(pulled);
    await expect(pulled.core.call('outbox.withdraw', { ...again, note: '' })).resolves.toMatchObject({
      ok: false,
      error: { code: 'not-allowed' },
    });
    expect(pulled.sandbox.control.accepted()).toHaveLength(1);
  });

  it('discards what was not sent, with its batch, and sets the numbers free', async () => {
    const pulled = await openPulled();
    const { batchId } = await draftBatch(pulled, 3);
    await ask(pulled.core, 'settings.set', { workOffline: true });
    const { outboxId } = await ask(pulled.core, 'batches.release', { batchId });
    await ask(pulled.core, 'outbox.discard', { outboxId, note: '' });
    expect(await ask(pulled.core, 'outbox.list', {})).toEqual([]);
    expect((await journeyOf(pulled))['in-batch']).toBe(0);
    await expect(ask(pulled.core, 'batches.get', { batchId })).rejects.toMatchObject({ code: 'not-found' });
    await ask(pulled.core, 'settings.set', { workOffline: false });
    await settle(pulled);
    expect(pulled.sandbox.control.accepted()).toEqual([]);
  });

  it('asks how it is known before it discards what may have been accepted', async () => {
    const pulled = await openPulled();
    const { batchId } = await draftBatch(pulled, 3);
    pulled.sandbox.control.setFaults([{ kind: 'close', method: 'POST', path: '/connector/v1/orders' }]);
    const { outboxId } = await ask(pulled.core, 'batches.release', { batchId });
    await pulled.core.drainOutbox();
    expect((await ask(pulled.core, 'outbox.get', { outboxId })).state).toBe('unknown');
    await expect(ask(pulled.core, 'outbox.discard', { outboxId, note: ' ' })).rejects.toMatchObject({
      code: 'not-ready',
    });
    await ask(pulled.core, 'outbox.discard', { outboxId, note: 'No such order in Control Hub.' });
    const rows = await journalOf(pulled.core, outboxId);
    expect(rows[0]).toMatchObject({
      kind: 'discarded',
      facts: { state: 'unknown', note: 'No such order in Control Hub.' },
    });
  });

  it('takes back what may have been accepted on a person’s word that it was not, with all that was in it', async () => {
    const pulled = await openPulled();
    const { batchId, numbers } = await draftBatch(pulled, 3);
    pulled.sandbox.control.setFaults([
      { kind: 'status', status: 404, method: 'POST', path: '/connector/v1/orders' },
    ]);
    const { outboxId } = await ask(pulled.core, 'batches.release', { batchId });
    await pulled.core.drainOutbox();
    expect((await ask(pulled.core, 'outbox.get', { outboxId })).state).toBe('needs-attention');
    await expect(ask(pulled.core, 'guided.start', { outboxId })).rejects.toMatchObject({
      code: 'not-allowed',
      message: expect.stringContaining('withdraw it with a note'),
    });
    await expect(ask(pulled.core, 'outbox.withdraw', { outboxId, note: ' ' })).rejects.toMatchObject({
      code: 'not-ready',
    });
    await ask(pulled.core, 'outbox.withdraw', { outboxId, note: 'The connector was shut down before.' });
    const batch = await ask(pulled.core, 'batches.get', { batchId });
    expect(batch).toMatchObject({ delivery: 'editing', numbers: numbers.map((e164) => ({ e164 })) });
    const rows = await journalOf(pulled.core, outboxId);
    expect(rows[0]).toMatchObject({
      kind: 'withdrawn',
      source: 'person',
      facts: { state: 'needs-attention', note: 'The connector was shut down before.' },
    });
    await ask(pulled.core, 'settings.set', { workOffline: true });
    const again = await ask(pulled.core, 'batches.release', { batchId });
    expect(await ask(pulled.core, 'guided.start', again)).toMatchObject({ finishedAt: null });
    expect(pulled.sandbox.control.accepted()).toEqual([]);
  });

  it('does not discard what was accepted', async () => {
    const pulled = await openPulled();
    const { batchId } = await draftBatch(pulled, 3);
    const { outboxId } = await ask(pulled.core, 'batches.release', { batchId });
    await settle(pulled);
    await expect(ask(pulled.core, 'outbox.discard', { outboxId, note: 'x' })).rejects.toMatchObject({
      code: 'not-allowed',
    });
  });

  it('shows numbers that the order did not take, with the typed reason', async () => {
    const pulled = await openPulled();
    const { batchId, numbers } = await draftBatch(pulled, 3);
    pulled.sandbox.control.setBrokenNumbers(numbers.slice(0, 1));
    await ask(pulled.core, 'batches.release', { batchId });
    await settle(pulled);
    const batch = await ask(pulled.core, 'batches.get', { batchId });
    expect(batch).toMatchObject({ orderStatus: 'PARTIAL', succeeded: 2, failed: 1 });
    expect(batch.numbers.find((row) => row.status === 'FAILED')?.errorTitle).toBeTruthy();
    const counts = await journeyOf(pulled);
    expect([counts.authorised, counts.rejected]).toEqual([2, 1]);
  });

  it('holds a registration back until the order of its numbers has answered, then opens the case', async () => {
    const pulled = await openPulled();
    const { batchId, numbers } = await draftBatch(pulled, 3);
    await ask(pulled.core, 'settings.set', { workOffline: true });
    await ask(pulled.core, 'batches.release', { batchId });
    const registrationId = await aRegistration(pulled.core, pulled.customer.id, numbers);
    const { outboxId } = await ask(pulled.core, 'registrations.release', { registrationId });
    await ask(pulled.core, 'settings.set', { workOffline: false });
    await settle(pulled);
    const story = await ask(pulled.core, 'outbox.get', { outboxId });
    expect(story.state).toBe('accepted');
    const order = pulled.sandbox.control.accepted().map((one) => one.kind);
    expect(order).toEqual(['order', 'registration']);
    const registration = await ask(pulled.core, 'registrations.get', { registrationId });
    expect(registration.caseId).toBe(story.reference);
    expect((await journeyOf(pulled))['registration-requested']).toBe(3);
    pulled.sandbox.control.decideCase(registration.caseId ?? '', 'APPROVED');
    pulled.clock.advance(60 * 60_000);
    await settle(pulled);
    expect((await journeyOf(pulled))['in-campaign']).toBe(3);
  });

  it('does not send a registration whose numbers did not become authorised, and says which', async () => {
    const pulled = await openPulled();
    const { batchId, numbers } = await draftBatch(pulled, 3);
    pulled.sandbox.control.setBrokenNumbers(numbers.slice(0, 1));
    await ask(pulled.core, 'settings.set', { workOffline: true });
    await ask(pulled.core, 'batches.release', { batchId });
    const registrationId = await aRegistration(pulled.core, pulled.customer.id, numbers);
    const { outboxId } = await ask(pulled.core, 'registrations.release', { registrationId });
    await ask(pulled.core, 'settings.set', { workOffline: false });
    await settle(pulled);
    expect(await ask(pulled.core, 'outbox.get', { outboxId })).toMatchObject({
      state: 'needs-attention',
      lastErrorCode: 'not-ready',
    });
    expect(pulled.sandbox.control.accepted().map((one) => one.kind)).toEqual(['order']);
  });

  it('sends after the program was closed and opened again, with the same key', async () => {
    const sandbox = await openSandbox();
    const clock = manualClock();
    const first = openWorkspace({ clock });
    const [customer] = await connect(first.core, sandbox);
    if (!customer) throw new Error('no customer');
    await first.core.pull(customer.id);
    const { batchId } = await draftBatch({ core: first.core, customer }, 2);
    sandbox.control.setFaults([{ kind: 'commit-close', method: 'POST', path: '/connector/v1/orders' }]);
    const { outboxId } = await ask(first.core, 'batches.release', { batchId });
    await first.core.drainOutbox();
    await first.core.close();
    expect(existsSync(databasePath(first.folder))).toBe(true);
    const second = openWorkspace({ clock, folder: first.folder });
    await ask(second.core, 'core.restoreCredential', {
      connectionId: customer.connectionId as never,
      credential: personalToken(sandbox.token),
    });
    await settle(second);
    expect((await ask(second.core, 'outbox.get', { outboxId })).state).toBe('accepted');
    expect(sandbox.control.accepted().map((one) => one.idempotencyKey)).toEqual([outboxId]);
  });
});
