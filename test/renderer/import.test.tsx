// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { useApp } from '#renderer/stores/store.ts';
import { refusalText } from '#shared/imports/refusals.ts';
import { AppError } from '#shared/ipc/errors.ts';
import { customerIdSchema } from '#shared/model/ids.ts';
import { makePreview } from './support/fake-imports.ts';
import { expectAccessible, installFake, openApp, openScreen } from './support/open-app.tsx';
import { uuid } from './support/sample-customers.ts';

const LIBRARY = 'Pine County Library';

/** Harbor Clinic as a customer that comes from files. */
function withFileCustomer() {
  const fake = installFake();
  const customer = fake.state.customers.find(({ detail }) => detail.id === 'org-harbor');
  if (!customer) throw new Error('The sample is empty.');
  customer.detail = { ...customer.detail, fromFile: true };
  return fake;
}

async function chooseFile(user: UserEvent) {
  await user.click(await screen.findByRole('button', { name: 'Choose a file…' }));
  await screen.findByText('pine-county-numbers.csv');
}

async function goToColumns(user: UserEvent) {
  await user.type(await screen.findByRole('textbox', { name: 'Name of the new customer' }), LIBRARY);
  await chooseFile(user);
  await user.click(screen.getByRole('button', { name: 'Next' }));
  return screen.findByRole('table', { name: 'What the columns mean' });
}

async function goToPreview(user: UserEvent) {
  await goToColumns(user);
  await user.click(screen.getByRole('button', { name: 'Preview' }));
  return screen.findByRole('heading', { name: 'What would change' });
}

describe('importing a file', () => {
  it('goes from the file over its columns and a preview to the numbers', async () => {
    const { user, fake } = await openScreen('import');
    await goToPreview(user);
    expect(screen.getByText(/^Pine County Library, a new customer: 1,207 rows/)).toBeTruthy();
    expect(screen.getByText('Left out', { selector: 'dt' }).nextSibling?.textContent).toBe('3');
    expect(fake.callsOf('imports.apply')).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Import' }));
    expect(await screen.findByText(/^Pine County Library has 1,204 numbers now/)).toBeTruthy();
    expect(fake.callsOf('imports.apply')).toEqual([{ previewId: uuid(950), allowRemovals: false }]);
    await user.click(screen.getByRole('button', { name: 'Show numbers' }));
    expect(useApp.getState()).toMatchObject({ screen: 'numbers', customerId: 'org-harbor' });
  });

  it('passes axe in every step, and the next step has the focus', async () => {
    const { user } = await openScreen('import');
    await screen.findByRole('button', { name: 'Choose a file…' });
    await expectAccessible();
    const table = await goToColumns(user);
    expect(document.activeElement?.contains(table)).toBe(true);
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Preview' }));
    await screen.findByRole('heading', { name: 'What would change' });
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Import' }));
    await screen.findByRole('heading', { name: 'Imported' });
    await expectAccessible();
  });

  it('asks for a name before it goes on', async () => {
    const { user } = await openScreen('import');
    await chooseFile(user);
    await user.click(screen.getByRole('button', { name: 'Next' }));
    expect(screen.getByText('Give the new customer a name.')).toBeTruthy();
    expect(screen.queryByRole('table', { name: 'What the columns mean' })).toBeNull();
  });

  it('stays calm when the dialog is closed', async () => {
    const fake = installFake();
    fake.answer('imports.choose', () => null);
    const { user } = await openScreen('import', {}, fake);
    await user.click(await screen.findByRole('button', { name: 'Choose a file…' }));
    await waitFor(() => expect(fake.callsOf('imports.choose')).toHaveLength(1));
    expect(screen.queryByRole('alert')).toBeNull();
    expect(fake.callsOf('imports.look')).toEqual([]);
  });

  it('takes a meaning from the column that had it', async () => {
    const { user, fake } = await openScreen('import');
    const table = await goToColumns(user);
    const meaning = (column: string) =>
      within(table).getByRole('combobox', { name: `Meaning of column ${column}` }) as HTMLInputElement;
    await user.click(meaning('Employee'));
    await user.click(await screen.findByRole('option', { name: 'Location' }));
    expect(meaning('Employee').value).toBe('Location');
    expect(meaning('Site').value).toBe('Not used');
    expect(within(table).getByText('your choice')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Preview' }));
    await screen.findByRole('heading', { name: 'What would change' });
    expect(fake.callsOf('imports.preview')[0]).toMatchObject({
      mapping: ['number', 'extension', null, 'location', null],
      target: { newName: LIBRARY },
      mode: 'add',
    });
  });

  it('names each problem with its row and what became of it', async () => {
    const { user, fake } = await openScreen('import');
    await goToPreview(user);
    const lost = screen.getByRole('table', { name: /has lost digits/ });
    expect(within(lost).getAllByRole('row')[1]?.textContent).toBe('18Phone number1.20856E+10');
    await user.click(screen.getByText('The number stands further up at another location'));
    expect(screen.getByText('see row 5')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Save as CSV…' }));
    expect(await screen.findByText('Saved to /home/robin/Documents/import-problems.csv')).toBeTruthy();
    expect(fake.callsOf('imports.saveProblems')).toEqual([{ previewId: uuid(950) }]);
  });

  it('says why a file is refused, and lets another be chosen', async () => {
    const fake = installFake();
    fake.answer('imports.look', () => {
      const details = { refusal: 'pdf', file: 'pine-county-numbers.csv' };
      throw new AppError('bad-input', refusalText('en', 'pdf', details), details);
    });
    const { user } = await openScreen('import', {}, fake);
    await chooseFile(user);
    expect((await screen.findByRole('alert')).textContent).toContain('is a PDF document');
    expect((screen.getByRole('button', { name: 'Next' }) as HTMLButtonElement).disabled).toBe(true);
    expect(screen.getByRole('button', { name: 'Choose another file…' })).toBeTruthy();
  });

  it('says it in Chinese too', async () => {
    const fake = installFake();
    fake.state.settings = { ...fake.state.settings, language: 'zh' };
    fake.answer('imports.look', () => {
      const details = { refusal: 'open-quote', file: 'list.csv', row: 7 };
      throw new AppError('bad-input', refusalText('en', 'open-quote', details), details);
    });
    const { user } = await openScreen('import', {}, fake);
    await user.click(await screen.findByRole('button', { name: '选择文件…' }));
    expect((await screen.findByRole('alert')).textContent).toContain('list.csv 第 7 行的引号没有闭合');
  });

  it('asks before it removes much', async () => {
    const fake = installFake();
    fake.answer('imports.preview', () =>
      makePreview({ mode: 'complete', removed: 400, known: 1000, needsRemovalConsent: true }),
    );
    const { user } = await openScreen('import', {}, fake);
    await goToPreview(user);
    await user.click(screen.getByRole('button', { name: 'Import and remove…' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Remove 400 of 1,000?' }));
    expect(fake.callsOf('imports.apply')).toEqual([]);
    await user.click(dialog.getByRole('button', { name: 'Import and remove' }));
    await screen.findByRole('heading', { name: 'Imported' });
    expect(fake.callsOf('imports.apply')).toEqual([{ previewId: uuid(950), allowRemovals: true }]);
  });

  it('has nothing to import when every row is left out', async () => {
    const fake = installFake();
    fake.answer('imports.preview', () => makePreview({ added: 0, leftOut: 1207, first: [] }));
    const { user } = await openScreen('import', {}, fake);
    await goToPreview(user);
    expect(screen.getByText('No row of the file can be taken in. See below why.')).toBeTruthy();
    expect((screen.getByRole('button', { name: 'Import' }) as HTMLButtonElement).disabled).toBe(true);
  });

  it('shows how far a long file is, and cancels', async () => {
    const fake = installFake();
    let fail: (error: Error) => void = () => {};
    fake.answer('imports.preview', () => new Promise((_resolve, reject) => (fail = reject)));
    const { user } = await openScreen('import', {}, fake);
    await goToColumns(user);
    await user.click(screen.getByRole('button', { name: 'Preview' }));
    act(() => fake.emit('imports.progress', { phase: 'reading', share: 0.42 }));
    const bar = await screen.findByRole('progressbar', { name: 'Progress of the import' });
    expect(bar.getAttribute('aria-valuenow')).toBe('42');
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(fake.callsOf('imports.cancel')).toHaveLength(1);
    act(() => fail(new AppError('cancelled', 'Reading the file was cancelled. Nothing was changed.')));
    expect((await screen.findByRole('alert')).textContent).toContain('Reading the file was cancelled.');
  });
});

describe('a customer from files', () => {
  it('takes a newer file where others are pulled', async () => {
    const { user } = await openScreen('customer', {}, withFileCustomer());
    await user.click(await screen.findByRole('button', { name: 'Import a newer file: Harbor Clinic' }));
    expect(screen.queryByRole('button', { name: 'Pull now: Harbor Clinic' })).toBeNull();
    expect(useApp.getState()).toMatchObject({ screen: 'import', params: { importFor: 'org-harbor' } });
    const target = (await screen.findByRole('combobox', { name: 'Customer' })) as HTMLInputElement;
    expect(target.value).toBe('Harbor Clinic');
    expect(screen.queryByRole('textbox', { name: 'Name of the new customer' })).toBeNull();
  });

  it('has no Pull button in the portfolio', async () => {
    const { user } = await openApp(withFileCustomer());
    const row = within(screen.getByRole('row', { name: /Harbor Clinic/ }));
    expect(row.queryByRole('button', { name: 'Pull now: Harbor Clinic' })).toBeNull();
    await user.click(row.getByRole('button', { name: 'Import a newer file: Harbor Clinic' }));
    expect(useApp.getState().screen).toBe('import');
  });

  it('has its file sent for it by its id', async () => {
    const fake = withFileCustomer();
    const { user } = await openScreen('import', { importFor: 'org-harbor' }, fake);
    await chooseFile(user);
    await user.click(screen.getByRole('button', { name: 'Next' }));
    await user.click(await screen.findByRole('button', { name: 'Preview' }));
    await screen.findByRole('heading', { name: 'What would change' });
    expect(fake.callsOf('imports.preview')[0]?.target).toEqual({
      customerId: customerIdSchema.parse('org-harbor'),
    });
  });
});

describe('the way there', () => {
  it('is open before anything is connected', async () => {
    const { user } = await openApp(installFake({ isEmpty: true }));
    await user.click(screen.getByRole('button', { name: 'Import a file' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Import a file' })).toBeTruthy();
  });

  it('is among the commands', async () => {
    const { user } = await openApp();
    await user.keyboard('{Control>}k{/Control}');
    await user.type(await screen.findByRole('combobox', { name: /^Go to a screen/ }), 'import');
    await user.click(await screen.findByRole('option', { name: 'Import a file' }));
    expect(useApp.getState().screen).toBe('import');
  });
});
