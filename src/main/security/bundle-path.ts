import { resolve, sep } from 'node:path';

const MIME: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  woff2: 'font/woff2',
  json: 'application/json',
};

export interface BundleFile {
  readonly path: string;
  readonly mime: string;
}

/**
 * The file of the bundle that a request names, or null. Decoding comes before resolving, and the result must lie under
 * the root with its separator, so that neither `..%2f` nor a sibling folder with the same prefix gets out.
 */
export function bundleFile(root: string, url: string): BundleFile | null {
  let pathname: string;
  try {
    const parsed = new URL(url);
    if (parsed.host !== 'bundle') return null;
    pathname = decodeURIComponent(parsed.pathname);
  } catch {
    return null;
  }
  if (pathname.includes('\0') || pathname.includes('\\')) return null;
  const path = resolve(root, `.${pathname === '/' ? '/index.html' : pathname}`);
  const mime = MIME[path.slice(path.lastIndexOf('.') + 1)];
  return path.startsWith(root + sep) && mime ? { path, mime } : null;
}
