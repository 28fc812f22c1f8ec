// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useApp } from '#renderer/stores/store.ts';
import { isStale } from '#shared/model/batch.ts';
import { need } from './support/need.ts';
import { installFake, openScreen } from './support/open-app.tsx';

/** A sample batch of a place, to be changed before the screen opens. */
function sampleOf(location: string) {
  const fake = installFake();
  const batch = need(fake.state.batches.find(({ locationName }) => locationName === location));
  return { fake, batch };
}

describe('other ways to a batch', () => {
  it('takes a pasted list, says what becomes of it, and makes the batches', async () => {
    const { user, fake } = await openScreen('batches');
    await user.click(await screen.findByRole('button', { name: 'Other ways to a new batch' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Paste a list or open a file' }));
    const free =
      fake.state.customers[0]?.numbers.filter((row) => row.journey === 'eligible' && row.e164) ?? [];
    await user.click(screen.getByRole('textbox', { name: 'Numbers' }));
    await user.paste(`Number\n${free[0]?.e164}\n${free[1]?.e164.slice(2)}, ${free[2]?.e164}`);
    await user.click(screen.getByRole('button', { name: 'Look at the batches' }));
    const dialog = within(await screen.findByRole('dialog', { name: /^Make \d+ batch/ }));
    await user.click(await dialog.findByRole('button', { name: /^Make \d+ batch/ }));
    await waitFor(() => expect(fake.callsOf('batches.createMany')).toHaveLength(1));
    expect(fake.callsOf('batches.createMany')[0]?.selection).toEqual({
      by: 'list',
      customerId: 'org-harbor',
      entries: [
        { line: 2, text: free[0]?.e164 },
        { line: 3, text: free[1]?.e164.slice(2) },
        { line: 3, text: free[2]?.e164 },
      ],
    });
  });

  it('reads a file, whose entries take the place of what is pasted', async () => {
    const { user, fake } = await openScreen('batches');
    await user.click(await screen.findByRole('button', { name: 'Other ways to a new batch' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Paste a list or open a file' }));
    const input = need(document.querySelector<HTMLInputElement>('input[type="file"]') ?? undefined);
    await user.upload(input, new File(['+12085550101\n+12085550102\n'], 'list.csv', { type: 'text/csv' }));
    expect(await screen.findByText('2 entries of list.csv')).toBeTruthy();
    expect(fake.callsOf('imports.readList')[0]?.fileName).toBe('list.csv');
  });
});

describe('a draft beside the mirror', () => {
  it('cannot be released until what bars it was taken out, which is one click', async () => {
    const { fake, batch } = sampleOf('Boise');
    const [first, second] = batch.numbers;
    Object.assign(need(first), { drift: ['moved'], nowLocation: 'Spokane' });
    Object.assign(need(second), { drift: ['owner'], nowOwner: 'Ada Moss' });
    const { user } = await openScreen('batches', { batchId: batch.id }, fake);
    const note = within(await screen.findByRole('alert'));
    expect(note.getByText(/Now at Spokane/)).toBeTruthy();
    expect(screen.getAllByText(/Now of Ada Moss/).length).toBeGreaterThan(0);
    const release = screen.getByRole('button', { name: 'Release' }) as HTMLButtonElement;
    expect(release.disabled).toBe(true);
    await user.click(note.getByRole('button', { name: 'Take them out' }));
    await waitFor(() => expect(release.disabled).toBe(false));
    expect(fake.callsOf('batches.dropStale')).toEqual([{ batchId: batch.id, rev: 1 }]);
    expect(batch.numbers.some(isStale)).toBe(false);
  });

  it('is split into parts of one size', async () => {
    const { fake, batch } = sampleOf('Boise');
    const { user } = await openScreen('batches', { batchId: batch.id }, fake);
    await user.click(await screen.findByRole('button', { name: 'More' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Split' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Split' }));
    await waitFor(() => expect(fake.callsOf('batches.split')).toHaveLength(1));
    expect(fake.callsOf('batches.split')[0]).toMatchObject({ batchId: batch.id, rev: 1 });
  });
});

describe('an answered batch', () => {
  it('gives its refused number to a new batch', async () => {
    const { fake, batch } = sampleOf('Spokane');
    const { user } = await openScreen('batches', { batchId: batch.id }, fake);
    await user.click(await screen.findByRole('button', { name: 'Order the refused number again' }));
    await waitFor(() => expect(useApp.getState().params.batchId).not.toBe(batch.id));
    expect(fake.callsOf('batches.orderFailed')).toEqual([{ batchId: batch.id }]);
  });

  it('is put away, and found there', async () => {
    const { fake, batch } = sampleOf('Spokane');
    const { user } = await openScreen('batches', { batchId: batch.id }, fake);
    await user.click(await screen.findByRole('button', { name: 'More' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Put away' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Batches' })).toBeTruthy();
    await waitFor(() => expect(screen.queryByRole('button', { name: /batch of Spokane/ })).toBeNull());
    await user.click(screen.getByRole('radio', { name: 'Put away' }));
    expect(await screen.findByRole('button', { name: /batch of Spokane/ })).toBeTruthy();
  });
});
