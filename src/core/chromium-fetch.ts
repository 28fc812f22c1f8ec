import type { Fetch } from './context.ts';

/** Chromium's names for what Node calls otherwise; the rest keep their own. */
const NODE_CODES: Readonly<Record<string, string>> = {
  ERR_CONNECTION_REFUSED: 'ECONNREFUSED',
  ERR_NAME_NOT_RESOLVED: 'ENOTFOUND',
  ERR_ADDRESS_UNREACHABLE: 'EHOSTUNREACH',
  ERR_INTERNET_DISCONNECTED: 'ENETUNREACH',
  ERR_CONNECTION_RESET: 'ECONNRESET',
};

/**
 * The app's `fetch`: Chromium's network (`net.fetch` of Electron), which knows the proxies, the proxy scripts and the
 * certificate authorities of the system. Made to behave as Node's where the two differ (docs/adr/0008):
 * - a redirect is an answer, as the core asks for; Chromium cancels the request instead and tells neither status nor place;
 * - no cookies and no cache;
 * - a failure carries the code that Node would give it, as its cause.
 */
export function chromiumFetch(fetch: Fetch): Fetch {
  return async (input, init) => {
    try {
      return await fetch(input, { ...init, redirect: 'manual', credentials: 'omit', cache: 'no-store' });
    } catch (error) {
      if (!(error instanceof Error) || error.name === 'AbortError') throw error;
      if (error.message === 'Redirect was cancelled') return new Response(null, { status: 302 });
      const code = /\bnet::(ERR_[A-Z_]+)/.exec(error.message)?.[1];
      if (code === undefined) throw error;
      throw new TypeError('fetch failed', {
        cause: Object.assign(error, { code: NODE_CODES[code] ?? code }),
      });
    }
  };
}
