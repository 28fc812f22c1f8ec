import { describe, expect, it } from 'vitest';
import type { Grant } from '#core/oauth/token-endpoint.ts';
import { createTokens } from '#core/tokens.ts';
import { AppError } from '#shared/ipc/errors.ts';
import { type Credential, personalToken } from '#shared/model/credential.ts';
import { manualClock } from '#support/manual-clock.ts';

const MINUTE = 60_000;

/** Tokens whose renewals the test answers. */
function tokens() {
  const clock = manualClock();
  const kept: [string, Credential | null][] = [];
  const asked: { credential: Credential; answer: (outcome: Grant | 'refused' | AppError) => void }[] = [];
  const made = createTokens({
    now: clock.now,
    setTimer: clock.setTimer,
    refresh: (_id, credential, signal) =>
      new Promise((resolve, reject) => {
        signal.addEventListener('abort', () => reject(new AppError('cancelled', 'Cancelled.')));
        asked.push({
          credential,
          answer: (outcome) => (outcome instanceof AppError ? reject(outcome) : resolve(outcome)),
        });
      }),
    keep: (id, credential) => kept.push([id, credential]),
    onChange: () => {},
  });
  const integration = (endsInMs: number): Credential => ({
    accessToken: 'one',
    accessExpiresAt: clock.now() + endsInMs,
    refreshToken: 'again',
    refreshExpiresAt: clock.now() + 90 * 24 * 60 * MINUTE,
    clientId: 'id',
    clientSecret: 'secret',
    redirectPort: 8686,
  });
  const grant = (accessToken: string, more: Partial<Grant> = {}): Grant => ({
    accessToken,
    accessExpiresAt: clock.now() + 60 * MINUTE,
    refreshToken: null,
    refreshExpiresAt: null,
    ...more,
  });
  const answer = (outcome: Grant | 'refused' | AppError) => asked.at(-1)?.answer(outcome);
  return { made, clock, kept, asked, integration, grant, answer };
}

describe('a token that was refused', () => {
  it('is renewed once, however many ask', async () => {
    const { made, integration, grant, asked, answer, kept } = tokens();
    made.signIn('c', integration(60 * MINUTE));
    const all = Promise.all([made.renew('c', 'one'), made.renew('c', 'one'), made.renew('c', 'one')]);
    answer(grant('two'));
    expect(await all).toEqual(['two', 'two', 'two']);
    expect(asked).toHaveLength(1);
    expect(kept.at(-1)).toEqual([
      'c',
      expect.objectContaining({ accessToken: 'two', refreshToken: 'again', clientSecret: 'secret' }),
    ]);
  });

  it('is not renewed when another is there already', async () => {
    const { made, integration, asked } = tokens();
    made.signIn('c', integration(60 * MINUTE));
    expect(await made.renew('c', 'an older one')).toBe('one');
    expect(asked).toHaveLength(0);
  });

  it('is dropped when nothing can renew it', async () => {
    const { made, kept } = tokens();
    made.signIn('c', personalToken('one'));
    expect(await made.renew('c', 'one')).toBeUndefined();
    expect(made.get('c')).toBeUndefined();
    expect(kept.at(-1)).toEqual(['c', null]);
    expect(await made.renew('unknown', 'one')).toBeUndefined();
  });

  it('is dropped when Webex will not renew it; the integration stays for signing in again', async () => {
    const { made, integration, answer, kept } = tokens();
    made.signIn('c', integration(60 * MINUTE));
    const renewed = made.renew('c', 'one');
    answer('refused');
    expect(await renewed).toBeUndefined();
    expect(made.get('c')).toBeUndefined();
    expect(kept.at(-1)?.[1]).toEqual({
      accessToken: null,
      accessExpiresAt: null,
      refreshToken: null,
      refreshExpiresAt: null,
      clientId: 'id',
      clientSecret: 'secret',
      redirectPort: 8686,
    });
    expect(await made.renew('c', 'one')).toBeUndefined();
  });

  it('stays when the network is gone, and the failure is told as what it is', async () => {
    const { made, integration, grant, answer, kept } = tokens();
    made.signIn('c', integration(60 * MINUTE));
    const before = kept.length;
    const failed = made.renew('c', 'one');
    answer(new AppError('offline', 'No network.'));
    await expect(failed).rejects.toMatchObject({ code: 'offline' });
    expect(made.get('c')).toBe('one');
    expect(kept).toHaveLength(before);
    const renewed = made.renew('c', 'one');
    answer(grant('two'));
    expect(await renewed).toBe('two');
  });

  it('does not win over a sign-in in the meantime, nor bring back a removed connection', async () => {
    const { made, integration, grant, answer } = tokens();
    made.signIn('c', integration(60 * MINUTE));
    const overtaken = made.renew('c', 'one');
    made.signIn('c', { ...integration(60 * MINUTE), accessToken: 'by hand' });
    answer(grant('two'));
    expect(await overtaken).toBe('by hand');
    const removed = made.renew('c', 'by hand');
    made.forget('c');
    answer(grant('three'));
    expect(await removed).toBeUndefined();
    expect(made.get('c')).toBeUndefined();
  });

  it('takes a new refresh token when Webex sends one', async () => {
    const { made, integration, grant, answer, asked } = tokens();
    made.signIn('c', integration(60 * MINUTE));
    const first = made.renew('c', 'one');
    answer(grant('two', { refreshToken: 'rotated', refreshExpiresAt: 5 }));
    await first;
    const second = made.renew('c', 'two');
    answer(grant('three'));
    await second;
    expect(asked[1]?.credential).toMatchObject({ refreshToken: 'rotated', refreshExpiresAt: 5 });
  });
});

describe('a token that ends soon', () => {
  it('is renewed ahead of time, within five minutes of its end', async () => {
    const { made, integration, grant, clock, asked, answer } = tokens();
    made.signIn('c', integration(60 * MINUTE));
    expect(await made.fresh('c')).toBe('one');
    clock.advance(55 * MINUTE - 1);
    expect(await made.fresh('c')).toBe('one');
    expect(asked).toHaveLength(0);
    clock.advance(1);
    const fresh = made.fresh('c');
    answer(grant('two'));
    expect(await fresh).toBe('two');
  });

  it('is used while it lasts when it cannot be renewed now', async () => {
    const { made, integration, clock, answer } = tokens();
    made.signIn('c', integration(4 * MINUTE));
    const early = made.fresh('c');
    answer(new AppError('remote-error', 'Busy.'));
    expect(await early).toBe('one');
    clock.advance(4 * MINUTE);
    const late = made.fresh('c');
    answer(new AppError('offline', 'No network.'));
    await expect(late).rejects.toMatchObject({ code: 'offline' });
    expect(made.get('c')).toBe('one');
  });

  it('is left alone when nothing is known of its end or nothing can renew it', async () => {
    const { made, integration, asked } = tokens();
    made.signIn('token', personalToken('mine'));
    made.signIn('c', { ...integration(0), refreshToken: null });
    expect(await made.fresh('token')).toBe('mine');
    expect(await made.fresh('c')).toBe('one');
    expect(await made.fresh('unknown')).toBeUndefined();
    expect(asked).toHaveLength(0);
  });
});

describe('the arrival of a token', () => {
  it('is told after a sign-in and from the keychain, not after a renewal', async () => {
    const { made, integration, grant, answer, kept } = tokens();
    const heard: string[] = [];
    const off = made.onSignedIn((id) => heard.push(id));
    made.restore('kept', integration(60 * MINUTE));
    expect(kept).toHaveLength(0);
    made.signIn('c', integration(60 * MINUTE));
    made.restore('refused', { ...integration(0), accessToken: null, refreshToken: null });
    const renewed = made.renew('c', 'one');
    answer(grant('two'));
    await renewed;
    off();
    made.signIn('later', personalToken('x'));
    expect(heard).toEqual(['kept', 'c']);
  });
});

describe('stopping', () => {
  it('lets a renewal finish for a moment, then calls it off', async () => {
    const { made, integration, clock } = tokens();
    made.signIn('c', integration(60 * MINUTE));
    const hanging = made.renew('c', 'one').catch((error: AppError) => error.code);
    const stopped = made.stop();
    clock.advance(1500);
    await stopped;
    expect(await hanging).toBe('cancelled');
    expect(made.get('c')).toBe('one');
  });
});
