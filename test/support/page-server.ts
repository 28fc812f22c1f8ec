import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { type FetchParts, PAGE_LIMITS } from '#core/page-checks/fetch-page.ts';
import { pinnedTransport } from '#core/page-checks/pinned-transport.ts';
import { systemClock } from '#core/system-clock.ts';

/** An address that anybody may be at; nothing is asked there. */
export const PUBLIC = '93.184.215.14';

/** How pages are fetched, unless the test says otherwise. */
export const pageParts = (more: Partial<FetchParts> = {}): FetchParts => ({
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
export async function servePages(
  listener: RequestListener,
): Promise<{ origin: string; seen: IncomingMessage[] }> {
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

/** Answers with a page, and with a cookie that must not come back. */
export const htmlAnswer =
  (body: string | Uint8Array, headers = {}): RequestListener =>
  (_message, response) => {
    response.writeHead(200, { 'content-type': 'text/html', 'set-cookie': 'a=1', ...headers });
    response.end(body);
  };
