// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { flushAll } from '#renderer/stores/flush.ts';
import { useApp } from '#renderer/stores/store.ts';
import { AppError } from '#shared/ipc/errors.ts';
import type { FakeApi } from './support/fake-api.ts';
import { installFake } from './support/open-app.tsx';
import { DRAFT, openDraftEditor } from './support/registration.ts';

const city = () => screen.getByLabelText('City') as HTMLInputElement;
const type = (value: string) => fireEvent.change(city(), { target: { value } });
const copy = () => useApp.getState().drafts[DRAFT];
const saves = (fake: FakeApi) => fake.callsOf('registrations.save');
const onDisk = (fake: FakeApi) => fake.state.registrations.find(({ id }) => id === DRAFT);

/** Somebody else writes the draft to the disk. */
function saveElsewhere(fake: FakeApi, displayName: string): void {
  const disk = onDisk(fake);
  if (!disk) return;
  Object.assign(disk, { brand: { ...disk.brand, displayName }, rev: disk.rev + 1 });
}

async function open() {
  const fake = installFake();
  const { user } = await openDraftEditor(fake);
  return { fake, user };
}

afterEach(() => {
  vi.useRealTimers();
});

describe('saving by itself', () => {
  it('writes within a second of the last key, from the revision it stands on', async () => {
    const { fake } = await open();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    type('Nampa');
    await act(() => vi.advanceTimersByTimeAsync(400));
    type('Nampa Heights');
    await act(() => vi.advanceTimersByTimeAsync(500));
    expect(saves(fake)).toHaveLength(0);
    expect(copy()?.saveState.kind).toBe('unsaved');
    await act(() => vi.advanceTimersByTimeAsync(400));
    expect(saves(fake)).toHaveLength(1);
    expect(saves(fake)[0]).toMatchObject({ registrationId: DRAFT, rev: 3, brand: { city: 'Nampa Heights' } });
    expect(copy()).toMatchObject({ rev: 4, saveState: { kind: 'saved' } });
  });

  it('writes at once when the field is left, and the next time from the new revision', async () => {
    const { fake, user } = await open();
    await user.type(city(), ' North');
    await user.tab();
    await waitFor(() => expect(copy()?.saveState.kind).toBe('saved'));
    await user.type(city(), ' End');
    await user.tab();
    await waitFor(() => expect(saves(fake)).toHaveLength(2));
    expect(saves(fake).map(({ rev }) => rev)).toEqual([3, 4]);
  });

  it('keeps what is typed while an older state is on its way, and sends it behind', async () => {
    const { fake } = await open();
    const answers: (() => void)[] = [];
    fake.answer('registrations.save', ({ rev, brand }) => {
      return new Promise((resolve) => {
        answers.push(() => {
          Object.assign(onDisk(fake) ?? {}, { brand, rev: rev + 1 });
          fake.emit('db.changed', { tables: ['registrations'], revision: rev });
          resolve({ rev: rev + 1, savedAt: new Date().toISOString() });
        });
      });
    });
    type('Nampa');
    fireEvent.blur(city());
    await waitFor(() => expect(answers).toHaveLength(1));
    type('Nampa Heights');
    fireEvent.blur(city());
    expect(saves(fake)).toHaveLength(1);
    act(() => answers[0]?.());
    await waitFor(() => expect(answers).toHaveLength(2));
    expect(city().value).toBe('Nampa Heights');
    act(() => answers[1]?.());
    await waitFor(() => expect(copy()?.saveState.kind).toBe('saved'));
    expect(saves(fake)[1]).toMatchObject({ rev: 4, brand: { city: 'Nampa Heights' } });
    expect(city().value).toBe('Nampa Heights');
  });

  it('is not reset by the refetch of its own save', async () => {
    const { fake } = await open();
    type('Nampa');
    fireEvent.blur(city());
    await waitFor(() => expect(copy()?.rev).toBe(4));
    type('Nampa H');
    act(() => fake.emit('db.changed', { tables: ['registrations'], revision: 5 }));
    await waitFor(() => expect(fake.callsOf('registrations.get').length).toBeGreaterThan(1));
    expect(city().value).toBe('Nampa H');
  });

  it('writes when the window asks for it', async () => {
    const { fake } = await open();
    type('Nampa');
    await act(() => flushAll());
    expect(saves(fake)).toHaveLength(1);
    expect(copy()?.saveState.kind).toBe('saved');
  });

  it('writes when the person goes elsewhere, and lets the copy go', async () => {
    const { fake } = await open();
    type('Nampa');
    act(() => useApp.getState().go('outbox'));
    await waitFor(() => expect(saves(fake)).toHaveLength(1));
    await waitFor(() => expect(copy()).toBeUndefined());
    expect(useApp.getState().saveState.kind).toBe('none');
  });
});

describe('a save that fails', () => {
  it('says why, keeps the text, and tries again with the next change', async () => {
    const { fake } = await open();
    let isFull = true;
    fake.answer('registrations.save', ({ rev }) => {
      if (isFull) throw new AppError('file-error', 'The disk is full.');
      return { rev: rev + 1, savedAt: new Date().toISOString() };
    });
    type('Nampa');
    fireEvent.blur(city());
    expect(await screen.findAllByText('Not saved: The disk is full.')).toHaveLength(2);
    act(() => useApp.getState().go('outbox'));
    await waitFor(() => expect(saves(fake)).toHaveLength(2));
    await waitFor(() => expect(copy()?.saveState.kind).toBe('failed'));
    expect(copy()?.content.brand.city).toBe('Nampa');
    isFull = false;
    act(() => useApp.getState().go('registration', { registrationId: DRAFT }));
    await waitFor(() => expect(city().value).toBe('Nampa'));
    type('Nampa Heights');
    fireEvent.blur(city());
    await waitFor(() => expect(copy()?.saveState.kind).toBe('saved'));
    expect(saves(fake).at(-1)).toMatchObject({ rev: 3, brand: { city: 'Nampa Heights' } });
  });

  it('keeps what is about the saved draft from going on', async () => {
    const { fake, user } = await open();
    fake.answer('registrations.save', () => {
      throw new AppError('file-error', 'The disk is full.');
    });
    type('Nampa');
    const choose = async (button: string, item: string) => {
      await user.click(screen.getByRole('button', { name: button }));
      await user.click(await screen.findByRole('menuitem', { name: item }));
    };
    await choose('Export', 'Evidence pack (ZIP)');
    await screen.findByText(/^The latest changes could not be saved, so nothing was done\./);
    await user.click(screen.getByRole('button', { name: 'Dismiss' }));
    const inDialog = async (name: string) => {
      const dialog = within(await screen.findByRole('dialog', { name }));
      await dialog.findByText(/^The latest changes could not be saved, so nothing was done\./);
      await user.click(dialog.getByRole('button', { name: 'Close' }));
      await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    };
    await choose('More actions', 'Save as template…');
    await inDialog('Save as a template');
    await window.api.blankForms.add({});
    await choose('Export', 'Fill a form…');
    await user.click(await screen.findByRole('button', { name: 'Fill and save…' }));
    await inDialog('Fill a form for this registration');
    await user.click(screen.getByRole('button', { name: 'Pages' }));
    await user.click(await screen.findByRole('button', { name: 'Look at the pages now' }));
    await inDialog('Pages that reviewers open');
    const asked = ['exports.save', 'templates.preview', 'blankForms.fill', 'pageChecks.run'];
    expect(fake.calls.filter(({ name }) => asked.includes(name))).toEqual([]);
  });

  it('knows its own work when only the answer was lost', async () => {
    const { fake } = await open();
    let isLost = true;
    fake.answer('registrations.save', ({ rev, name, brand, campaign, numbers }) => {
      const disk = onDisk(fake);
      if (!disk || disk.rev !== rev) throw new AppError('conflict', 'It was saved elsewhere.');
      Object.assign(disk, { name, brand, campaign, numberList: numbers, rev: rev + 1 });
      if (isLost) throw new AppError('timeout', 'No answer.');
      return { rev: rev + 1, savedAt: new Date().toISOString() };
    });
    type('Nampa');
    fireEvent.blur(city());
    await waitFor(() => expect(copy()?.saveState.kind).toBe('failed'));
    isLost = false;
    type('Nampa Heights');
    fireEvent.blur(city());
    await waitFor(() => expect(copy()?.saveState.kind).toBe('saved'));
    expect(onDisk(fake)?.brand.city).toBe('Nampa Heights');
  });
});

describe('a draft that was saved elsewhere meanwhile', () => {
  const collide = async () => {
    const { fake, user } = await open();
    saveElsewhere(fake, 'Harbor Clinic Group');
    type('Nampa');
    fireEvent.blur(city());
    const note = await screen.findByRole('alert');
    return { fake, user, note };
  };

  it('overwrites nothing and names what differs', async () => {
    const { fake, note } = await collide();
    await waitFor(() => expect(note.textContent).toContain('They differ in: Brand name, City'));
    expect(onDisk(fake)?.brand.displayName).toBe('Harbor Clinic Group');
    type('Nampa Heights');
    fireEvent.blur(city());
    await act(() => flushAll());
    expect(saves(fake)).toHaveLength(1);
  });

  it('can keep mine', async () => {
    const { fake, user, note } = await collide();
    await user.click(within(note).getByRole('button', { name: 'Keep mine' }));
    await waitFor(() => expect(copy()?.saveState.kind).toBe('saved'));
    expect(onDisk(fake)?.brand).toMatchObject({ displayName: 'Harbor Clinic', city: 'Nampa' });
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('can take the saved one', async () => {
    const { fake, user, note } = await collide();
    await user.click(within(note).getByRole('button', { name: 'Take the saved one' }));
    await waitFor(() => expect(city().value).toBe('Boise'));
    expect(screen.getByLabelText('Brand name')).toHaveProperty('value', 'Harbor Clinic Group');
    expect(saves(fake)).toHaveLength(1);
    expect(copy()?.saveState.kind).toBe('saved');
  });

  it('shows it at once while nothing was typed', async () => {
    const { fake } = await open();
    saveElsewhere(fake, 'Harbor Clinic Group');
    act(() => fake.emit('db.changed', { tables: ['registrations'], revision: 5 }));
    await waitFor(() =>
      expect(screen.getByLabelText('Brand name')).toHaveProperty('value', 'Harbor Clinic Group'),
    );
  });
});
