import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Sandbox } from '#sandbox/sandbox.ts';
import { ask, newKey, openSandbox, START, webexShapeChecker } from './harness.ts';

const departs = webexShapeChecker();
const REDIRECT = 'http://localhost:8686/textready';
const VERIFIER = 'v'.repeat(64);
const CHALLENGE = createHash('sha256').update(VERIFIER).digest('base64url');

function authorizeUrl(sandbox: Sandbox, more: Record<string, string> = {}): string {
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: sandbox.clientId,
    redirect_uri: REDIRECT,
    scope: 'spark-admin:people_read spark-admin:locations_read',
    state: 'a state',
    code_challenge: CHALLENGE,
    code_challenge_method: 'S256',
    ...more,
  });
  return `${sandbox.baseUrl}/authorize?${query}`;
}

async function redirectOf(url: string): Promise<URL> {
  const response = await fetch(url, { redirect: 'manual' });
  expect(response.status).toBe(302);
  return new URL(response.headers.get('location') ?? '');
}

async function codeOf(sandbox: Sandbox): Promise<string> {
  sandbox.control.setSignIn({ prompt: 'allow' });
  return (await redirectOf(authorizeUrl(sandbox))).searchParams.get('code') ?? '';
}

async function token(sandbox: Sandbox, fields: Record<string, string>) {
  const response = await fetch(`${sandbox.baseUrl}/access_token`, {
    method: 'POST',
    body: new URLSearchParams({
      client_id: sandbox.clientId,
      client_secret: sandbox.clientSecret,
      ...fields,
    }),
  });
  return { status: response.status, json: await response.json() };
}

const redeem = (sandbox: Sandbox, code: string, more: Record<string, string> = {}) =>
  token(sandbox, {
    grant_type: 'authorization_code',
    code,
    code_verifier: VERIFIER,
    redirect_uri: REDIRECT,
    ...more,
  });

const statusWith = async (sandbox: Sandbox, access: string) =>
  (await ask(sandbox, '/organizations', { headers: { authorization: `Bearer ${access}` } })).status;

describe('the page of the sign-in', () => {
  test('asks, and both answers lead back with the state', async () => {
    const sandbox = await openSandbox();
    const page = await (await fetch(authorizeUrl(sandbox))).text();
    expect(page).toContain('<code>spark-admin:locations_read</code>');
    const link = (id: string) =>
      (new RegExp(`id="${id}" href="([^"]+)"`).exec(page)?.[1] ?? '').replaceAll('&amp;', '&');
    const allowed = await redirectOf(link('allow'));
    expect(`${allowed.origin}${allowed.pathname}`).toBe(REDIRECT);
    expect(allowed.searchParams.get('state')).toBe('a state');
    expect((await redeem(sandbox, allowed.searchParams.get('code') ?? '')).status).toBe(200);
    const denied = await redirectOf(link('deny'));
    expect(denied.searchParams.get('error')).toBe('access_denied');
    expect(denied.searchParams.get('code')).toBeNull();
  });

  test.each([
    { client_id: 'another' },
    { redirect_uri: 'https://example.com/textready' },
    { redirect_uri: 'http://localhost.example.com:8686/textready' },
    { redirect_uri: 'http://localhost:8686/elsewhere' },
  ])('sends nobody anywhere for %o', async (more) => {
    const sandbox = await openSandbox();
    sandbox.control.setSignIn({ prompt: 'allow' });
    const response = await fetch(authorizeUrl(sandbox, more), { redirect: 'manual' });
    expect(response.status).toBe(400);
    expect(response.headers.get('location')).toBeNull();
  });

  test.each([
    [{ response_type: 'token' }, 'unsupported_response_type'],
    [{ scope: '' }, 'invalid_scope'],
    [{ code_challenge_method: 'plain' }, 'invalid_request'],
    [{ code_challenge: 'short' }, 'invalid_request'],
  ])('refuses %o back at the redirect address', async (more, error) => {
    const sandbox = await openSandbox();
    sandbox.control.setSignIn({ prompt: 'allow' });
    expect((await redirectOf(authorizeUrl(sandbox, more))).searchParams.get('error')).toBe(error);
  });
});

describe('the token endpoint', () => {
  test('gives tokens that both APIs accept, with their lifetimes', async () => {
    const sandbox = await openSandbox();
    const { status, json } = await redeem(sandbox, await codeOf(sandbox));
    expect(status).toBe(200);
    expect(json).toMatchObject({
      token_type: 'Bearer',
      expires_in: 1_209_599,
      refresh_token_expires_in: 7_775_999,
    });
    expect(await statusWith(sandbox, json.access_token)).toBe(200);
    expect(await statusWith(sandbox, json.refresh_token)).toBe(401);
    const cases = `${sandbox.connectorUrl}/registrations?idempotencyKey=${newKey()}`;
    const got = await ask(sandbox, cases, { headers: { authorization: `Bearer ${json.access_token}` } });
    expect(got.status).toBe(200);
  });

  test('takes a code once, with its verifier and its address, in time', async () => {
    let now = START;
    const sandbox = await openSandbox({ clock: () => now });
    expect((await redeem(sandbox, await codeOf(sandbox), { code_verifier: 'w'.repeat(64) })).status).toBe(
      400,
    );
    const elsewhere = { redirect_uri: 'http://localhost:8687/textready' };
    expect((await redeem(sandbox, await codeOf(sandbox), elsewhere)).status).toBe(400);
    const code = await codeOf(sandbox);
    expect((await redeem(sandbox, code)).status).toBe(200);
    const again = await redeem(sandbox, code);
    expect(again.status).toBe(400);
    expect(departs('error', again.json)).toBeUndefined();
    const late = await codeOf(sandbox);
    now += 6 * 60_000;
    expect((await redeem(sandbox, late)).status).toBe(400);
  });

  test('refuses another secret, another kind of grant and another kind of body', async () => {
    const sandbox = await openSandbox();
    expect((await redeem(sandbox, await codeOf(sandbox), { client_secret: 'wrong' })).status).toBe(401);
    expect((await token(sandbox, { grant_type: 'password' })).status).toBe(400);
    const json = await ask(sandbox, '/access_token', { method: 'POST', body: {} });
    expect(json.status).toBe(415);
    expect((await ask(sandbox, '/access_token')).status).toBe(405);
  });

  test('renews, by the same refresh token or by a new one each time', async () => {
    const sandbox = await openSandbox();
    const first = (await redeem(sandbox, await codeOf(sandbox))).json;
    const renew = (refresh: string) =>
      token(sandbox, { grant_type: 'refresh_token', refresh_token: refresh });
    const second = (await renew(first.refresh_token)).json;
    expect(second.refresh_token).toBe(first.refresh_token);
    expect(second.access_token).not.toBe(first.access_token);
    sandbox.control.setSignIn({ rotates: true });
    const third = (await renew(second.refresh_token)).json;
    expect(third.refresh_token).not.toBe(second.refresh_token);
    expect((await renew(second.refresh_token)).status).toBe(400);
    expect((await renew(third.refresh_token)).status).toBe(200);
  });

  test('lets tokens end by the clock', async () => {
    let now = START;
    const sandbox = await openSandbox({ clock: () => now });
    sandbox.control.setSignIn({ accessSeconds: 60, refreshSeconds: 600 });
    const { json } = await redeem(sandbox, await codeOf(sandbox));
    now += 61_000;
    expect(await statusWith(sandbox, json.access_token)).toBe(401);
    now += 600_000;
    const late = await token(sandbox, { grant_type: 'refresh_token', refresh_token: json.refresh_token });
    expect(late.status).toBe(400);
  });
});

test('the control ends tokens and sets rules over HTTP', async () => {
  const sandbox = await openSandbox();
  const { json } = await redeem(sandbox, await codeOf(sandbox));
  const control = (path: string, body: unknown) =>
    ask(sandbox, `${new URL(sandbox.baseUrl).origin}/_sandbox${path}`, { method: 'POST', body });
  await control('/end-tokens', { how: 'expire' });
  expect(await statusWith(sandbox, json.access_token)).toBe(401);
  const refresh = { grant_type: 'refresh_token', refresh_token: json.refresh_token };
  expect((await token(sandbox, refresh)).status).toBe(200);
  await control('/end-tokens', { how: 'revoke' });
  expect((await token(sandbox, refresh)).status).toBe(400);
  expect((await control('/sign-in', { prompt: 'deny' })).json.prompt).toBe('deny');
  expect((await control('/sign-in', { prompt: 'perhaps' })).status).toBe(400);
});

test('the integration comes from the seed', async () => {
  const [one, same, other] = [
    await openSandbox({ seed: 4 }),
    await openSandbox({ seed: 4 }),
    await openSandbox({ seed: 5 }),
  ];
  expect([same.clientId, same.clientSecret]).toEqual([one.clientId, one.clientSecret]);
  expect(other.clientId).not.toBe(one.clientId);
  expect(one.clientSecret).toMatch(/^[0-9a-f]{64}$/);
});
