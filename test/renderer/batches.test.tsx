// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { candidatesOf, matchPasted, searchCandidates } from '#renderer/features/batches/candidates.ts';
import { useApp } from '#renderer/stores/store.ts';
import { AppError } from '#shared/ipc/errors.ts';
import { type OutboxId, outboxIdSchema } from '#shared/model/ids.ts';
import { installFake, openScreen } from './support/open-app.tsx';
import { makeCustomers, uuid } from './support/sample-customers.ts';

const sample = makeCustomers(Date.parse('2026-11-24T12:00:00.000Z'))[0];
const boise = (sample?.numbers ?? []).filter(
  (row) => row.locationName === 'Boise' && row.journey === 'eligible' && row.e164 !== '',
);

describe('a new batch', () => {
  it('offers only locations where some number can be authorised, and says why for the others', async () => {
    await openScreen('batches', { newBatch: {} });
    expect(await screen.findByRole('button', { name: /^Boise/ })).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Albuquerque/ })).toBeNull();
    const others = screen.getByRole('region', { name: 'Locations where no number can be authorised now' });
    expect(within(others).getByText('Albuquerque').closest('li')?.textContent).toContain('not on Cisco PSTN');
  });

  it('goes through Location, Numbers and Order summary to the outbox', async () => {
    const { user, fake } = await openScreen('batches', { newBatch: {} });
    await user.click(await screen.findByRole('button', { name: /^Boise/ }));
    const list = await screen.findByRole('listbox', { name: /Numbers of Boise/ });
    expect((screen.getByRole('button', { name: 'Next' }) as HTMLButtonElement).disabled).toBe(true);
    act(() => list.focus());
    await user.keyboard(' {ArrowDown}{ArrowDown} ');
    expect(screen.getByText(`2 of ${boise.length} chosen`)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Next' }));
    const summary = await screen.findByRole('region', { name: 'Order summary' });
    expect(summary.textContent).toMatch(/Harbor Clinic.*Boise.*2.*Connector of Sample organisation.*Robin/);
    await user.click(screen.getByRole('button', { name: 'Release' }));
    expect(await screen.findByText('The order of Boise is in the outbox.')).toBeTruthy();
    expect(fake.callsOf('batches.create')[0]?.numbers).toHaveLength(2);
    expect(fake.callsOf('batches.release')).toHaveLength(1);
    expect(await screen.findByRole('heading', { level: 1, name: 'Batch of Boise' })).toBeTruthy();
  });

  it('can be kept as a draft', async () => {
    const { user, fake } = await openScreen('batches', { newBatch: { locationId: 'org-harbor-location-0' } });
    await user.click(await screen.findByRole('button', { name: /^Choose all/ }));
    await user.click(screen.getByRole('button', { name: 'Next' }));
    await user.click(await screen.findByRole('button', { name: 'Keep as a draft' }));
    expect(await screen.findByText('The batch of Boise was kept as a draft.')).toBeTruthy();
    expect(fake.callsOf('batches.release')).toHaveLength(0);
  });

  it('keeps the draft when the release is refused, and says so', async () => {
    const fake = installFake();
    fake.answer('batches.release', () => {
      throw new AppError('not-ready', 'A number may not text any more.');
    });
    const { user } = await openScreen('batches', { newBatch: { locationId: 'org-harbor-location-0' } }, fake);
    await user.click(await screen.findByRole('button', { name: /^Choose all/ }));
    await user.click(screen.getByRole('button', { name: 'Next' }));
    await user.click(await screen.findByRole('button', { name: 'Release' }));
    expect(await screen.findByText('A number may not text any more.')).toBeTruthy();
    expect(await screen.findByRole('heading', { level: 1, name: 'Batch of Boise' })).toBeTruthy();
    expect(fake.callsOf('batches.create')).toHaveLength(1);
  });

  it('does not call back who went elsewhere while the release was on its way', async () => {
    const fake = installFake();
    const answer = Promise.withResolvers<{ outboxId: OutboxId }>();
    fake.answer('batches.release', () => answer.promise);
    const { user } = await openScreen('batches', { newBatch: { locationId: 'org-harbor-location-0' } }, fake);
    await user.click(await screen.findByRole('button', { name: /^Choose all/ }));
    await user.click(screen.getByRole('button', { name: 'Next' }));
    await user.click(await screen.findByRole('button', { name: 'Release' }));
    await waitFor(() => expect(fake.callsOf('batches.release')).toHaveLength(1));
    act(() => useApp.getState().go('settings'));
    act(() => answer.resolve({ outboxId: outboxIdSchema.parse(uuid(1)) }));
    expect(await screen.findByText('The order of Boise is in the outbox.')).toBeTruthy();
    expect(await screen.findByRole('heading', { level: 1, name: 'Settings' })).toBeTruthy();
    expect(useApp.getState().screen).toBe('settings');
  });

  it('counts what is left out by reason', async () => {
    const { user } = await openScreen('batches', { newBatch: { locationId: 'org-harbor-location-0' } });
    await user.click(await screen.findByText(/numbers of this location are left out/));
    expect(screen.getByText('Authorised', { selector: 'li *' })).toBeTruthy();
    expect(screen.getAllByText(/^EL-0\d\d$/).length).toBeGreaterThan(0);
  });

  it('chooses the numbers of a pasted list and names the rest', async () => {
    const { user } = await openScreen('batches', { newBatch: { locationId: 'org-harbor-location-0' } });
    await user.click(await screen.findByText('Paste a list'));
    const [one, two] = boise;
    const text = `${one?.e164}, ${two?.e164.slice(1)}\n+1 212 555 0199\nnot a number\n1.2085E+10`;
    await user.click(screen.getByRole('textbox', { name: 'Paste a list' }));
    await user.paste(text);
    await user.click(screen.getByRole('button', { name: 'Choose these numbers' }));
    expect(screen.getByText('2 numbers of the list were chosen.')).toBeTruthy();
    expect(screen.getByText(/1 is not among the numbers/).textContent).toContain('(212) 555-0199');
    expect(screen.getByText(/2 lines are not telephone numbers/).textContent).toContain('1.2085E+10');
    expect(screen.getByText(`2 of ${boise.length} chosen`)).toBeTruthy();
  });

  it('lets go of a number that a pull took away meanwhile', async () => {
    const { user, fake } = await openScreen('batches', { newBatch: { locationId: 'org-harbor-location-0' } });
    await user.click(await screen.findByRole('button', { name: /^Choose all/ }));
    const customer = fake.state.customers[0];
    const gone = boise[0]?.e164;
    if (customer) customer.numbers = customer.numbers.filter(({ e164 }) => e164 !== gone);
    act(() => fake.emit('db.changed', { tables: ['numbers'], revision: 3 }));
    expect(await screen.findByText(`${boise.length - 1} of ${boise.length - 1} chosen`)).toBeTruthy();
  });
});

describe('a batch that exists', () => {
  it('is a draft that can lose a number', async () => {
    const { user, fake } = await openScreen('batches', { batchId: uuid(101) });
    const count = fake.state.batches[0]?.count ?? 0;
    const [take] = await screen.findAllByRole('button', { name: /^Take .* out of the batch$/ });
    if (take) await user.click(take);
    await waitFor(() => expect(fake.callsOf('batches.setNumbers')[0]?.numbers).toHaveLength(count - 1));
  });

  it('can be changed in the wizard, which knows its numbers', async () => {
    const { user, fake } = await openScreen('batches', { batchId: uuid(101) });
    await user.click(await screen.findByRole('button', { name: 'Change the numbers' }));
    const count = fake.state.batches[0]?.count ?? 0;
    expect(await screen.findByText(`${count} of ${count + boise.length} chosen`)).toBeTruthy();
  });

  it('is removed only after one question', async () => {
    const { user, fake } = await openScreen('batches', { batchId: uuid(101) });
    await user.click(await screen.findByRole('button', { name: 'Remove batch' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Remove the batch of Boise?' }));
    expect(fake.callsOf('batches.remove')).toHaveLength(0);
    await user.click(dialog.getByRole('button', { name: 'Remove batch' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Batches' })).toBeTruthy();
  });

  it('shows the answer for each number, and exports it', async () => {
    const { user, fake } = await openScreen('batches', { batchId: uuid(103) });
    expect(await screen.findByText('Number not available: The number is being ported. (ERR.1)')).toBeTruthy();
    expect(screen.getByText('Refused by the check')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Release' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Export CSV' }));
    expect(await screen.findByText(/^Saved to /)).toBeTruthy();
    expect(fake.callsOf('exports.save')[0]).toMatchObject({ what: 'batch', format: 'csv', language: 'en' });
  });

  it('says nothing when the save dialog was closed', async () => {
    const fake = installFake();
    fake.answer('exports.save', () => ({ path: null }));
    const { user } = await openScreen('batches', { batchId: uuid(103) }, fake);
    await user.click(await screen.findByRole('button', { name: 'Export CSV' }));
    await waitFor(() => expect(fake.callsOf('exports.save')).toHaveLength(1));
    expect(useApp.getState().toasts).toEqual([]);
  });
});

describe('candidates of a batch', () => {
  const candidates = candidatesOf(boise, undefined);

  it('are found by digits in any format and by name', () => {
    const [first] = candidates;
    const spoken = `${first?.e164.slice(5, 8)}-${first?.e164.slice(8)}`;
    expect(searchCandidates(candidates, spoken).map(({ e164 }) => e164)).toContain(first?.e164);
    const named = candidates.find(({ ownerName }) => ownerName.includes(' '));
    const [word = ''] = named?.ownerName.toUpperCase().split(' ') ?? [];
    expect(searchCandidates(candidates, word)).toContainEqual(named);
    expect(searchCandidates(candidates, '  ')).toBe(candidates);
  });

  it('match a pasted list with every line in exactly one group', () => {
    const lines = [candidates[0]?.e164, candidates[0]?.e164, '+13125550100', 'hello'];
    const result = matchPasted(lines.join(';'), candidates);
    expect(result).toEqual({
      matched: [candidates[0]?.e164],
      missing: ['+13125550100'],
      unread: ['hello'],
    });
  });
});
