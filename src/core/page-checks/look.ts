import type { PageAsked, PageKind, PageResult } from '#shared/model/page-check.ts';
import { answersOf, openAnswers } from '#shared/rules/pages/answers.ts';
import { excerptOf, type PageText } from '#shared/rules/pages/page-text.ts';
import { loginSign, needsScripts, parkedSign } from '#shared/rules/pages/signs.ts';
import { hashOf } from '../hash.ts';
import { decodePage, pdfTitle } from './decode.ts';
import type { Fetched, FetchedPage } from './fetch-page.ts';
import { readHtml } from './html-text.ts';

/** What is fetched as a page. */
export const PAGE_ACCEPT = 'text/html,application/xhtml+xml,text/plain;q=0.8,application/pdf;q=0.7';

type Seen = Pick<PageResult, 'status' | 'title' | 'needsScripts' | 'answers' | 'textHash'>;

const NOTHING: Omit<Seen, 'status'> = { title: '', needsScripts: false, answers: [], textHash: null };

function kindOf({ contentType, bytes }: FetchedPage): 'html' | 'text' | 'pdf' | null {
  const type = contentType.split(';')[0]?.trim().toLowerCase() ?? '';
  if (type === 'text/html' || type === 'application/xhtml+xml') return 'html';
  if (type === 'text/plain') return 'text';
  if (type === 'application/pdf') return 'pdf';
  // "<" after blanks: a server that forgot to say what it sends.
  return type === '' && /^\s*</.test(Buffer.from(bytes.subarray(0, 64)).toString('latin1')) ? 'html' : null;
}

function textOf(page: FetchedPage, isMarkup: boolean): PageText {
  const decoded = decodePage(page.bytes, page.contentType);
  const read = isMarkup
    ? readHtml(decoded)
    : { title: '', text: decoded.slice(0, 200_000), links: [], passwordFields: 0, scripts: 0 };
  return { ...read, host: page.url.hostname.toLowerCase(), path: page.url.pathname };
}

function seen(kind: PageKind, page: FetchedPage, asked: PageAsked): Seen {
  if (page.httpStatus === 401) return { ...NOTHING, status: 'login' };
  if (page.httpStatus >= 300 || page.httpStatus < 200) return { ...NOTHING, status: 'refused' };
  const form = kindOf(page);
  if (form === null) return { ...NOTHING, status: 'not-a-page' };
  if (form === 'pdf') {
    return {
      status: 'answered',
      title: excerptOf(pdfTitle(page.bytes)),
      needsScripts: false,
      answers: [...openAnswers(kind)],
      textHash: hashOf(page.bytes),
    };
  }
  const text = textOf(page, form === 'html');
  const base = {
    title: excerptOf(text.title),
    needsScripts: needsScripts(text),
    textHash: hashOf(text.text),
  };
  if (parkedSign(text) !== null) return { ...base, status: 'parked', answers: [] };
  if (loginSign(text) !== null) return { ...base, status: 'login', answers: [] };
  return { ...base, status: 'answered', answers: [...answersOf(kind, text, asked)] };
}

/** An address as it is kept; one longer than any page has is cut. */
const kept = (url: string): string => url.slice(0, 2000);

/** What a fetched page says to its questions. */
export function judgePage(page: PageKind, url: string, asked: PageAsked, fetched: Fetched): PageResult {
  const base = {
    page,
    url: kept(url),
    finalUrl: kept(fetched.url.href),
    asked,
    httpStatus: fetched.httpStatus,
  };
  if ('failed' in fetched) return { ...base, ...NOTHING, status: fetched.failed };
  return { ...base, ...seen(page, fetched, asked) };
}
