import { AppError } from '#shared/ipc/errors.ts';
import type { Clock, Fetch } from './context.ts';
import type { NetworkState } from './network.ts';
import { type CauseKind, causeKind } from './network-causes.ts';

export interface HttpRequest {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  /** The bearer token; null for the one request that gets a token. */
  readonly token: string | null;
  /** JSON, unless `headers` name another content type. */
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
  /** Where the body is put; the answer's bytes then last until it is used again. */
  readonly into?: BodyBuffer;
}

export interface HttpAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Uint8Array;
  /** The body as UTF-8. */
  readonly text: string;
}

export interface HttpClient {
  /**
   * One request, any status but a redirect, which is an error: a bearer token must not travel to another host.
   * @throws AppError `offline`, `timeout`, `cancelled` or `bad-answer`.
   */
  send(request: HttpRequest): Promise<HttpAnswer>;
}

const DEFAULT_TIMEOUT_MS = 30_000;
/** A page of 2,000 numbers is about 1 MB; anything near this is not an answer that TextReady asked for. */
const MAX_ANSWER_BYTES = 32 * 1024 * 1024;

interface HttpParts {
  readonly fetch: Fetch;
  readonly clock: Clock;
  readonly network: NetworkState;
}

export function createHttpClient({ fetch, clock, network }: HttpParts): HttpClient {
  return {
    async send(request) {
      const timeout = new AbortController();
      const cancelTimer = clock.setTimer(() => timeout.abort(), request.timeoutMs ?? DEFAULT_TIMEOUT_MS);
      const signal = request.signal ? AbortSignal.any([request.signal, timeout.signal]) : timeout.signal;
      try {
        const response = await fetch(request.url, toInit(request, signal));
        if (isRedirect(response.status)) throw redirected(request.url, response.status);
        const bytes = await readBounded(response, request.into ?? new BodyBuffer());
        network.report('online');
        return toAnswer(response, bytes);
      } catch (error) {
        throw explain(error, request, timeout.signal.aborted, network);
      } finally {
        cancelTimer();
      }
    },
  };
}

function toInit(request: HttpRequest, signal: AbortSignal): RequestInit {
  const headers: Record<string, string> = {
    accept: 'application/json',
    ...(request.token === null ? {} : { authorization: `Bearer ${request.token}` }),
    ...(request.body === undefined ? {} : { 'content-type': 'application/json' }),
    ...request.headers,
  };
  return {
    method: request.method,
    headers,
    redirect: 'manual',
    signal,
    ...(request.body === undefined ? {} : { body: request.body }),
  };
}

function toAnswer({ status, headers }: Response, bytes: Uint8Array): HttpAnswer {
  return {
    status,
    headers,
    bytes,
    get text() {
      return new TextDecoder().decode(bytes);
    },
  };
}

/** Gathers a body. Used again and again for large ones, it spares a megabyte of garbage for each. */
export class BodyBuffer {
  #bytes = new Uint8Array(0);
  #end = 0;

  clear(): void {
    this.#end = 0;
  }

  add(chunk: Uint8Array): void {
    if (this.#end + chunk.length > this.#bytes.length) {
      const larger = new Uint8Array(Math.max(this.#end + chunk.length, this.#bytes.length * 2));
      larger.set(this.#bytes.subarray(0, this.#end));
      this.#bytes = larger;
    }
    this.#bytes.set(chunk, this.#end);
    this.#end += chunk.length;
  }

  get bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#end);
  }
}

async function readBounded(response: Response, body: BodyBuffer): Promise<Uint8Array> {
  body.clear();
  if (!response.body) return body.bytes;
  let size = 0;
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > MAX_ANSWER_BYTES) {
      throw new AppError('bad-answer', 'The server answered with more than 32 MB; the answer was not read.');
    }
    body.add(chunk);
  }
  return body.bytes;
}

function explain(error: unknown, request: HttpRequest, timedOut: boolean, network: NetworkState): AppError {
  if (error instanceof AppError) {
    if (error.code === 'offline') network.report('offline');
    return error;
  }
  if (request.signal?.aborted) return new AppError('cancelled', 'Cancelled.');
  network.report('offline');
  const host = new URL(request.url).host;
  if (timedOut) {
    return new AppError(
      'timeout',
      `${host} did not answer in time. Nothing was lost; it is tried again later.`,
      { host },
    );
  }
  const cause = causeCode(error);
  const kind = causeKind(cause);
  return new AppError('offline', `${host} ${REACH_WORDS[kind]}`, { host, cause, kind });
}

const REACH_WORDS: Readonly<Record<CauseKind, string>> = {
  certificate:
    'cannot be trusted: its certificate is not vouched for by this computer. Nothing was sent. Where your organisation inspects traffic, have its certificate authority installed on this computer, then try again.',
  proxy:
    'cannot be reached: the proxy of this computer did not let the request through. Nothing was sent. Check the proxy settings of the system.',
  unreachable: 'cannot be reached. Everything here stays as it is; check the address and the network.',
  other: 'cannot be reached. Everything here stays as it is; check the address and the network.',
};

const isRedirect = (status: number) => status >= 300 && status < 400 && status !== 304;

/** Networks of hotels and guests answer so until one signs in to them; so does an address that has moved. */
function redirected(url: string, status: number): AppError {
  const { host } = new URL(url);
  return new AppError(
    'offline',
    `${host} sends requests on to another address (${status}). That was not followed, since a token must not go there, and nothing was changed. Check the address, and whether this network asks for a sign-in of its own in the browser.`,
    { host, cause: 'REDIRECT', kind: 'redirect' },
  );
}

function causeCode(error: unknown): string {
  const cause = (error as { cause?: { code?: unknown } }).cause;
  return typeof cause?.code === 'string' ? cause.code : error instanceof Error ? error.name : 'unknown';
}

/** Seconds or an HTTP date of `Retry-After`, as milliseconds from now; null when absent or unreadable. */
export function retryAfterMs(headers: Headers, now: number): number | null {
  const value = headers.get('retry-after')?.trim();
  if (!value) return null;
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  // An HTTP date begins with the day of the week; Date.parse alone takes "-3" for a year.
  const date = /^[A-Za-z]{3}/.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(date) ? null : Math.max(0, Math.round(date - now));
}

/** Exponential backoff with full jitter (0.5 to 1 times the step), capped. `random` is in [0, 1). */
export function backoffMs(attempt: number, random: number, firstMs = 1000, capMs = 15 * 60_000): number {
  return Math.round(Math.min(capMs, firstMs * 2 ** Math.min(attempt, 20)) * (0.5 + random / 2));
}
