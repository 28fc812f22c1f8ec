import type { PagePart } from '#shared/ipc/procedures/page-checks.ts';

/** The policy that every document of a picture gets: styles, images and fonts, and nothing that acts. */
export const PICTURE_POLICY = [
  "default-src 'none'",
  "style-src http: https: data: 'unsafe-inline'",
  'img-src http: https: data:',
  'font-src http: https: data:',
  "form-action 'none'",
  "frame-ancestors 'none'",
  'sandbox',
].join('; ');

const FONT = /\.(?:woff2?|ttf|otf)(?:$|\?)/i;

/** What a page asks for, by the `accept` header that Chromium sends for it; null for all that a picture does without. */
export function partOf(url: string, accept: string): PagePart | null {
  if (accept.startsWith('text/css')) return 'style';
  if (accept.startsWith('image/')) return 'image';
  return accept === '*/*' && FONT.test(url) ? 'font' : null;
}

/** What one picture may fetch. */
export const PICTURE_LIMITS = { parts: 80, bytes: 20 * 1024 * 1024, timeMs: 15_000 } as const;
