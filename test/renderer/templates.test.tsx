// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { refusalText } from '#shared/imports/refusals.ts';
import { AppError } from '#shared/ipc/errors.ts';
import { registrationFileRefusalText } from '#shared/registration-files/refusals.ts';
import { problemText } from '#shared/templates/problems.ts';
import { TEMPLATE } from './support/fake-templates.ts';
import { expectAccessible, installFake, openScreen } from './support/open-app.tsx';
import { DRAFT, openDraftEditor } from './support/registration.ts';

async function openTable(fake = installFake()) {
  await window.api.templates.save({
    registrationId: DRAFT,
    name: 'Patient texts',
    keep: [],
    withBrand: true,
    replace: false,
  });
  const opened = await openScreen('templates', { templateId: TEMPLATE }, fake);
  const grid = await screen.findByRole('grid', { name: 'What customers lack' });
  return { ...opened, grid };
}

const rowOf = (grid: HTMLElement, customer: string) =>
  within(grid).getByRole('row', { name: new RegExp(`\\b${customer}\\b`) });

/** What is at the cursor, as a screen reader hears it. */
const current = (grid: HTMLElement) =>
  document.getElementById(grid.getAttribute('aria-activedescendant') ?? '');

const press = (grid: HTMLElement, ...keys: string[]) => {
  for (const key of keys) fireEvent.keyDown(grid, { key });
};

/** A browser tells the body of it, wherever the focus is. */
const paste = (text: string) => fireEvent.paste(document.body, { clipboardData: { getData: () => text } });

describe('a registration', () => {
  it('is saved as a template, once what is typed is saved; what becomes a placeholder is shown', async () => {
    const { user, fake } = await openDraftEditor();
    await user.click(screen.getByRole('button', { name: 'More actions' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Save as template…' }));
    const dialog = await screen.findByRole('dialog', { name: 'Save as a template' });
    const table = await within(dialog).findByRole('table', { name: 'Replaced' });
    expect(within(table).getByRole('row', { name: /\{\{brand\}\}/ }).textContent).toContain('Harbor Clinic');
    expect(dialog.textContent).toContain('write a placeholder such as {{what_it_sells}} into a text');
    await user.click(within(table).getByRole('checkbox', { name: '{{phone}}' }));
    await expectAccessible();
    await user.click(within(dialog).getByRole('button', { name: 'Save template' }));
    await screen.findByText('“Patient service” was saved as a template.');
    expect(fake.callsOf('templates.save')).toEqual([
      { registrationId: DRAFT, name: 'Patient service', keep: ['phone'], withBrand: true, replace: false },
    ]);
  });

  it('begins afresh when it is to be saved as a template again', async () => {
    const { user } = await openDraftEditor();
    const open = async () => {
      await user.click(screen.getByRole('button', { name: 'More actions' }));
      await user.click(await screen.findByRole('menuitem', { name: 'Save as template…' }));
      return within(await screen.findByRole('dialog', { name: 'Save as a template' }));
    };
    const dialog = await open();
    await user.type(dialog.getByRole('textbox', { name: 'Name of the template' }), ' of old');
    await user.click(await dialog.findByRole('checkbox', { name: '{{phone}}' }));
    await user.click(dialog.getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    const again = await open();
    expect(again.getByRole('textbox', { name: 'Name of the template' })).toHaveProperty(
      'value',
      'Patient service',
    );
    expect(await again.findByRole('checkbox', { name: '{{phone}}' })).toHaveProperty('checked', true);
  });

  it('leads to the templates, which list it', async () => {
    const fake = installFake();
    const { user } = await openScreen('registration', {}, fake);
    await user.click(await screen.findByRole('button', { name: 'Templates' }));
    await screen.findByText('No template yet');
    await window.api.templates.save({
      registrationId: DRAFT,
      name: 'A',
      keep: [],
      withBrand: true,
      replace: false,
    });
    await user.click(await screen.findByRole('button', { name: 'Open A' }));
    await screen.findByRole('grid', { name: 'What customers lack' });
    await expectAccessible();
  });

  it('comes from a file; what stayed out, and what is not as the pack says, is told', async () => {
    const fake = installFake();
    fake.answer('registrations.importFile', ({ customerId }) => ({
      registrationId: DRAFT,
      customerId,
      fileName: 'pack.zip',
      customerInFile: 'Harbor Clinic',
      exportedAt: '2026-11-20T10:00:00.000Z',
      from: 'evidence',
      numbers: 0,
      leftOut: [{ number: '+12085550101', reason: 'not-authorised' }],
      differences: [{ name: 'findings.csv', problem: 'changed' }],
    }));
    const { user } = await openScreen('registration', {}, fake);
    await user.click(await screen.findByRole('button', { name: 'Import…' }));
    const dialog = await screen.findByRole('dialog', { name: 'A draft was made from pack.zip' });
    expect(dialog.textContent).toContain('findings.csv was changed');
    expect(dialog.textContent).toContain('(208) 555-0101, not authorised here');
    await user.click(within(dialog).getByRole('button', { name: 'Open the draft' }));
    await screen.findByLabelText('Registration name');
  });

  it('says in words why a file is refused', async () => {
    const fake = installFake();
    const params = { file: 'list.csv' };
    fake.answer('registrations.importFile', () => {
      throw new AppError('bad-input', 'English', { refusal: 'table', ...params });
    });
    const { user } = await openScreen('registration', {}, fake);
    await user.click(await screen.findByRole('button', { name: 'Import…' }));
    await screen.findByText(registrationFileRefusalText('en', 'table', params));
  });
});

describe('the table of a template', () => {
  it('shows what each customer lacks, what is known, and from where', async () => {
    const { grid } = await openTable();
    const heads = within(grid)
      .getAllByRole('columnheader')
      .map((one) => one.textContent);
    expect(heads).toEqual([
      'Customer',
      'State',
      'Legal company name',
      'Tax number (EIN)',
      'Phone',
      'Support email',
      'Website',
    ]);
    expect(rowOf(grid, 'Harbor Clinic').textContent).toContain('Complete');
    expect(rowOf(grid, 'Prairie Lumber Supply').textContent).toMatch(/Lacks 5.*Missing/);
    await expectAccessible();
  });

  it('is walked by keys and filled in as a spreadsheet', async () => {
    const { user, grid, fake } = await openTable();
    grid.focus();
    press(grid, 'ArrowDown', 'ArrowRight');
    const customer = within(grid).getAllByRole('rowheader')[1]?.textContent ?? '';
    expect(screen.getByText(/In the US the nine digits/)).toBeTruthy();
    press(grid, '4');
    const input = within(grid).getByRole('textbox', { name: `Tax number (EIN) of ${customer}` });
    await user.type(input, '7-2918365{Enter}');
    await waitFor(() => expect(rowOf(grid, customer).textContent).toContain('47-2918365'));
    expect(document.activeElement).toBe(grid);
    const [call] = fake.callsOf('templates.setValues');
    expect(call?.values).toMatchObject([{ slot: 'brand.ein', value: '47-2918365' }]);
    // Enter went down, and up again lies what was typed; Delete takes it back.
    press(grid, 'ArrowUp', 'Delete');
    await waitFor(() =>
      expect(fake.callsOf('templates.setValues')[1]?.values).toMatchObject([{ value: '' }]),
    );
    press(grid, 'F2');
    await user.type(within(grid).getByRole('textbox'), 'nothing{Escape}');
    expect(fake.callsOf('templates.setValues')).toHaveLength(2);
  });

  it('shows what was typed into two cells until both are written, however long that takes', async () => {
    const { user, grid, fake } = await openTable();
    const answers: (() => void)[] = [];
    const real = window.api.templates.setValues;
    Object.assign(window.api.templates, {
      setValues: async (input: Parameters<typeof real>[0]) => {
        await new Promise<void>((resolve) => answers.push(resolve));
        return real(input);
      },
    });
    const customer = within(grid).getAllByRole('rowheader')[1]?.textContent ?? '';
    const told = () => rowOf(grid, customer).textContent;
    grid.focus();
    press(grid, 'ArrowDown', 'A');
    await user.type(within(grid).getByRole('textbox'), 'cme LLC{Tab}');
    press(grid, '4');
    await user.type(within(grid).getByRole('textbox'), '7-2918365{Enter}');
    expect(told()).toMatch(/Acme LLC.*47-2918365/);
    const asked = fake.callsOf('templates.table').length;
    answers[0]?.();
    await waitFor(() => expect(fake.callsOf('templates.table').length).toBeGreaterThan(asked));
    await waitFor(() => expect(told()).toContain('Lacks 4'));
    expect(told()).toMatch(/Acme LLC.*47-2918365/);
    answers[1]?.();
    await waitFor(() => expect(told()).toContain('Lacks 3'));
    expect(told()).toMatch(/Acme LLC.*47-2918365/);
  });

  it('says of an export that failed that it did not work, not that a table was refused', async () => {
    const fake = installFake();
    fake.answer('exports.save', () => {
      throw new AppError('file-error', 'The disk is full.');
    });
    const { user } = await openTable(fake);
    await user.click(screen.getByRole('button', { name: 'Table' }));
    await user.click(await screen.findByRole('menuitem', { name: /CSV/ }));
    await screen.findByText('The disk is full.');
    expect(screen.queryByText('The table was not taken')).toBeNull();
    await screen.findByText('That did not work');
  });

  it('does not take what cannot be a value, and says why beside it', async () => {
    const { user, grid, fake } = await openTable();
    grid.focus();
    press(grid, 'ArrowDown', 'Enter');
    await user.type(within(grid).getByRole('textbox'), '{{{{brand}}{Enter}');
    await within(grid).findByText(problemText('en', { code: 'value-has-braces', hint: '' }));
    expect(fake.callsOf('templates.setValues')).toEqual([]);
  });

  it('says what the rules find of a value', async () => {
    const { user, grid } = await openTable();
    grid.focus();
    press(grid, 'ArrowDown', 'ArrowRight', 'Enter');
    await user.type(within(grid).getByRole('textbox'), '12{Enter}');
    press(grid, 'ArrowUp');
    await screen.findByText('BR-002');
    expect(current(grid)?.querySelector('[role="img"]')).toBeTruthy();
    await expectAccessible();
  });

  it('takes a block of a spreadsheet, all or none', async () => {
    const { grid, fake } = await openTable();
    grid.focus();
    press(grid, 'ArrowDown');
    paste('Acme LLC\t47-2918365\r\n"B ""&"" C\r\nLtd."\t12-3456789\r\n');
    await screen.findByText('4 values were pasted.');
    expect(fake.callsOf('templates.setValues')[0]?.values.map(({ value }) => value)).toEqual([
      'Acme LLC',
      '47-2918365',
      'B "&" C\nLtd.',
      '12-3456789',
    ]);
    paste('a\n4.7E+8\t{x}');
    await screen.findByText(/Row 2 of the block, Tax number \(EIN\): The value holds a brace/);
    paste('a\n'.repeat(400));
    await screen.findByText(/The block has 400 rows and 1 columns/);
    expect(fake.callsOf('templates.setValues')).toHaveLength(1);
  });

  it('shows only those that are incomplete, or that are searched for', async () => {
    const { user, grid } = await openTable();
    const all = within(grid).getAllByRole('rowheader').length;
    await user.click(screen.getByRole('radio', { name: `Incomplete ${all - 1}` }));
    await waitFor(() => expect(within(grid).queryByText('Harbor Clinic')).toBeNull());
    await user.type(screen.getByRole('textbox', { name: 'Find a customer' }), 'bluewater');
    await waitFor(() => expect(within(grid).getAllByRole('rowheader')).toHaveLength(1));
  });

  it('comes back from a file, or says what is wrong with it', async () => {
    const fake = installFake();
    const problem = {
      code: 'value-scientific' as const,
      row: 4,
      column: 'Tax number (EIN)',
      value: '4.7E+8',
      hint: '',
    };
    const read = { isTaken: false, customers: [], changed: 0, problems: [problem], unknownColumns: [] };
    fake.answer('templates.importTable', () => read);
    const { user } = await openTable(fake);
    const take = async () => {
      await user.click(screen.getByRole('button', { name: 'Table' }));
      await user.click(await screen.findByRole('menuitem', { name: 'Import a filled table…' }));
    };
    await take();
    const dialog = await screen.findByRole('dialog', { name: 'The table was not taken' });
    expect(within(dialog).getByRole('table').textContent).toContain(problemText('en', problem));
    await user.keyboard('{Escape}');
    const params = { file: 'x.pdf' };
    fake.answer('templates.importTable', () => {
      throw new AppError('bad-input', 'English', { refusal: 'pdf', ...params });
    });
    await take();
    await screen.findByText(refusalText('en', 'pdf', params));
    await user.keyboard('{Escape}');
    fake.answer('templates.importTable', () => ({
      ...read,
      isTaken: true,
      changed: 2,
      problems: [],
      unknownColumns: ['Mood'],
    }));
    await take();
    await screen.findByText(
      '2 values were taken from the table. Columns that mean nothing here were left out: Mood.',
    );
  });
});

describe('registrations from a template', () => {
  it('are created for chosen customers that lack nothing, with their packs', async () => {
    const { user, grid, fake } = await openTable();
    const create = () => screen.getByRole('button', { name: /^Create/ }) as HTMLButtonElement;
    expect(create().disabled).toBe(true);
    await user.click(within(grid).getByRole('checkbox', { name: 'Choose all customers shown' }));
    await user.click(await screen.findByRole('button', { name: 'Create 1 registration' }));
    const dialog = await screen.findByRole('dialog', { name: 'Create registrations from “Patient texts”' });
    expect(dialog.textContent).toContain('1 customer lacks nothing and gets a registration.');
    expect(dialog.textContent).toMatch(/\d+ chosen customers still lack something and are left out\./);
    await expectAccessible();
    await user.click(within(dialog).getByRole('button', { name: 'Create 1 registration' }));
    const done = await screen.findByRole('dialog', { name: 'Registrations created' });
    expect(within(done).getByRole('row', { name: /Harbor Clinic/ }).textContent).toMatch(/Made.*24.*1 error/);
    expect(fake.callsOf('templates.makeDrafts')).toEqual([
      { templateId: TEMPLATE, customerIds: ['org-harbor'], numbers: 'authorised' },
    ]);
    await user.click(within(done).getByRole('button', { name: 'Save evidence packs…' }));
    await screen.findByText('1 evidence pack was saved in /home/robin/Documents/packs');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(rowOf(grid, 'Harbor Clinic').textContent).toContain('Draft made'));
  });
});
