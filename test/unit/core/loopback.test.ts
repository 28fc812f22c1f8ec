import { createServer, request } from 'node:http';
import { describe, expect, it, onTestFinished } from 'vitest';
import { listenForRedirect } from '#core/oauth/loopback.ts';
import type { AppError } from '#shared/ipc/errors.ts';
import { freePort } from '#support/browser.ts';
import { manualClock } from '#support/manual-clock.ts';

async function listening(language: 'en' | 'zh' = 'en') {
  const clock = manualClock();
  const port = await freePort();
  const listener = await listenForRedirect({ port, state: 'the-state', language, clock });
  onTestFinished(() => listener.cancel());
  return { clock, port, listener, at: `http://localhost:${port}/textready` };
}

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'none',
    (error: AppError) => error.code,
  );

/** fetch cannot set Host. */
function ask(port: number, path: string, options: { host?: string; method?: string; address?: string } = {}) {
  return new Promise<number>((resolve, reject) => {
    const { host = `localhost:${port}`, method = 'GET', address = '127.0.0.1' } = options;
    const asked = request({ host: address, port, path, method, headers: { host } }, (response) => {
      response.resume();
      response.on('end', () => resolve(response.statusCode ?? 0));
    });
    asked.on('error', reject);
    asked.end();
  });
}

describe('the way back from the browser', () => {
  it('takes the code once, says so on a plain page, and is gone', async () => {
    const { listener, at } = await listening();
    const response = await fetch(`${at}?code=abc&state=the-state`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(response.headers.get('cache-control')).toBe('no-store');
    const page = await response.text();
    expect(page).toContain('This window can be closed.');
    expect(page).not.toContain('abc');
    expect(await listener.code).toBe('abc');
    await expect(fetch(`${at}?code=other&state=the-state`)).rejects.toThrow();
  });

  it('speaks the language of the person', async () => {
    const { at } = await listening('zh');
    const page = await (await fetch(`${at}?code=abc&state=the-state`)).text();
    expect(page).toContain('lang="zh-CN"');
    expect(page).toContain('可以关闭此窗口');
  });

  it('answers at both addresses that localhost may mean', async () => {
    const { port } = await listening();
    expect(await ask(port, '/', { address: '127.0.0.1' })).toBe(404);
    const second = await ask(port, '/', { address: '::1' }).catch(
      (error: NodeJS.ErrnoException) => error.code,
    );
    // A computer without IPv6 has no second address.
    expect([404, 'EADDRNOTAVAIL', 'EAFNOSUPPORT']).toContain(second);
  });

  it('ignores answers of another sign-in, other paths, methods and hosts, and goes on waiting', async () => {
    const { port, listener, at } = await listening();
    expect((await fetch(`${at}?code=evil&state=another`)).status).toBe(400);
    expect((await fetch(`${at}?code=evil`)).status).toBe(400);
    expect((await fetch(`${at}?error=access_denied&state=another`)).status).toBe(400);
    expect(await ask(port, '/textready/?code=evil&state=the-state')).toBe(404);
    expect(await ask(port, '/textready?code=evil&state=the-state', { method: 'POST' })).toBe(405);
    const host = `rebound.example.com:${port}`;
    expect(await ask(port, '/textready?code=evil&state=the-state', { host })).toBe(421);
    const byNumber = `127.0.0.1:${port}`;
    expect(await ask(port, '/textready?code=evil&state=the-state', { host: byNumber })).toBe(421);
    await fetch(`${at}?code=good&state=the-state`);
    expect(await listener.code).toBe('good');
  });

  it('hands on what Webex says, and shows it without letting it be markup', async () => {
    const { listener, at } = await listening();
    const said = encodeURIComponent('<script>alert(1)</script>');
    const page = await (
      await fetch(`${at}?error=invalid_scope&error_description=${said}&state=the-state`)
    ).text();
    expect(page).not.toContain('<script>');
    expect(page).toContain('invalid_scope: &lt;script&gt;');
    await expect(listener.code).rejects.toMatchObject({ code: 'sign-in-needed' });
    await expect(listener.code).rejects.toThrow(/invalid_scope/);
  });

  it('says when the person denied it', async () => {
    const { listener, at } = await listening();
    await fetch(`${at}?error=access_denied&state=the-state`);
    await expect(listener.code).rejects.toThrow(/not granted in the browser/);
  });

  it('waits five minutes and no longer', async () => {
    const { listener, clock, at } = await listening();
    clock.advance(5 * 60_000 - 1);
    expect((await fetch(`${at}?state=x`)).status).toBe(400);
    clock.advance(1);
    expect(await codeOf(listener.code)).toBe('timeout');
    await expect(fetch(at)).rejects.toThrow();
  });

  it('is called off, and the port is free at once', async () => {
    const { listener, clock, port } = await listening();
    listener.cancel();
    expect(await codeOf(listener.code)).toBe('cancelled');
    const again = await listenForRedirect({ port, state: 's', language: 'en', clock });
    again.cancel();
  });

  it('says that the port is taken, and leaves no half of itself behind', async () => {
    const port = await freePort();
    const other = createServer();
    onTestFinished(() => void other.close());
    await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', () => resolve()));
    const attempt = listenForRedirect({ port, state: 's', language: 'en', clock: manualClock() });
    await expect(attempt).rejects.toMatchObject({ code: 'conflict', details: { port } });
    await new Promise((resolve) => other.close(resolve));
    const free = await listenForRedirect({ port, state: 's', language: 'en', clock: manualClock() });
    free.cancel();
  });
});
