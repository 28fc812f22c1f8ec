/** What a person sees in the browser: the sample's own page, made to look like nobody else's. */

import { escapeHtml } from '#shared/escape-html.ts';
import type { Answer } from '../answer.ts';
import { htmlPage } from '../html.ts';

const CSS =
  'body{font:16px/1.5 system-ui,sans-serif;max-width:36em;margin:15vh auto 0;padding:0 24px}a{margin-right:16px}';

const page = (status: number, title: string, body: string): Answer =>
  htmlPage({ status, title, css: CSS, body: `<main><h1>${title}</h1>${body}</main>` });

/** Asks to allow or deny; both are plain links back to the sample. */
export function consentPage(scopes: readonly string[], allow: string, deny: string): Answer {
  const list = scopes.map((scope) => `<li><code>${escapeHtml(scope)}</code></li>`).join('');
  return page(
    200,
    'Sample organisation',
    `<p>An integration asks to read the sample organisation:</p><ul>${list}</ul>
<p><a id="allow" href="${escapeHtml(allow)}">Allow</a><a id="deny" href="${escapeHtml(deny)}">Deny</a></p>`,
  );
}

/** An error that must not be sent to the redirect address, since that itself is in doubt. */
export function refusalPage(message: string): Answer {
  return page(400, 'This sign-in cannot go on', `<p>${escapeHtml(message)}</p>`);
}
