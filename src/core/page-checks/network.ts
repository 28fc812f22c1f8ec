import { lookup } from 'node:dns/promises';
import { networkInterfaces } from 'node:os';
import type { Fetch } from '../context.ts';
import type { Lookup } from './admission.ts';
import { pinnedTransport } from './pinned-transport.ts';
import { fetchTransport } from './proxied-transport.ts';
import type { PageTransport } from './transport.ts';

/** How pages are reached. Injected, so that tests can stand in for the internet. */
export interface PageNetwork {
  readonly lookup: Lookup;
  readonly direct: PageTransport;
  /** Where a proxy stands between: it finds the names. */
  readonly proxied: PageTransport;
  /** False when this computer is certainly connected to nothing. */
  readonly isConnected: () => boolean;
  /** False on the old fallback runtime, which looks at nothing but the sandbox of this computer. */
  readonly allowsInternet: boolean;
}

export function pageNetwork(fetch: Fetch, given: Partial<PageNetwork> = {}): PageNetwork {
  return {
    lookup: async (host) => (await lookup(host, { all: true, verbatim: true })).map(({ address }) => address),
    direct: pinnedTransport(),
    proxied: fetchTransport(fetch),
    isConnected: () =>
      Object.values(networkInterfaces()).some((all) => all?.some(({ internal }) => !internal)),
    allowsInternet: true,
    ...given,
  };
}
