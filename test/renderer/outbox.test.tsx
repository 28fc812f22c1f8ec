// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { groupOf, mayRetry, mayWithdraw } from '#renderer/features/outbox/outbox-rules.ts';
import type { OutboxItem } from '#shared/model/outbox.ts';
import { installFake, openScreen } from './support/open-app.tsx';
import { makeOutbox } from './support/sample-work.ts';

const [refused, waiting, pending, sent] = makeOutbox(Date.parse('2026-11-24T12:00:00.000Z')) as [
  OutboxItem,
  OutboxItem,
  OutboxItem,
  OutboxItem,
];

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

  it('withdraws after one question', async () => {
    const { user, fake } = await openScreen('outbox');
    await user.click(
      await screen.findByRole('button', { name: 'Withdraw: Authorise 9 numbers at Portland Riverside' }),
    );
    const dialog = within(await screen.findByRole('dialog', { name: 'Withdraw this submission?' }));
    expect(fake.callsOf('outbox.withdraw')).toEqual([]);
    await user.click(dialog.getByRole('button', { name: 'Withdraw' }));
    await waitFor(() => expect(fake.callsOf('outbox.withdraw')).toEqual([{ outboxId: waiting.id }]));
    expect(await screen.findByText('Withdrawn. The draft can be edited again.')).toBeTruthy();
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
    expect(groupOf({ ...waiting, state: 'unknown' })).toBe('waiting');
  });

  it('never withdraws what may have been accepted', () => {
    expect(mayWithdraw(pending)).toBe(true);
    expect(mayWithdraw(sent)).toBe(false);
    expect(mayWithdraw({ ...pending, state: 'sending' })).toBe(false);
    expect(mayWithdraw({ ...pending, state: 'unknown' })).toBe(false);
    expect(mayWithdraw({ ...pending, state: 'needs-attention', lastErrorCode: 'bad-answer' })).toBe(false);
  });

  it('tries again only what stands still', () => {
    expect(mayRetry(refused)).toBe(true);
    expect(mayRetry(waiting)).toBe(false);
  });
});
