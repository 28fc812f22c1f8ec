import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { ask } from '#core/ask.ts';
import { databasePath } from '#core/db/open.ts';
import { CONTROL_HUB_ADDRESS, CONTROL_HUB_HOSTS, ORDER_STEPS, PLACES } from '#shared/guided/paths.ts';
import type { GuidedStep } from '#shared/model/guided.ts';
import {
  A_PNG,
  goOnline,
  orderByHand,
  summaryInHub,
  type WaitingOrder,
  waitingOrder,
} from '#support/guided.ts';
import { journalOf } from '#support/journal.ts';
import { connect, draftBatch, openWorkspace } from '#support/workspace.ts';

const run = ({ core, outboxId }: WaitingOrder) => ask(core, 'guided.get', { outboxId });
const entry = ({ core, outboxId }: WaitingOrder) => ask(core, 'outbox.get', { outboxId });
const step = ({ core, outboxId }: WaitingOrder, id: GuidedStep, done = true) =>
  core.call('guided.step', { outboxId, step: id, done });
const finish = ({ core, outboxId }: WaitingOrder, override: string | null = null) =>
  core.call('guided.finish', { outboxId, reference: 'ORD-1', override });
const accepted = ({ sandbox }: WaitingOrder) => sandbox.control.accepted();
const journeys = ({ core, customer }: WaitingOrder) =>
  ask(core, 'journey.counts', { customerId: customer.id });
const refused = { ok: false, error: { code: 'not-allowed' } };

async function kinds({ core, outboxId }: WaitingOrder) {
  return (await journalOf(core, outboxId)).map(({ kind }) => kind).reverse();
}

async function expectHealthy({ core }: WaitingOrder) {
  const { checks } = await ask(core, 'doctor.run', { expected: null });
  expect(checks.flatMap(({ problems }) => problems)).toEqual([]);
}

/** Lets the dispatcher do whatever it would do in a day. */
async function aDay({ core, clock }: WaitingOrder) {
  await goOnline(core);
  for (let hour = 0; hour < 24; hour++) {
    clock.advance(60 * 60_000);
    await core.drainOutbox();
  }
}

describe('an order that a person places', () => {
  it('goes through Control Hub once and ends as an order whose outcome waits for a person', async () => {
    const one = await waitingOrder();
    const started = await ask(one.core, 'guided.start', { outboxId: one.outboxId });
    expect(started).toMatchObject({
      kind: 'order',
      title: one.location,
      locationName: one.location,
      numbers: one.numbers.map((e164) => ({ e164, ticked: false })),
      paths: { authorize: PLACES.authorize.path },
      address: one.sandbox.controlHubUrl,
      check: null,
      finishedAt: null,
    });
    expect(started.steps.map(({ id }) => id)).toEqual(ORDER_STEPS);
    const reference = await orderByHand(one);
    const [order] = accepted(one);
    expect(order).toMatchObject({ kind: 'order', id: reference });
    expect(await entry(one)).toMatchObject({
      channel: 'guided',
      state: 'accepted',
      reference,
      remoteStatus: 'PENDING',
      receipts: [{ kind: 'guided' }],
    });
    expect(await ask(one.core, 'batches.get', { batchId: one.batchId })).toMatchObject({
      delivery: 'accepted',
      orderId: reference,
      orderStatus: 'PENDING',
    });
    expect(await journeys(one)).toMatchObject({ 'in-batch': 0, submitted: 3 });
    await aDay(one);
    expect(accepted(one)).toHaveLength(1);
    expect(await journeys(one)).toMatchObject({ submitted: 3 });
    await ask(one.core, 'guided.outcome', {
      outboxId: one.outboxId,
      failed: one.numbers.slice(0, 1),
      note: 'Seen in the list',
    });
    expect(await ask(one.core, 'batches.get', { batchId: one.batchId })).toMatchObject({
      orderStatus: 'PARTIAL',
      succeeded: 2,
      failed: 1,
    });
    expect(await journeys(one)).toMatchObject({ submitted: 0, rejected: 1 });
    const { rows } = await ask(one.core, 'numbers.page', {
      customerId: one.customer.id,
      filter: { search: one.numbers[1] ?? '' },
      sort: { by: 'number', descending: false },
      offset: 0,
      limit: 1,
    });
    expect(rows[0]).toMatchObject({ journey: 'authorised', journeySource: 'person' });
    expect(await kinds(one)).toEqual(['released', 'taken-over', 'attempted', 'confirmed', 'confirmed']);
    await expectHealthy(one);
  });

  it('keeps in its receipt who did what and when, and the hashes of what was seen', async () => {
    const one = await waitingOrder();
    await ask(one.core, 'guided.start', { outboxId: one.outboxId });
    const { hash } = await ask(one.core, 'core.guidedPicture', { outboxId: one.outboxId, png: A_PNG });
    one.clock.advance(1000);
    const reference = await orderByHand(one);
    const receipt = JSON.parse((await entry(one)).receipts[0]?.body ?? '{}');
    expect(receipt).toMatchObject({
      reference,
      numbers: one.numbers,
      startedBy: 'Robin',
      finishedBy: 'Robin',
      override: null,
      check: { matches: true, source: 'pasted', textHash: expect.stringMatching(/^[0-9a-f]{64}$/) },
      pictures: [{ hash, what: 'order' }],
    });
    expect(receipt.steps.map((done: { step: string }) => done.step).sort()).toEqual(['reference', 'submit']);
    expect((await ask(one.core, 'guided.picture', { hash })).dataUrl).toBe(
      `data:image/png;base64,${Buffer.from(A_PNG).toString('base64')}`,
    );
    expect(await kinds(one)).toContain('evidence');
    await expectHealthy(one);
  });
});

describe('exactly one channel sends', () => {
  it('the connector never sends what a person took over, at any step', async () => {
    const one = await waitingOrder();
    await ask(one.core, 'guided.start', { outboxId: one.outboxId });
    await aDay(one);
    await step(one, 'submit');
    await aDay(one);
    await ask(one.core, 'outbox.sendNow', {});
    await ask(one.core, 'outbox.retry', { outboxId: one.outboxId });
    await one.core.drainOutbox();
    expect(accepted(one)).toEqual([]);
    expect(await entry(one)).toMatchObject({ state: 'unknown', waitReason: 'guided', attempts: 0 });
  });

  it('sends once when it was given back', async () => {
    const one = await waitingOrder();
    await ask(one.core, 'guided.start', { outboxId: one.outboxId });
    await step(one, 'submit');
    expect(await one.core.call('guided.leave', { outboxId: one.outboxId })).toMatchObject(refused);
    expect(await one.core.call('outbox.withdraw', { outboxId: one.outboxId, note: '' })).toMatchObject(
      refused,
    );
    await step(one, 'submit', false);
    await ask(one.core, 'guided.leave', { outboxId: one.outboxId });
    expect(await run(one)).toBeNull();
    await aDay(one);
    expect(accepted(one).map(({ idempotencyKey }) => idempotencyKey)).toEqual([one.outboxId]);
    expect(await kinds(one)).toEqual(
      expect.arrayContaining(['taken-over', 'given-back', 'attempted', 'answered']),
    );
    await expectHealthy(one);
  });

  it('a person cannot take over what is being sent, may have arrived, or has arrived', async () => {
    const one = await waitingOrder();
    one.sandbox.control.setFaults([{ kind: 'commit-close', method: 'POST', path: '/connector/v1/orders' }]);
    await goOnline(one.core);
    const sending = one.core.drainOutbox();
    expect((await entry(one)).state).toBe('sending');
    const start = () => one.core.call('guided.start', { outboxId: one.outboxId });
    expect(await start()).toMatchObject(refused);
    await sending;
    expect((await entry(one)).state).toBe('unknown');
    expect(await start()).toMatchObject(refused);
    await aDay(one);
    expect((await entry(one)).state).toBe('accepted');
    expect(await start()).toMatchObject(refused);
    expect(accepted(one)).toHaveLength(1);
    expect(await run(one)).toBeNull();
  });

  it('what is taken over while another entry is on its way stays with the person', async () => {
    const one = await waitingOrder();
    one.clock.advance(1000);
    const { batchId } = await draftBatch(one, 2);
    const { outboxId } = await ask(one.core, 'batches.release', { batchId });
    one.sandbox.control.setFaults([
      { kind: 'delay', delayMs: 500, method: 'POST', path: '/connector/v1/orders' },
    ]);
    await goOnline(one.core);
    const sending = one.core.drainOutbox();
    expect((await entry(one)).state).toBe('sending');
    await ask(one.core, 'guided.start', { outboxId });
    await sending;
    await aDay(one);
    expect(accepted(one).map(({ idempotencyKey }) => idempotencyKey)).toEqual([one.outboxId]);
    expect(await ask(one.core, 'outbox.get', { outboxId })).toMatchObject({
      state: 'queued',
      channel: 'guided',
      attempts: 0,
    });
  });

  it('says at its entry how far the person is, and nothing where nobody is at it', async () => {
    const one = await waitingOrder();
    const position = async () => [
      (await entry(one)).position,
      (await ask(one.core, 'outbox.list', {})).map((item) => item.position),
    ];
    expect(await position()).toEqual([null, [null]]);
    await ask(one.core, 'guided.start', { outboxId: one.outboxId });
    expect(await position()).toEqual([{ step: 1, total: 6 }, [{ step: 1, total: 6 }]]);
    for (const id of ['open', 'numbers'] as const) await step(one, id);
    expect((await entry(one)).position).toEqual({ step: 2, total: 6 });
    for (const id of ['location', 'summary', 'submit'] as const) await step(one, id);
    expect((await entry(one)).position).toEqual({ step: 6, total: 6 });
    await finish(one, 'seen in the window');
    expect(await position()).toEqual([null, [null]]);
  });

  it('withdrawing ends the run, and a new release starts anew', async () => {
    const one = await waitingOrder();
    await ask(one.core, 'guided.start', { outboxId: one.outboxId });
    await ask(one.core, 'outbox.withdraw', { outboxId: one.outboxId, note: '' });
    expect(await run(one)).toBeNull();
    expect(await one.core.call('guided.start', { outboxId: one.outboxId })).toMatchObject(refused);
    const { outboxId } = await ask(one.core, 'batches.release', { batchId: one.batchId });
    expect(await ask(one.core, 'guided.start', { outboxId })).toMatchObject({ outboxId });
    await expectHealthy(one);
  });

  it('starting twice is one run', async () => {
    const one = await waitingOrder();
    const first = await ask(one.core, 'guided.start', { outboxId: one.outboxId });
    await step(one, 'open');
    one.clock.advance(1000);
    expect((await ask(one.core, 'guided.start', { outboxId: one.outboxId })).startedAt).toBe(first.startedAt);
    expect(await kinds(one)).toEqual(['released', 'taken-over']);
  });

  it('an order in both channels would be seen as double', async () => {
    const one = await waitingOrder();
    await goOnline(one.core);
    await one.core.drainOutbox();
    const browser = await summaryInHub(one);
    await browser.send();
    expect(accepted(one).map(({ kind }) => kind)).toEqual(['order', 'order']);
  });
});

describe('a run goes on after the program has ended', () => {
  it.each(ORDER_STEPS.map((id) => [id]))('at step %s', async (until) => {
    const one = await waitingOrder();
    const { outboxId, folder, clock } = one;
    await ask(one.core, 'guided.start', { outboxId });
    for (const id of ORDER_STEPS.slice(0, ORDER_STEPS.indexOf(until))) {
      clock.advance(60_000);
      await step(one, id);
      if (id === 'numbers')
        await ask(one.core, 'guided.tick', { outboxId, numbers: one.numbers.slice(0, 2), ticked: true });
      if (id === 'summary')
        await ask(one.core, 'guided.checkSummary', { outboxId, text: one.numbers.join('\n') });
    }
    const before = await run(one);
    await one.core.close();
    const { core } = openWorkspace({ folder, clock });
    const again = { ...one, core };
    await connect(core, one.sandbox);
    expect(await run(again)).toEqual(before);
    await aDay(again);
    expect(accepted(one)).toEqual([]);
    await step(again, 'submit');
    if (before?.check === null)
      await ask(core, 'guided.checkSummary', { outboxId, text: one.numbers.join('\n') });
    expect(await finish(again)).toMatchObject({ ok: true });
    expect(await run(again)).toMatchObject({ reference: 'ORD-1', finishedAt: expect.any(String) });
    await expectHealthy(again);
  });
});

describe('the order summary', () => {
  it.each([
    ['drop', { missing: 1, extra: 0 }],
    ['swap', { missing: 1, extra: 1 }],
  ] as const)('that differs by one number is found out and not accepted: %s', async (slip, differs) => {
    const one = await waitingOrder();
    one.sandbox.control.setSummarySlip(slip);
    await ask(one.core, 'guided.start', { outboxId: one.outboxId });
    const browser = await summaryInHub(one);
    const check = await ask(one.core, 'core.guidedSummary', { outboxId: one.outboxId, text: browser.text() });
    expect(check).toMatchObject({ matches: false, locationNamed: true });
    expect([check.missing.length, check.extra.length]).toEqual([differs.missing, differs.extra]);
    expect((await run(one))?.check).toMatchObject({ ...check, source: 'read' });
    await step(one, 'submit');
    expect(await finish(one)).toMatchObject({ ok: false, error: { code: 'not-allowed', details: differs } });
    expect(await finish(one, '  ')).toMatchObject(refused);
    expect((await entry(one)).state).toBe('unknown');
    expect(await finish(one, 'The page hides the last row')).toMatchObject({ ok: true });
    const rows = await journalOf(one.core, one.outboxId);
    expect(rows[0]).toMatchObject({
      kind: 'confirmed',
      source: 'person',
      who: 'Robin',
      facts: { summary: 'differs', override: 'The page hides the last row' },
    });
    await expectHealthy(one);
  });

  it('has to be looked at: without a check nothing is finished', async () => {
    const one = await waitingOrder();
    await ask(one.core, 'guided.start', { outboxId: one.outboxId });
    await step(one, 'submit');
    expect(await finish(one)).toMatchObject(refused);
    await ask(one.core, 'guided.checkSummary', { outboxId: one.outboxId, text: one.numbers.join(', ') });
    expect(await finish(one)).toMatchObject({ ok: true });
    expect(await finish(one)).toMatchObject(refused);
  });
});

describe('what makes no sense is refused and changes nothing', () => {
  it('steps of another kind, foreign numbers, a number before anything was placed', async () => {
    const one = await waitingOrder();
    const { core, outboxId } = one;
    expect(await step(one, 'open')).toMatchObject(refused);
    await ask(core, 'guided.start', { outboxId });
    expect(await step(one, 'case')).toMatchObject({ ok: false, error: { code: 'bad-input' } });
    expect(await step(one, 'reference')).toMatchObject(refused);
    const tick = (numbers: string[]) => core.callUnknown('guided.tick', { outboxId, numbers, ticked: true });
    expect(await tick(['+12065550999'])).toMatchObject({ ok: false, error: { code: 'bad-input' } });
    expect(await finish(one, 'really')).toMatchObject(refused);
    expect(
      await core.callUnknown('guided.finish', { outboxId, reference: ' \n', override: null }),
    ).toMatchObject({
      ok: false,
      error: { code: 'bad-input' },
    });
    expect(await core.call('guided.outcome', { outboxId, failed: [], note: '' })).toMatchObject(refused);
    expect(await kinds(one)).toEqual(['released', 'taken-over']);
  });

  it('an outcome with a number of another order, or a second one', async () => {
    const one = await waitingOrder();
    await orderByHand(one);
    const outcome = (failed: string[]) =>
      one.core.callUnknown('guided.outcome', { outboxId: one.outboxId, failed, note: '' });
    expect(await outcome(['+12065550999'])).toMatchObject({ ok: false, error: { code: 'bad-input' } });
    expect(await outcome([])).toMatchObject({ ok: true });
    expect(await outcome([])).toMatchObject(refused);
    expect((await ask(one.core, 'batches.get', { batchId: one.batchId })).orderStatus).toBe('COMPLETE');
  });

  it('a picture that is none', async () => {
    const one = await waitingOrder();
    const { core, outboxId } = one;
    await ask(core, 'guided.start', { outboxId });
    const keep = (png: Uint8Array<ArrayBuffer>) => core.call('core.guidedPicture', { outboxId, png });
    const bad = { ok: false, error: { code: 'bad-input' } };
    expect(await keep(new TextEncoder().encode('<svg>'))).toMatchObject(bad);
    expect(await keep(new Uint8Array([...A_PNG, ...new Uint8Array(5_000_000)]))).toMatchObject(bad);
    expect(await core.call('guided.picture', { hash: 'a'.repeat(64) })).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    });
    expect((await run(one))?.pictures).toEqual([]);
  });
});

describe('where Control Hub is', () => {
  it('the sample opens the sandbox alone, by paths that a person may edit', async () => {
    const one = await waitingOrder();
    const { core, outboxId } = one;
    await ask(core, 'guided.start', { outboxId });
    expect(await ask(core, 'core.guidedPlace', { outboxId })).toEqual({
      customerId: one.customer.id,
      address: one.sandbox.controlHubUrl,
      hosts: [new URL(one.sandbox.controlHubUrl).host],
    });
    const stored = { authorize: ['Services', 'PSTN & Routing'], aPlaceOfOnce: ['Services'] };
    await ask(core, 'settings.set', { guidedPaths: stored });
    expect((await run(one))?.paths).toEqual({
      authorize: ['Services', 'PSTN & Routing'],
      case: [...PLACES.case.path],
    });
    for (const wrong of [
      { guidedAddress: 'http://admin.webex.com' },
      { guidedAddress: 'javascript:alert(1)' },
      { guidedHosts: ['*'] },
      { guidedHosts: ['a.example.com/x'] },
      { guidedPaths: { authorize: [] } },
    ])
      expect(await core.callUnknown('settings.set', wrong)).toMatchObject({
        ok: false,
        error: { code: 'bad-input' },
      });
  });

  it('a real connection opens what the settings say, with the hosts of Webex’s sign-in and the organisation’s own', async () => {
    const one = await waitingOrder();
    const { outboxId, folder, clock } = one;
    await ask(one.core, 'guided.start', { outboxId });
    await one.core.close();
    const raw = new Sqlite(databasePath(folder));
    raw.exec("UPDATE connections SET base_url = 'https://webexapis.com/v1'");
    raw.close();
    const { core } = openWorkspace({ folder, clock });
    const place = await ask(core, 'core.guidedPlace', { outboxId });
    expect(place).toMatchObject({ address: CONTROL_HUB_ADDRESS, hosts: CONTROL_HUB_HOSTS });
    await ask(core, 'settings.set', {
      guidedAddress: 'https://hub.example.com/start',
      guidedHosts: ['sso.example.com'],
    });
    expect(await ask(core, 'core.guidedPlace', { outboxId })).toMatchObject({
      address: 'https://hub.example.com/start',
      hosts: ['hub.example.com', ...CONTROL_HUB_HOSTS, 'sso.example.com'],
    });
  });
});
