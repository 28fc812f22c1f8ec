/** Origin of the app's own pages. */
export const APP_SCHEME = 'app';
export const APP_ORIGIN = 'app://bundle';

/** All HTTP is done by the core, so the page may connect to nothing at all. */
export function contentPolicy(styleNonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${styleNonce}'`,
    // Attributes set by scripts through the CSSOM are not affected; these are for server-rendered markup, of which there is none.
    "style-src-attr 'none'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ');
}
