import { BlockList, isIP } from 'node:net';

/*
 * Which addresses are of the public internet. Source: the special-purpose registries of IANA
 * (iana-ipv4-special-registry, iana-ipv6-special-registry). Metadata services of clouds lie in 169.254/16 and fd00::/8.
 */

const V4_CLOSED = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.31.196.0', 24],
  ['192.52.193.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['192.175.48.0', 24],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const;

/** Within 2000::/3, which alone is handed out: protocol assignments (Teredo among them), documentation, 6to4. */
const V6_CLOSED = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['2620:4f:8000::', 48],
  ['3fff::', 20],
] as const;

const closedV4 = new BlockList();
for (const [net, prefix] of V4_CLOSED) closedV4.addSubnet(net, prefix, 'ipv4');
const closedV6 = new BlockList();
for (const [net, prefix] of V6_CLOSED) closedV6.addSubnet(net, prefix, 'ipv6');
const globalV6 = new BlockList();
globalV6.addSubnet('2000::', 3, 'ipv6');
const mappedV4 = new BlockList();
mappedV4.addSubnet('::ffff:0:0', 96, 'ipv6');
/** NAT64: what networks without IPv4 give instead of an IPv4 address, which stands in the last 32 bits. */
const translatedV4 = new BlockList();
translatedV4.addSubnet('64:ff9b::', 96, 'ipv6');

/** The last 32 bits of an IPv6 address as IPv4. */
function lastFourBytes(address: string): string {
  const dotted = /(\d+\.\d+\.\d+\.\d+)$/.exec(address)?.[1];
  if (dotted) return dotted;
  // The URL parser writes every IPv6 address in its one canonical form.
  const canonical = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const [high = '0', low = '0'] = (canonical.split('::').at(-1) ?? '').split(':').slice(-2);
  const bits = canonical.endsWith('::') ? [0, 0] : [Number.parseInt(high, 16), Number.parseInt(low, 16)];
  return bits.flatMap((part = 0) => [part >> 8, part & 255]).join('.');
}

/** True for an address that anybody may be at; false for one of this computer, its networks, and for what is no address. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !closedV4.check(address, 'ipv4');
  // A zone ("fe80::1%eth0") names a network of this computer.
  if (family !== 6 || address.includes('%')) return false;
  if (mappedV4.check(address, 'ipv6') || translatedV4.check(address, 'ipv6'))
    return !closedV4.check(lastFourBytes(address), 'ipv4');
  return globalV6.check(address, 'ipv6') && !closedV6.check(address, 'ipv6');
}

/** Names that networks answer by themselves, whatever the public name system says. */
const PRIVATE_NAMES =
  /(?:^|\.)(?:localhost|local|internal|intranet|private|corp|home|lan|localdomain|home\.arpa|onion|test|invalid)$/;

/** True for a name that may lead out of the own network: several labels, none of the private endings. */
export function isPublicName(host: string): boolean {
  const name = host.toLowerCase().replace(/\.$/, '');
  return name.includes('.') && !PRIVATE_NAMES.test(name);
}

/** The host of a URL as an address, brackets off, or null when it is a name. Odd spellings are canonical in a URL already. */
export function literalAddress(hostname: string): string | null {
  const bare = hostname.startsWith('[') ? hostname.slice(1, -1) : hostname;
  return isIP(bare) === 0 ? null : bare;
}
