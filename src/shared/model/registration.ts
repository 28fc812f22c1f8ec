import { z } from 'zod';
import { CASE_STATUSES } from '../webex/connector.ts';
import { attachmentCountsSchema } from './attachment.ts';
import { deliveryStateSchema } from './batch.ts';
import { customerIdSchema, e164Schema, isoTimeSchema, outboxIdSchema, registrationIdSchema } from './ids.ts';
import { pageFactSchema } from './page-check.ts';

/*
 * Drafts hold whatever a person typed: every text is allowed, the rules judge it.
 * The caps below only keep a hostile or broken message from filling the disk.
 */
export const LONGEST_TEXT = 20_000;
/** A registration holds at most so many numbers. */
export const MOST_NUMBERS = 20_000;
const text = z.string().max(LONGEST_TEXT).default('');
const flag = z.boolean().default(false);
const texts = z.array(z.string().max(LONGEST_TEXT)).max(50).default([]);

/** The brand form (`10dlc.md` 1.1). Names are the registry's. */
export const brandDraftSchema = z.strictObject({
  entityType: text,
  companyName: text,
  displayName: text,
  ein: text,
  einIssuingCountry: text,
  firstName: text,
  lastName: text,
  phone: text,
  mobilePhone: text,
  street: text,
  city: text,
  state: text,
  postalCode: text,
  country: text,
  email: text,
  website: text,
  stockSymbol: text,
  stockExchange: text,
  businessContactEmail: text,
  vertical: text,
  altBusinessId: text,
  altBusinessIdType: text,
});
export type BrandDraft = z.infer<typeof brandDraftSchema>;

/** The campaign form (`10dlc.md` 1.2). Names are the registry's; samples are one list. */
export const campaignDraftSchema = z.strictObject({
  usecase: text,
  subUsecases: texts,
  description: text,
  messageFlow: text,
  samples: texts,
  optinMessage: text,
  optoutMessage: text,
  helpMessage: text,
  optinKeywords: text,
  optoutKeywords: text,
  helpKeywords: text,
  embeddedLink: flag,
  embeddedLinkSample: text,
  embeddedPhone: flag,
  numberPool: flag,
  numberPoolReason: text,
  ageGated: flag,
  directLending: flag,
  affiliateMarketing: flag,
  subscriberOptin: z.boolean().default(true),
  subscriberOptout: z.boolean().default(true),
  subscriberHelp: z.boolean().default(true),
  privacyPolicyLink: text,
  termsAndConditionsLink: text,
  termsAndConditions: flag,
  /** What stands on the page of the privacy policy, pasted; for the checks only. */
  privacyPolicyText: text,
  /** What stands on the page of the terms, pasted; for the checks only. */
  termsText: text,
});
export type CampaignDraft = z.infer<typeof campaignDraftSchema>;

const CHECKS_ONLY: ReadonlySet<string> = new Set<keyof CampaignDraft>(['privacyPolicyText', 'termsText']);

/** True for fields of the campaign form that are for the checks only: they leave with nothing. */
export const isForChecksOnly = (field: string): boolean => CHECKS_ONLY.has(field);

export const emptyBrand = (): BrandDraft => brandDraftSchema.parse({});
export const emptyCampaign = (): CampaignDraft => campaignDraftSchema.parse({ samples: ['', ''] });

/** What the registration rules judge. Paths are `brand.ein`, `campaign.samples.0`, `numbers.3`. */
export interface RegistrationDraft {
  readonly brand: BrandDraft;
  readonly campaign: CampaignDraft;
  /** E.164. */
  readonly numbers: readonly string[];
}

/** What the mirror and the journey know of a number that is attached to a registration. */
export const numberFactSchema = z.strictObject({
  known: z.boolean(),
  authorised: z.boolean(),
  /** In a released batch whose order has not answered yet. */
  awaitingOrder: z.boolean(),
  /** Name of another registration that already holds it, or null. */
  otherRegistration: z.string().nullable(),
  tollFree: z.boolean(),
  /** ISO code of its location's country; absent or empty where the mirror does not say. */
  country: z.string().optional(),
  /** `pstnConnectionType` of its location. */
  pstnType: z.string().optional(),
  /** `phoneNumberType`: PRIMARY, ALTERNATE and others. */
  numberType: z.string().optional(),
  /** `owner.type`: PEOPLE and others. */
  ownerType: z.string().optional(),
});
export type NumberFact = z.infer<typeof numberFactSchema>;

/** Facts gathered by the core for the registration rules; frozen, with the draft, until `db.changed`. */
export const registrationFactsSchema = z.strictObject({
  customerName: z.string(),
  /** Brands of the other registrations in this workspace. */
  otherBrands: z.array(
    z.strictObject({
      registration: z.string(),
      customer: z.string(),
      companyName: z.string(),
      ein: z.string(),
      usecase: z.string(),
      displayName: z.string().default(''),
      /** `addressKey` of its address; empty when it has none. */
      address: z.string().default(''),
      /** As typed; a code for a sole proprietor is sent there. */
      mobilePhone: z.string().default(''),
      /** DUNS, GIIN or LEI, as typed. */
      altBusinessId: z.string().default(''),
    }),
  ),
  /** By E.164, for the attached numbers. */
  numbers: z.record(z.string(), numberFactSchema),
  /** The latest look at each of its pages; absent where nobody looks at pages. */
  pages: z.array(pageFactSchema).optional(),
  /** Its attachments; absent where nobody can attach anything. */
  attachments: attachmentCountsSchema.optional(),
});
export type RegistrationFacts = z.infer<typeof registrationFactsSchema>;

/** Where a case stands, in the order in which it goes; `REJECTED` can follow any. */
export const caseStatusSchema = z.enum(CASE_STATUSES);

export const registrationSummarySchema = z.strictObject({
  id: registrationIdSchema,
  customerId: customerIdSchema,
  customerName: z.string(),
  name: z.string(),
  brandName: z.string(),
  usecase: z.string(),
  numbers: z.int(),
  delivery: deliveryStateSchema,
  errors: z.int(),
  warnings: z.int(),
  outboxId: outboxIdSchema.nullable(),
  caseId: z.string().nullable(),
  caseStatus: caseStatusSchema.nullable(),
  rev: z.int(),
  createdAt: isoTimeSchema,
  updatedAt: isoTimeSchema,
});
export type RegistrationSummary = z.infer<typeof registrationSummarySchema>;

export const registrationDetailSchema = registrationSummarySchema.extend({
  brand: brandDraftSchema,
  campaign: campaignDraftSchema,
  numberList: z.array(e164Schema),
  facts: registrationFactsSchema,
});
export type RegistrationDetail = z.infer<typeof registrationDetailSchema>;

/** What the rules look at. */
export const draftOf = ({ brand, campaign, numberList }: RegistrationDetail): RegistrationDraft => ({
  brand,
  campaign,
  numbers: numberList,
});

/** A number that may be attached: authorised, or waiting for its order. */
export const attachableNumberSchema = z.strictObject({
  e164: e164Schema,
  ownerName: z.string(),
  locationName: z.string(),
  authorised: z.boolean(),
});
export type AttachableNumber = z.infer<typeof attachableNumberSchema>;
