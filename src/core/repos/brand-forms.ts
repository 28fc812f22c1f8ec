import { type BrandDraft, brandDraftSchema } from '#shared/model/registration.ts';
import type { ReadDb } from '../db/database.ts';

interface StoredForm {
  readonly customerId: string;
  readonly brandJson: string;
  readonly privacy: string;
  readonly terms: string;
}

/** The brand of a registration, and its links to the policies. */
export interface BrandForm {
  readonly brand: BrandDraft;
  readonly privacy: string;
  readonly terms: string;
}

/**
 * The latest brand form of each of these customers, by customer. Drafts that this template made are left out: they say only what was
 * typed for it.
 */
export function latestBrandForms(
  db: ReadDb,
  templateId: string,
  customerIds: readonly string[],
): ReadonlyMap<string, BrandForm> {
  const rows = db.all<StoredForm>(
    `SELECT r.customer_id AS customerId, r.brand_json AS brandJson,
       coalesce(r.campaign_json ->> 'privacyPolicyLink', '') AS privacy,
       coalesce(r.campaign_json ->> 'termsAndConditionsLink', '') AS terms, max(r.updated_at) AS latest
     FROM registrations r LEFT JOIN template_drafts d ON d.registration_id = r.id AND d.template_id = @templateId
     WHERE r.customer_id IN (SELECT value FROM json_each(@ids)) AND r.deleted_at IS NULL AND d.registration_id IS NULL
     GROUP BY r.customer_id`,
    { templateId, ids: JSON.stringify(customerIds) },
  );
  return new Map(
    rows.map(({ customerId, brandJson, privacy, terms }) => [
      customerId,
      { brand: brandDraftSchema.parse(JSON.parse(brandJson)), privacy, terms },
    ]),
  );
}

/** What another registration says of its brand, as far as the rules compare it. */
export interface BrandRow
  extends Pick<
    BrandDraft,
    | 'companyName'
    | 'displayName'
    | 'ein'
    | 'mobilePhone'
    | 'altBusinessId'
    | 'street'
    | 'postalCode'
    | 'city'
    | 'country'
  > {
  readonly registrationId: string;
  readonly registration: string;
  readonly customer: string;
  readonly usecase: string;
}

const ofBrand = [
  'companyName',
  'displayName',
  'ein',
  'mobilePhone',
  'altBusinessId',
  'street',
  'postalCode',
  'city',
  'country',
]
  .map((field) => `coalesce(r.brand_json ->> '${field}', '') AS ${field}`)
  .join(', ');

/** The brands of all registrations, without reading their texts; the latest first. */
export const listBrands = (db: ReadDb): BrandRow[] =>
  db.all(
    `SELECT r.id AS registrationId, r.name AS registration, c.name AS customer, coalesce(r.campaign_json ->> 'usecase', '') AS usecase, ${ofBrand}
     FROM registrations r JOIN customers c ON c.customer_id = r.customer_id
     WHERE r.deleted_at IS NULL ORDER BY r.created_at DESC, r.id DESC`,
  );
