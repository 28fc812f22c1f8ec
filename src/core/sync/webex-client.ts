import type { z } from 'zod';
import { AppError } from '#shared/ipc/errors.ts';
import {
  collectionRows,
  WEBEX_COLLECTIONS,
  type WebexCollectionName,
  webexPaths,
} from '#shared/webex/endpoints.ts';
import { parseWebexError, type WebexError } from '#shared/webex/error-body.ts';
import {
  pstnConnectionSchema,
  telephonyLocationDetailSchema,
  type WebexPstnConnection,
  type WebexTelephonyLocationDetail,
} from '#shared/webex/schemas.ts';
import type { Clock } from '../context.ts';
import { backoffMs, type HttpAnswer, type HttpClient, retryAfterMs } from '../http.ts';

type Row<N extends WebexCollectionName> = z.output<(typeof WEBEX_COLLECTIONS)[N]['schema']>;

export interface WebexPage<T> {
  readonly rows: readonly T[];
  /** `count.total` of the answer, when it carries one. */
  readonly total: number | null;
}

export interface WebexClient {
  /** Every page of a collection, in order. Follows `rel="next"` on the same origin only. */
  pages<N extends WebexCollectionName>(
    name: N,
    query?: Readonly<Record<string, string>>,
  ): AsyncGenerator<WebexPage<Row<N>>>;
  /** Null when the location has no PSTN connection (404). */
  pstnConnection(locationId: string, orgId: string): Promise<WebexPstnConnection | null>;
  telephonyLocation(locationId: string, orgId: string): Promise<WebexTelephonyLocationDetail | null>;
}

interface ClientParts {
  readonly http: HttpClient;
  readonly clock: Clock;
  readonly baseUrl: string;
  readonly token: string;
  readonly signal?: AbortSignal;
  /** Tries of one request before its failure counts; six unless a person is waiting for the answer. */
  readonly maxTries?: number;
}

const DEFAULT_MAX_TRIES = 6;
const MAX_WAIT_MS = 60_000;
/** More pages than two million numbers need; a longer chain of next links is a loop. */
const MAX_PAGES = 5000;

export function createWebexClient(parts: ClientParts): WebexClient {
  const get = (url: string) => getWithRetries(parts, url);
  const one = async <S extends z.ZodType>(
    path: string,
    orgId: string,
    schema: S,
  ): Promise<z.output<S> | null> => {
    const url = `${parts.baseUrl}${path}?orgId=${encodeURIComponent(orgId)}`;
    const answer = await get(url);
    if (answer.status === 404) return null;
    return parseBody(schema, readJson(answer, url), url);
  };
  return {
    pages: (name, query = {}) => readPages(parts, get, name, query),
    pstnConnection: (locationId, orgId) =>
      one(webexPaths.pstnConnection(locationId), orgId, pstnConnectionSchema),
    telephonyLocation: (locationId, orgId) =>
      one(webexPaths.telephonyLocation(locationId), orgId, telephonyLocationDetailSchema),
  };
}

async function* readPages<N extends WebexCollectionName>(
  parts: ClientParts,
  get: (url: string) => Promise<HttpAnswer>,
  name: N,
  query: Readonly<Record<string, string>>,
): AsyncGenerator<WebexPage<Row<N>>> {
  const { path, schema } = WEBEX_COLLECTIONS[name];
  const first = new URL(`${parts.baseUrl}${path}`);
  for (const [key, value] of Object.entries(query)) first.searchParams.set(key, value);
  const visited = new Set<string>();
  let url: string | null = first.href;
  while (url !== null) {
    if (visited.has(url) || visited.size >= MAX_PAGES) {
      throw new AppError(
        'bad-answer',
        `Webex sent the same page of ${path} again and again; the pull was stopped and nothing was removed.`,
      );
    }
    visited.add(url);
    const answer: HttpAnswer = await get(url);
    const body = readJson(answer, url);
    const rows = collectionRows(name, body);
    if (!rows)
      throw new AppError(
        'bad-answer',
        `${path} answered without its list. Check that the base URL is Webex's (it ends in /v1).`,
        { url },
      );
    yield { rows: rows.map((row) => parseBody(schema, row, path) as Row<N>), total: totalOf(body) };
    url = nextPage(answer.headers, url, first);
  }
}

function totalOf(body: unknown): number | null {
  const total = (body as { count?: { total?: unknown } }).count?.total;
  return typeof total === 'number' ? total : null;
}

/** The `rel="next"` address, with query parameters of the first page put back where the link dropped them. */
function nextPage(headers: Headers, current: string, first: URL): string | null {
  const link = /<([^>]+)>\s*;[^,]*rel="?next"?/.exec(headers.get('link') ?? '')?.[1];
  if (!link) return null;
  const next = new URL(link, current);
  if (next.origin !== first.origin) {
    throw new AppError(
      'bad-answer',
      `The next page is on another host (${next.host}); it was not followed, since the token must not go there.`,
    );
  }
  for (const [key, value] of first.searchParams) {
    if (!next.searchParams.has(key)) next.searchParams.set(key, value);
  }
  return next.href;
}

function readJson(answer: HttpAnswer, url: string): unknown {
  try {
    return JSON.parse(answer.text);
  } catch {
    const host = new URL(url).host;
    throw new AppError(
      'bad-answer',
      `${host} answered with something that is not JSON. Check that the base URL is Webex's; nothing was changed.`,
      { url },
    );
  }
}

function parseBody<S extends z.ZodType>(schema: S, value: unknown, where: string): z.output<S> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new AppError(
    'bad-answer',
    `An answer of ${where} lacks what TextReady needs (${issue?.path.join('.')}: ${issue?.message}). Nothing was changed.`,
  );
}

const RETRYABLE_STATUS = new Set([423, 429, 500, 502, 503, 504]);

async function getWithRetries(parts: ClientParts, url: string): Promise<HttpAnswer> {
  const maxTries = parts.maxTries ?? DEFAULT_MAX_TRIES;
  for (let tries = 1; ; tries++) {
    const outcome = await tryOnce(parts, url);
    if (outcome instanceof AppError) {
      if (outcome.code === 'cancelled' || tries >= maxTries) throw outcome;
      await wait(parts, backoffMs(tries - 1, randomUnit(parts.clock), 500, MAX_WAIT_MS));
    } else if (!RETRYABLE_STATUS.has(outcome.status)) {
      if (outcome.status >= 400 && outcome.status !== 404) throw refusal(outcome);
      return outcome;
    } else {
      if (tries >= maxTries) throw refusal(outcome);
      const asked = retryAfterMs(outcome.headers, parts.clock.now());
      await wait(
        parts,
        asked === null
          ? backoffMs(tries - 1, randomUnit(parts.clock), 500, MAX_WAIT_MS)
          : Math.min(asked, MAX_WAIT_MS),
      );
    }
  }
}

async function tryOnce(parts: ClientParts, url: string): Promise<HttpAnswer | AppError> {
  try {
    const signal = parts.signal;
    return await parts.http.send({ method: 'GET', url, token: parts.token, ...(signal ? { signal } : {}) });
  } catch (error) {
    if (error instanceof AppError && (error.retryable || error.code === 'cancelled')) return error;
    throw error;
  }
}

/** In [0, 1), from the injected source of chance. */
function randomUnit(clock: Clock): number {
  return (clock.randomBytes(1)[0] ?? 0) / 256;
}

function wait(parts: ClientParts, delayMs: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      cancelTimer();
      reject(new AppError('cancelled', 'Cancelled.'));
    };
    const cancelTimer = parts.clock.setTimer(() => {
      parts.signal?.removeEventListener('abort', stop);
      resolve();
    }, delayMs);
    if (parts.signal?.aborted) stop();
    parts.signal?.addEventListener('abort', stop, { once: true });
  });
}

/** The typed error of an answer of 400 and above. */
function refusal(answer: HttpAnswer): AppError {
  const error = parseWebexError(answer.status, answer.text, answer.headers.get('trackingid'));
  const details = detailsOf(answer.status, error);
  if (answer.status === 401) {
    return new AppError(
      'sign-in-needed',
      'Webex does not accept the access token (401). Nothing was changed; sign in again with a fresh one.',
      details,
    );
  }
  if (answer.status === 403) {
    return new AppError(
      'forbidden',
      `Webex refuses this read (403): ${error.message}. The token lacks a scope or the account a role.`,
      details,
    );
  }
  if (answer.status === 429 || answer.status === 423) {
    return new AppError(
      'rate-limited',
      'Webex asks for a pause (too many requests). Nothing was lost; pull again in a few minutes.',
      details,
    );
  }
  return new AppError(
    'remote-error',
    `Webex answered with an error (${answer.status}): ${error.message}.`,
    details,
  );
}

function detailsOf(status: number, error: WebexError) {
  return { status, trackingId: error.trackingId ?? null, errorCode: error.errorCode ?? null };
}
