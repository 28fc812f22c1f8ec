import { parsePhone } from '../model/phone.ts';
import type { BrandDraft, CampaignDraft } from '../model/registration.ts';
import { findEmails, findLinks, type Link } from '../rules/reading/links.ts';
import { findPhones } from '../rules/reading/phones.ts';
import { canBeValue, placeholderSpans } from './placeholders.ts';
import { PRIVACY, spokenValue, TERMS, withoutSlash } from './slots.ts';

type OwnKind = 'name' | 'link' | 'email' | 'phone';

/** A part of a text that is of one brand alone. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly kind: OwnKind;
  /** The placeholder that takes its place; null for what is left as it stands, and for what is a placeholder already. */
  readonly name: string | null;
}

/** What of a registration is looked for in its texts. */
export interface Own {
  readonly brand: BrandDraft;
  readonly privacy: string;
  readonly terms: string;
  /** Registrable domain of the website; empty when there is none. */
  readonly domain: string;
}

export function ownOf(brand: BrandDraft, campaign: CampaignDraft): Own {
  return {
    brand,
    privacy: campaign.privacyPolicyLink,
    terms: campaign.termsAndConditionsLink,
    domain: findLinks(brand.website)[0]?.domain ?? '',
  };
}

/** `checkout` of `https://example.com/shop/Checkout.html?x=1`. */
function pageWord(link: string): string {
  const path = link.replace(/^[a-z]+:\/\//i, '').replace(/[?#].*$/s, '');
  const last = path.split('/').slice(1).filter(Boolean).at(-1) ?? '';
  const word = last
    .replace(/\.[a-z]{2,5}$/i, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
  return word.slice(0, 30) || 'link';
}

/** A page of the brand's own site that has no field: where people opt in, or any other. */
function pageName(link: Link, path: string, own: Own): string | null {
  if (own.domain === '' || link.domain !== own.domain || !canBeValue(link.text)) return null;
  return path === 'campaign.messageFlow' ? 'opt_in_page' : `page_${pageWord(link.text)}`;
}

/** The placeholder for a link, and how much of the link it stands for. */
function linkSpan(link: Link, path: string, own: Own): Span {
  const at = (name: string | null, text: string): Span => ({
    start: link.index,
    end: link.index + text.length,
    kind: 'link',
    name,
  });
  const values = [
    [PRIVACY, own.privacy],
    [TERMS, own.terms],
    ['website', own.brand.website],
    ['domain', own.brand.website],
  ] as const;
  const bare = withoutSlash(link.text);
  for (const [name, value] of values) {
    if (canBeValue(value) && spokenValue(name, value) === bare) return at(name, bare);
  }
  return at(pageName(link, path, own), link.text);
}

function emailSpans(text: string, { brand }: Own): Span[] {
  const spans: Span[] = [];
  let from = 0;
  for (const email of findEmails(text)) {
    const start = text.indexOf(email, from);
    from = start + email.length;
    const name = email === brand.email.trim() ? 'email' : null;
    spans.push({ start, end: from, kind: 'email', name });
  }
  return spans;
}

function phoneSpans(text: string, { brand }: Own): Span[] {
  const own = parsePhone(brand.phone);
  return findPhones(text).map(({ text: written, index, e164 }) => {
    const start = text.indexOf(written, index);
    const name = own.ok && e164 === own.e164 ? 'phone' : null;
    return { start, end: start + written.length, kind: 'phone', name };
  });
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Han is written without blanks between words, so a name there may stand beside any sign. */
const isBounded = (sign: string): boolean => /[\p{L}\p{N}]/u.test(sign) && !/\p{Script=Han}/u.test(sign);

function nameSpans(text: string, name: string, placeholder: string): Span[] {
  const wanted = name.trim();
  if (!canBeValue(wanted)) return [];
  const before = isBounded(wanted.at(0) ?? '') ? '(?<![\\p{L}\\p{N}])' : '';
  const after = isBounded(wanted.at(-1) ?? '') ? '(?![\\p{L}\\p{N}])' : '';
  const pattern = new RegExp(`${before}${escaped(wanted)}${after}`, 'gu');
  return [...text.matchAll(pattern)].map(({ index }) => ({
    start: index,
    end: index + wanted.length,
    kind: 'name',
    name: placeholder,
  }));
}

/** Everything of a text that is of the brand alone, in order and without overlaps. */
export function ownSpans(text: string, path: string, own: Own): readonly Span[] {
  const { displayName, companyName } = own.brand;
  const taken: (readonly [start: number, end: number])[] = [...placeholderSpans(text)];
  const kept: Span[] = [];
  const candidates = [
    ...findLinks(text).map((link) => linkSpan(link, path, own)),
    ...emailSpans(text, own),
    ...phoneSpans(text, own),
    ...(companyName.trim().length > displayName.trim().length
      ? [...nameSpans(text, companyName, 'legal_name'), ...nameSpans(text, displayName, 'brand')]
      : [...nameSpans(text, displayName, 'brand'), ...nameSpans(text, companyName, 'legal_name')]),
  ];
  for (const span of candidates) {
    if (taken.some(([start, end]) => span.start < end && start < span.end)) continue;
    taken.push([span.start, span.end]);
    kept.push(span);
  }
  return kept.sort((a, b) => a.start - b.start);
}
