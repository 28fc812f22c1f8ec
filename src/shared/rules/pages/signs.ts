import { isHostedAt } from '../reading/links.ts';
import type { Reference } from '../reference/reference.ts';
import type { PageText } from './page-text.ts';

/** Where parked domains lead. A brand's own page is at none of these. */
const PARKING_HOSTS = {
  source: 'our list of domain sellers and parking services',
  asOf: '2026-11-29',
  values: new Set(
    (
      'sedo.com sedoparking.com dan.com afternic.com hugedomains.com parkingcrew.net bodis.com above.com ' +
      'uniregistry.com undeveloped.com domainmarket.com buydomains.com parklogic.com skenzo.com voodoo.com ' +
      'domainnameshop.com atom.com squadhelp.com forsale.godaddy.com parked.com'
    ).split(' '),
  ),
} as const satisfies Reference<ReadonlySet<string>>;

/** A page with more words than this is about something; one sentence of it does not make it a parked one. */
const SHORT_PAGE_WORDS = 250;
/** Fewer words than this, and a page that brings scripts has not said what it says. */
const EMPTY_PAGE_WORDS = 25;

const PARKED =
  /\bdomain(?: name)?\b(?: [\w.-]{1,60}){0,2} (?:is|may be|could be)(?: \w{1,20}){0,2} (?:for sale|parked|available for purchase)\b|\b(?:buy|purchase|get|own) this domain\b|\bparked (?:free|domain|page)\b|\bthis (?:page|site|website) is parked\b|\bdomain parking\b|\binquire about this domain\b|\bfuture home of\b|\bthis domain has expired\b|\b(?:apache2?|nginx|iis)\b[^\n]{0,30}\bdefault page\b|\bwelcome to nginx\b|\bindex of \/(?:\s|$)/i;

const countWords = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

/** Says that a domain is for sale, parked or without a site; the words that say so, or null. */
export function parkedSign({ host, title, text }: PageText): string | null {
  if (isHostedAt(host, PARKING_HOSTS.values)) return host;
  if (countWords(text) > SHORT_PAGE_WORDS) return null;
  for (const part of [title, ...text.split('\n')]) if (PARKED.test(part)) return part;
  return null;
}

const LOGIN_PATH = /\/(?:log-?in|sign-?in|signon|sso|auth|account\/login|wp-login\.php)(?:[/.?]|$)/i;
const LOGIN_HOST = /^(?:login|signin|sso|auth|accounts)\./;
const LOGIN_WORDS =
  /\b(?:log|sign) ?in to (?:continue|view|access|see|your|proceed)\b|\b(?:please|must|need to|have to) (?:log|sign) ?in\b|\bmembers only\b|\bpassword protected\b/i;

/** Says that a page is for those who sign in; the words or the address that say so, or null. */
export function loginSign({ host, path, title, text, passwordFields }: PageText): string | null {
  const words = countWords(text);
  if (words > SHORT_PAGE_WORDS) return null;
  const said = [title, ...text.split('\n')].find((part) => LOGIN_WORDS.test(part));
  if (passwordFields > 0) return said ?? (title || host + path);
  if (LOGIN_PATH.test(path) || LOGIN_HOST.test(host)) return said ?? host + path;
  return words < SHORT_PAGE_WORDS / 2 ? (said ?? null) : null;
}

/** True when hardly any words came and scripts would bring them. Scripts of pages are never run. */
export const needsScripts = ({ text, scripts }: PageText): boolean =>
  scripts > 0 && countWords(text) < EMPTY_PAGE_WORDS;
