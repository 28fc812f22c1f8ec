// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useApp } from '#renderer/stores/store.ts';
import { countText } from '#shared/count-text.ts';
import { refuseTable } from '#shared/imports/refusals.ts';
import { MOST_LIST_BYTES } from '#shared/ipc/procedures/imports.ts';
import { isStale } from '#shared/model/batch.ts';
import { MOST_LISTED } from '#shared/model/number.ts';
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

  it('says in Chinese too why a list is refused', async () => {
    const fake = installFake();
    fake.state.settings = { ...fake.state.settings, language: 'zh' };
    fake.answer('imports.readList', () => {
      throw refuseTable('pdf', { file: 'list.csv' });
    });
    const { user } = await openScreen('batches', {}, fake);
    await user.click(await screen.findByRole('button', { name: '新建批次的其他方式' }));
    await user.click(await screen.findByRole('menuitem', { name: '粘贴列表或打开文件' }));
    const input = need(document.querySelector<HTMLInputElement>('input[type="file"]') ?? undefined);
    await user.upload(input, new File(['%PDF-1.7'], 'list.csv'));
    expect((await screen.findByRole('alert')).textContent).toContain('list.csv 实际是 PDF 文档');
    await user.upload(input, new File([new Uint8Array(MOST_LIST_BYTES + 1)], 'long.csv'));
    await waitFor(() =>
      expect(screen.getByRole('alert').textContent).toContain('long.csv 有 9 MB；最多读取 8 MB'),
    );
    expect(fake.callsOf('imports.readList')).toHaveLength(1);
    const lines = Array.from({ length: MOST_LISTED + 1 }, (_, index) => index).join('\n');
    fireEvent.change(screen.getByRole('textbox', { name: '号码' }), { target: { value: lines } });
    await user.click(screen.getByRole('button', { name: '查看批次' }));
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain(countText(MOST_LISTED)));
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

  it('says in Chinese what is different', async () => {
    const { fake, batch } = sampleOf('Boise');
    const drift = ['moved', 'owner'] as const;
    Object.assign(need(batch.numbers[0]), { drift, nowLocation: 'Spokane', nowOwner: 'Ada Moss' });
    fake.state.settings = { ...fake.state.settings, language: 'zh' };
    await openScreen('batches', { batchId: batch.id }, fake);
    const note = await screen.findByRole('alert');
    expect(note.textContent).toContain('(现位于 Spokane、现属于 Ada Moss)');
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

  it('is ordered again once, however often the button is pressed', async () => {
    const { fake, batch } = sampleOf('Spokane');
    fake.answer('batches.orderFailed', () => new Promise<never>(() => undefined));
    const { user } = await openScreen('batches', { batchId: batch.id }, fake);
    await user.dblClick(await screen.findByRole('button', { name: 'Order the refused number again' }));
    expect(fake.callsOf('batches.orderFailed')).toHaveLength(1);
  });

  it('says the code alone where nothing else came back', async () => {
    const { fake, batch } = sampleOf('Spokane');
    const said = {
      status: 'FAILED',
      errorType: 'FAILED',
      errorTitle: '',
      errorMessage: '',
      errorCode: '40412',
    };
    Object.assign(need(batch.numbers[0]), said);
    await openScreen('batches', { batchId: batch.id }, fake);
    expect((await screen.findByText(/40412/)).textContent).toBe('(40412)');
  });

  it('is not to be put away while some of its numbers are open', async () => {
    const { fake, batch } = sampleOf('Spokane');
    Object.assign(need(batch.numbers[0]), { status: 'PENDING' });
    Object.assign(batch, { orderStatus: 'PARTIAL', succeeded: batch.count - 1, failed: 0 });
    const { user } = await openScreen('batches', { batchId: batch.id }, fake);
    await user.click(await screen.findByRole('button', { name: 'More' }));
    expect(await screen.findByRole('menuitem', { name: /order summary/i })).toBeTruthy();
    expect(screen.queryByRole('menuitem', { name: 'Put away' })).toBeNull();
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
