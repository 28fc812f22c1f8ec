import { AppError } from '#shared/ipc/errors.ts';
import type { Clock } from '../context.ts';
import { type BodyBuffer, backoffMs, type HttpAnswer, type HttpClient, retryAfterMs } from '../http.ts';
import { type Manners, wait } from './manners.ts';
import { refusal } from './refusals.ts';

export interface RequestParts {
  readonly http: HttpClient;
  readonly clock: Clock;
  readonly manners: Manners;
  readonly baseUrl: string;
  /** The access token as it is now; a pull of hours may see several. */
  readonly token: () => Promise<string | undefined>;
  /** Another token in the place of one that Webex refused, or undefined when there is none. */
  readonly renew: (refused: string) => Promise<string | undefined>;
  readonly signal?: AbortSignal;
  /** Tries of one request before its failure counts; six unless a person is waiting for the answer. */
  readonly maxTries?: number;
}

const DEFAULT_MAX_TRIES = 6;
const FIRST_WAIT_MS = 500;
const MAX_WAIT_MS = 60_000;
const RETRYABLE_STATUS = new Set([423, 429, 500, 502, 503, 504]);

/** An answer that a second try may mend: cut short, or an earlier one given again. */
export class UnusableAnswer extends Error {
  readonly known: AppError;
  constructor(known: AppError) {
    super(known.message);
    this.known = known;
  }
}

/**
 * One GET, tried until `read` can use the answer. Waits as long as Webex asks for, longer and longer after failures,
 * and gets a new token once after a 401.
 * @throws AppError when the tries are used up or another try cannot help.
 */
export async function request<T>(
  parts: RequestParts,
  url: string,
  read: (answer: HttpAnswer) => T,
  into?: BodyBuffer,
): Promise<T> {
  const maxTries = parts.maxTries ?? DEFAULT_MAX_TRIES;
  let renewed = false;
  for (let tries = 1; ; tries += 1) {
    const outcome = await tryOnce(parts, url, read, into);
    if ('value' in outcome) return outcome.value;
    const { error, askedMs } = outcome;
    if (error.code === 'sign-in-needed' && !renewed && outcome.token !== undefined) {
      renewed = true;
      if ((await parts.renew(outcome.token)) !== undefined) continue;
    }
    if (!outcome.mayRetry || tries >= maxTries) throw error;
    await wait(parts.clock, askedMs ?? backoff(parts.clock, tries), parts.signal);
  }
}

type Outcome<T> =
  | { readonly value: T }
  | {
      readonly error: AppError;
      readonly mayRetry: boolean;
      readonly askedMs: number | null;
      readonly token?: string | undefined;
    };

async function tryOnce<T>(
  parts: RequestParts,
  url: string,
  read: (answer: HttpAnswer) => T,
  into: BodyBuffer | undefined,
): Promise<Outcome<T>> {
  const token = await parts.token();
  if (token === undefined) return { error: signedOut(), mayRetry: false, askedMs: null };
  const { origin } = new URL(url);
  try {
    const send = () =>
      parts.http.send({
        method: 'GET',
        url,
        token,
        ...(parts.signal ? { signal: parts.signal } : {}),
        ...(into ? { into } : {}),
      });
    const answer = await parts.manners.turn(origin, send, parts.signal);
    if (answer.status < 300 || answer.status === 404) return { value: read(answer) };
    return { ...judgeRefusal(parts, url, answer), token };
  } catch (error) {
    if (parts.signal?.aborted) throw new AppError('cancelled', 'Cancelled.');
    if (error instanceof UnusableAnswer) return { error: error.known, mayRetry: true, askedMs: null };
    if (error instanceof AppError && error.retryable) return { error, mayRetry: true, askedMs: null };
    throw error;
  }
}

function judgeRefusal(parts: RequestParts, url: string, answer: HttpAnswer) {
  const error = refusal(answer, url.slice(parts.baseUrl.length));
  const asked = retryAfterMs(answer.headers, parts.clock.now());
  const askedMs = asked === null ? null : Math.min(asked, MAX_WAIT_MS);
  if (askedMs !== null && error.code === 'rate-limited') parts.manners.pause(new URL(url).origin, askedMs);
  return { error, mayRetry: RETRYABLE_STATUS.has(answer.status), askedMs };
}

function backoff(clock: Clock, tries: number): number {
  return backoffMs(tries - 1, (clock.randomBytes(1)[0] ?? 0) / 256, FIRST_WAIT_MS, MAX_WAIT_MS);
}

function signedOut(): AppError {
  return new AppError(
    'sign-in-needed',
    'There is no access token in this session. What was read is kept; sign in again to pull.',
  );
}
