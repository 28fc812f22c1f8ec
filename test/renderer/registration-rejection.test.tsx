// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { FakeApi } from './support/fake-api.ts';
import { expectAccessible, installFake, openScreen } from './support/open-app.tsx';
import { notYetSent, SENT } from './support/registration.ts';

const sentOf = (fake: FakeApi) => {
  const sent = fake.state.registrations.find(({ id }) => id === SENT);
  if (!sent) throw new Error('The sample has nothing that was sent.');
  return sent;
};

async function openDialog(fake: FakeApi = installFake()) {
  const opened = await openScreen('registration', { registrationId: SENT }, fake);
  // The screen is loaded when it is first opened, which takes a while on a busy computer.
  await screen.findByText('Where it stands', {}, { timeout: 10_000 });
  await opened.user.click(await screen.findByRole('button', { name: 'It was rejected…' }));
  const dialog = await screen.findByRole('dialog', { name: 'Why was it rejected?' });
  return { ...opened, fake, dialog: within(dialog) };
}

/** Records a reason and waits for the editor of the new revision. */
async function reopened(reason: string) {
  const opened = await openDialog();
  await opened.user.click(opened.dialog.getByLabelText('The reason or the code, as it came'));
  await opened.user.paste(reason);
  await opened.user.click(opened.dialog.getByRole('button', { name: 'Open a new revision' }));
  const note = await screen.findByRole('region', { name: /^Rejected on / });
  return { ...opened, note: within(note) };
}

describe('a registration that was sent', () => {
  it('says what a pasted reason means, while it is pasted', async () => {
    const { user, dialog } = await openDialog();
    const open = dialog.getByRole('button', { name: 'Open a new revision' });
    expect(open).toHaveProperty('disabled', true);
    await user.click(dialog.getByLabelText('The reason or the code, as it came'));
    await user.paste('Rejected, Twilio error 30896 and 30883');
    expect(await dialog.findByText('30896')).toBeTruthy();
    expect(dialog.getByText(/^Final: it cannot be mended\./).textContent).toContain('(30883)');
    expect(dialog.getByText('Fields:').parentElement?.textContent).toContain('Message flow');
    expect(open).toHaveProperty('disabled', false);
  });

  it('says so when no code is known, and takes fields by hand', async () => {
    const { user, dialog, fake } = await openDialog();
    await user.click(dialog.getByLabelText('The reason or the code, as it came'));
    await user.paste('Not convincing.');
    expect(await dialog.findByText(/^No known code is in this text\./)).toBeTruthy();
    await user.click(dialog.getByLabelText('Other fields that it is about'));
    await user.click(await screen.findByRole('option', { name: 'Website' }));
    await user.click(dialog.getByRole('button', { name: 'Open a new revision' }));
    await screen.findByRole('region', { name: /^Rejected on / });
    expect(fake.callsOf('rejections.record')).toEqual([
      { registrationId: SENT, text: 'Not convincing.', fields: ['brand.website'] },
    ]);
  });

  it('begins afresh when it is opened again, and gives the focus back when it is closed', async () => {
    const { user, dialog } = await openDialog();
    const field = () => dialog.getByLabelText('The reason or the code, as it came');
    await user.click(field());
    await user.paste('Not convincing.');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    const button = screen.getByRole('button', { name: 'It was rejected…' });
    await waitFor(() => expect(document.activeElement).toBe(button));
    await user.click(button);
    const again = within(await screen.findByRole('dialog', { name: 'Why was it rejected?' }));
    expect(again.getByLabelText('The reason or the code, as it came')).toHaveProperty('value', '');
  });

  it('offers the reason that came with the case', async () => {
    const fake = installFake();
    Object.assign(sentOf(fake), { caseStatus: 'REJECTED' });
    fake.answer('rejections.get', () => ({ latest: null, earlier: [], answer: '30909: Not verifiable.' }));
    const { dialog } = await openDialog(fake);
    await waitFor(() =>
      expect(dialog.getByLabelText('The reason or the code, as it came')).toHaveProperty(
        'value',
        '30909: Not verifiable.',
      ),
    );
    await expectAccessible();
  });

  it('is not asked about before it has arrived', async () => {
    const fake = installFake();
    notYetSent(fake);
    await openScreen('registration', { registrationId: SENT }, fake);
    await screen.findByRole('button', { name: 'Withdraw' });
    expect(screen.queryByRole('button', { name: 'It was rejected…' })).toBeNull();
  });
});

describe('the new revision', () => {
  it('names what the rejection is about until it is another one', async () => {
    const { user, note } = await reopened('Twilio 30890 and 30898');
    expect(note.getByText('The form may be mended and sent again.', { exact: false })).toBeTruthy();
    await user.click(note.getByText('The reason'));
    expect(note.getByText('edited in place at Bandwidth; kept at AWS')).toBeTruthy();
    const list = within(note.getByRole('list', { name: 'Fields that the rejection is about' }));
    expect(list.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
      'Tax number (EIN)',
      'Help keywords',
      'Help message',
    ]);
    await waitFor(() => expect(screen.getAllByText('Named in the rejection')).toHaveLength(3));
    const field = screen.getByLabelText('Help message');
    const described = (field.getAttribute('aria-describedby') ?? '').split(' ');
    expect(described.map((id) => document.getElementById(id)?.textContent)).toContain(
      'Named in the rejection',
    );

    await user.click(list.getByRole('button', { name: 'Help message' }));
    expect(document.activeElement).toBe(field);
    await user.type(field, ' More.');
    await waitFor(() => expect(screen.getAllByText('Named in the rejection')).toHaveLength(2));
    expect(list.getAllByText('changed')).toHaveLength(1);
    await user.type(field, '{Backspace>6/}');
    await waitFor(() => expect(screen.getAllByText('Named in the rejection')).toHaveLength(3));
  });

  it('keeps the reason at hand, to the letter', async () => {
    const { user, note } = await reopened('  As it came:\nnot good. ');
    await user.click(note.getByText('The reason'));
    expect(document.querySelector('.tr-reason')?.textContent).toBe('  As it came:\nnot good. ');
    expect(note.queryByText('Cisco publishes nothing', { exact: false })).toBeNull();
    expect(note.getByText('The reason names no field of this form.')).toBeTruthy();
    expect(screen.queryByText('Named in the rejection')).toBeNull();
  });

  it('keeps the rejections before it', async () => {
    const { user, fake } = await reopened('First: 30890');
    Object.assign(sentOf(fake), { delivery: 'accepted' });
    fake.emit('db.changed', { tables: ['registrations'], revision: 2 });
    await user.click(await screen.findByRole('button', { name: 'It was rejected…' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByLabelText('The reason or the code, as it came'));
    await user.paste('Second: 30896');
    await user.click(dialog.getByRole('button', { name: 'Open a new revision' }));
    const note = within(await screen.findByRole('region', { name: /^Rejected on / }));
    await user.click(note.getByText('The reason'));
    expect(note.getByRole('list', { name: 'Earlier rejections' }).textContent).toContain('First: 30890');
  });

  it('counts in the parts of the form what is still as it was', async () => {
    await reopened('Twilio 30890');
    const parts = within(screen.getByRole('navigation', { name: 'Parts of the form' }));
    expect(await parts.findByText('2 in the rejection')).toBeTruthy();
    await expectAccessible();
  });
});
