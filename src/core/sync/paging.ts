import { AppError } from '#shared/ipc/errors.ts';
import { BodyBuffer, type HttpAnswer } from '../http.ts';
import { type RequestParts, request, UnusableAnswer } from './requests.ts';

export interface Page<T> {
  readonly value: T;
  /** Address of the next page; null on the last. */
  readonly next: string | null;
}

/** More pages than sixteen million numbers need; a longer chain of next links leads in circles. */
const MAX_PAGES = 10_000;
const SMALLEST_PAGE = 100;

/**
 * Follows `Link: <…>; rel="next"` (webex.md 2.5) on the same origin only, from `first` or from an address that an
 * earlier page gave. Puts back filters that a link dropped, asks again for a page that repeats an earlier one, asks for
 * smaller pages where Webex runs out of time (504), and fetches one page ahead while the last one is worked on: a page
 * and its bytes are valid until the one behind it is taken.
 */
export async function* followPages<T>(
  parts: RequestParts,
  first: string,
  from: string | null,
  read: (answer: HttpAnswer) => T,
): AsyncGenerator<Page<T>> {
  const start = new URL(first);
  const visited = new Set<string>();
  const bodies = [new BodyBuffer(), new BodyBuffer()] as const;
  let fetched = 0;
  const fetchPage = (url: string): Promise<Page<T>> => {
    visited.add(url);
    const body = bodies[fetched % 2 === 0 ? 0 : 1];
    fetched += 1;
    if (visited.size > MAX_PAGES) throw inCircles(start.pathname);
    const readPage = (answer: HttpAnswer) => {
      const next = nextAddress(answer.headers, url, start);
      if (next !== null && visited.has(next)) throw new UnusableAnswer(inCircles(start.pathname));
      return { value: read(answer), next };
    };
    return request(parts, url, readPage, body).catch((error: unknown) => {
      const smaller = ranOutOfTime(error) ? smallerPage(url) : null;
      if (smaller === null) throw error;
      return fetchPage(smaller);
    });
  };
  let coming: Promise<Page<T>> | null = fetchPage(from ?? start.href);
  while (coming) {
    const page: Page<T> = await coming;
    coming = page.next === null ? null : fetchPage(page.next);
    // Whoever reads may stop at this page; the one ahead must not become an unhandled rejection then.
    coming?.catch(() => {});
    yield page;
  }
}

function inCircles(path: string): AppError {
  return new AppError(
    'bad-answer',
    `Webex sent the same page of ${path} again and again; the pull was stopped and nothing was removed.`,
    { path },
  );
}

function ranOutOfTime(error: unknown): boolean {
  return error instanceof AppError && error.details?.status === 504;
}

/** The same page with half the rows; null when it is small already. */
function smallerPage(address: string): string | null {
  const url = new URL(address);
  const max = Math.floor(Number(url.searchParams.get('max')) / 2);
  if (max < SMALLEST_PAGE) return null;
  url.searchParams.set('max', String(max));
  return url.href;
}

/** The `rel="next"` address, with query parameters of the first page put back where the link dropped them. */
function nextAddress(headers: Headers, current: string, first: URL): string | null {
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
    if (key === 'max' ? !next.searchParams.has(key) : next.searchParams.get(key) !== value)
      next.searchParams.set(key, value);
  }
  return next.href;
}
