// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { en } from '#renderer/i18n/en.ts';
import { useApp } from '#renderer/stores/store.ts';
import { METHOD_IDS } from '#shared/writing/methods.ts';
import { RECIPIENTS } from '#shared/writing/recipients.ts';
import { TOPIC_IDS } from '#shared/writing/topics/topics.ts';
import { expectAccessible, installFake } from './support/open-app.tsx';
import { DRAFT, openDraftEditor } from './support/registration.ts';

const campaign = () => useApp.getState().drafts[DRAFT]?.content.campaign;

async function openDialog(section: string, change: Parameters<typeof Object.assign>[1] = {}) {
  const fake = installFake();
  const draft = fake.state.registrations.find(({ id }) => id === DRAFT);
  if (draft) Object.assign(draft.campaign, change);
  const { user } = await openDraftEditor(fake);
  const opener = screen.getByRole('button', { name: `Write from answers: ${section}` });
  await user.click(opener);
  const dialog = await screen.findByRole('dialog', { name: 'Texts from a few answers' });
  return { user, opener, dialog, fake };
}

const EMPTY = {
  description: '',
  messageFlow: '',
  samples: ['', ''],
  optinMessage: '',
  optoutMessage: '',
  helpMessage: '',
  optinKeywords: '',
  optoutKeywords: '',
  helpKeywords: '',
};

describe('the words of the questions', () => {
  it('name every topic, kind of recipients and way of agreeing', () => {
    expect(Object.keys(en.writing.topics).sort()).toEqual([...TOPIC_IDS].sort());
    expect(Object.keys(en.writing.recipients).sort()).toEqual([...RECIPIENTS].sort());
    expect(Object.keys(en.writing.methods).sort()).toEqual([...METHOD_IDS].sort());
  });
});

describe('the writing help', () => {
  it('stands beside the parts that it can write, and begins at the first question', async () => {
    const { dialog } = await openDialog('What you send', EMPTY);
    const openers = document.querySelectorAll('[aria-label^="Write from answers"]');
    const names = [...openers].map((one) => one.getAttribute('aria-label'));
    expect(names).toEqual([
      'Write from answers: What you send',
      'Write from answers: How people agree',
      'Write from answers: Messages',
      'Write from answers: Keywords and replies',
    ]);
    await waitFor(() =>
      expect(document.activeElement).toBe(within(dialog).getByLabelText('What does the business do?')),
    );
    await expectAccessible();
  });

  it('writes as one types, says what is missing, and takes nothing over by itself', async () => {
    const { user, dialog } = await openDialog('What you send', EMPTY);
    const preview = within(dialog).getByRole('region', { name: 'Texts as they would stand in the form' });
    expect(preview.textContent).toContain('[what the business does, in a few words]');
    expect(preview.textContent).toContain('What the business does');
    await user.type(within(dialog).getByLabelText('What does the business do?'), 'runs a family clinic');
    expect(preview.textContent).toContain('Harbor Clinic runs a family clinic.');
    await user.click(within(dialog).getByRole('checkbox', { name: 'By texting a keyword' }));
    await user.type(within(dialog).getByLabelText('Keyword that they text'), 'clinic');
    expect(preview.textContent).toContain('text CLINIC to');
    expect(campaign()?.description).toBe('');
    await user.click(within(dialog).getByRole('button', { name: 'Cancel' }));
    expect(campaign()?.description).toBe('');
  });

  it('takes over what is ticked as one step, and Undo brings everything back', async () => {
    const { user, dialog, opener } = await openDialog('Messages', EMPTY);
    await user.type(within(dialog).getByLabelText('What does the business do?'), 'runs a family clinic');
    await user.click(
      within(dialog).getByRole('checkbox', { name: en.registration.fields.campaign.description.label }),
    );
    await user.click(within(dialog).getByRole('button', { name: 'Take over 8 texts' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(campaign()?.description).toBe('');
    expect(campaign()?.messageFlow).toContain('Harbor Clinic may text me about');
    expect(campaign()?.samples.length).toBeGreaterThanOrEqual(2);
    expect(campaign()?.optoutKeywords).toContain('STOP');
    await waitFor(() => expect(document.activeElement).toBe(opener));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(campaign()).toMatchObject(EMPTY);
  });

  it('leaves a text that stands there unless it is ticked', async () => {
    const { user, dialog } = await openDialog('What you send', { ...EMPTY, description: 'My own words.' });
    const own = within(dialog).getByRole('checkbox', {
      name: en.registration.fields.campaign.description.label,
    });
    expect(own).toHaveProperty('checked', false);
    within(dialog).getByText('The form holds another text, which stays');
    await user.click(own);
    within(dialog).getByText('Replaces the text in the form');
    await user.click(within(dialog).getByRole('button', { name: 'Take over 9 texts' }));
    expect(campaign()?.description).toContain('Harbor Clinic');
  });

  it('brings the use case that was chosen here, and keeps the answers for the next time', async () => {
    const { user, dialog, opener } = await openDialog('What you send', { ...EMPTY, usecase: '' });
    await user.selectOptions(within(dialog).getByLabelText('What are the messages for?'), 'MIXED');
    await user.click(within(dialog).getByRole('checkbox', { name: en.registration.values.usecase['2FA'] }));
    await user.click(
      within(dialog).getByRole('checkbox', { name: en.registration.values.usecase.MARKETING }),
    );
    await user.type(within(dialog).getByLabelText('What does the business do?'), 'runs a clinic');
    await user.click(within(dialog).getByRole('button', { name: 'Take over 9 texts' }));
    expect(campaign()).toMatchObject({ usecase: 'MIXED', subUsecases: ['2FA', 'MARKETING'] });
    expect(campaign()?.samples.join()).toContain('verification code');
    await user.click(opener);
    expect(await screen.findByLabelText('What does the business do?')).toHaveProperty(
      'value',
      'runs a clinic',
    );
    screen.getByRole('button', { name: 'Take over texts' });
  });
});
