import type { PageStatus } from '#shared/model/page-check.ts';
import { isPublicAddress, isPublicName, literalAddress } from './addresses.ts';

/** All addresses of a name, as the system finds them. Rejects with Node's codes. */
export type Lookup = (host: string) => Promise<readonly string[]>;

/** May be asked, at these addresses; null where a proxy finds them. Or may not, and why. */
export type Admission =
  | { readonly addresses: readonly string[] | null }
  | { readonly refused: Extract<PageStatus, 'not-https' | 'private-address'> };

export interface AdmissionParts {
  readonly lookup: Lookup;
  /**
   * The one place of this computer that may be asked, over plain http too: where the workspace's own sandbox listens.
   * Null for every page that does not begin there.
   */
  readonly ownOrigin: string | null;
  readonly isProxied: boolean;
}

const LOOPBACK = ['127.0.0.1', '::1'] as const;

const refused = (status: 'not-https' | 'private-address'): Admission => ({ refused: status });

/**
 * Whether an address may be asked. Asked before every hop: a page may lead anywhere, and into the own network above all.
 * @throws what the lookup throws.
 */
export async function admit(url: URL, { lookup, ownOrigin, isProxied }: AdmissionParts): Promise<Admission> {
  const literal = literalAddress(url.hostname);
  if (ownOrigin !== null && url.origin === ownOrigin) return { addresses: literal ? [literal] : LOOPBACK };
  if (literal !== null ? !isPublicAddress(literal) : !isPublicName(url.hostname))
    return refused('private-address');
  if (url.protocol !== 'https:') return refused('not-https');
  if (literal !== null) return { addresses: [literal] };
  const addresses = await addressesOf(url.hostname, lookup, isProxied);
  if (addresses === null) return { addresses: null };
  // One closed address is enough: the name belongs to somebody who points it into networks of others.
  if (!addresses.every(isPublicAddress)) return refused('private-address');
  return { addresses: isProxied ? null : addresses };
}

/** Behind a proxy a name that cannot be found here is the proxy's to find. */
async function addressesOf(host: string, lookup: Lookup, isProxied: boolean) {
  if (!isProxied) return lookup(host);
  try {
    return await lookup(host);
  } catch {
    return null;
  }
}

/** The origin of an address of this computer, or null: only such may be the workspace's own sandbox. */
export function loopbackOrigin(address: string): string | null {
  try {
    const { hostname, origin, protocol } = new URL(address);
    const isLoopback = hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d+){3}$/.test(hostname);
    return isLoopback && (protocol === 'http:' || protocol === 'https:') ? origin : null;
  } catch {
    return null;
  }
}
