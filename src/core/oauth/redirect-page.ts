import { escapeHtml } from '#shared/escape-html.ts';
import type { Language } from '#shared/model/settings.ts';

export type RedirectOutcome = 'signed-in' | 'refused' | 'unknown';

const WORDS: Readonly<Record<Language, Readonly<Record<RedirectOutcome, readonly [string, string]>>>> = {
  en: {
    'signed-in': ['Back to TextReady', 'Webex has answered. This window can be closed.'],
    refused: ['Webex did not sign you in', 'Go back to TextReady to try again. This window can be closed.'],
    unknown: [
      'This is not the expected answer',
      'It belongs to another sign-in. Go back to TextReady and use the page that it opened last.',
    ],
  },
  zh: {
    'signed-in': ['请回到 TextReady', 'Webex 已作出应答。可以关闭此窗口。'],
    refused: ['Webex 未能让您登录', '请回到 TextReady 重试。可以关闭此窗口。'],
    unknown: ['这不是所等待的应答', '它属于另一次登录。请回到 TextReady，使用其最后打开的页面。'],
  },
};

/** The page that the browser shows at the end: no script, no picture, nothing from elsewhere. */
export function redirectPage(language: Language, outcome: RedirectOutcome, said = ''): string {
  const [title, text] = WORDS[language][outcome];
  const detail = said === '' ? '' : `<p><code>${escapeHtml(said)}</code></p>`;
  return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>
<style>
:root { color-scheme: light dark; }
body { font: 16px/1.5 system-ui, "Noto Sans", "Noto Sans CJK SC", sans-serif; max-width: 34em; margin: 20vh auto 0; padding: 0 24px; }
h1 { font-size: 22px; font-weight: 600; margin: 0 0 8px; }
code { font-size: 13px; overflow-wrap: anywhere; }
</style></head>
<body><main><h1>${title}</h1><p>${text}</p>${detail}</main></body>
</html>
`;
}

export const REDIRECT_PAGE_HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  connection: 'close',
} as const;
