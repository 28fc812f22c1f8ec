import type { DraftContent } from '#renderer/stores/draft.ts';
import { valueAt } from '#shared/model/value-at.ts';
import {
  ALT_BUSINESS_ID_TYPES,
  ENTITY_TYPES,
  PUBLIC_PROFIT,
  SOLE_PROPRIETOR,
  STOCK_EXCHANGES,
  VERTICALS,
} from '#shared/rules/reference/brand-values.ts';
import { BRAND_LENGTHS, CAMPAIGN_LENGTHS, POLICY_LINK_MAX } from '#shared/rules/reference/lengths.ts';
import { findUseCase, USE_CASES } from '#shared/rules/reference/use-cases.ts';
import type { FieldPath } from './draft-path.ts';

export const SECTIONS = [
  'company',
  'contact',
  'sending',
  'consent',
  'messages',
  'replies',
  'policies',
  'numbers',
] as const;
export type SectionId = (typeof SECTIONS)[number];

export type FieldKind =
  | 'text'
  | 'area'
  | 'message'
  | 'choice'
  | 'flag'
  | 'subUsecases'
  | 'samples'
  | 'numbers';

/** Values of a choice, and whose words name them. */
export interface ChoiceSpec {
  readonly words: 'entityType' | 'vertical' | 'usecase' | 'exchange' | 'altIdType';
  readonly values: readonly string[];
}

export interface FieldSpec {
  /** Also the key of its words: `registration.fields.<path>.label` and `.help`. */
  readonly path: Exclude<FieldPath, 'name'>;
  readonly section: SectionId;
  readonly kind: FieldKind;
  /** How wide the control is, by what goes into it. */
  readonly width?: 'short' | 'medium';
  readonly inputMode?: 'tel' | 'email' | 'url';
  readonly choice?: ChoiceSpec;
  /** When the field belongs to the form; a field that holds something is shown always. */
  readonly isShown?: (content: DraftContent) => boolean;
}

const isSole = ({ brand }: DraftContent) => brand.entityType === SOLE_PROPRIETOR;
const isCompany = (content: DraftContent) => !isSole(content);
const isListed = ({ brand }: DraftContent) => brand.entityType === PUBLIC_PROFIT;
const takesSubUsecases = ({ campaign }: DraftContent) => (findUseCase(campaign.usecase)?.max ?? 0) > 0;

/**
 * Every field of the form, in its order. Of what a registry keeps, the form does not ask what the provider fills in
 * (brandId, brandRelationship, resellerId, mnoIds, ipAddress, the vertical of a campaign), marks of its own software
 * (referenceId, tag, mock, campaignName), what is only read back (taxExemptStatus, universalEin, identityStatus), nor
 * autoRenewal, which is on unless a provider is told otherwise.
 */
export const FIELDS: readonly FieldSpec[] = [
  {
    path: 'brand.entityType',
    section: 'company',
    kind: 'choice',
    width: 'medium',
    choice: { words: 'entityType', values: ENTITY_TYPES.values },
  },
  { path: 'brand.companyName', section: 'company', kind: 'text', isShown: isCompany },
  { path: 'brand.displayName', section: 'company', kind: 'text' },
  { path: 'brand.firstName', section: 'company', kind: 'text', width: 'medium', isShown: isSole },
  { path: 'brand.lastName', section: 'company', kind: 'text', width: 'medium', isShown: isSole },
  { path: 'brand.ein', section: 'company', kind: 'text', width: 'medium', isShown: isCompany },
  { path: 'brand.einIssuingCountry', section: 'company', kind: 'text', width: 'short', isShown: isCompany },
  {
    path: 'brand.vertical',
    section: 'company',
    kind: 'choice',
    width: 'medium',
    choice: { words: 'vertical', values: VERTICALS.values },
    isShown: isCompany,
  },
  { path: 'brand.website', section: 'company', kind: 'text', inputMode: 'url' },
  { path: 'brand.stockSymbol', section: 'company', kind: 'text', width: 'short', isShown: isListed },
  {
    path: 'brand.stockExchange',
    section: 'company',
    kind: 'choice',
    width: 'medium',
    choice: { words: 'exchange', values: STOCK_EXCHANGES.values },
    isShown: isListed,
  },
  {
    path: 'brand.altBusinessIdType',
    section: 'company',
    kind: 'choice',
    width: 'medium',
    choice: { words: 'altIdType', values: ALT_BUSINESS_ID_TYPES.values },
  },
  {
    path: 'brand.altBusinessId',
    section: 'company',
    kind: 'text',
    width: 'medium',
    isShown: ({ brand }) => brand.altBusinessIdType !== '' && brand.altBusinessIdType !== 'NONE',
  },

  { path: 'brand.street', section: 'contact', kind: 'text' },
  { path: 'brand.city', section: 'contact', kind: 'text', width: 'medium' },
  { path: 'brand.state', section: 'contact', kind: 'text', width: 'short' },
  { path: 'brand.postalCode', section: 'contact', kind: 'text', width: 'short' },
  { path: 'brand.country', section: 'contact', kind: 'text', width: 'short' },
  { path: 'brand.phone', section: 'contact', kind: 'text', width: 'medium', inputMode: 'tel' },
  {
    path: 'brand.mobilePhone',
    section: 'contact',
    kind: 'text',
    width: 'medium',
    inputMode: 'tel',
    isShown: isSole,
  },
  { path: 'brand.email', section: 'contact', kind: 'text', inputMode: 'email' },
  {
    path: 'brand.businessContactEmail',
    section: 'contact',
    kind: 'text',
    inputMode: 'email',
    isShown: isListed,
  },

  {
    path: 'campaign.usecase',
    section: 'sending',
    kind: 'choice',
    width: 'medium',
    choice: { words: 'usecase', values: Object.keys(USE_CASES.values) },
  },
  { path: 'campaign.subUsecases', section: 'sending', kind: 'subUsecases', isShown: takesSubUsecases },
  { path: 'campaign.description', section: 'sending', kind: 'area' },
  { path: 'campaign.embeddedLink', section: 'sending', kind: 'flag' },
  {
    path: 'campaign.embeddedLinkSample',
    section: 'sending',
    kind: 'text',
    inputMode: 'url',
    isShown: ({ campaign }) => campaign.embeddedLink,
  },
  { path: 'campaign.embeddedPhone', section: 'sending', kind: 'flag' },
  { path: 'campaign.ageGated', section: 'sending', kind: 'flag' },
  { path: 'campaign.directLending', section: 'sending', kind: 'flag' },
  { path: 'campaign.affiliateMarketing', section: 'sending', kind: 'flag' },

  { path: 'campaign.messageFlow', section: 'consent', kind: 'area' },
  { path: 'campaign.subscriberOptin', section: 'consent', kind: 'flag' },
  { path: 'campaign.subscriberOptout', section: 'consent', kind: 'flag' },
  { path: 'campaign.subscriberHelp', section: 'consent', kind: 'flag' },

  { path: 'campaign.samples', section: 'messages', kind: 'samples' },

  { path: 'campaign.optinKeywords', section: 'replies', kind: 'text', width: 'medium' },
  { path: 'campaign.optinMessage', section: 'replies', kind: 'message' },
  { path: 'campaign.optoutKeywords', section: 'replies', kind: 'text', width: 'medium' },
  { path: 'campaign.optoutMessage', section: 'replies', kind: 'message' },
  { path: 'campaign.helpKeywords', section: 'replies', kind: 'text', width: 'medium' },
  { path: 'campaign.helpMessage', section: 'replies', kind: 'message' },

  { path: 'campaign.privacyPolicyLink', section: 'policies', kind: 'text', inputMode: 'url' },
  { path: 'campaign.termsAndConditionsLink', section: 'policies', kind: 'text', inputMode: 'url' },
  { path: 'campaign.privacyPolicyText', section: 'policies', kind: 'area' },
  { path: 'campaign.termsText', section: 'policies', kind: 'area' },
  { path: 'campaign.termsAndConditions', section: 'policies', kind: 'flag' },

  { path: 'numbers', section: 'numbers', kind: 'numbers' },
  { path: 'campaign.numberPool', section: 'numbers', kind: 'flag' },
  {
    path: 'campaign.numberPoolReason',
    section: 'numbers',
    kind: 'area',
    isShown: ({ campaign }) => campaign.numberPool,
  },
];

const BY_PATH: ReadonlyMap<string, FieldSpec> = new Map(FIELDS.map((field) => [field.path, field]));

export const fieldAt = (path: string): FieldSpec | undefined => BY_PATH.get(path);

export const fieldsOf = (section: SectionId): readonly FieldSpec[] =>
  FIELDS.filter((field) => field.section === section);

function isEmpty(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() === '' || value === 'NONE';
  return value === false || (Array.isArray(value) && value.length === 0);
}

/** True when the field belongs to this form, or holds something that must not hide. */
export function isFieldShown(field: FieldSpec, content: DraftContent): boolean {
  return !field.isShown || field.isShown(content) || !isEmpty(valueAt(content, field.path));
}

/** The most characters that are safe in a field, or null when nobody names a limit. */
export function limitOf(path: string): number | null {
  const [form, key = ''] = path.split('.');
  if (key === 'privacyPolicyLink' || key === 'termsAndConditionsLink') return POLICY_LINK_MAX.values;
  const lengths = form === 'brand' ? BRAND_LENGTHS.values : CAMPAIGN_LENGTHS.values;
  const limit = (lengths as Readonly<Record<string, { max: number; tight?: number }>>)[key];
  return limit ? (limit.tight ?? limit.max) : null;
}
