// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { groupOf, mainActOf, mayRetry } from '#renderer/features/outbox/outbox-rules.ts';
import { useApp } from '#renderer/stores/store.ts';
import { AppError } from '#shared/ipc/errors.ts';
import type { OutboxItem } from '#shared/model/outbox.ts';
import { refuseSubmission, submissionRefusalText } from '#shared/submission/refusals.ts';
import { isDoubtful, mayDiscard, mayWithdraw } from '#shared/submission/take-back.ts';
import { makeRun } from './support/fake-guided.ts';
import { need } from './support/need.ts';
import { expectAccessible, installFake, openScreen } from './support/open-app.tsx';
import { makeOutbox } from './support/sample-work.ts';

const [refused, waiting, pending, sent] = makeOutbox(Date.parse('2026-11-24T12:00:00.000Z')) as [
  OutboxItem,
  OutboxItem,
  OutboxItem,
  OutboxItem,
];

/** Chooses in the menu of a row. */
async function choose(user: UserEvent, what: string, entry: string) {
  await user.click(await screen.findByRole('button', { name: `More actions: ${what}` }));
  await user.click(await screen.findByRole('menuitem', { name: entry }));
}

describe('the outbox', () => {
  const group = async (name: string) => within(await screen.findByRole('table', { name }));

  it('groups by what needs a person, what waits, and what was sent', async () => {
    await openScreen('outbox');
    expect((await group('Needs you')).getByText('Authorise 31 numbers at District office')).toBeTruthy();
    expect((await group('Waiting')).getAllByRole('row')).toHaveLength(3);
    expect((await group('Sent')).getByText(/^Sent .*ORD-7F21$/)).toBeTruthy();
  });

  it('says why something waits', async () => {
    await openScreen('outbox');
    expect((await group('Waiting')).getByText('Waits until its numbers are authorised')).toBeTruthy();
    expect((await group('Waiting')).getByText(/^Tries again /)).toBeTruthy();
    expect((await group('Waiting')).getByText('The connector answered 503.')).toBeTruthy();
  });

  it('sends now', async () => {
    const { user, fake } = await openScreen('outbox');
    await user.click(await screen.findByRole('button', { name: 'Send now' }));
    await waitFor(() => expect(fake.callsOf('outbox.sendNow')).toHaveLength(1));
  });

  it('tries a refused row again', async () => {
    const { user, fake } = await openScreen('outbox');
    await user.click(
      await screen.findByRole('button', { name: 'Try again: Authorise 31 numbers at District office' }),
    );
    await waitFor(() => expect(fake.callsOf('outbox.retry')).toEqual([{ outboxId: refused.id }]));
    await waitFor(() => expect(screen.queryByRole('table', { name: 'Needs you' })).toBeNull());
  });

  it('tries what waits for its time at once', async () => {
    const { user, fake } = await openScreen('outbox');
    const row = (await group('Waiting')).getByText(/^Tries again /).closest('tr');
    await user.click(within(need(row)).getByRole('button', { name: /^Try again: / }));
    await waitFor(() => expect(fake.callsOf('outbox.retry')).toHaveLength(1));
  });

  it('withdraws after one question', async () => {
    const { user, fake } = await openScreen('outbox');
    await choose(user, 'Authorise 9 numbers at Portland Riverside', 'Withdraw');
    const dialog = within(await screen.findByRole('dialog', { name: 'Withdraw this submission?' }));
    expect(fake.callsOf('outbox.withdraw')).toEqual([]);
    await user.click(dialog.getByRole('button', { name: 'Withdraw' }));
    await waitFor(() =>
      expect(fake.callsOf('outbox.withdraw')).toEqual([{ outboxId: waiting.id, note: '' }]),
    );
    expect(await screen.findByText('Withdrawn. The draft can be edited again.')).toBeTruthy();
  });

  it('edits: withdraws, then opens the draft', async () => {
    const { user, fake } = await openScreen('outbox');
    await choose(user, 'Register Pharmacy pick-up with 18 numbers', 'Edit');
    const dialog = within(await screen.findByRole('dialog', { name: 'Take this back and edit it?' }));
    await user.click(dialog.getByRole('button', { name: 'Edit' }));
    await waitFor(() => expect(useApp.getState().screen).toBe('registration'));
    expect(fake.callsOf('outbox.withdraw')).toEqual([{ outboxId: pending.id, note: '' }]);
    expect(useApp.getState().params).toEqual({ registrationId: pending.entityId });
  });

  it('discards after one question, with a note only where it may have been accepted', async () => {
    const fake = installFake();
    const doubted = need(fake.state.outbox.find(({ id }) => id === waiting.id));
    Object.assign(doubted, { state: 'unknown', waitReason: null });
    const { user } = await openScreen('outbox', {}, fake);
    await choose(user, 'Authorise 31 numbers at District office', 'Discard');
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Discard' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(fake.callsOf('outbox.discard')).toEqual([{ outboxId: refused.id, note: '' }]);
    await choose(user, 'Authorise 9 numbers at Portland Riverside', 'Discard');
    const dialog = within(await screen.findByRole('dialog'));
    const button = dialog.getByRole<HTMLButtonElement>('button', { name: 'Discard' });
    expect(button.disabled).toBe(true);
    await user.type(dialog.getByRole('textbox'), 'Asked the partner');
    await user.click(button);
    await waitFor(() =>
      expect(fake.callsOf('outbox.discard')[1]).toEqual({ outboxId: waiting.id, note: 'Asked the partner' }),
    );
  });

  it('does not call back who went elsewhere while it was taken back to be edited', async () => {
    const fake = installFake();
    const answer = Promise.withResolvers<Record<string, never>>();
    fake.answer('outbox.withdraw', () => answer.promise);
    const { user } = await openScreen('outbox', {}, fake);
    await choose(user, 'Register Pharmacy pick-up with 18 numbers', 'Edit');
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Edit' }));
    await waitFor(() => expect(fake.callsOf('outbox.withdraw')).toHaveLength(1));
    act(() => useApp.getState().go('settings'));
    act(() => answer.resolve({}));
    expect(await screen.findByText('Withdrawn. The draft can be edited again.')).toBeTruthy();
    expect(useApp.getState().screen).toBe('settings');
  });

  it('says in the language on screen why something cannot be done', async () => {
    const fake = installFake();
    fake.state.settings = { ...fake.state.settings, language: 'zh' };
    fake.answer('outbox.withdraw', () => {
      throw refuseSubmission('entry-left', { state: 'sending' });
    });
    const { user } = await openScreen('outbox', {}, fake);
    await user.click(await screen.findByRole('button', { name: /^更多操作：.*Pharmacy pick-up/ }));
    await user.click(await screen.findByRole('menuitem', { name: '撤回' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: '撤回' }));
    const note = await dialog.findByRole('alert');
    expect(note.textContent).toContain(submissionRefusalText('zh', 'entry-left', {}));
  });

  it('edits what may have been accepted once a note says how one knows that it was not', async () => {
    const fake = installFake();
    const doubted = need(fake.state.outbox.find(({ id }) => id === waiting.id));
    Object.assign(doubted, { state: 'needs-attention', lastErrorCode: 'bad-answer', waitReason: null });
    const { user } = await openScreen('outbox', {}, fake);
    await choose(user, 'Authorise 9 numbers at Portland Riverside', 'Edit');
    const dialog = within(await screen.findByRole('dialog', { name: 'Take this back and edit it?' }));
    expect(dialog.queryByText(/It has not been accepted/)).toBeNull();
    expect(dialog.getByText(/^Nobody knows whether it was accepted/)).toBeTruthy();
    const button = dialog.getByRole<HTMLButtonElement>('button', { name: 'Edit' });
    expect(button.disabled).toBe(true);
    await user.type(
      dialog.getByRole('textbox', { name: 'How it is known that it was not accepted' }),
      ' Asked ',
    );
    await expectAccessible();
    await user.click(button);
    await waitFor(() => expect(useApp.getState().screen).toBe('batches'));
    expect(fake.callsOf('outbox.withdraw')).toEqual([{ outboxId: waiting.id, note: 'Asked' }]);
  });

  it('asks of one entry without what went wrong with another', async () => {
    const fake = installFake();
    const refuse = () => {
      throw new AppError('not-allowed', 'It is being sent.');
    };
    fake.answer('outbox.withdraw', refuse);
    fake.answer('outbox.discard', refuse);
    const { user } = await openScreen('outbox', {}, fake);
    for (const act of ['Withdraw', 'Discard']) {
      await choose(user, 'Authorise 9 numbers at Portland Riverside', act);
      const dialog = within(await screen.findByRole('dialog'));
      await user.click(dialog.getByRole('button', { name: act }));
      await dialog.findByText('It is being sent.');
      await user.click(dialog.getByRole('button', { name: 'Cancel' }));
      await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
      await choose(user, 'Register Pharmacy pick-up with 18 numbers', act);
      const other = within(await screen.findByRole('dialog'));
      expect(other.queryByRole('alert')).toBeNull();
      await user.click(other.getByRole('button', { name: 'Cancel' }));
      await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    }
  });

  it('exports one entry, and all that has not left', async () => {
    const { user, fake } = await openScreen('outbox');
    await choose(user, 'Authorise 14 numbers at Spokane', 'Export');
    await user.click(screen.getByRole('button', { name: 'Export all unsent work' }));
    await waitFor(() =>
      expect(fake.callsOf('exports.save')).toEqual([
        { what: 'outbox', outboxId: sent.id, format: 'json', language: 'en' },
        { what: 'unsent', format: 'json', language: 'en' },
      ]),
    );
  });

  it('hands an entry to a person in Control Hub', async () => {
    const { user, fake } = await openScreen('outbox');
    await choose(user, 'Authorise 9 numbers at Portland Riverside', 'Do it in Control Hub');
    await waitFor(() => expect(useApp.getState().screen).toBe('guided'));
    expect(fake.callsOf('guided.start')).toEqual([{ outboxId: waiting.id }]);
  });

  it('says how far a person is in Control Hub, and goes on there', async () => {
    const fake = installFake();
    const item = need(fake.state.outbox.find(({ id }) => id === waiting.id));
    Object.assign(item, { channel: 'guided', waitReason: 'guided' });
    const run = makeRun(item, fake.state);
    const doneAt = '2026-11-24T11:00:00.000Z';
    fake.state.runs = [{ ...run, steps: run.steps.map((one, n) => (n < 2 ? { ...one, doneAt } : one)) }];
    const { user } = await openScreen('outbox', {}, fake);
    expect(await (await group('Needs you')).findByText('In Control Hub: step 3 of 6')).toBeTruthy();
    await expectAccessible();
    await user.click(
      screen.getByRole('button', { name: 'Go on in Control Hub: Authorise 9 numbers at Portland Riverside' }),
    );
    expect(useApp.getState()).toMatchObject({ screen: 'guided', params: { outboxId: waiting.id } });
  });

  it('opens the story with payload, hash, attempts and receipts', async () => {
    const { user } = await openScreen('outbox');
    await user.click(
      await screen.findByRole('button', { name: 'Open story: Authorise 14 numbers at Spokane' }),
    );
    const story = within(await screen.findByRole('dialog', { name: 'Authorise 14 numbers at Spokane' }));
    expect(story.getByText(/^[0-9a-f]{64}$/)).toBeTruthy();
    expect(story.getByText(sent.id)).toBeTruthy();
    expect(story.getByText(/accepted \(HTTP 201\)/)).toBeTruthy();
    expect(within(story.getByRole('region', { name: 'Receipts' })).getByText(/ORD-7F21/)).toBeTruthy();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('follows what happens while it is open', async () => {
    const fake = installFake();
    await openScreen('outbox', {}, fake);
    await group('Waiting');
    fake.state.outbox = fake.state.outbox.map((item) =>
      item.id === waiting.id ? { ...item, state: 'sending', waitReason: null } : item,
    );
    act(() => fake.emit('db.changed', { tables: ['outbox'], revision: 4 }));
    expect(await screen.findByText('Sending')).toBeTruthy();
  });

  it('says what would be here when nothing was released', async () => {
    const fake = installFake();
    fake.state.outbox = [];
    await openScreen('outbox', {}, fake);
    expect(await screen.findByText('Nothing released yet')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Send now' })).toBeNull();
  });
});

describe('what may be done with a row', () => {
  it('asks the person when a sign-in is missing', () => {
    expect(groupOf({ ...waiting, waitReason: 'sign-in' })).toBe('needsYou');
    expect(groupOf({ ...waiting, waitReason: 'no-connector' })).toBe('needsYou');
    expect(groupOf({ ...waiting, state: 'unknown' })).toBe('waiting');
  });

  it.each([
    [pending, { withdraw: true, discard: true, isDoubtful: false }],
    [refused, { withdraw: true, discard: true, isDoubtful: false }],
    [sent, { withdraw: false, discard: false, isDoubtful: true }],
    [
      { ...pending, state: 'sending' },
      { withdraw: false, discard: false, isDoubtful: true },
    ],
    [
      { ...pending, state: 'unknown' },
      { withdraw: true, discard: true, isDoubtful: true },
    ],
    [
      { ...pending, state: 'unknown', channel: 'guided' },
      { withdraw: false, discard: true, isDoubtful: true },
    ],
    [
      { ...pending, state: 'needs-attention', lastErrorCode: 'bad-answer' },
      { withdraw: true, discard: true, isDoubtful: true },
    ],
  ] as const)(
    'takes back only what was not accepted for certain: $state by the $channel',
    (item, expected) => {
      const { withdraw, discard, isDoubtful: doubtful } = expected;
      expect([mayWithdraw(item), mayDiscard(item), isDoubtful(item)]).toEqual([withdraw, discard, doubtful]);
    },
  );

  it('puts the one main thing on the button', () => {
    const byHand = { ...waiting, channel: 'guided', waitReason: 'guided' } as const;
    expect(mainActOf({ ...waiting, waitReason: 'sign-in' })).toBe('sign-in');
    expect(mainActOf({ ...waiting, waitReason: 'no-connector' })).toBe('guide');
    expect(mainActOf(byHand)).toBe('go-on');
    expect(mainActOf({ ...byHand, state: 'unknown' })).toBe('go-on');
    expect(mainActOf({ ...sent, channel: 'guided', remoteStatus: 'PENDING' })).toBe('outcome');
    expect(mainActOf({ ...sent, channel: 'guided', remoteStatus: 'COMPLETE' })).toBe('story');
    expect(mainActOf(refused)).toBe('retry');
    expect(mainActOf({ ...waiting, waitReason: 'order-pending' })).toBe('story');
    expect(mainActOf({ ...waiting, waitReason: 'backoff' })).toBe('retry');
  });

  it('tries again only what stands still', () => {
    expect(mayRetry(refused)).toBe(true);
    expect(mayRetry(waiting)).toBe(false);
  });
});
