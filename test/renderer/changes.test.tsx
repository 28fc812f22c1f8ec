// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useApp } from '#renderer/stores/store.ts';
import { expectAccessible, installFake, openScreen } from './support/open-app.tsx';

const needs = () => screen.findByRole('region', { name: 'What needs somebody' });
const found = () => screen.findByRole('region', { name: 'What pulls found' });

async function needOf(text: RegExp) {
  const items = within(await needs()).getAllByRole('listitem');
  const item = items.find(({ textContent }) => text.test(textContent ?? ''));
  if (!item) throw new Error(`Nothing says ${text}.`);
  return within(item);
}

describe('what needs somebody', () => {
  it('stands first, the weightiest at the top, each with one action', async () => {
    await openScreen('changes');
    const items = within(await needs()).getAllByRole('listitem');
    expect(items[0]?.textContent).toMatch(/authorised numbers are gone or may no longer text/);
    const made = items.map((item) => within(item).getAllByRole('button')[0]?.textContent);
    expect(made).toEqual([
      'Open “Patient service”',
      'Open “Patient service”',
      'Open the batch at Boise',
      'Show the changes',
      'Make batches…',
      'Make batches…',
    ]);
    await expectAccessible();
  });

  it('opens the batch that numbers have left, where they can be taken out', async () => {
    const { user } = await openScreen('changes');
    await user.click(
      (await needOf(/no longer fit the batch/)).getByRole('button', { name: /Open the batch/ }),
    );
    const { screen: place, params } = useApp.getState();
    expect(place).toBe('batches');
    expect(params.newBatch?.batchId).toBeTruthy();
  });

  it('opens the registration of authorised numbers that are gone', async () => {
    const { user } = await openScreen('changes');
    await user.click((await needOf(/gone or may no longer/)).getByRole('button', { name: /^Open/ }));
    expect(useApp.getState()).toMatchObject({ screen: 'registration' });
    expect(useApp.getState().params.registrationId).toBeTruthy();
  });

  it('makes batches of the new numbers after it has said which', async () => {
    const { user, fake } = await openScreen('changes');
    await user.click((await needOf(/were found may text/)).getByRole('button', { name: 'Make batches…' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(fake.callsOf('changes.numbers')).toEqual([{ customerId: 'org-harbor', meaning: 'to-authorise' }]);
    const button = await dialog.findByRole('button', { name: /^Make 1 batch$/ });
    expect(dialog.getAllByText('Boise')).not.toEqual([]);
    expect(fake.callsOf('batches.createMany')).toEqual([]);
    await user.click(button);
    await waitFor(() => expect(useApp.getState().screen).toBe('batches'));
    const [made] = fake.callsOf('batches.createMany');
    expect(made?.selection.by).toBe('ids');
  });

  it('counts what holds however it came, each with its link', async () => {
    const { user } = await openScreen('changes');
    const eligible = await needOf(/^\d+ numbers may text and are not authorised/);
    await user.click(eligible.getByRole('button', { name: 'Show the numbers' }));
    expect(useApp.getState()).toMatchObject({
      screen: 'numbers',
      params: { scope: 'customer', filter: { journey: 'eligible' } },
    });
  });

  it('starts the next registration of authorised numbers in one step', async () => {
    const { user, fake } = await openScreen('changes');
    const since = within(await screen.findByRole('region', { name: 'What came since' }));
    await user.click(since.getByRole('button', { name: 'Make registration' }));
    await waitFor(() => expect(useApp.getState().screen).toBe('registration'));
    expect(fake.callsOf('delta.makeRegistration')).toEqual([{ customerId: 'org-harbor', name: '' }]);
    expect(useApp.getState().params.registrationId).toBeTruthy();
  });
});

describe('what pulls found', () => {
  it('is said in a sentence for each kind, with what it means', async () => {
    await openScreen('changes');
    const sentences = within(await found()).getAllByRole('button', { pressed: false });
    expect(sentences[0]?.textContent).toContain('26 numbers were added at Boise; 26 may text.');
    expect(sentences[0]?.textContent).toContain('need authorisation before they can text');
    expect(screen.getByText('46 changes')).toBeTruthy();
  });

  it('narrows to the rows behind a sentence, and to a pull and a meaning', async () => {
    const { user } = await openScreen('changes');
    const part = within(await found());
    await user.click(part.getByRole('button', { name: /numbers were removed/ }));
    const table = () => part.getByRole('table', { name: 'What pulls found' });
    await waitFor(() => expect(within(table()).getAllByText('Authorised, now lost')).toHaveLength(2));
    expect(within(table()).getAllByRole('row')).toHaveLength(3);
    await user.click(part.getByRole('button', { name: 'Clear filters' }));
    const pull = part.getByRole('combobox', { name: 'Pull' });
    const [, latest] = within(pull).getAllByRole('option');
    await user.selectOptions(pull, latest ?? '');
    expect(part.getByText('34 changes')).toBeTruthy();
    await user.selectOptions(part.getByRole('combobox', { name: 'What it means' }), 'chosen-left');
    await waitFor(() => expect(within(table()).getAllByRole('row')).toHaveLength(2));
  });

  it('says values in words and leads to the number', async () => {
    const { user } = await openScreen('changes');
    const part = within(await found());
    await user.click(part.getByRole('button', { name: /changed their state/ }));
    const cells = await part.findAllByRole('cell', { name: /Active.*Inactive/ });
    expect(cells.length).toBeGreaterThan(0);
    const [number] = part.getAllByRole('button', { name: /^Show \(\d{3}\)/ });
    if (!number) throw new Error('No row leads to its number.');
    await user.click(number);
    const { params, screen: place } = useApp.getState();
    expect(place).toBe('numbers');
    expect(params.filter?.search).toMatch(/^\+1/);
  });

  it('is exported as the filters leave it', async () => {
    const { user, fake } = await openScreen('changes');
    await user.click(within(await found()).getByRole('button', { name: /numbers were removed/ }));
    await user.click(screen.getByRole('button', { name: 'Export CSV' }));
    expect(fake.callsOf('exports.save')).toEqual([
      { what: 'changes', customerId: 'org-harbor', kind: 'removed', format: 'csv', language: 'en' },
    ]);
  });

  it('asks what a pull asks, here too', async () => {
    const fake = installFake();
    const harbor = fake.state.customers[0]?.detail;
    if (!harbor?.lastPull) throw new Error('The sample was not pulled.');
    const asks = { state: 'paused', errorCode: 'too-many-removals', errorMessage: '', numbers: 500 } as const;
    Object.assign(harbor, { lastPull: { ...harbor.lastPull, ...asks } });
    await openScreen('changes', {}, fake);
    expect(await screen.findByRole('button', { name: 'Remove them' })).toBeTruthy();
  });

  it('is empty after a first pull, and says so', async () => {
    const fake = installFake();
    fake.state.changes = [];
    await openScreen('changes', {}, fake);
    expect(await screen.findByText('No changes yet')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Export CSV' })).toBeNull();
  });
});
