import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { fetchPage, PAGE_LIMITS } from '#core/page-checks/fetch-page.ts';
import { pinnedTransport } from '#core/page-checks/pinned-transport.ts';
import { fetchTransport } from '#core/page-checks/proxied-transport.ts';
import type { PageRequest, PageTransport } from '#core/page-checks/transport.ts';
import { AppError } from '#shared/ipc/errors.ts';
import { htmlAnswer, PUBLIC, pageParts, servePages } from '#support/page-server.ts';
import { makePrivateCa } from '#support/private-ca.ts';

describe('a request for a page', () => {
  it('says who asks and brings nothing else, on every hop', async () => {
    const { origin, seen } = await servePages((message, response) => {
      if (message.url === '/') response.writeHead(302, { location: '/b', 'set-cookie': 'a=1' }).end();
      else htmlAnswer('<p>Hello')(message, response);
    });
    const page = await fetchPage(
      `${origin.replace('//', '//user:secret@')}/`,
      pageParts({ ownOrigin: origin }),
    );
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
    const { origin } = await servePages(htmlAnswer(body, { 'content-encoding': encoding }));
    const page = await fetchPage(origin, pageParts({ ownOrigin: origin }));
    expect('bytes' in page && new TextDecoder().decode(page.bytes)).toBe('<p>Hello');
  });

  it('reads no more of a packed body than of a plain one', async () => {
    const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024));
    expect(bomb.length).toBeLessThan(100_000);
    const { origin } = await servePages(htmlAnswer(bomb, { 'content-encoding': 'gzip' }));
    expect(await fetchPage(origin, pageParts({ ownOrigin: origin }))).toMatchObject({ failed: 'too-large' });
  });

  it('calls a body that cannot be unpacked no page', async () => {
    const { origin } = await servePages(htmlAnswer('not packed', { 'content-encoding': 'gzip' }));
    expect(await fetchPage(origin, pageParts({ ownOrigin: origin }))).toMatchObject({ failed: 'not-a-page' });
  });
});

describe('limits', () => {
  it('3 MB, and the rest is not read', async () => {
    const { origin } = await servePages((_message, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      const pour = () => {
        while (response.writable && response.write(Buffer.alloc(65_536, 'x')));
      };
      response.on('drain', pour);
      pour();
    });
    expect(await fetchPage(origin, pageParts({ ownOrigin: origin }))).toMatchObject({ failed: 'too-large' });
  });

  it('time, for headers that never come and for bodies that drip', async () => {
    const limits = { ...PAGE_LIMITS, timeMs: 300 };
    const silent = await servePages(() => {});
    expect(await fetchPage(silent.origin, pageParts({ ownOrigin: silent.origin, limits }))).toMatchObject({
      failed: 'too-slow',
    });
    const dripping = await servePages((_message, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      const timer = setInterval(() => response.write('x'), 20);
      response.on('close', () => clearInterval(timer));
    });
    expect(await fetchPage(dripping.origin, pageParts({ ownOrigin: dripping.origin, limits }))).toMatchObject(
      {
        failed: 'too-slow',
      },
    );
    const lookup = () => new Promise<never>(() => {});
    expect(await fetchPage('https://example.com/', pageParts({ lookup, limits }))).toMatchObject({
      failed: 'too-slow',
    });
  });

  it('five redirects: the fifth is followed, a sixth is not', async () => {
    const { origin, seen } = await servePages((message, response) => {
      const left = Number(message.url?.slice(1));
      if (left === 0) htmlAnswer('<p>There')(message, response);
      else response.writeHead(307, { location: `/${left - 1}` }).end();
    });
    expect(await fetchPage(`${origin}/5`, pageParts({ ownOrigin: origin }))).toMatchObject({
      httpStatus: 200,
    });
    seen.length = 0;
    expect(await fetchPage(`${origin}/6`, pageParts({ ownOrigin: origin }))).toMatchObject({
      failed: 'too-many-redirects',
    });
    expect(seen).toHaveLength(6);
  });

  it('a headers’ flood is no page', async () => {
    const { origin } = await servePages(htmlAnswer('x', { 'x-flood': 'y'.repeat(40_000) }));
    expect(await fetchPage(origin, pageParts({ ownOrigin: origin }))).toMatchObject({ failed: 'not-a-page' });
  });

  it('is called off at once', async () => {
    const stop = new AbortController();
    const { origin } = await servePages(() => stop.abort());
    const asked = fetchPage(origin, pageParts({ ownOrigin: origin, signal: stop.signal }));
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
    expect(await fetchPage('https://example.com/', pageParts({ transport }))).toMatchObject({ failed });
    expect(asked).toHaveLength(1);
  });

  it('from the internet to the sandbox of this computer is not followed', async () => {
    const { origin, seen } = await servePages(htmlAnswer('<p>inside'));
    const { transport } = noting({ 'https://example.com/': origin });
    expect(await fetchPage('https://example.com/', pageParts({ transport }))).toMatchObject({
      failed: 'private-address',
    });
    expect(seen).toEqual([]);
  });

  it('carries no name and password on', async () => {
    const { asked, transport } = noting({ 'https://example.com/': 'https://user:secret@example.org/a#part' });
    await fetchPage('https://example.com/', pageParts({ transport }));
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
    await fetchPage('https://example.com/', pageParts({ transport, lookup }));
    expect(asked.map(({ addresses }) => addresses)).toEqual([[PUBLIC]]);
    expect(looked).toBe(1);
    const again = noting({ 'https://example.com/': 'https://example.com/b' });
    expect(
      await fetchPage('https://example.com/', pageParts({ transport: again.transport, lookup })),
    ).toMatchObject({
      failed: 'private-address',
    });
  });
});

describe('over TLS', () => {
  async function secure() {
    const { ca, cert, key } = makePrivateCa();
    const server = createSecureServer({ cert, key }, htmlAnswer('<p>Hello'));
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
    const plain = await servePages(htmlAnswer('x'));
    const at =
      (to: number): PageTransport =>
      (request) =>
        pinnedTransport()({
          ...request,
          url: new URL(`https://example.com:${to}/`),
          addresses: ['127.0.0.1'],
        });
    expect(await fetchPage('https://example.com/', pageParts({ transport: at(port) }))).toMatchObject({
      failed: 'certificate',
    });
    expect(
      await fetchPage(
        'https://example.com/',
        pageParts({ transport: at(Number(new URL(plain.origin).port)) }),
      ),
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
    expect(await fetchPage('https://example.com/', pageParts({ transport: failing(code) }))).toMatchObject({
      failed,
    });
  });

  it.each(['EAI_AGAIN', 'ENETUNREACH', 'ERR_PROXY_CONNECTION_FAILED'])(
    '%s says nothing of the page',
    async (code) => {
      const asked = fetchPage('https://example.com/', pageParts({ transport: failing(code) }));
      await expect(asked).rejects.toBeInstanceOf(AppError);
      await expect(asked).rejects.toMatchObject({ code: 'offline' });
    },
  );

  it('a name that does not exist is unreachable', async () => {
    const lookup = async () => Promise.reject(Object.assign(new Error('x'), { code: 'ENOTFOUND' }));
    expect(await fetchPage('https://nowhere.example.com/', pageParts({ lookup }))).toMatchObject({
      failed: 'unreachable',
    });
  });
});

it('a fetch that knows the proxy follows no redirect by itself', async () => {
  const { origin, seen } = await servePages((_message, response) =>
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
