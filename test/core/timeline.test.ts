import { describe, expect, it } from 'vitest';
import { ask } from '#core/ask.ts';
import { DAY_MS } from '#shared/timeline/standing.ts';
import { goOnline } from '#support/guided.ts';
import { place, record, type TakenOver, takenOver } from '#support/opened-case.ts';

const entries = ({ core, customer }: TakenOver) => ask(core, 'timeline.get', { customerId: customer.id });
const entry = async (one: TakenOver) => (await entries(one))[0];
const reminders = ({ core }: TakenOver) => ask(core, 'reminders.list', { customerId: null });
const take = ({ core }: TakenOver) => ask(core, 'core.takeDueReminders', {});
const kinds = (list: readonly { kind: string }[]) => list.map(({ kind }) => kind);
const inDays = ({ clock }: TakenOver, days: number) => new Date(clock.now() + days * DAY_MS).toISOString();

describe('the timeline', () => {
  it('follows a registration from its release to the campaign, with dates and who says so', async () => {
    const one = await takenOver();
    expect(await entry(one)).toMatchObject({
      registrationId: one.registrationId,
      outboxId: one.outboxId,
      customerName: one.customer.name,
      channel: 'guided',
      releasedBy: 'Robin',
      caseId: null,
      events: [],
      standing: { stage: 'leaving', days: 0, next: { act: 'place', by: 'person' } },
      reminders: [],
    });
    await place(one);
    expect(await entry(one)).toMatchObject({ caseId: 'CASE-1', standing: { stage: 'open' } });
    await record(one, 'SUBMITTED');
    const from = inDays(one, 21);
    one.clock.advance(22 * DAY_MS);
    expect(await entry(one)).toMatchObject({
      standing: { stage: 'review', days: 22, expected: { from }, next: { act: 'confirm', by: 'person' } },
    });
    await record(one, 'APPROVED');
    expect(await entry(one)).toMatchObject({
      events: [
        { status: 'OPEN', source: 'person', who: 'Robin' },
        { status: 'SUBMITTED' },
        { status: 'APPROVED' },
      ],
      standing: { stage: 'approved', isOverdue: false, next: { act: 'none', by: 'nobody' } },
      reminders: [],
    });
  });

  it('holds no drafts and nothing that was withdrawn; a rejection stands until the next release', async () => {
    const one = await takenOver();
    await ask(one.core, 'guided.leave', { outboxId: one.outboxId });
    await ask(one.core, 'outbox.withdraw', { outboxId: one.outboxId, note: '' });
    expect(await entries(one)).toEqual([]);

    const { outboxId } = await ask(one.core, 'registrations.release', { registrationId: one.registrationId });
    await ask(one.core, 'guided.start', { outboxId });
    await place({ ...one, outboxId });
    await ask(one.core, 'rejections.record', {
      registrationId: one.registrationId,
      text: '30896',
      fields: [],
    });
    expect(await entry(one)).toMatchObject({
      caseId: 'CASE-1',
      caseStatus: 'REJECTED',
      standing: { stage: 'rejected', next: { act: 'mend', by: 'person' } },
    });
    await ask(one.core, 'registrations.release', { registrationId: one.registrationId });
    const again = await entry(one);
    expect(again).toMatchObject({ caseId: null, caseStatus: null, standing: { stage: 'leaving' } });
    expect(again?.events.map(({ status }) => status)).toEqual(['OPEN', 'REJECTED']);
  });

  it('keeps what the connector told of a case whose refused release left the outbox', async () => {
    const one = await takenOver();
    await ask(one.core, 'guided.leave', { outboxId: one.outboxId });
    await goOnline(one.core);
    await one.core.drainOutbox();
    const opened = await entry(one);
    expect(opened?.events).toMatchObject([{ status: 'OPEN', source: 'connector', who: '' }]);
    expect(opened?.standing.next).toEqual({ act: 'return-form', by: 'connector' });
    one.sandbox.control.decideCase(opened?.caseId ?? '', 'REJECTED');
    one.clock.advance(DAY_MS);
    await one.core.drainOutbox();
    expect((await entry(one))?.standing).toMatchObject({ stage: 'rejected', next: { act: 'mend' } });
  });

  it('knows its customers', async () => {
    const one = await takenOver();
    expect(await ask(one.core, 'timeline.get', { customerId: null })).toHaveLength(1);
    const { core } = one;
    expect(await core.callUnknown('timeline.get', { customerId: 'nobody' })).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    });
  });
});

describe('reminders', () => {
  it('are proposed as the case goes; what has come to pass is not reminded of', async () => {
    const one = await takenOver();
    await place(one);
    expect(await reminders(one)).toMatchObject([
      {
        id: `${one.outboxId}.return-form`,
        kind: 'return-form',
        dueAt: inDays(one, 2),
        day: null,
        doneAt: null,
      },
    ]);
    await record(one, 'SUBMITTED');
    expect(await reminders(one)).toMatchObject([
      { kind: 'ask', dueAt: inDays(one, 21), title: 'Delivery texts' },
      { kind: 'overdue', dueAt: inDays(one, 28) },
    ]);
    await record(one, 'APPROVED');
    expect(await reminders(one)).toEqual([]);
  });

  it('are done, undone, and put off', async () => {
    const one = await takenOver();
    await place(one);
    const id = `${one.outboxId}.return-form`;
    await ask(one.core, 'reminders.mark', { id, done: true });
    expect((await reminders(one))[0]?.doneAt).toBe(inDays(one, 0));
    await ask(one.core, 'reminders.mark', { id, done: false });
    expect((await reminders(one))[0]).toMatchObject({ doneAt: null, dueAt: inDays(one, 2) });
    await ask(one.core, 'reminders.snooze', { id, dueAt: '2026-12-24T08:00:00.000Z', day: '2026-12-24' });
    expect((await entry(one))?.reminders).toMatchObject([
      { id, dueAt: '2026-12-24T08:00:00.000Z', day: '2026-12-24', doneAt: null },
    ]);
    expect(await one.core.call('reminders.remove', { id })).toMatchObject({
      ok: false,
      error: { code: 'not-allowed' },
    });
    await record(one, 'SUBMITTED');
    expect(await one.core.call('reminders.mark', { id, done: true })).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    });
  });

  it('of one’s own have a date and a text, and are of a release', async () => {
    const one = await takenOver();
    const { core, registrationId } = one;
    const when = { dueAt: '2026-11-20T09:00:00.000Z', day: '2026-11-20' };
    const { id } = await ask(core, 'reminders.add', { registrationId, text: ' Call Pat ', ...when });
    expect(await reminders(one)).toMatchObject([{ id, kind: 'own', text: 'Call Pat', ...when }]);
    for (const text of ['', ' ', 'two\nlines', 'x'.repeat(501)])
      expect(await core.call('reminders.add', { registrationId, text, ...when })).toMatchObject({
        ok: false,
        error: { code: 'bad-input' },
      });
    await ask(core, 'reminders.remove', { id });
    expect(await reminders(one)).toEqual([]);
    const draft = await ask(core, 'registrations.create', { customerId: one.customer.id, name: 'Draft' });
    const unreleased = { registrationId: draft.registrationId, text: 'Early', ...when };
    expect(await core.call('reminders.add', unreleased)).toMatchObject({ error: { code: 'not-found' } });
  });

  it('are handed out once for each date, also those missed while the app was closed', async () => {
    const one = await takenOver();
    await place(one);
    expect(await take(one)).toEqual({ due: [], nextAt: inDays(one, 2) });
    one.clock.advance(2 * DAY_MS);
    const { due, nextAt } = await take(one);
    expect([kinds(due), nextAt]).toEqual([['return-form'], null]);
    expect((await take(one)).due).toEqual([]);
    const id = due[0]?.id ?? '';
    await ask(one.core, 'reminders.snooze', { id, dueAt: inDays(one, 1), day: null });
    expect(await take(one)).toEqual({ due: [], nextAt: inDays(one, 1) });
    one.clock.jump(40 * DAY_MS);
    expect(kinds((await take(one)).due)).toEqual(['return-form']);
    await record(one, 'SUBMITTED');
    one.clock.jump(29 * DAY_MS);
    await ask(one.core, 'reminders.mark', { id: `${one.outboxId}.ask`, done: true });
    expect(kinds((await take(one)).due)).toEqual(['overdue']);
    one.clock.jump(-10 * DAY_MS);
    expect((await take(one)).due).toEqual([]);
  });
});
