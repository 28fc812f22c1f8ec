import {
  type BrandDraft,
  type CampaignDraft,
  campaignDraftSchema,
  isForChecksOnly,
  LONGEST_TEXT,
  type RegistrationDraft,
} from '../model/registration.ts';
import type { Leftover, Replacement, TemplateBrand } from '../model/template.ts';
import { brandNames, namesBrand } from '../rules/reading/brand-name.ts';
import { canBeValue, placeholder } from './placeholders.ts';
import { PRIVACY, TERMS } from './slots.ts';
import { type Own, ownOf, ownSpans } from './spans.ts';

/** Codes of the registry; they name no brand. */
const CODES: ReadonlySet<string> = new Set(['usecase', 'subUsecases']);

export interface MadeTemplate {
  readonly campaign: CampaignDraft;
  readonly brand: TemplateBrand;
  /** Each replaced text once, with the placeholder that took its place. */
  readonly replaced: readonly Replacement[];
  /** What may still be of the brand, and was left as it stands. */
  readonly leftovers: readonly Leftover[];
}

interface Notes {
  readonly replaced: Map<string, Replacement>;
  readonly leftovers: Leftover[];
  /** Which text a placeholder of a page stands for; another page gets another name. */
  readonly pages: Map<string, string>;
}

function noteReplaced({ replaced }: Notes, name: string, text: string, path: string): void {
  const key = `${name} ${text}`;
  const paths = [...new Set([...(replaced.get(key)?.paths ?? []), path])];
  replaced.set(key, { placeholder: name, text, paths });
}

/** The same page has the same name everywhere, whichever text it stood in first. */
function freePageName({ pages }: Notes, wanted: string, text: string): string {
  if (!/^(?:opt_in_page|page_)/.test(wanted)) return wanted;
  const known = [...pages].find(([, page]) => page === text)?.[0];
  if (known) return known;
  let free = wanted;
  for (let count = 2; pages.has(free); count += 1) free = `${wanted}_${count}`;
  pages.set(free, text);
  return free;
}

function replacedText(text: string, path: string, own: Own, keep: ReadonlySet<string>, notes: Notes): string {
  let made = '';
  let at = 0;
  for (const { start, end, kind, name } of ownSpans(text, path, own)) {
    const written = text.slice(start, end);
    const wanted = name === null ? null : freePageName(notes, name, written);
    if (wanted === null) notes.leftovers.push({ path, kind, text: written });
    if (wanted === null || keep.has(wanted)) continue;
    noteReplaced(notes, wanted, written, path);
    made += text.slice(at, start) + placeholder(wanted);
    at = end;
  }
  return made + text.slice(at);
}

/** Names that are left: in other capitals, shortened, or glued together. */
function noteNames(made: string, path: string, brand: BrandDraft, keep: ReadonlySet<string>, notes: Notes) {
  if (keep.has('brand') || keep.has('legal_name')) return;
  const rest = made.replace(/\{\{[a-z0-9_]+\}\}/g, ' ');
  if (namesBrand(rest, brandNames(brand)))
    notes.leftovers.push({ path, kind: 'name', text: brand.displayName.trim() || brand.companyName.trim() });
}

function policyLink(
  name: string,
  link: string,
  keep: ReadonlySet<string>,
  path: string,
  notes: Notes,
): string {
  if (!canBeValue(link) || keep.has(name)) return link;
  noteReplaced(notes, name, link.trim(), path);
  return placeholder(name);
}

/**
 * A template from the forms of a registration: what is of the brand alone is replaced by placeholders. Filled with the values of
 * the same brand it gives the same texts, with telephone numbers written as `(206) 555-0142`.
 * @param keep names of placeholders that are not to be put: the value is the same for every customer.
 */
export function makeTemplate(
  { brand, campaign }: Pick<RegistrationDraft, 'brand' | 'campaign'>,
  keep: ReadonlySet<string> = new Set(),
): MadeTemplate {
  const notes: Notes = { replaced: new Map(), leftovers: [], pages: new Map() };
  const own = ownOf(brand, campaign);
  const textAt = (text: string, path: string) => {
    const made = replacedText(text, path, own, keep, notes);
    noteNames(made, path, brand, keep, notes);
    return made.length > LONGEST_TEXT ? text : made;
  };
  const fieldOf = ([key, value]: [string, unknown]): [string, unknown] => {
    const path = `campaign.${key}`;
    // What stands on the pages of one brand is of no use to another.
    if (isForChecksOnly(key)) return [key, ''];
    if (CODES.has(key)) return [key, value];
    if (key === 'privacyPolicyLink') return [key, policyLink(PRIVACY, String(value), keep, path, notes)];
    if (key === 'termsAndConditionsLink') return [key, policyLink(TERMS, String(value), keep, path, notes)];
    if (typeof value === 'string') return [key, textAt(value, path)];
    if (Array.isArray(value))
      return [key, value.map((text: string, index) => textAt(text, `${path}.${index}`))];
    return [key, value];
  };
  const fields = Object.fromEntries(Object.entries(campaign).map(fieldOf));
  return {
    campaign: campaignDraftSchema.parse(fields),
    brand: { entityType: brand.entityType, vertical: brand.vertical },
    replaced: [...notes.replaced.values()],
    leftovers: notes.leftovers,
  };
}
