// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { useApp } from '#renderer/stores/store.ts';
import { expectAccessible, installFake } from './support/open-app.tsx';
import { DRAFT, openDraftEditor } from './support/registration.ts';

const field = (name: string) => screen.getByLabelText(name) as HTMLInputElement;
const city = () => field('City');
const undoButton = () => screen.getByRole('button', { name: /^(Undo: |Nothing to undo)/ });
const redoButton = () => screen.getByRole('button', { name: /^(Redo: |Nothing to redo)/ });
const press = (key: string, more: object = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ctrlKey: true, ...more });
const focused = (element: HTMLElement) => waitFor(() => expect(document.activeElement).toBe(element));

afterEach(() => {
  vi.useRealTimers();
});

describe('undo and redo over the whole form', () => {
  it('go across fields, word by word, and lead to what they change', async () => {
    const { user } = await openDraftEditor();
    const [cityBefore, streetBefore] = [city().value, field('Street').value];
    expect(undoButton()).toHaveProperty('disabled', true);
    // Keys follow each other without a pause, however busy the computer is.
    vi.useFakeTimers({ toFake: ['Date'] });
    await user.type(field('Street'), ' West');
    await user.type(city(), ' Heights');
    expect(undoButton().getAttribute('title')).toBe('Undo: City (Ctrl Z)');
    press('z');
    expect(city().value).toBe(cityBefore);
    expect(field('Street').value).toBe(`${streetBefore} West`);
    press('z');
    expect(field('Street').value).toBe(streetBefore);
    await focused(field('Street'));
    press('z', { shiftKey: true });
    press('y');
    expect(city().value).toBe(`${cityBefore} Heights`);
    await focused(city());
    expect(redoButton()).toHaveProperty('disabled', true);
  });

  it('take back what was pasted, ticked, added and removed, each as one step', async () => {
    const { user } = await openDraftEditor();
    const start = useApp.getState().drafts[DRAFT]?.content;
    await user.click(city());
    await user.type(city(), 'A');
    await user.paste('pasted');
    await user.click(screen.getByRole('checkbox', { name: /Messages hold links|link/i }));
    await user.click(screen.getByRole('button', { name: 'Add a sample' }));
    await user.click(screen.getByRole('button', { name: 'Remove sample 1' }));
    expect(useApp.getState().drafts[DRAFT]?.history.past).toHaveLength(5);
    const end = useApp.getState().drafts[DRAFT]?.content;
    for (let step = 0; step < 5; step += 1) await user.click(undoButton());
    expect(useApp.getState().drafts[DRAFT]?.content).toEqual(start);
    for (let step = 0; step < 5; step += 1) await user.click(redoButton());
    expect(useApp.getState().drafts[DRAFT]?.content).toEqual(end);
  });

  it('go on over what was saved meanwhile, and save what they change', async () => {
    const fake = installFake();
    const { user } = await openDraftEditor(fake);
    const before = city().value;
    await user.type(city(), ' East');
    await user.tab();
    await waitFor(() => expect(useApp.getState().drafts[DRAFT]?.saveState.kind).toBe('saved'));
    press('z');
    await waitFor(() =>
      expect(fake.state.registrations.find(({ id }) => id === DRAFT)?.brand.city).toBe(before),
    );
  });

  it('are there again for who leaves the form and comes back', async () => {
    const { user } = await openDraftEditor();
    const before = city().value;
    await user.type(city(), ' East');
    act(() => useApp.getState().go('portfolio'));
    await waitFor(() => expect(useApp.getState().drafts[DRAFT]).toBeUndefined());
    act(() => useApp.getState().chooseCustomer('org-harbor', 'registration', { registrationId: DRAFT }));
    await waitFor(() => expect(city().value).toBe(`${before} East`));
    await user.click(screen.getByRole('button', { name: 'Undo: City' }));
    expect(city().value).toBe(before);
  });

  it('obey the menu of the window, and leave texts alone that are not of the form', async () => {
    const { user } = await openDraftEditor();
    const before = city().value;
    await user.type(city(), ' East');
    const asked = new InputEvent('beforeinput', {
      inputType: 'historyUndo',
      bubbles: true,
      cancelable: true,
    });
    fireEvent(city(), asked);
    expect(asked.defaultPrevented).toBe(true);
    expect(city().value).toBe(before);
    await user.type(city(), ' West');
    const note = document.createElement('textarea');
    document.body.append(note);
    note.focus();
    press('z');
    expect(city().value).toBe(`${before} West`);
    note.remove();
  });
});

describe('the earlier revisions', () => {
  async function openWithRevision() {
    const fake = installFake();
    const draft = fake.state.registrations.find(({ id }) => id === DRAFT);
    if (!draft) throw new Error('The sample has no draft.');
    const brand = { ...draft.brand, city: 'Nampa', displayName: 'Harbor Clinic of Nampa' };
    const { name, campaign, numberList: numbers } = draft;
    const at = '2026-11-02T09:30:00.000Z';
    fake.state.revisions[DRAFT] = [
      { rev: 1, at, who: 'Ben', isCurrent: false, name, brand, campaign, numbers },
    ];
    const opened = await openDraftEditor(fake);
    await opened.user.click(screen.getByRole('button', { name: 'Revisions' }));
    const dialog = await screen.findByRole('dialog', { name: 'Revisions' });
    return { ...opened, fake, dialog };
  }

  it('say when, by whom and what, and stand beside each other with the words marked', async () => {
    const { dialog } = await openWithRevision();
    const list = await within(dialog).findByRole('list', { name: 'Revisions, newest first' });
    const rows = within(list).getAllByRole('button');
    expect(rows.map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^As it stands.*by Ana.*Changed: Brand name, City$/),
      expect.stringMatching(/^Revision 1.*by Ben.*The oldest that is kept$/),
    ]);
    const table = await within(dialog).findByRole('table', { name: 'Differences by field' });
    const brandRow = within(table).getByRole('row', { name: /^Brand name/ });
    expect([...brandRow.querySelectorAll('del')].map(({ textContent }) => textContent).join()).toContain(
      'Nampa',
    );
    expect(brandRow.querySelector('td')?.textContent).toContain('Harbor Clinic');
    await expectAccessible();
  });

  it('are restored as a new one, which can be undone', async () => {
    const { user, dialog, fake } = await openWithRevision();
    const before = city().value;
    await user.click(await within(dialog).findByRole('button', { name: 'Restore revision 1' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(city().value).toBe('Nampa');
    expect(fake.state.registrations.find(({ id }) => id === DRAFT)?.brand.city).toBe('Nampa');
    await screen.findByText('Revision 1 was restored.');
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(city().value).toBe(before);
    expect(field('Brand name').value).toBe('Harbor Clinic');
  });

  it('say so when there is none yet', async () => {
    const { user } = await openDraftEditor();
    await user.click(screen.getByRole('button', { name: 'Revisions' }));
    await screen.findByText(/There is one revision only/);
  });
});
