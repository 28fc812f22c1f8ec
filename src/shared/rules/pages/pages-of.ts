import { PAGE_KINDS, type PageAsked, type PageKind } from '../../model/page-check.ts';
import type { RegistrationDraft } from '../../model/registration.ts';
import { findLinks } from '../reading/links.ts';
import { quotationsIn } from '../reading/sentences.ts';

/** Where the form names each page. */
export const PAGE_PATHS: Readonly<Record<PageKind, string>> = {
  website: 'brand.website',
  privacy: 'campaign.privacyPolicyLink',
  terms: 'campaign.termsAndConditionsLink',
  'opt-in': 'campaign.messageFlow',
};

type Forms = Pick<RegistrationDraft, 'brand' | 'campaign'>;

/** Wording that people are shown is at least this long; shorter quotations are keywords and names. */
const WORDING_MIN = 40;

/** An address that can be opened, or null; one without a scheme is meant as https. */
export function addressOf(text: string): string | null {
  const trimmed = text.trim();
  if (trimmed === '' || /\s/.test(trimmed)) return null;
  try {
    const url = new URL(/^[a-z][a-z\d+.-]*:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`);
    const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
    return isWeb && url.username === '' && url.password === '' ? url.href : null;
  } catch {
    return null;
  }
}

/** The first address of the message flow that is not a policy: there people agree. */
function optInAddress({ campaign }: Forms): string | null {
  const policies = [campaign.privacyPolicyLink, campaign.termsAndConditionsLink].map(addressOf);
  const isPolicy = (address: string) =>
    policies.includes(address) || /\b(?:privacy|terms|polic(?:y|ies))\b/i.test(new URL(address).pathname);
  return (
    findLinks(campaign.messageFlow)
      .map((link) => addressOf(link.text))
      .find((address) => address !== null && !isPolicy(address)) ?? null
  );
}

function wordingOf(flow: string): string {
  const wordings = quotationsIn(flow)
    .map((quotation) => quotation.text.trim())
    .filter((text) => text.length >= WORDING_MIN);
  return wordings.sort((a, b) => b.length - a.length)[0] ?? '';
}

/** Each page with the address that the form gives it, null where it gives none. */
export function pagesOf(draft: Forms): readonly { readonly page: PageKind; readonly url: string | null }[] {
  const addresses: Readonly<Record<PageKind, string | null>> = {
    website: addressOf(draft.brand.website),
    privacy: addressOf(draft.campaign.privacyPolicyLink),
    terms: addressOf(draft.campaign.termsAndConditionsLink),
    'opt-in': optInAddress(draft),
  };
  return PAGE_KINDS.map((page) => ({ page, url: addresses[page] }));
}

/** What the form says that a page is compared with. */
export function askedOf({ brand, campaign }: Forms, page: PageKind): PageAsked {
  return {
    displayName: brand.displayName,
    companyName: brand.companyName,
    consent: page === 'opt-in' ? wordingOf(campaign.messageFlow) : '',
  };
}
