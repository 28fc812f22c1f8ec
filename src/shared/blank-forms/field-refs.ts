import { valueNames } from '../forms/en/values.ts';
import { brandDraftSchema, campaignDraftSchema, isForChecksOnly } from '../model/registration.ts';
import { STOCK_EXCHANGES } from '../rules/reference/brand-values.ts';
import { SUB_USE_CASES } from '../rules/reference/use-cases.ts';

/*
 * How a place of a blank form names what goes into it:
 *   brand.ein               a field of the forms
 *   campaign.samples        a whole list
 *   campaign.samples.0      one of a list, counted from 0
 *   campaign.usecase=MIXED  a box that is ticked when the field has this value
 *   campaign.ageGated=no    a box that is ticked when the answer is no
 *   made.addressLine        made from fields, or known without them
 */

export const BRAND_PATHS = Object.keys(brandDraftSchema.shape).map((key) => `brand.${key}`);
export const CAMPAIGN_PATHS = Object.keys(campaignDraftSchema.shape)
  .filter((key) => !isForChecksOnly(key))
  .map((key) => `campaign.${key}`);

/** What is made from several fields, or known to the workspace. */
export const MADE = [
  'addressLine',
  'cityLine',
  'contactName',
  'useCases',
  'numberCount',
  'customerName',
  'registrationName',
  'caseId',
  'date',
] as const;
export type Made = (typeof MADE)[number];

/** The attached numbers, all or one. */
export const NUMBERS_PATH = 'numbers';

export const FIELD_PATHS: readonly string[] = [
  ...BRAND_PATHS,
  ...CAMPAIGN_PATHS,
  NUMBERS_PATH,
  ...MADE.map((name) => `made.${name}`),
];

/** Lists of which one entry can be named, and how many of each. */
const LISTS: Readonly<Record<string, number>> = {
  'campaign.samples': 50,
  'campaign.subUsecases': SUB_USE_CASES.values.length,
  [NUMBERS_PATH]: 1000,
};

/** Fields that hold one or more of the registry's codes. */
export const CODED: Readonly<Record<string, readonly string[]>> = {
  'brand.entityType': Object.keys(valueNames.entityType),
  'brand.vertical': Object.keys(valueNames.vertical),
  'brand.stockExchange': STOCK_EXCHANGES.values,
  'brand.altBusinessIdType': Object.keys(valueNames.altIdType),
  'campaign.usecase': Object.keys(valueNames.usecase),
  'campaign.subUsecases': SUB_USE_CASES.values,
  'made.useCases': Object.keys(valueNames.usecase),
};

/** Fields that are answered with yes or no. */
export const FLAGS: readonly string[] = Object.entries(campaignDraftSchema.parse({}))
  .filter(([, value]) => typeof value === 'boolean')
  .map(([key]) => `campaign.${key}`);

export interface FieldRef {
  readonly path: string;
  readonly index: number | null;
  /** The value that a box stands for: a code, or `yes` and `no`. */
  readonly equals: string | null;
}

/** The parts of a name, or null when it names nothing. */
export function parseFieldRef(text: string): FieldRef | null {
  const [head = '', equals = null, ...more] = text.split('=');
  if (more.length > 0) return null;
  const [, list, digits] = /^(.+)\.(\d{1,3})$/.exec(head) ?? [];
  const path = list ?? head;
  if (!FIELD_PATHS.includes(path)) return null;
  const index = digits === undefined ? null : Number(digits);
  if (index !== null && (equals !== null || index >= (LISTS[path] ?? 0))) return null;
  if (equals !== null && !answersOf(path).includes(equals)) return null;
  return { path, index, equals };
}

export const isFieldRef = (text: string): boolean => parseFieldRef(text) !== null;

/** The values that a box for this field can stand for; empty for free text. */
export function answersOf(path: string): readonly string[] {
  if (FLAGS.includes(path)) return ['yes', 'no'];
  return CODED[path] ?? [];
}
