/** Pages that the sample shows to people in a browser. */
import { escapeHtml } from '#shared/escape-html.ts';
import type { Answer } from './answer.ts';

export interface PageParts {
  readonly status: number;
  /** As text. */
  readonly title: string;
  /** As HTML. */
  readonly body: string;
  readonly css: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A page without scripts that nothing may frame; its forms stay with this server. */
export function htmlPage({ status, title, body, css, headers = {} }: PageParts): Answer {
  return {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      ...headers,
    },
    body: `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title>
<style>:root{color-scheme:light dark}${css}</style>
</head><body>${body}</body></html>
`,
  };
}
