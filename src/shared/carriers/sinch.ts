import { VERTICALS } from '../rules/reference/brand-values.ts';
import { SUB_USE_CASES, USE_CASES } from '../rules/reference/use-cases.ts';
import { chosen, flags, isPublic, need, reference, samples, take } from './parts.ts';
import { type Count, code, codeList, country, flag, keywords, phone, same, state, text } from './readers.ts';
import type { CarrierSource, CarrierTable, Part } from './types.ts';

const BASE = 'https://us10dlc.numbers.api.sinch.com/v1/projects/{projectId}';

const ENTITIES = {
  PUBLIC_PROFIT: 'PUBLIC',
  PRIVATE_PROFIT: 'PRIVATE',
  NON_PROFIT: 'CHARITY_NON_PROFIT',
};

const NOT_OFFERED = new Set([
  'CONVERSATIONAL',
  'M2M',
  'PUBLIC_SAFETY_RESTRICTED',
  'TRIAL',
  'UCAAS_LOW',
  'UCAAS_HIGH',
]);
const USE_CASE_VALUES = Object.keys(USE_CASES.values).filter((one) => !NOT_OFFERED.has(one));

const isMixed = ({ campaign }: CarrierSource) => campaign.usecase.trim() === 'MIXED';
const subUseCases = (source: CarrierSource): Count =>
  isMixed(source) ? { fewest: 2, most: 5 } : { fewest: 0, most: SUB_USE_CASES.values.length };

/** Lengths are not in the documentation of brands, and only two fields are said to be required. */
const BRAND: readonly Part[] = [
  take('displayName', 'brand.displayName', text()),
  take('companyDetails.companyName', 'brand.companyName', text()),
  take('companyDetails.brandName', 'brand.displayName', text()),
  take('companyDetails.companyEmail', 'brand.email', text()),
  take('companyDetails.businessContactEmail', 'brand.businessContactEmail', text()),
  take('companyDetails.country', 'brand.country', country),
  take('companyDetails.state', 'brand.state', state()),
  take('companyDetails.city', 'brand.city', text()),
  take('companyDetails.streetAddress', 'brand.street', text()),
  take('companyDetails.postalCode', 'brand.postalCode', text()),
  take('companyDetails.webAddress', 'brand.website', text()),
  need('financialDetails.brandEntityType', 'brand.entityType', code(ENTITIES)),
  need('financialDetails.brandVerticalType', 'brand.vertical', code(same(VERTICALS.values))),
  take('financialDetails.taxIdCountry', 'brand.einIssuingCountry', country),
  take('financialDetails.taxIdCorporate', 'brand.ein', text()),
  take('financialDetails.stockSymbol', 'brand.stockSymbol', text(), isPublic),
  take('financialDetails.exchange', 'brand.stockExchange', text(), isPublic),
  take('contactDetails.firstName', 'brand.firstName', text()),
  take('contactDetails.lastName', 'brand.lastName', text()),
  take('contactDetails.phoneNumber', 'brand.phone', phone()),
];

const REPLY = text({ min: 20, max: 255 });
const KEYWORDS = keywords({ max: 255 });
const LINK = text({ max: 255 });
/** Of the samples the first alone has a shortest length. */
const sample = (index: number) => text(index === 1 ? { min: 20, max: 1024 } : { max: 1024 });

const CAMPAIGN: readonly Part[] = [
  reference('brandId', 'brandId'),
  need('useCase', 'campaign.usecase', code(same(USE_CASE_VALUES))),
  need('subUseCases', 'campaign.subUsecases', codeList(same(SUB_USE_CASES.values), subUseCases), {
    required: isMixed,
  }),
  need('campaignName', 'name', text({ max: 128 })),
  need('description', 'campaign.description', text({ min: 40, max: 4096 })),
  need('messageFlow', 'campaign.messageFlow', text({ min: 40, max: 2048 })),
  ...samples({ count: 4, required: 3 }, sample),
  need('optInMessage', 'campaign.optinMessage', REPLY),
  need('stopMessage', 'campaign.optoutMessage', REPLY),
  need('helpMessage', 'campaign.helpMessage', REPLY),
  need('optinKeywords', 'campaign.optinKeywords', KEYWORDS),
  need('optoutKeywords', 'campaign.optoutKeywords', KEYWORDS),
  need('helpKeywords', 'campaign.helpKeywords', KEYWORDS),
  ...flags('embeddedLink', 'embeddedPhone', 'numberPool', 'ageGated', 'directLending'),
  need('affiliateMarketing', 'campaign.affiliateMarketing', flag),
  need('subscriberOptIn', 'campaign.subscriberOptin', flag),
  need('subscriberOptOut', 'campaign.subscriberOptout', flag),
  need('subscriberHelp', 'campaign.subscriberHelp', flag),
  chosen('autoRenewal', true),
  take('privacy_policy_link', 'campaign.privacyPolicyLink', LINK),
  take('terms_and_conditions_link', 'campaign.termsAndConditionsLink', LINK),
];

export const sinch: CarrierTable = {
  id: 'sinch',
  docs: [
    'https://developers.sinch.com/docs/10dlc-registration/api-reference/10dlc-registration/10dlc-brand-registration',
    'https://developers.sinch.com/docs/10dlc-registration/api-reference/10dlc-registration/10dlc-campaign-registration',
  ],
  asOf: '2026-11-28',
  requests: [
    {
      name: 'brand',
      schema: 'brand',
      method: 'POST',
      url: `${BASE}/brandRegistrations:submit`,
      encoding: 'json',
      gives: 'brandRegistrationId',
      parts: BRAND,
    },
    {
      name: 'campaign',
      schema: 'campaign',
      method: 'POST',
      url: `${BASE}/campaignRegistrations:submit`,
      encoding: 'json',
      gives: 'campaignRegistrationId',
      parts: CAMPAIGN,
    },
  ],
};
