/** Serves the pages of the sample brands: nobody signs in to them, and nothing is kept. */
import type { Answer } from '../answer.ts';
import { LOGO, PAGES_PATH, SITES, STYLE } from './sites.ts';

export const isPagePath = (path: string): boolean => path.startsWith(`${PAGES_PATH}/`);

const HTML = 'text/html; charset=utf-8';

const answer = (
  status: number,
  type: string,
  body: string,
  headers: Readonly<Record<string, string>> = {},
): Answer => ({
  status,
  headers: { 'content-type': type, ...headers },
  body,
});

const redirect = (location: string): Answer => answer(302, HTML, '', { location });

/** Where a page may lead that must not be asked, by the last part of `/pages/away/<name>`. */
export const AWAY: Readonly<Record<string, string>> = {
  metadata: 'http://169.254.169.254/latest/meta-data/',
  private: 'https://10.0.0.1/',
  number: 'https://2130706433/',
  mapped: 'https://[::ffff:127.0.0.1]/',
  name: 'https://printer.local/',
  'other-port': 'http://127.0.0.1:9/',
  plain: 'http://www.example.com/',
  file: 'file:///etc/passwd',
};

/** `/pages/hops/3` leads to `/pages/hops/2`, and so on to the good site; `/pages/loop` leads to itself. */
function redirected(site: string, rest: string): Answer | null {
  if (site === 'loop') return redirect(`${PAGES_PATH}/loop/`);
  if (site === 'away') return AWAY[rest] === undefined ? null : redirect(AWAY[rest]);
  if (site !== 'hops') return null;
  const left = Number(rest);
  if (!Number.isSafeInteger(left) || left < 0) return null;
  return redirect(left === 0 ? `${PAGES_PATH}/good/` : `${PAGES_PATH}/hops/${left - 1}`);
}

/** What stands at a path below {@link PAGES_PATH}. */
export function pageAnswer(path: string): Answer {
  const [site = '', ...parts] = path.slice(PAGES_PATH.length + 1).split('/');
  const rest = parts.join('/');
  if (site === 'good' && rest === 'style.css') return answer(200, 'text/css; charset=utf-8', STYLE);
  if (site === 'good' && rest === 'logo.svg') return answer(200, 'image/svg+xml', LOGO);
  if (site === 'archive') return answer(200, 'application/zip', 'PK');
  if (site === 'document')
    return answer(
      200,
      'application/pdf',
      '%PDF-1.7\n1 0 obj << /Title (Terms of Tidewater Freight) >> endobj',
    );
  const body = Object.hasOwn(SITES, site) ? SITES[site]?.[rest] : undefined;
  if (body !== undefined) return answer(200, HTML, body, { 'set-cookie': 'visitor=1; Path=/' });
  return (
    redirected(site, rest) ?? answer(404, HTML, '<!doctype html><title>Not found</title><p>Nothing is here.')
  );
}
