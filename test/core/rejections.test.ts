import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { ask } from '#core/ask.ts';
import { databasePath } from '#core/db/open.ts';
import type { EventPayload } from '#shared/ipc/contract.ts';
import { GOOD_BRAND, GOOD_CAMPAIGN } from '#support/good-forms.ts';
import { aRegistration } from '#support/registration.ts';
import { draftBatch, openPulled, openWorkspace, type Pulled } from '#support/workspace.ts';

/** A registration with two authorised numbers, released and not sent yet. */
async function released() {
  const pulled = await openPulled();
  const { core, customer } = pulled;
  const { batchId, numbers } = await draftBatch({ core, customer }, 2);
  await ask(core, 'batches.release', { batchId });
  for (let round = 0; round < 3; round++) await askAgain(pulled);
  await ask(core, 'settings.set', { actor: 'Robin', workOffline: true });
  const registrationId = await aRegistration(core, customer.id, numbers);
  const { outboxId } = await ask(core, 'registrations.release', { registrationId });
  return { ...pulled, registrationId, numbers, outboxId };
}
type Released = Awaited<ReturnType<typeof released>>;

async function send({ core }: Pick<Pulled, 'core'>) {
  await ask(core, 'settings.set', { workOffline: false });
  await core.drainOutbox();
}

async function accepted() {
  const one = await released();
  await send(one);
  expect(await detail(one)).toMatchObject({ delivery: 'accepted' });
  return one;
}

async function askAgain({ core, clock }: Pick<Pulled, 'core' | 'clock'>) {
  clock.advance(60 * 60_000);
  await core.drainOutbox();
}

const detail = ({ core, registrationId }: Pick<Released, 'core' | 'registrationId'>) =>
  ask(core, 'registrations.get', { registrationId });
const rejections = ({ core, registrationId }: Pick<Released, 'core' | 'registrationId'>) =>
  ask(core, 'rejections.get', { registrationId });
const record = (
  one: Pick<Released, 'core' | 'registrationId'>,
  text = 'Twilio 30896',
  fields: string[] = [],
) => one.core.call('rejections.record', { registrationId: one.registrationId, text, fields });
const steps = ({ core, customer }: Pulled) => ask(core, 'journey.counts', { customerId: customer.id });
const refused = { ok: false, error: { code: 'not-allowed' } };

/** Mends the consent text and releases once more. */
async function mendAndRelease(one: Released) {
  const { rev, name, numberList } = await detail(one);
  const messageFlow = `${GOOD_CAMPAIGN.messageFlow} The box is empty at first.`;
  await ask(one.core, 'registrations.save', {
    registrationId: one.registrationId,
    rev,
    name,
    brand: GOOD_BRAND,
    campaign: { ...GOOD_CAMPAIGN, messageFlow },
    numbers: numberList,
  });
  return ask(one.core, 'registrations.release', { registrationId: one.registrationId });
}

describe('a rejection', () => {
  it('keeps the reason and opens a new revision with the same forms and numbers', async () => {
    const one = await accepted();
    const before = await detail(one);
    const text = '  Rejected: code 30896\nThe flow says too little. ';
    expect(await record(one, text, ['brand.website'])).toEqual({ ok: true, value: { rev: before.rev + 1 } });
    const after = await detail(one);
    expect(after).toMatchObject({ delivery: 'editing', caseId: null, caseStatus: null, rev: before.rev + 1 });
    expect(after.numberList).toEqual(before.numberList);
    expect([after.brand, after.campaign]).toEqual([before.brand, before.campaign]);
    const { latest, earlier } = await rejections(one);
    expect(earlier).toEqual([]);
    expect(latest).toMatchObject({
      rev: before.rev,
      outboxId: one.outboxId,
      caseId: before.caseId,
      text,
      codes: [{ family: 'twilio', code: '30896' }],
      fields: ['brand.website'],
      who: 'Robin',
      at: new Date(one.clock.now()).toISOString(),
      sent: { brand: GOOD_BRAND, campaign: GOOD_CAMPAIGN, numbers: before.numberList },
    });
  });

  it('gives the numbers back, and is told to the windows', async () => {
    const changed: string[][] = [];
    const one = await released();
    one.core.on((name, payload) => {
      if (name === 'db.changed') changed.push((payload as EventPayload<'db.changed'>).tables);
    });
    await send(one);
    expect((await steps(one))['registration-requested']).toBe(2);
    changed.length = 0;
    await record(one);
    expect(await steps(one)).toMatchObject({ 'registration-requested': 0, authorised: 2 });
    expect(changed.flat()).toEqual(
      expect.arrayContaining(['rejections', 'registrations', 'outbox', 'journey']),
    );
  });

  it('keeps a text without a known code as it is, and invents nothing', async () => {
    const one = await accepted();
    await record(one, 'The reviewer did not like it.');
    expect((await rejections(one)).latest).toMatchObject({
      text: 'The reviewer did not like it.',
      codes: [],
      fields: [],
    });
  });

  it.each([['   \n'], ['x'.repeat(20_001)]])(
    'needs a reason that is neither blank nor endless',
    async (text) => {
      const one = await accepted();
      expect(await record(one, text)).toMatchObject({ ok: false, error: { code: 'bad-input' } });
      expect(await record(one, 'x', ['brand.nothing'])).toMatchObject({
        ok: false,
        error: { code: 'bad-input' },
      });
      expect((await detail(one)).delivery).toBe('accepted');
    },
  );
});

describe('what was rejected', () => {
  it('is never asked about nor sent again; the next release leaves with a key of its own', async () => {
    const one = await accepted();
    const { caseId } = await detail(one);
    await record(one);
    one.sandbox.control.decideCase(caseId ?? '', 'APPROVED');
    await askAgain(one);
    expect(await detail(one)).toMatchObject({ delivery: 'editing', caseStatus: null });
    expect((await steps(one))['in-campaign']).toBe(0);
    const { outboxId } = await mendAndRelease(one);
    expect(outboxId).not.toBe(one.outboxId);
    await one.core.drainOutbox();
    expect(
      one.sandbox.control
        .accepted()
        .slice(1)
        .map((key) => key.idempotencyKey),
    ).toEqual([one.outboxId, outboxId]);
    expect(await detail(one)).toMatchObject({ delivery: 'accepted', outboxId });
    expect(await ask(one.core, 'outbox.get', { outboxId: one.outboxId })).toMatchObject({
      state: 'accepted',
    });
  });

  it('leaves the outbox when the connector refused it, so that nobody sends it by hand', async () => {
    const one = await released();
    one.sandbox.control.setFaults([
      { kind: 'status', status: 422, method: 'POST', path: '/connector/v1/registrations' },
    ]);
    await send(one);
    expect((await detail(one)).delivery).toBe('rejected');
    expect((await rejections(one)).answer).not.toBe('');
    expect(await record(one)).toMatchObject({ ok: true });
    expect((await ask(one.core, 'outbox.list', {})).map(({ kind }) => kind)).toEqual(['order']);
    await ask(one.core, 'outbox.retry', { outboxId: one.outboxId });
    await one.core.drainOutbox();
    expect(one.sandbox.control.accepted()).toHaveLength(1);
    expect((await detail(one)).delivery).toBe('editing');
  });

  it('is compared with the draft, also long after its revision was dropped', async () => {
    const one = await accepted();
    await record(one);
    for (let round = 0; round < 55; round++) {
      const { rev, name, numberList } = await detail(one);
      const forms = { brand: { ...GOOD_BRAND, city: `City ${round}` }, campaign: GOOD_CAMPAIGN };
      await ask(one.core, 'registrations.save', {
        registrationId: one.registrationId,
        rev,
        name,
        ...forms,
        numbers: numberList,
      });
    }
    expect((await rejections(one)).latest?.sent.brand).toEqual(GOOD_BRAND);
  });
});

describe('the case', () => {
  it('offers its reasons with the fields that they name', async () => {
    const one = await accepted();
    const { caseId } = await detail(one);
    one.sandbox.control.decideCase(caseId ?? '', 'REJECTED', [
      { code: '30909', field: 'campaign.messageFlow', message: 'Consent cannot be verified.' },
      { code: 'POLICY', message: 'See above.' },
    ]);
    await askAgain(one);
    expect((await detail(one)).caseStatus).toBe('REJECTED');
    const { answer } = await rejections(one);
    expect(answer).toBe('30909: Consent cannot be verified. (campaign.messageFlow)\nPOLICY: See above.');
    await record(one, answer);
    expect((await rejections(one)).latest).toMatchObject({
      codes: [{ family: 'twilio', code: '30909' }],
      fields: ['campaign.messageFlow'],
    });
    expect((await rejections(one)).answer).toBe('');
  });
});

describe('a second rejection', () => {
  it('stands before the first, each with what was sent then', async () => {
    const one = await accepted();
    await record(one, 'First: 30896');
    const { outboxId } = await mendAndRelease(one);
    await one.core.drainOutbox();
    one.clock.advance(1000);
    await record(one, 'Second: 30909');
    const { latest, earlier } = await rejections(one);
    expect(latest).toMatchObject({ text: 'Second: 30909', outboxId });
    expect(latest?.sent.campaign.messageFlow).toContain('The box is empty at first.');
    expect(earlier.map(({ text, outboxId: sent }) => [text, sent])).toEqual([['First: 30896', one.outboxId]]);
  });
});

describe('a rejection is refused', () => {
  it('twice for the same release', async () => {
    const one = await accepted();
    await record(one, 'First');
    expect(await record(one, 'Again')).toMatchObject(refused);
    expect((await rejections(one)).earlier).toEqual([]);
    expect((await rejections(one)).latest?.text).toBe('First');
  });

  it('while the registration has not arrived, with the way out', async () => {
    const one = await released();
    expect(await record(one)).toMatchObject({
      ok: false,
      error: { code: 'not-allowed', message: expect.stringContaining('Withdraw it in the outbox') },
    });
    await ask(one.core, 'outbox.withdraw', { outboxId: one.outboxId, note: '' });
    expect(await record(one)).toMatchObject(refused);
    expect((await rejections(one)).latest).toBeNull();
  });

  it('while nobody knows whether it arrived', async () => {
    const one = await released();
    one.sandbox.control.setFaults([
      { kind: 'status', status: 503, method: 'POST', path: '/connector/v1/registrations' },
    ]);
    await send(one);
    expect((await detail(one)).delivery).toBe('unknown');
    expect(await record(one)).toMatchObject(refused);
  });
});

it('a fault in the middle changes nothing at all, and the reason can be recorded afterwards', async () => {
  const one = await accepted();
  const before = [await detail(one), await steps(one)];
  const raw = new Sqlite(databasePath(one.folder));
  raw.exec(`CREATE TRIGGER fault BEFORE UPDATE OF delivery ON registrations
    BEGIN SELECT RAISE(ABORT, 'the disk went away'); END`);
  expect(await record(one)).toMatchObject({ ok: false });
  expect((await rejections(one)).latest).toBeNull();
  expect([await detail(one), await steps(one)]).toEqual(before);
  const settled = raw.prepare('SELECT settled FROM outbox WHERE id = ?').pluck().get(one.outboxId);
  expect(settled).toBe(0);
  raw.exec('DROP TRIGGER fault');
  raw.close();
  expect(await record(one)).toMatchObject({ ok: true });
});

it('survives the end of the program', async () => {
  const one = await accepted();
  await record(one, 'Code 30896');
  await one.core.close();
  const again = openWorkspace({ folder: one.folder, clock: one.clock });
  const { latest } = await ask(again.core, 'rejections.get', { registrationId: one.registrationId });
  expect(latest).toMatchObject({ text: 'Code 30896', sent: { brand: GOOD_BRAND } });
});
