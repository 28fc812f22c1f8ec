import type { Fetch } from '../context.ts';
import type { PageTransport } from './transport.ts';

/** What a `fetch` that knows the proxy gives: Node's, with its proxy variables. The proxy finds the names. */
export function fetchTransport(fetch: Fetch): PageTransport {
  return async ({ url, headers, signal }) => {
    const response = await fetch(url.href, { headers, signal, redirect: 'manual', credentials: 'omit' });
    return {
      status: response.status,
      location: response.headers.get('location'),
      contentType: response.headers.get('content-type') ?? '',
      body: (response.body ?? []) as unknown as AsyncIterable<Uint8Array>,
      discard: () => void response.body?.cancel().catch(() => {}),
    };
  };
}

interface ChromiumAnswer extends AsyncIterable<Uint8Array> {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string | string[]>>;
}

/** What this needs of Electron's `ClientRequest`. */
export interface ChromiumRequest {
  on(event: 'response', listener: (answer: ChromiumAnswer) => void): unknown;
  on(event: 'redirect', listener: (status: number, method: string, url: string) => void): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
  abort(): void;
  end(): void;
}

export type MakeChromiumRequest = (options: {
  url: string;
  method: 'GET';
  redirect: 'manual';
  credentials: 'omit';
  cache: 'no-store';
  headers: Record<string, string>;
}) => ChromiumRequest;

const one = (value: string | string[] | undefined): string =>
  (typeof value === 'string' ? value : value?.[0]) ?? '';
const NOTHING: AsyncIterable<Uint8Array> = {
  [Symbol.asyncIterator]: () => ({ next: async () => ({ done: true, value: undefined }) }),
};

/** Chromium's network (`net.request`), which knows the proxies of the system and unpacks bodies by itself. */
export function chromiumTransport(make: MakeChromiumRequest): PageTransport {
  return ({ url, headers, signal }) =>
    new Promise((resolve, reject) => {
      const request = make({
        url: url.href,
        method: 'GET',
        redirect: 'manual',
        credentials: 'omit',
        cache: 'no-store',
        headers: { ...headers },
      });
      const abort = () => {
        request.abort();
        reject(signal.reason as Error);
      };
      if (signal.aborted) return abort();
      signal.addEventListener('abort', abort, { once: true });
      request.on('error', (error) => reject(withCode(error)));
      request.on('redirect', (status, _method, location) => {
        resolve({ status, location, contentType: '', body: NOTHING, discard: () => request.abort() });
        request.abort();
      });
      request.on('response', (answer) => {
        const { 'content-type': contentType, location } = answer.headers;
        resolve({
          status: answer.statusCode,
          location: one(location) || null,
          contentType: one(contentType),
          body: answer,
          discard: () => request.abort(),
        });
      });
      request.end();
    });
}

/** Chromium's failures say their name in the message. */
function withCode(error: Error): Error {
  const code = /\bnet::(ERR_[A-Z_]+)/.exec(error.message)?.[1];
  return code === undefined ? error : Object.assign(error, { code });
}
