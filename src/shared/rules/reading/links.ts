import { parse } from 'tldts';
import { remember } from './remember.ts';

/** A link as it stands in a text, with or without its scheme. */
export interface Link {
  readonly text: string;
  readonly index: number;
  /** Lower case; empty when the text names none. */
  readonly scheme: string;
  readonly host: string;
  /** Registrable domain, such as `example.co.uk`; empty for an address of digits. */
  readonly domain: string;
  readonly isIp: boolean;
  readonly isPunycode: boolean;
}

const CANDIDATE =
  /(?<![@\w.-])(?:(https?):\/\/)?((?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{1,24})(?::\d{1,5})?((?:[/?#][^\s<>"'“”‘’]*)?)(?!@)/giu;

/** Endings that a reader takes for a link even without a path. Others are often two sentences without a blank. */
const PLAIN_ENDINGS = new Set(
  (
    'com org net edu gov mil us ca io co biz info app dev ai me tv uk health clinic care dental law legal shop ' +
    'store online site tech bank insurance church school ly gl gd cc link click'
  ).split(' '),
);

const trimEnd = (text: string): string => text.replace(/[.,;:!?)\]}'"”’]+$/u, '');

function isMeant(scheme: string, host: string, path: string, ending: string): boolean {
  if (scheme !== '' || path.startsWith('/') || host.startsWith('www.')) return true;
  // "confirmed.Call us": a sentence that lost its blank, not a host.
  if (/\.\p{Lu}\p{Ll}+$/u.test(host)) return false;
  return PLAIN_ENDINGS.has(ending);
}

/** Every link in a text, bare domains included, e-mail addresses excluded. */
export const findLinks: (text: string) => readonly Link[] = remember(readLinks);

function readLinks(text: string): readonly Link[] {
  if (!text.includes('.')) return [];
  const links: Link[] = [];
  for (const hit of text.matchAll(CANDIDATE)) {
    const [whole, scheme = '', host = '', path = ''] = hit;
    const parts = parse(host, { allowPrivateDomains: false });
    const isIp = parts.isIp === true;
    if (isIp ? scheme === '' && path === '' : !parts.isIcann) continue;
    if (!isIp && !isMeant(scheme, host, path, parts.publicSuffix ?? '')) continue;
    links.push({
      text: trimEnd(whole),
      index: hit.index,
      scheme: scheme.toLowerCase(),
      host: host.toLowerCase(),
      domain: parts.domain ?? '',
      isIp,
      isPunycode: /(?:^|\.)xn--/i.test(host),
    });
  }
  return links;
}

/** The host of a website field, whether or not it has a scheme; null when it is none. */
export function websiteHost(text: string): { readonly host: string; readonly domain: string } | null {
  const parts = parse(text.trim(), { allowPrivateDomains: false });
  if (!parts.hostname || !parts.domain || !parts.isIcann) return null;
  return { host: parts.hostname.toLowerCase(), domain: parts.domain.toLowerCase() };
}

/** The registrable domain of an e-mail address, or null when it has none. */
export function mailDomain(email: string): string | null {
  const at = email.lastIndexOf('@');
  if (at < 1) return null;
  const parts = parse(email.slice(at + 1).trim(), { allowPrivateDomains: false });
  return parts.isIcann && parts.domain ? parts.domain.toLowerCase() : null;
}

/** True when a host is one of the listed ones or a part of it (`harbor.wixsite.com` of `wixsite.com`). */
export function isHostedAt(host: string, hosts: ReadonlySet<string>): boolean {
  let rest = host;
  while (rest !== '') {
    if (hosts.has(rest)) return true;
    const dot = rest.indexOf('.');
    if (dot < 0) return false;
    rest = rest.slice(dot + 1);
  }
  return false;
}

const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;

/** E-mail addresses in a text, as written. */
export function findEmails(text: string): readonly string[] {
  return text.includes('@') ? (text.match(EMAIL) ?? []) : [];
}
