/** Paging by `Link: <…>; rel="next"`, the next address keeping every filter. */
import type { SandboxRequest } from '../answer.ts';
import { badRequest } from './webex-errors.ts';

export interface Page {
  readonly start: number;
  readonly max: number;
}

export interface PageRules {
  readonly defaultMax: number;
  /** A larger `max` is answered with this many rows. */
  readonly largestMax: number;
}

function wholeNumber(name: string, text: string, least: number): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < least)
    throw badRequest(`${name} must be a whole number of at least ${least}`);
  return value;
}

/** The page that a query asks for. Throws 400 on nonsense. */
export function pageOf(query: URLSearchParams, rules: PageRules): Page {
  const max = query.get('max');
  const start = query.get('start');
  return {
    start: start === null ? 0 : wholeNumber('start', start, 0),
    max: max === null ? rules.defaultMax : Math.min(wholeNumber('max', max, 1), rules.largestMax),
  };
}

function linkTo(baseUrl: string, request: SandboxRequest, page: Page, start: number): string {
  const query = new URLSearchParams(request.query);
  query.set('start', String(start));
  query.set('max', String(page.max));
  return `${baseUrl}${request.path}?${query}`;
}

/** The `Link` header of a page: `next` while there is more, `first` and `prev` behind the first page. */
export function linkHeader(
  baseUrl: string,
  request: SandboxRequest,
  page: Page,
  more: { hasMore: boolean },
): Record<string, string> {
  const links: string[] = [];
  if (more.hasMore) links.push(`<${linkTo(baseUrl, request, page, page.start + page.max)}>; rel="next"`);
  if (page.start > 0) {
    links.push(`<${linkTo(baseUrl, request, page, 0)}>; rel="first"`);
    links.push(`<${linkTo(baseUrl, request, page, Math.max(0, page.start - page.max))}>; rel="prev"`);
  }
  return links.length === 0 ? {} : { link: links.join(', ') };
}

/** The rows of a page out of a list that is whole in memory. */
export function slicePage<T>(rows: readonly T[], page: Page): { rows: T[]; hasMore: boolean } {
  const end = page.start + page.max;
  return { rows: rows.slice(page.start, end), hasMore: end < rows.length };
}
