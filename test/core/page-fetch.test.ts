import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type FetchParts, fetchPage, PAGE_LIMITS } from '#core/page-checks/fetch-page.ts';
import { pinnedTransport } from '#core/page-checks/pinned-transport.ts';
import { fetchTransport } from '#core/page-checks/proxied-transport.ts';
import type { PageRequest, PageTransport } from '#core/page-checks/transport.ts';
import { systemClock } from '#core/system-clock.ts';
import { AppError } from '#shared/ipc/errors.ts';
import { makePrivateCa } from '#support/private-ca.ts';

const PUBLIC = '93.184.215.14';

const parts = (more: Partial<FetchParts> = {}): FetchParts => ({
  transport: pinnedTransport(),
  clock: systemClock,
  userAgent: 'TextReady/0.0.0-test',
  accept: 'text/html',
  limits: PAGE_LIMITS,
  signal: new AbortController().signal,
  lookup: async () => [PUBLIC],
  ownOrigin: null,
  isProxied: false,
  ...more,
});

/** A server of this computer; closed when the test is over. */
async function serve(listener: RequestListener): Promise<{ origin: string; seen: IncomingMessage[] }> {
  const seen: IncomingMessage[] = [];
  const server = createServer((message, response) => {
    seen.push(message);
    listener(message, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen };
}

const html =
  (body: string | Uint8Array, headers = {}): RequestListener =>
  (_message, response) => {
    response.writeHead(200, { 'content-type': 'text/html', 'set-cookie': 'a=1', ...headers });
    response.end(body);
  };

describe('a request for a page', () => {
  it('says who asks and brings nothing else, on every hop', async () => {
    const { origin, seen } = await serve((message, response) => {
      if (message.url === '/') response.writeHead(302, { location: '/b', 'set-cookie': 'a=1' }).end();
      else html('<p>Hello')(message, response);
    });
    const page = await fetchPage(`${origin.replace('//', '//user:secret@')}/`, parts({ ownOrigin: origin }));
    expect(page).toMatchObject({ httpStatus: 200, contentType: 'text/html' });
    expect(seen.map(({ url }) => url)).toEqual(['/', '/b']);
    for (const { headers, method } of seen) {
      expect(method).toBe('GET');
      expect(Object.keys(headers).sort()).toEqual([
        'accept',
        'accept-encoding',
        'accept-language',
        'connection',
        'host',
        'user-agent',
      ]);
      expect(headers['user-agent']).toBe('TextReady/0.0.0-test');
    }
  });

  it.each([
    ['gzip', gzipSync('<p>Hello')],
    ['br', brotliCompressSync('<p>Hello')],
  ])('reads a body packed as %s', async (encoding, body) => {
    const { origin } = await serve(html(body, { 'content-encoding': encoding }));
    const page = await fetchPage(origin, parts({ ownOrigin: origin }));
    expect('bytes' in page && new TextDecoder().decode(page.bytes)).toBe('<p>Hello');
  });

  it('reads no more of a packed body than of a plain one', async () => {
    const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024));
    expect(bomb.length).toBeLessThan(100_000);
    const { origin } = await serve(html(bomb, { 'content-encoding': 'gzip' }));
    expect(await fetchPage(origin, parts({ ownOrigin: origin }))).toMatchObject({ failed: 'too-large' });
  });

  it('calls a body that cannot be unpacked no page', async () => {
    const { origin } = await serve(html('not packed', { 'content-encoding': 'gzip' }));
    expect(await fetchPage(origin, parts({ ownOrigin: origin }))).toMatchObject({ failed: 'not-a-page' });
  });
});

describe('limits', () => {
  it('3 MB, and the rest is not read', async () => {
    const { origin } = await serve((_message, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      const pour = () => {
        while (response.writable && response.write(Buffer.alloc(65_536, 'x')));
      };
      response.on('drain', pour);
      pour();
    });
    expect(await fetchPage(origin, parts({ ownOrigin: origin }))).toMatchObject({ failed: 'too-large' });
  });

  it('time, for headers that never come and for bodies that drip', async () => {
    const limits = { ...PAGE_LIMITS, timeMs: 300 };
    const silent = await serve(() => {});
    expect(await fetchPage(silent.origin, parts({ ownOrigin: silent.origin, limits }))).toMatchObject({
      failed: 'too-slow',
    });
    const dripping = await serve((_message, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      const timer = setInterval(() => response.write('x'), 20);
      response.on('close', () => clearInterval(timer));
    });
    expect(await fetchPage(dripping.origin, parts({ ownOrigin: dripping.origin, limits }))).toMatchObject({
      failed: 'too-slow',
    });
    const lookup = () => new Promise<never>(() => {});
    expect(await fetchPage('https://example.com/', parts({ lookup, limits }))).toMatchObject({
      failed: 'too-slow',
    });
  });

  it('five redirects: the fifth is followed, a sixth is not', async () => {
    const { origin, seen } = await serve((message, response) => {
      const left = Number(message.url?.slice(1));
      if (left === 0) html('<p>There')(message, response);
      else response.writeHead(307, { location: `/${left - 1}` }).end();
    });
    expect(await fetchPage(`${origin}/5`, parts({ ownOrigin: origin }))).toMatchObject({ httpStatus: 200 });
    seen.length = 0;
    expect(await fetchPage(`${origin}/6`, parts({ ownOrigin: origin }))).toMatchObject({
      failed: 'too-many-redirects',
    });
    expect(seen).toHaveLength(6);
  });

  it('a headers’ flood is no page', async () => {
    const { origin } = await serve(html('x', { 'x-flood': 'y'.repeat(40_000) }));
    expect(await fetchPage(origin, parts({ ownOrigin: origin }))).toMatchObject({ failed: 'not-a-page' });
  });

  it('is called off at once', async () => {
    const stop = new AbortController();
    const { origin } = await serve(() => stop.abort());
    const asked = fetchPage(origin, parts({ ownOrigin: origin, signal: stop.signal }));
    await expect(asked).rejects.toMatchObject({ code: 'cancelled' });
  });
});

/** Notes what is asked and answers what the test says; nothing leaves. */
function noting(answers: Readonly<Record<string, string>>): {
  asked: PageRequest[];
  transport: PageTransport;
} {
  const asked: PageRequest[] = [];
  return {
    asked,
    transport: async (request) => {
      asked.push(request);
      const location = answers[request.url.href] ?? null;
      return {
        status: location === null ? 200 : 301,
        location,
        contentType: 'text/html',
        body: (async function* () {
          yield new TextEncoder().encode('<p>Hello');
        })(),
        discard: () => {},
      };
    },
  };
}

describe('a redirect', () => {
  it.each([
    ['https://10.0.0.1/', 'private-address'],
    ['https://127.1/', 'private-address'],
    ['https://2130706433/', 'private-address'],
    ['//[::ffff:127.0.0.1]/', 'private-address'],
    ['https://printer.local/', 'private-address'],
    ['http://169.254.169.254/', 'private-address'],
    ['http://www.example.com/', 'not-https'],
    ['file:///etc/passwd', 'not-a-page'],
    ['javascript:alert(1)', 'not-a-page'],
    ['https://', 'not-a-page'],
  ])('to %s is not followed: %s', async (location, failed) => {
    const { asked, transport } = noting({ 'https://example.com/': location });
    expect(await fetchPage('https://example.com/', parts({ transport }))).toMatchObject({ failed });
    expect(asked).toHaveLength(1);
  });

  it('from the internet to the sandbox of this computer is not followed', async () => {
    const { origin, seen } = await serve(html('<p>inside'));
    const { transport } = noting({ 'https://example.com/': origin });
    expect(await fetchPage('https://example.com/', parts({ transport }))).toMatchObject({
      failed: 'private-address',
    });
    expect(seen).toEqual([]);
  });

  it('carries no name and password on', async () => {
    const { asked, transport } = noting({ 'https://example.com/': 'https://user:secret@example.org/a#part' });
    await fetchPage('https://example.com/', parts({ transport }));
    expect(asked.at(-1)?.url.href).toBe('https://example.org/a');
  });
});

describe('a name that changes its address', () => {
  it('is asked where it was checked, and looked up once for each hop', async () => {
    let looked = 0;
    const lookup = async () => {
      looked += 1;
      return looked === 1 ? [PUBLIC] : ['127.0.0.1'];
    };
    const { asked, transport } = noting({});
    await fetchPage('https://example.com/', parts({ transport, lookup }));
    expect(asked.map(({ addresses }) => addresses)).toEqual([[PUBLIC]]);
    expect(looked).toBe(1);
    const again = noting({ 'https://example.com/': 'https://example.com/b' });
    expect(
      await fetchPage('https://example.com/', parts({ transport: again.transport, lookup })),
    ).toMatchObject({
      failed: 'private-address',
    });
  });
});

describe('over TLS', () => {
  async function secure() {
    const { ca, cert, key } = makePrivateCa();
    const server = createSecureServer({ cert, key }, html('<p>Hello'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
    onTestFinished(() => void server.close());
    return { ca, port: (server.address() as AddressInfo).port };
  }
  const ask = (transport: PageTransport, url: string) =>
    transport({
      url: new URL(url),
      addresses: ['127.0.0.1'],
      headers: {},
      signal: new AbortController().signal,
    });

  it('the pinned address is asked and the certificate is judged by the name', async () => {
    const { ca, port } = await secure();
    const answer = await ask(pinnedTransport([ca]), `https://localhost:${port}/`);
    expect(answer.status).toBe(200);
    answer.discard();
    await expect(ask(pinnedTransport([ca]), `https://example.com:${port}/`)).rejects.toMatchObject({
      code: 'ERR_TLS_CERT_ALTNAME_INVALID',
    });
  });

  it('a certificate that nobody vouches for, and a server without TLS, are told apart', async () => {
    const { port } = await secure();
    const plain = await serve(html('x'));
    const at =
      (to: number): PageTransport =>
      (request) =>
        pinnedTransport()({
          ...request,
          url: new URL(`https://example.com:${to}/`),
          addresses: ['127.0.0.1'],
        });
    expect(await fetchPage('https://example.com/', parts({ transport: at(port) }))).toMatchObject({
      failed: 'certificate',
    });
    expect(
      await fetchPage('https://example.com/', parts({ transport: at(Number(new URL(plain.origin).port)) })),
    ).toMatchObject({ failed: 'not-https' });
  });
});

describe('without an answer', () => {
  const failing =
    (code: string): PageTransport =>
    async () => {
      throw Object.assign(new Error(code), { code });
    };
  it.each([
    ['ECONNREFUSED', 'unreachable'],
    ['ECONNRESET', 'unreachable'],
    ['CERT_HAS_EXPIRED', 'certificate'],
    ['ERR_CERT_AUTHORITY_INVALID', 'certificate'],
  ])('%s: %s', async (code, failed) => {
    expect(await fetchPage('https://example.com/', parts({ transport: failing(code) }))).toMatchObject({
      failed,
    });
  });

  it.each(['EAI_AGAIN', 'ENETUNREACH', 'ERR_PROXY_CONNECTION_FAILED'])(
    '%s says nothing of the page',
    async (code) => {
      const asked = fetchPage('https://example.com/', parts({ transport: failing(code) }));
      await expect(asked).rejects.toBeInstanceOf(AppError);
      await expect(asked).rejects.toMatchObject({ code: 'offline' });
    },
  );

  it('a name that does not exist is unreachable', async () => {
    const lookup = async () => Promise.reject(Object.assign(new Error('x'), { code: 'ENOTFOUND' }));
    expect(await fetchPage('https://nowhere.example.com/', parts({ lookup }))).toMatchObject({
      failed: 'unreachable',
    });
  });
});

it('a fetch that knows the proxy follows no redirect by itself', async () => {
  const { origin, seen } = await serve((_message, response) =>
    response.writeHead(302, { location: '/b' }).end(),
  );
  const answer = await fetchTransport(globalThis.fetch)({
    url: new URL(origin),
    addresses: null,
    headers: {},
    signal: new AbortController().signal,
  });
  expect(answer).toMatchObject({ status: 302, location: '/b' });
  answer.discard();
  expect(seen).toHaveLength(1);
});
