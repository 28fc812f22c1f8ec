import { describe, expect, it } from 'vitest';
import { chromiumFetch } from '#core/chromium-fetch.ts';
import { createHttpClient } from '#core/http.ts';
import { createNetworkState } from '#core/network.ts';
import { manualClock } from '#support/manual-clock.ts';

const failing = (message: string) => chromiumFetch(() => Promise.reject(new Error(message)));

function send(fetch: typeof globalThis.fetch) {
  const clock = manualClock();
  const network = createNetworkState(clock.now, () => {});
  const http = createHttpClient({ fetch, clock, network });
  return http.send({ method: 'GET', url: 'https://webexapis.example.com/v1/people', token: 't' });
}

describe("Chromium's network as fetch", () => {
  it('sends no cookies, keeps no cache and follows nothing', async () => {
    const inits: (RequestInit | undefined)[] = [];
    const fetch = chromiumFetch(async (_url, init) => {
      inits.push(init);
      return new Response('{}');
    });
    await fetch('https://example.com', { method: 'POST', credentials: 'include', redirect: 'follow' });
    expect(inits).toEqual([{ method: 'POST', credentials: 'omit', cache: 'no-store', redirect: 'manual' }]);
  });

  it('turns a redirect, which Chromium cancels, into an answer', async () => {
    const response = await failing('Redirect was cancelled')('https://example.com');
    expect(response.status).toBe(302);
    const sent = send(failing('Redirect was cancelled'));
    await expect(sent).rejects.toMatchObject({ code: 'offline', details: { kind: 'redirect' } });
    await expect(sent).rejects.toThrow(/sends requests on to another address/);
  });

  it.each([
    ['net::ERR_CONNECTION_REFUSED', 'ECONNREFUSED', /cannot be reached/],
    ['net::ERR_NAME_NOT_RESOLVED', 'ENOTFOUND', /cannot be reached/],
    ['net::ERR_EMPTY_RESPONSE', 'ERR_EMPTY_RESPONSE', /cannot be reached/],
    ['net::ERR_CERT_AUTHORITY_INVALID', 'ERR_CERT_AUTHORITY_INVALID', /certificate is not vouched for/],
    ['net::ERR_PROXY_CONNECTION_FAILED', 'ERR_PROXY_CONNECTION_FAILED', /proxy of this computer/],
    ['net::ERR_TUNNEL_CONNECTION_FAILED', 'ERR_TUNNEL_CONNECTION_FAILED', /proxy of this computer/],
  ])('names %s as Node would: %s', async (message, cause, words) => {
    const sent = send(failing(message));
    await expect(sent).rejects.toMatchObject({ code: 'offline', details: { cause } });
    await expect(sent).rejects.toThrow(words);
  });

  it('lets other failures and aborts through as they are', async () => {
    await expect(failing('odd')('https://example.com')).rejects.toThrow('odd');
    const abort = new DOMException('This operation was aborted', 'AbortError');
    await expect(chromiumFetch(() => Promise.reject(abort))('https://example.com')).rejects.toBe(abort);
  });
});
