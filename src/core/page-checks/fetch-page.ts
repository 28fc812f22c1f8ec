import { AppError } from '#shared/ipc/errors.ts';
import type { PageStatus } from '#shared/model/page-check.ts';
import type { Clock } from '../context.ts';
import { causeKind } from '../network-causes.ts';
import { type AdmissionParts, admit } from './admission.ts';
import type { PageResponse, PageTransport } from './transport.ts';

/** What one page may take. */
export const PAGE_LIMITS = { redirects: 5, bytes: 3 * 1024 * 1024, timeMs: 10_000 } as const;
export type PageLimits = { readonly [K in keyof typeof PAGE_LIMITS]: number };

export interface FetchParts extends AdmissionParts {
  readonly transport: PageTransport;
  readonly clock: Pick<Clock, 'setTimer'>;
  readonly userAgent: string;
  /** The `accept` header. */
  readonly accept: string;
  readonly limits: PageLimits;
  /** Calls the whole of it off. */
  readonly signal: AbortSignal;
}

export interface FetchedPage {
  readonly url: URL;
  readonly httpStatus: number;
  readonly contentType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The page, or why there is none and where that was. */
export type Fetched =
  | FetchedPage
  | { readonly failed: PageStatus; readonly url: URL; readonly httpStatus: number | null };

const failure = (failed: PageStatus, url: URL, httpStatus: number | null = null): Fetched => ({
  failed,
  url,
  httpStatus,
});

/** The computer has no way out, which says nothing about the page. */
const NO_NETWORK = new Set([
  'EAI_AGAIN',
  'ENETUNREACH',
  'ENETDOWN',
  'ERR_INTERNET_DISCONNECTED',
  'ERR_NETWORK_CHANGED',
]);
/** Something answered, and it was not TLS, or not HTTP. */
const NOT_TLS = new Set(['EPROTO', 'ERR_SSL_WRONG_VERSION_NUMBER', 'ERR_SSL_PROTOCOL_ERROR']);

/**
 * Fetches a page as a stranger would: no cookies, no credentials, every hop admitted anew, within the limits.
 * @throws AppError `offline` when the computer has no network, `cancelled` when it was called off.
 */
export async function fetchPage(address: string, parts: FetchParts): Promise<Fetched> {
  const late = new AbortController();
  const stopTimer = parts.clock.setTimer(() => late.abort(), parts.limits.timeMs);
  const signal = AbortSignal.any([parts.signal, late.signal]);
  let url = withoutCredentials(new URL(address));
  try {
    for (let hop = 0; hop <= parts.limits.redirects; hop += 1) {
      const next = await ask(url, { ...parts, signal });
      if (!(next instanceof URL)) return next;
      url = next;
    }
    return failure('too-many-redirects', url);
  } catch (error) {
    if (parts.signal.aborted) throw new AppError('cancelled', 'Cancelled.');
    if (late.signal.aborted) return failure('too-slow', url);
    return failure(statusOf(error, url), url);
  } finally {
    stopTimer();
    // Whatever is still open is given up.
    late.abort();
  }
}

/** One hop: the page, a failure, or where it leads. */
async function ask(url: URL, parts: FetchParts): Promise<Fetched | URL> {
  const admission = await unlessAborted(admit(url, parts), parts.signal);
  if ('refused' in admission) return failure(admission.refused, url);
  const response = await parts.transport({
    url,
    addresses: admission.addresses,
    headers: { accept: parts.accept, 'accept-language': 'en', 'user-agent': parts.userAgent },
    signal: parts.signal,
  });
  const { status, location, contentType } = response;
  if (isRedirect(status) && location !== null) {
    response.discard();
    return target(location, url) ?? failure('not-a-page', url, status);
  }
  const bytes = await readWithin(response, parts);
  return bytes ? { url, httpStatus: status, contentType, bytes } : failure('too-large', url, status);
}

const isRedirect = (status: number) => status >= 301 && status <= 308 && status !== 304;

function withoutCredentials(url: URL): URL {
  url.username = '';
  url.password = '';
  url.hash = '';
  return url;
}

function target(location: string, from: URL): URL | null {
  try {
    const url = new URL(location, from);
    return url.protocol === 'https:' || url.protocol === 'http:' ? withoutCredentials(url) : null;
  } catch {
    return null;
  }
}

/** The lookup of a name cannot be called off, only be left alone. */
function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason as Error);
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

/** The body, or null when it is too large; then the rest is not read. */
async function readWithin(
  response: PageResponse,
  parts: FetchParts,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body) {
    parts.signal.throwIfAborted();
    size += chunk.byteLength;
    if (size > parts.limits.bytes) {
      response.discard();
      return null;
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function codeOf(error: unknown): string {
  const { code, cause } = error as { code?: unknown; cause?: { code?: unknown } };
  const told = code ?? cause?.code;
  return typeof told === 'string' ? told : '';
}

function statusOf(error: unknown, { host }: URL): PageStatus {
  const code = codeOf(error);
  if (NO_NETWORK.has(code)) {
    throw new AppError(
      'offline',
      `${host} was not looked at: this computer has no way to the internet. Nothing was kept; connect and look again.`,
      { host, cause: code },
    );
  }
  const kind = causeKind(code);
  if (kind === 'proxy') {
    throw new AppError(
      'offline',
      `${host} was not looked at: the proxy of this computer did not let the request through. Nothing was kept; check the proxy settings of the system.`,
      { host, cause: code },
    );
  }
  if (kind === 'certificate') return 'certificate';
  if (NOT_TLS.has(code) || code.startsWith('ERR_SSL_')) return 'not-https';
  if (code.startsWith('Z_') || code.startsWith('HPE_') || code.startsWith('ERR_STREAM_')) return 'not-a-page';
  return 'unreachable';
}
