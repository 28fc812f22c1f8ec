import { expect, it } from 'vitest';
import { ask } from '#core/ask.ts';
import type { RegistrationId } from '#shared/model/ids.ts';
import { GOOD_BRAND, GOOD_CAMPAIGN } from '#support/good-forms.ts';
import { openPulled, somePicks } from '#support/workspace.ts';

const MINUTE = 60_000;

async function openDraft() {
  const { core, customer, clock } = await openPulled();
  const created = await ask(core, 'registrations.create', { customerId: customer.id, name: 'First' });
  const { registrationId } = created;
  const save = async (city: string, numbers: Awaited<ReturnType<typeof somePicks>>['numbers'] = []) => {
    const { rev } = await ask(core, 'registrations.get', { registrationId });
    return ask(core, 'registrations.save', {
      registrationId,
      rev,
      name: 'First',
      brand: { ...GOOD_BRAND, city },
      campaign: GOOD_CAMPAIGN,
      numbers: [...numbers],
    });
  };
  const list = () => ask(core, 'registrations.revisions', { registrationId });
  const at = (rev: number) => ask(core, 'registrations.revision', { registrationId, rev });
  return { core, customer, clock, registrationId, save, list, at };
}

it('keeps what stood, with who saved it, when, and what it changed', async () => {
  const { core, clock, save, list, at } = await openDraft();
  const created = new Date(clock.now()).toISOString();
  clock.advance(5 * MINUTE);
  await ask(core, 'settings.set', { actor: 'Ana' });
  const { savedAt } = await save('Boise');
  clock.advance(5 * MINUTE);
  await save('Nampa');
  expect(await list()).toMatchObject([
    { rev: 3, who: 'Ana', isCurrent: true, changed: ['brand.city'] },
    { rev: 2, who: 'Ana', isCurrent: false, at: savedAt, changed: expect.arrayContaining(['brand.ein']) },
    { rev: 1, who: '', isCurrent: false, at: created, changed: [] },
  ]);
  expect((await at(2)).brand.city).toBe('Boise');
  expect((await at(3)).brand.city).toBe('Nampa');
});

it('keeps no pauses in typing, but one revision in ten minutes of it', async () => {
  const { clock, save, list } = await openDraft();
  for (let second = 0; second < 25 * 60; second += 30) {
    clock.advance(30_000);
    await save(`City ${second}`);
  }
  const revisions = await list();
  expect(revisions.length).toBeGreaterThanOrEqual(3);
  expect(revisions.length).toBeLessThanOrEqual(5);
  expect(revisions.at(-1)?.rev).toBe(1);
});

it('keeps the latest fifty', async () => {
  const { clock, save, list } = await openDraft();
  for (let n = 0; n < 55; n += 1) {
    clock.advance(3 * MINUTE);
    await save(`City ${n}`);
  }
  const revisions = await list();
  expect(revisions).toHaveLength(51);
  expect(revisions[0]).toMatchObject({ rev: 56, isCurrent: true });
  expect(revisions.at(-1)?.rev).toBe(6);
});

it('restores a revision as a new one, and keeps what stood however short', async () => {
  const { core, clock, registrationId, save, list } = await openDraft();
  clock.advance(5 * MINUTE);
  await save('Boise');
  clock.advance(5 * MINUTE);
  const { rev } = await save('Nampa');
  const restored = await ask(core, 'registrations.restore', { registrationId, rev, revision: 2 });
  expect(restored).toMatchObject({ rev: rev + 1, leftOut: [] });
  expect((await ask(core, 'registrations.get', { registrationId })).brand.city).toBe('Boise');
  expect((await list()).map((one) => one.rev)).toEqual([4, 3, 2, 1]);
  await ask(core, 'registrations.restore', { registrationId, rev: rev + 1, revision: rev });
  expect((await ask(core, 'registrations.get', { registrationId })).brand.city).toBe('Nampa');
});

it('does not restore over what was saved elsewhere, nor what is not kept', async () => {
  const { core, clock, registrationId, save } = await openDraft();
  clock.advance(5 * MINUTE);
  await save('Boise');
  const restore = (input: { rev: number; revision: number }) =>
    core.call('registrations.restore', { registrationId: registrationId as RegistrationId, ...input });
  expect(await restore({ rev: 1, revision: 1 })).toMatchObject({ ok: false, error: { code: 'conflict' } });
  expect(await restore({ rev: 2, revision: 77 })).toMatchObject({ ok: false, error: { code: 'not-found' } });
  expect((await ask(core, 'registrations.get', { registrationId })).rev).toBe(2);
});

it('leaves out numbers that may not be attached any more, and names them', async () => {
  const { core, customer, clock, registrationId, save } = await openDraft();
  const { numbers } = await somePicks(core, customer, 2);
  const confirm = (authorised: boolean, some: typeof numbers) =>
    ask(core, 'numbers.confirm', { customerId: customer.id, numbers: some, authorised, note: 'Seen' });
  await confirm(true, numbers);
  clock.advance(5 * MINUTE);
  await save('Boise', numbers);
  clock.advance(5 * MINUTE);
  const { rev } = await save('Boise');
  const [gone, kept] = [...numbers].sort();
  await confirm(false, gone === undefined ? [] : [gone]);
  const restored = await ask(core, 'registrations.restore', { registrationId, rev, revision: 2 });
  expect(restored.leftOut).toEqual([gone]);
  expect((await ask(core, 'registrations.get', { registrationId })).numberList).toEqual([kept]);
});
