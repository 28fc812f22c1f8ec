import {
  ALT_BUSINESS_ID_TYPES,
  ENTITY_TYPES,
  STOCK_EXCHANGES,
  VERTICALS,
} from '../rules/reference/brand-values.ts';
import { SUB_USE_CASES, USE_CASES } from '../rules/reference/use-cases.ts';
import { flags, isPublic, isRegistered, isSoleProprietor, need, reference, samples, take } from './parts.ts';
import {
  type Count,
  code,
  codeList,
  country3,
  flag,
  keywords,
  phone,
  same,
  state,
  text,
  yes,
  zip,
} from './readers.ts';
import type { CarrierSource, CarrierTable, Part } from './types.ts';

const BASE = 'https://{apiHost}/api/v2/accounts/{accountId}';

const FOR_DIRECT_CUSTOMERS = Object.keys(USE_CASES.values).filter(
  (one) => one !== 'SOLE_PROPRIETOR' && one !== 'PUBLIC_SAFETY_RESTRICTED',
);

const FEWEST: Readonly<Record<string, number>> = { MIXED: 2, LOW_VOLUME: 1, CARRIER_EXEMPT: 1 };

/** How many sub-use cases go with the use case; those that are not listed here need none. */
function subUseCases({ campaign }: CarrierSource): Count {
  return { fewest: FEWEST[campaign.usecase.trim()] ?? 0, most: 5 };
}

const needsSubs = ({ campaign }: CarrierSource) => Object.hasOwn(FEWEST, campaign.usecase.trim());

const BRAND: readonly Part[] = [
  reference('customerProfileId', 'customerProfileId'),
  need('brandType', 'brand.entityType', code(same(ENTITY_TYPES.values))),
  need('displayName', 'brand.displayName', text({ max: 100 })),
  need('companyName', 'brand.companyName', text({ max: 100 }), { required: isRegistered }),
  need('ein', 'brand.ein', text(), { when: isRegistered }),
  need('einIssuingCountryCodeA3', 'brand.einIssuingCountry', country3, { when: isRegistered }),
  need('vertical', 'brand.vertical', code(same(VERTICALS.values)), { when: isRegistered }),
  need('street', 'brand.street', text({ max: 100 })),
  need('city', 'brand.city', text({ max: 100 })),
  need('state', 'brand.state', state()),
  need('postalCode', 'brand.postalCode', zip({})),
  need('countryCodeA3', 'brand.country', country3),
  need('phone', 'brand.phone', phone()),
  need('email', 'brand.email', text({ max: 100 })),
  need('website', 'brand.website', text(), { required: isPublic }),
  need('stockSymbol', 'brand.stockSymbol', text(), { when: isPublic }),
  need('stockExchange', 'brand.stockExchange', code(same(STOCK_EXCHANGES.values)), { when: isPublic }),
  need('businessContactEmail', 'brand.businessContactEmail', text(), { when: isPublic }),
  take('altBusinessId', 'brand.altBusinessId', text()),
  take('altBusinessIdType', 'brand.altBusinessIdType', code(same(ALT_BUSINESS_ID_TYPES.values))),
  take('firstName', 'brand.firstName', text(), isSoleProprietor),
  take('lastName', 'brand.lastName', text(), isSoleProprietor),
  take('mobilePhone', 'brand.mobilePhone', phone(), isSoleProprietor),
];

const REPLY = text({ min: 20, max: 320 });
const KEYWORDS = keywords({ max: 320 });

const CAMPAIGN: readonly Part[] = [
  reference('brandId', 'brandId'),
  need('usecase', 'campaign.usecase', code(same(FOR_DIRECT_CUSTOMERS))),
  need('subUsecases', 'campaign.subUsecases', codeList(same(SUB_USE_CASES.values), subUseCases), {
    required: needsSubs,
  }),
  need('description', 'campaign.description', text({ min: 40, max: 4096 })),
  need('messageFlow', 'campaign.messageFlow', text({ min: 40, max: 2048 })),
  ...samples({ count: 5, required: 1 }, () => text({ min: 20, max: 1024 })),
  need('optinMessage', 'campaign.optinMessage', REPLY),
  need('optinKeywords', 'campaign.optinKeywords', KEYWORDS),
  need('optoutMessage', 'campaign.optoutMessage', REPLY),
  need('optoutKeywords', 'campaign.optoutKeywords', KEYWORDS),
  need('helpMessage', 'campaign.helpMessage', REPLY),
  need('helpKeywords', 'campaign.helpKeywords', KEYWORDS),
  ...flags('embeddedLink', 'embeddedPhone', 'numberPool', 'ageGated', 'directLending'),
  take('embeddedLinkSample', 'campaign.embeddedLinkSample', text()),
  need('subscriberOptin', 'campaign.subscriberOptin', yes),
  need('subscriberOptout', 'campaign.subscriberOptout', yes),
  need('subscriberHelp', 'campaign.subscriberHelp', yes),
  take('privacyPolicyLink', 'campaign.privacyPolicyLink', text()),
  take('termsAndConditionsLink', 'campaign.termsAndConditionsLink', text()),
  take('termsAndConditions', 'campaign.termsAndConditions', flag),
];

/** Version 2, which takes JSON; the older API under `campaignManagement/10dlc` takes XML. */
export const bandwidth: CarrierTable = {
  id: 'bandwidth',
  docs: [
    'https://dev.bandwidth.com/tools/cli/reference/band_customer-profile_create',
    'https://dev.bandwidth.com/tools/cli/reference/band_tendlc_brand_create',
    'https://dev.bandwidth.com/tools/cli/reference/band_tendlc_campaign_create',
    'https://dev.bandwidth.com/docs/messaging/campaign-management/csp/campaign-api',
    'https://dev.bandwidth.com/docs/messaging/campaign-management/csp/reseller-brand-api',
  ],
  asOf: '2026-11-28',
  requests: [
    {
      name: 'customer-profile',
      schema: 'customer-profile',
      method: 'POST',
      url: `${BASE}/customerProfiles`,
      encoding: 'json',
      gives: 'customerProfileId',
      parts: [need('name', 'brand.displayName', text()), take('website', 'brand.website', text())],
    },
    {
      name: 'brand',
      schema: 'brand',
      method: 'POST',
      url: `${BASE}/tendlc/brands`,
      encoding: 'json',
      gives: 'brandId',
      parts: BRAND,
    },
    {
      name: 'campaign',
      schema: 'campaign',
      method: 'POST',
      url: `${BASE}/tendlc/campaigns`,
      encoding: 'json',
      gives: 'campaignId',
      parts: CAMPAIGN,
    },
  ],
};
