// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withNewest, withOlder } from '#renderer/features/journal/merge-rows.ts';
import { AppError } from '#shared/ipc/errors.ts';
import type { JournalEntry } from '#shared/model/journal.ts';
import { makeEntry } from './support/fake-journal.ts';
import { need } from './support/need.ts';
import { expectAccessible, installFake, openScreen } from './support/open-app.tsx';
import { uuid } from './support/sample-customers.ts';

const list = async () => within(await screen.findByRole('table', { name: 'Entries of the journal' }));

describe('the journal', () => {
  it('shows the newest entries first, kinds and sources in words', async () => {
    await openScreen('journal');
    const [, first, second] = (await list()).getAllByRole('row');
    expect(first?.textContent).toContain('260');
    expect(first?.textContent).toMatch(/Released.*Robin.*Batch.*Boise 260/);
    expect(second?.textContent).toMatch(/Confirmed.*Robin/);
    expect(screen.getByText('260 entries, the newest first')).toBeTruthy();
  });

  it('reads older entries when they come into sight, and newer ones by itself', async () => {
    const { fake } = await openScreen('journal');
    const box = await screen.findByRole('table', { name: 'Entries of the journal' });
    expect(box.getAttribute('aria-rowcount')).toBe('261');
    for (let step = 1; step <= 6; step++) {
      act(() => box.scrollTo({ top: step * 4_000 }));
      await waitFor(() => expect(box.scrollTop).toBe(step * 4_000));
    }
    await waitFor(() => {
      const befores = fake.callsOf('journal.list').map(({ before }) => before);
      expect([...new Set(befores)]).toEqual([null, 161, 61]);
    });
    act(() => box.scrollTo({ top: 0 }));
    fake.state.journal = [...fake.state.journal, makeEntry(261, fake.state)];
    act(() => fake.emit('db.changed', { tables: ['journal'], revision: 1 }));
    expect(await within(box).findByText('261')).toBeTruthy();
  });

  it('folds out the details with hashes to copy', async () => {
    const { user } = await openScreen('journal');
    await user.click(await screen.findByRole('button', { name: 'Details of entry 260' }));
    const entry = makeEntry(260, installFake().state);
    expect(await screen.findByText(entry.hash)).toBeTruthy();
    expect(screen.getByText(entry.previous)).toBeTruthy();
    expect(screen.getByText('Hash of what was frozen')).toBeTruthy();
    expect(screen.getByText('newer')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Copy: Hash of this entry' }));
    await waitFor(async () => expect(await navigator.clipboard.readText()).toBe(entry.hash));
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Hide the details of entry 260' }));
    expect(screen.queryByText(entry.hash)).toBeNull();
  });

  it.each([
    ['attempted', 'unknown', 'State after', 'Sent or not: being checked'],
    ['withdrawn', 'needs-attention', 'State before', 'Needs you'],
    ['retried', 'of a later version', 'State before', 'of a later version'],
  ] as const)('says of what was %s where the entry stood', async (kind, state, name, words) => {
    const fake = installFake();
    fake.state.journal = [{ ...makeEntry(1, fake.state), kind, facts: { state } }];
    const { user } = await openScreen('journal', {}, fake);
    await user.click(await screen.findByRole('button', { name: 'Details of entry 1' }));
    expect((await screen.findByText(name)).nextElementSibling?.textContent).toBe(words);
  });

  it('is narrowed to a customer, and exported as it is narrowed', async () => {
    const { user, fake } = await openScreen('journal');
    const second = fake.state.customers[1]?.detail;
    const customer = await screen.findByRole('combobox', { name: 'Customer' });
    const option = await within(customer).findByRole('option', { name: second?.name ?? '' });
    await user.selectOptions(customer, option);
    expect(await screen.findByText('86 entries, the newest first')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Export PDF' }));
    await waitFor(() =>
      expect(fake.callsOf('exports.save')).toEqual([
        { what: 'journal', customerId: second?.id, format: 'pdf', language: 'en' },
      ]),
    );
  });

  it('asks for one customer’s entries alone where a link leads to them', async () => {
    const fake = installFake();
    const journalOf = need(fake.state.customers[1]).detail.id;
    await openScreen('journal', { journalOf }, fake);
    expect(await screen.findByText('86 entries, the newest first')).toBeTruthy();
    const asked = fake.callsOf('journal.list').map(({ customerId }) => customerId);
    expect([...new Set(asked)]).toEqual([journalOf]);
  });

  it('opens where the names of customers cannot be read', async () => {
    const fake = installFake();
    fake.answer('customers.names', () => {
      throw new AppError('internal', 'The file is busy.');
    });
    await openScreen('journal', { journalOf: need(fake.state.customers[1]).detail.id }, fake);
    expect(await screen.findByText('260 entries, the newest first')).toBeTruthy();
  });

  it('says when it is empty', async () => {
    const fake = installFake();
    fake.state.journal = [];
    await openScreen('journal', {}, fake);
    expect(await screen.findByText('Nothing is in the journal yet')).toBeTruthy();
  });
});

describe('verifying', () => {
  const open = async (fake = installFake()) => {
    const opened = await openScreen('journal', {}, fake);
    await opened.user.click(await screen.findByRole('button', { name: 'Verify' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Verify' }));
    return { ...opened, dialog };
  };

  it('says that all is well, and the last hash', async () => {
    const { user, fake, dialog } = await open();
    await user.click(dialog.getByRole('button', { name: 'Verify' }));
    expect(await dialog.findByText('Everything is as it was when it was written.')).toBeTruthy();
    expect(fake.callsOf('doctor.run')).toEqual([{ expected: null }]);
    expect(dialog.getAllByText('Fine')).toHaveLength(5);
    await expectAccessible();
  });

  const withFaults = () => {
    const fake = installFake();
    fake.answer('doctor.run', () => ({
      checks: [
        { id: 'database', count: 1, found: 0, problems: [] },
        { id: 'journal', count: 9, found: 1, problems: [{ code: 'chain-broken', hint: '4' }] },
        { id: 'files', count: 2_000, found: 1_101, problems: [{ code: 'file-gone', hint: 'opt-in.png' }] },
      ],
      entries: 9,
      head: 'a'.repeat(64),
    }));
    return fake;
  };

  it('says what does not fit', async () => {
    const fake = withFaults();
    const { user, dialog } = await open(fake);
    const field = dialog.getByRole('textbox', { name: /Hash that an earlier export/ });
    await user.type(field, 'abc');
    expect(dialog.getByRole('button', { name: 'Verify' }).hasAttribute('disabled')).toBe(true);
    await user.clear(field);
    await user.type(field, 'B'.repeat(64));
    await user.click(dialog.getByRole('button', { name: 'Verify' }));
    expect(await dialog.findByText('1,102 things do not fit. Nothing was changed by looking.')).toBeTruthy();
    expect(dialog.getByText(/^Entry 4 of the journal does not follow from the one before it/)).toBeTruthy();
    expect(dialog.getByText('and 1,100 more')).toBeTruthy();
    expect(fake.callsOf('doctor.run')).toEqual([{ expected: 'b'.repeat(64) }]);
  });

  it('says it in Chinese', async () => {
    const fake = withFaults();
    fake.state.settings = { ...fake.state.settings, language: 'zh' };
    const { user } = await openScreen('journal', {}, fake);
    await user.click(await screen.findByRole('button', { name: '校验' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: '校验' }));
    expect(await dialog.findByText('为“opt-in.png”保存的文件已不在工作区文件夹中。')).toBeTruthy();
    expect(dialog.getByText('另有 1,100 处')).toBeTruthy();
  });
});

it('the story of a row shows its entries, with their details folded in', async () => {
  const { user, fake } = await openScreen('outbox', { outboxId: uuid(303) });
  const part = within(await screen.findByRole('region', { name: 'Journal' }));
  const entries = await part.findAllByText(/^Released/);
  expect(entries).toHaveLength(6);
  const { hash } = makeEntry(240, fake.state);
  expect(part.queryByText(hash)).toBeNull();
  await user.click(entries[0] as HTMLElement);
  expect(await part.findByText(hash)).toBeTruthy();
});

it('entries are put together without a gap, whatever comes when', () => {
  const of = (seqs: readonly number[]) => seqs.map((seq) => ({ seq }) as JournalEntry);
  const seqs = (rows: readonly JournalEntry[]) => rows.map(({ seq }) => seq);
  expect(seqs(withNewest(of([9, 8, 7]), of([11, 10, 9])))).toEqual([11, 10, 9, 8, 7]);
  expect(seqs(withNewest(of([5, 4]), of([9, 8])))).toEqual([9, 8]);
  expect(seqs(withOlder(of([9, 8]), of([8, 7, 6])))).toEqual([9, 8, 7, 6]);
  const steps = fc.array(fc.tuple(fc.boolean(), fc.integer({ min: 1, max: 7 })), { maxLength: 40 });
  fc.assert(
    fc.property(steps, (done) => {
      let written = 20;
      let rows: readonly JournalEntry[] = [];
      const page = (before: number) =>
        of(Array.from({ length: Math.min(5, before - 1) }, (_, index) => before - 1 - index));
      for (const [isWrite, count] of done) {
        if (isWrite) {
          written += count;
          rows = withNewest(rows, page(written + 1));
        } else if (rows.length > 0) rows = withOlder(rows, page(rows.at(-1)?.seq ?? 1));
      }
      for (const [index, { seq }] of rows.entries()) expect(seq).toBe((rows[0]?.seq ?? 0) - index);
    }),
    { seed: 9, numRuns: 200 },
  );
});
