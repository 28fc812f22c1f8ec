// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { AppError } from '#shared/ipc/errors.ts';
import type { FakeApi } from './support/fake-api.ts';
import { makeAttachment } from './support/fake-attachments.ts';
import { expectAccessible, installFake, openScreen } from './support/open-app.tsx';
import { DRAFT, openDraftEditor, SENT } from './support/registration.ts';

type Given = Parameters<typeof makeAttachment>[2];

function withAttachments(...given: readonly Given[]): FakeApi {
  const fake = installFake();
  fake.state.attachments = given.map((one) => makeAttachment(fake.state, DRAFT, one));
  return fake;
}

async function openPart(fake: FakeApi = installFake()) {
  const opened = await openDraftEditor(fake);
  return { ...opened, part: await screen.findByRole('group', { name: 'Attachments' }) };
}

const JPEG = [
  0xff, 0xd8, 0xff, 0xc0, 0, 11, 8, 0, 8, 0, 8, 1, 1, 0x11, 0, 0xff, 0xda, 0, 8, 1, 1, 0, 0, 0x3f, 0, 1, 0xff,
  0xd9,
];

const drop = (part: HTMLElement, ...files: readonly File[]) =>
  fireEvent.drop(part, { dataTransfer: { files, types: ['Files'] } });

describe('the attachments of a registration', () => {
  it('are asked for where people agree, with what may be attached', async () => {
    const { part } = await openPart();
    expect(within(part).getByText(/PNG, JPEG or PDF, up to 10 MB each/)).toBeTruthy();
    expect(within(part).queryByRole('list')).toBeNull();
    await expectAccessible();
  });

  it('are chosen, for what they show, and listed with size and picture', async () => {
    const { part, user, fake } = await openPart();
    await user.selectOptions(within(part).getByLabelText('What the next file shows'), 'Privacy policy');
    await user.click(within(part).getByRole('button', { name: 'Attach a file' }));
    const item = await within(part).findByRole('listitem');
    expect(fake.callsOf('attachments.choose')).toEqual([{ registrationId: DRAFT, kind: 'privacy' }]);
    expect(item.textContent).toContain('PNG · 182 kB');
    await user.click(await within(item).findByRole('button', { name: 'Show large: Front desk form.png' }));
    const large = await screen.findByRole('img', { name: 'Front desk form.png' });
    expect(large.getAttribute('src')).toMatch(/^data:image\//);
    await expectAccessible();
  });

  it('are dropped, each with its bytes', async () => {
    const { part, fake } = await openPart();
    const file = new File([Uint8Array.from(JPEG)], 'desk.jpg');
    drop(part, file);
    await within(part).findByText('desk.jpg');
    expect(fake.callsOf('attachments.add')).toMatchObject([
      { registrationId: DRAFT, kind: 'consent', name: 'desk.jpg' },
    ]);
    expect(within(part).getByRole('listitem').textContent).toContain('JPEG · 28 byte');
  });

  it('say why a file is refused, without reading a large one', async () => {
    const { part, fake } = await openPart();
    drop(part, new File(['MZ'], 'program.png'));
    expect((await within(part).findByRole('alert')).textContent).toContain('neither PNG, JPEG nor PDF');
    const large = new File(['x'], 'large.png');
    Object.defineProperty(large, 'size', { value: 10_000_001 });
    drop(part, large);
    await within(part).findByText(/large\.png has 11 MB; at most 10 MB are attached/);
    expect(fake.callsOf('attachments.add')).toHaveLength(1);
  });

  it('speak Chinese about it', async () => {
    const fake = installFake();
    fake.state.settings = { ...fake.state.settings, language: 'zh' };
    await openScreen('registration', { registrationId: DRAFT }, fake);
    const part = await screen.findByRole('group', { name: '附件' });
    drop(part, new File(['MZ'], 'program.png'));
    expect((await within(part).findByRole('alert')).textContent).toContain('既不是 PNG');
  });

  it('change what they show', async () => {
    const fake = withAttachments({});
    const { part, user } = await openPart(fake);
    const select = await within(part).findByLabelText('What Front desk form.png shows');
    await user.selectOptions(select, 'Other');
    await waitFor(() => expect(fake.state.attachments[0]?.kind).toBe('other'));
  });

  it('are removed, and come back', async () => {
    const fake = withAttachments({}, { name: 'Script.pdf', type: 'pdf', isProtected: true });
    const { part, user } = await openPart(fake);
    await user.click(await within(part).findByRole('button', { name: 'Remove Front desk form.png' }));
    await waitFor(() => expect(within(part).getAllByRole('listitem')).toHaveLength(1));
    expect(document.activeElement).toBe(within(part).getByRole('button', { name: 'Attach a file' }));
    await screen.findByText('Front desk form.png was removed.');
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(within(part).getAllByRole('listitem')).toHaveLength(2));
  });

  it('say what cannot be shown, and what AWS does not take', async () => {
    const fake = withAttachments(
      { name: 'Letter.pdf', type: 'pdf', isProtected: true, size: 612_000 },
      { name: 'Gone.png' },
    );
    fake.answer('attachments.read', () => {
      throw new AppError('not-found', 'A file is not in the workspace folder any more.');
    });
    const { part } = await openPart(fake);
    const [letter, gone] = await within(part).findAllByRole('listitem');
    if (!letter || !gone) throw new Error('Two attachments are listed.');
    expect(letter.textContent).toContain('protected by a password');
    expect(letter.textContent).toContain('Larger than the 500 KB that AWS takes');
    await within(gone).findByText('It cannot be shown here.');
    expect(gone.textContent).not.toContain('AWS');
  });

  it('are only read once they were sent, and not mentioned when there are none', async () => {
    const fake = installFake();
    await openScreen('registration', { registrationId: SENT }, fake);
    await screen.findByRole('heading', { name: 'How people agree' });
    expect(screen.queryByRole('group', { name: 'Attachments' })).toBeNull();
    fake.state.attachments = [makeAttachment(fake.state, SENT)];
    fake.emit('db.changed', { tables: ['attachments'], revision: 9000 });
    const part = await screen.findByRole('group', { name: 'Attachments' });
    expect(within(part).queryByRole('button', { name: /Remove|Attach/ })).toBeNull();
    expect(within(part).queryByRole('combobox')).toBeNull();
  });
});
