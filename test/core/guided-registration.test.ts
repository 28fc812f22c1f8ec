import { describe, expect, it } from 'vitest';
import { ask } from '#core/ask.ts';
import { REGISTRATION_STEPS } from '#shared/guided/paths.ts';
import type { CaseStatus } from '#shared/webex/connector.ts';
import { goOnline, orderByHand, waitingOrder } from '#support/guided.ts';
import { hubBrowser } from '#support/hub-browser.ts';
import { journalOf } from '#support/journal.ts';
import { otherAnswers } from '#support/other-answers.ts';
import { aRegistration } from '#support/registration.ts';

/** An order that a person placed, and a registration of its numbers that waits for it. */
async function waitingRegistration(options: Parameters<typeof waitingOrder>[0] = {}) {
  const order = await waitingOrder(options);
  await orderByHand(order);
  const registrationId = await aRegistration(order.core, order.customer.id, order.numbers);
  const { outboxId } = await ask(order.core, 'registrations.release', { registrationId });
  return { ...order, orderId: order.outboxId, registrationId, outboxId };
}
type Waiting = Awaited<ReturnType<typeof waitingRegistration>>;

async function authorised(options: Parameters<typeof waitingOrder>[0] = {}) {
  const one = await waitingRegistration(options);
  await ask(one.core, 'guided.outcome', { outboxId: one.orderId, failed: [], note: '' });
  return one;
}

/** Opens the case in the look-alike; its number comes back. */
async function caseInHub({ sandbox, customer }: Waiting): Promise<string> {
  const browser = hubBrowser(sandbox.controlHubUrl);
  await browser.signIn();
  for (const text of [customer.name, 'Business Texting', 'Open Cisco Calling Plans support case'])
    await browser.click(text);
  await browser.send([['text', 'Please register our campaign for business texting.']]);
  return /Case number: (\S+)/.exec(browser.text())?.[1] ?? '';
}

async function opened() {
  const one = await authorised();
  await ask(one.core, 'guided.start', { outboxId: one.outboxId });
  const reference = await caseInHub(one);
  await step(one, 'case');
  await ask(one.core, 'guided.finish', { outboxId: one.outboxId, reference, override: null });
  return { ...one, reference };
}

const step = ({ core, outboxId }: Waiting, id: 'case' | 'form') =>
  ask(core, 'guided.step', { outboxId, step: id, done: true });
const start = ({ core, outboxId }: Waiting) => core.call('guided.start', { outboxId });
const record = ({ core, registrationId }: Waiting, status: CaseStatus, at?: string) =>
  core.call('cases.record', { registrationId, status, note: 'By mail', ...(at ? { at } : {}) });
const events = ({ core, registrationId }: Waiting) => ask(core, 'cases.list', { registrationId });
const detail = ({ core, registrationId }: Waiting) => ask(core, 'registrations.get', { registrationId });
const journeys = ({ core, customer }: Waiting) => ask(core, 'journey.counts', { customerId: customer.id });
const refused = { ok: false, error: { code: 'not-allowed' } };

async function sources({ core, customer, numbers }: Waiting) {
  const found = numbers.map((search) =>
    ask(core, 'numbers.page', {
      customerId: customer.id,
      filter: { search },
      sort: { by: 'number', descending: false },
      offset: 0,
      limit: 1,
    }),
  );
  return (await Promise.all(found)).map(({ rows }) => [rows[0]?.journey, rows[0]?.journeySource]);
}

describe('a registration by hand', () => {
  it('waits until a person has said what became of the order', async () => {
    const one = await waitingRegistration();
    expect(await start(one)).toMatchObject({ ok: false, error: { code: 'not-ready' } });
    await goOnline(one.core);
    await one.core.drainOutbox();
    expect(await ask(one.core, 'outbox.get', { outboxId: one.outboxId })).toMatchObject({
      state: 'queued',
      waitReason: 'order-pending',
    });
    await ask(one.core, 'settings.set', { workOffline: true });
    await ask(one.core, 'guided.outcome', { outboxId: one.orderId, failed: [], note: '' });
    expect(await start(one)).toMatchObject({
      ok: true,
      value: { kind: 'registration', locationName: null, steps: REGISTRATION_STEPS.map((id) => ({ id })) },
    });
  });

  it('is refused while one of its numbers is not authorised', async () => {
    const one = await waitingRegistration();
    await ask(one.core, 'guided.outcome', {
      outboxId: one.orderId,
      failed: one.numbers.slice(0, 1),
      note: '',
    });
    expect(await start(one)).toMatchObject({
      ok: false,
      error: { code: 'not-ready', details: { missing: 1 } },
    });
  });

  it('opens one case, and moves its numbers by the person’s word alone', async () => {
    const one = await opened();
    expect(await detail(one)).toMatchObject({
      delivery: 'accepted',
      caseId: one.reference,
      caseStatus: 'OPEN',
    });
    const person = (step: string) => one.numbers.map(() => [step, 'person']);
    expect(await sources(one)).toEqual(person('registration-requested'));
    await goOnline(one.core);
    one.sandbox.control.decideCase(one.reference, 'APPROVED');
    one.clock.advance(24 * 60 * 60_000);
    await one.core.drainOutbox();
    expect(await detail(one)).toMatchObject({ caseStatus: 'OPEN' });
    expect(one.sandbox.control.accepted().map(({ kind }) => kind)).toEqual(['order', 'registration']);
    await record(one, 'APPROVED');
    expect(await sources(one)).toEqual(person('in-campaign'));
    const { checks } = await ask(one.core, 'doctor.run', { expected: null });
    expect(checks.flatMap(({ problems }) => problems)).toEqual([]);
  });

  it('counts as submitted when the form was returned, before or after the case number', async () => {
    const late = await opened();
    await step(late, 'form');
    await step(late, 'form');
    expect((await events(late)).map(({ status }) => status)).toEqual(['OPEN', 'SUBMITTED']);
    const early = await authorised();
    await ask(early.core, 'guided.start', { outboxId: early.outboxId });
    await step(early, 'case');
    await step(early, 'form');
    await ask(early.core, 'guided.finish', { outboxId: early.outboxId, reference: 'CASE-1', override: null });
    expect((await events(early)).map(({ status }) => status)).toEqual(['SUBMITTED']);
  });
});

describe('where a case stands', () => {
  it('is kept with date, source, who and note, and never goes back', async () => {
    const one = await opened();
    one.clock.advance(10 * 24 * 60 * 60_000);
    expect(await record(one, 'SUBMITTED', '2026-11-05T08:00:00.000Z')).toMatchObject({ ok: true });
    expect(await record(one, 'IN_REVIEW', '2026-11-04T08:00:00.000Z')).toMatchObject({
      ok: false,
      error: { code: 'bad-input' },
    });
    expect(await record(one, 'IN_REVIEW', '2027-01-01T08:00:00.000Z')).toMatchObject({
      ok: false,
      error: { code: 'bad-input' },
    });
    expect(await record(one, 'IN_REVIEW')).toMatchObject({ ok: true });
    for (const back of ['OPEN', 'SUBMITTED', 'IN_REVIEW'] as const)
      expect(await record(one, back)).toMatchObject({ ok: false, error: { details: { from: 'IN_REVIEW' } } });
    expect(await record(one, 'APPROVED')).toMatchObject({ ok: true });
    expect(await record(one, 'IN_REVIEW')).toMatchObject(refused);
    const now = new Date(one.clock.now()).toISOString();
    expect(await events(one)).toMatchObject([
      { status: 'OPEN', source: 'person', who: 'Robin' },
      { status: 'SUBMITTED', at: '2026-11-05T08:00:00.000Z', note: 'By mail' },
      { status: 'IN_REVIEW', at: now },
      { status: 'APPROVED', at: now, outboxId: one.outboxId, who: 'Robin' },
    ]);
    const rows = (await journalOf(one.core, one.outboxId)).slice(0, 3);
    expect(rows.map(({ kind, facts }) => [kind, facts.status])).toEqual([
      ['confirmed', 'APPROVED'],
      ['confirmed', 'IN_REVIEW'],
      ['confirmed', 'SUBMITTED'],
    ]);
  });

  it('a rejection is recorded as one, with its reason, and stands among the dates', async () => {
    const one = await opened();
    expect(await record(one, 'REJECTED')).toMatchObject(refused);
    await ask(one.core, 'rejections.record', {
      registrationId: one.registrationId,
      text: 'Code 30896',
      fields: [],
    });
    expect((await events(one)).map(({ status, source }) => [status, source])).toEqual([
      ['OPEN', 'person'],
      ['REJECTED', 'person'],
    ]);
    expect(await detail(one)).toMatchObject({ delivery: 'editing' });
    expect(await journeys(one)).toMatchObject({ 'registration-requested': 0 });
    expect(await record(one, 'IN_REVIEW')).toMatchObject(refused);
  });

  it('of a draft, or of what has not arrived, cannot be said', async () => {
    const one = await authorised();
    expect(await record(one, 'SUBMITTED')).toMatchObject(refused);
    await ask(one.core, 'outbox.withdraw', { outboxId: one.outboxId, note: '' });
    expect(await record(one, 'SUBMITTED')).toMatchObject(refused);
    expect(await events(one)).toEqual([]);
  });

  it('is told by the connector’s answers too, each with its date; a person can be ahead of it', async () => {
    const one = await authorised();
    await goOnline(one.core);
    await one.core.drainOutbox();
    expect(await events(one)).toMatchObject([{ status: 'OPEN', source: 'connector', who: '', note: '' }]);
    expect(await record(one, 'IN_REVIEW')).toMatchObject({ ok: true });
    const stood: (string | null)[] = [];
    for (let hour = 0; hour < 3; hour++) {
      one.clock.advance(60 * 60_000);
      await one.core.drainOutbox();
      stood.push((await detail(one)).caseStatus);
    }
    expect(stood).toEqual(['IN_REVIEW', 'IN_REVIEW', 'IN_REVIEW']);
    const told = await events(one);
    expect(told.map(({ status, source }) => `${status} ${source}`)).toEqual([
      'OPEN connector',
      'IN_REVIEW person',
      'SUBMITTED connector',
      'IN_REVIEW connector',
    ]);
  });

  it('stays where a person saw it, however often the connector is behind', async () => {
    let status: CaseStatus = 'SUBMITTED';
    const fetch = otherAnswers(/\/cases\//, (body) => ({ ...(body as object), status }));
    const one = await authorised({ fetch });
    await goOnline(one.core);
    await one.core.drainOutbox();
    expect(await record(one, 'IN_REVIEW')).toMatchObject({ ok: true });
    const stood: (string | null)[] = [];
    for (status of ['SUBMITTED', 'OPEN', 'SUBMITTED', 'APPROVED'] as const) {
      one.clock.advance(60 * 60_000);
      await one.core.drainOutbox();
      stood.push((await detail(one)).caseStatus);
    }
    expect(stood).toEqual(['IN_REVIEW', 'IN_REVIEW', 'IN_REVIEW', 'APPROVED']);
    expect(await events(one)).toHaveLength(6);
  });
});
