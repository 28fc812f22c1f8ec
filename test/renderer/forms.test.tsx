// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { blankFormRefusalText } from '#shared/blank-forms/refusals.ts';
import { AppError } from '#shared/ipc/errors.ts';
import { FORM } from './support/fake-forms.ts';
import { expectAccessible, installFake, openScreen } from './support/open-app.tsx';
import { DRAFT, openDraftEditor } from './support/registration.ts';

async function openForm() {
  const opened = await openScreen('forms');
  await opened.user.click(await screen.findByRole('button', { name: 'Add a form' }));
  const table = await screen.findByRole('table', { name: 'Places' });
  await within(table).findByText('472918365');
  return { ...opened, table };
}

const rowOf = (table: HTMLElement, label: string) =>
  within(table).getByRole('row', { name: new RegExp(label.replace(/[*?]/g, '\\$&')) });

describe('forms', () => {
  it('say what would be here, and add a form', async () => {
    await openScreen('forms');
    await screen.findByText('No form yet');
    await expectAccessible();
  });

  it('show each place with its field, its value and how sure that is', async () => {
    const { table } = await openForm();
    expect(rowOf(table, 'EIN / Tax ID').textContent).toContain('472918365');
    expect(rowOf(table, 'EIN / Tax ID').textContent).toContain('Recognised');
    expect(rowOf(table, 'Name').textContent).toContain('Likely; please check');
    expect(rowOf(table, 'Number of employees').textContent).toContain('Not known');
    expect(rowOf(table, 'Sample message 1').textContent).toContain('(96 / 60)');
    expect(within(table).getByText('No label (form1.page2.field9)')).toBeTruthy();
    const missing = screen.getByRole('table', { name: /2 things of the registration have no place/ });
    expect(missing.textContent).toContain('Opt-in message');
    await expectAccessible();
  });

  it('are mapped by hand: to a field, to a text, to nothing, and back', async () => {
    const { user, table, fake } = await openForm();
    const field = (label: string) =>
      within(table).getByRole('button', { name: new RegExp(`^What goes into “${label}”`) });
    const pick = async (label: string, option: string | RegExp) => {
      await user.click(field(label));
      await user.click(await screen.findByRole('option', { name: option }));
    };
    await pick('Number of employees', 'Industry');
    await waitFor(() => expect(rowOf(table, 'Number of employees').textContent).toContain('By hand'));
    await pick('Number of employees', 'A text of its own…');
    await user.type(await screen.findByLabelText('Text for “Number of employees”'), ' 40 ');
    await user.click(screen.getByRole('button', { name: 'Use this text' }));
    await waitFor(() => expect(field('Number of employees').textContent).toContain('Always “40”'));
    await pick('EIN / Tax ID', 'Nothing');
    await waitFor(() => expect(rowOf(table, 'EIN / Tax ID').textContent).toContain('Left empty by hand'));
    await pick('EIN / Tax ID', 'As recognised');
    await waitFor(() => expect(rowOf(table, 'EIN / Tax ID').textContent).toContain('Recognised'));
    expect(fake.callsOf('blankForms.choose').map((input) => (input as { choice: object }).choice)).toEqual([
      { to: 'field', field: 'brand.vertical' },
      { to: 'text', text: '40' },
      { to: 'nothing' },
      { to: 'recognised' },
    ]);
  });

  it('give the focus back to the place that was looked at', async () => {
    const { user, table } = await openForm();
    const field = () => within(table).getByRole('button', { name: /^What goes into “Number of employees”/ });
    await user.click(field());
    await screen.findByRole('option', { name: 'Industry' });
    await user.keyboard('{Escape}');
    await waitFor(() => expect(document.activeElement).toBe(field()));
    await user.keyboard('{Enter}');
    await user.click(await screen.findByRole('option', { name: 'A text of its own…' }));
    await user.type(await screen.findByLabelText('Text for “Number of employees”'), '40{Escape}');
    await waitFor(() => expect(document.activeElement).toBe(field()));
  });

  it('show only what is to be decided', async () => {
    const { user, table } = await openForm();
    await user.click(screen.getByRole('radio', { name: 'To decide 2' }));
    await waitFor(() => expect(within(table).getAllByRole('row')).toHaveLength(3));
  });

  it('are filled, and say what did not fit', async () => {
    const { user, fake } = await openForm();
    await user.click(screen.getByRole('button', { name: 'Fill and save…' }));
    const dialog = await screen.findByRole('dialog', { name: 'The form is filled' });
    expect(dialog.textContent).toContain('4 of 10 places filled.');
    expect(within(dialog).getByRole('table').textContent).toContain('Longer than this place takes');
    expect(fake.callsOf('blankForms.fill')).toEqual([{ blankFormId: FORM, registrationId: DRAFT }]);
    await expectAccessible();
  });

  it('say in words why a file is refused', async () => {
    const fake = installFake();
    const params = { file: 'letter.pdf' };
    fake.answer('blankForms.add', () => {
      throw new AppError('bad-input', 'English', { refusal: 'no-fields', ...params });
    });
    const { user } = await openScreen('forms', {}, fake);
    await user.click(await screen.findByRole('button', { name: 'Add a form' }));
    await screen.findByText(blankFormRefusalText('en', 'no-fields', params));
  });

  it.each(['Rename', 'Remove from the list'])(
    'no longer say why “%s” failed once that was closed',
    async (name) => {
      const { user, fake } = await openForm();
      const refuse = () => {
        throw new AppError('conflict', 'Another form is called so.');
      };
      fake.answer('blankForms.rename', refuse);
      fake.answer('blankForms.remove', refuse);
      const ask = async () => {
        await user.click(screen.getByRole('button', { name: 'More actions' }));
        await user.click(await screen.findByRole('menuitem', { name }));
        return within(await screen.findByRole('dialog'));
      };
      const dialog = await ask();
      await user.click(dialog.getByRole('button', { name }));
      await dialog.findByText('Another form is called so.');
      await user.click(dialog.getByRole('button', { name: 'Cancel' }));
      await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
      expect((await ask()).queryByRole('alert')).toBeNull();
    },
  );

  it('are filled from the registration too, once what is typed is saved', async () => {
    const { user, fake } = await openDraftEditor();
    const open = async () => {
      await user.click(screen.getByRole('button', { name: 'Export' }));
      await user.click(await screen.findByRole('menuitem', { name: 'Fill a form…' }));
      return screen.findByRole('dialog', { name: 'Fill a form for this registration' });
    };
    const empty = await open();
    await within(empty).findByText(/There is no blank form yet/);
    await user.click(within(empty).getByRole('button', { name: 'Cancel' }));
    await window.api.blankForms.add({});
    const dialog = await open();
    await user.click(await within(dialog).findByRole('button', { name: 'Fill and save…' }));
    await screen.findByText('4 of 10 places filled.');
    expect(fake.callsOf('blankForms.fill')).toEqual([{ blankFormId: FORM, registrationId: DRAFT }]);
  });
});
