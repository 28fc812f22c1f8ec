import {
  ALT_BUSINESS_ID_TYPES,
  ENTITY_TYPES,
  STOCK_EXCHANGES,
  VERTICALS,
} from '../rules/reference/brand-values.ts';
import { SUB_USE_CASES, USE_CASES } from '../rules/reference/use-cases.ts';
import { flags, isOneOf, isPublic, need, reference, samples, take } from './parts.ts';
import { code, codeList, country, flag, keywords, phone, same, state, text, zip } from './readers.ts';
import type { CarrierTable, Part } from './types.ts';

const BASE = 'https://api.telnyx.com/v2';

/** Two of the registry's stock exchanges are not in this API. */
const EXCHANGES = STOCK_EXCHANGES.values.filter((one) => one !== 'SGX' && one !== 'OTHER');

/** What creating and changing a brand have in common. */
const BRAND: readonly Part[] = [
  need('entityType', 'brand.entityType', code(same(ENTITY_TYPES.values))),
  need('displayName', 'brand.displayName', text({ max: 100 })),
  need('companyName', 'brand.companyName', text({ max: 100 }), {
    required: isOneOf('PRIVATE_PROFIT', 'PUBLIC_PROFIT', 'NON_PROFIT'),
  }),
  need('ein', 'brand.ein', text({ max: 20 }), { required: isOneOf('NON_PROFIT') }),
  need('vertical', 'brand.vertical', code(same(VERTICALS.values))),
  take('firstName', 'brand.firstName', text({ max: 100 })),
  take('lastName', 'brand.lastName', text({ max: 100 })),
  take('phone', 'brand.phone', phone({ max: 20 })),
  take('street', 'brand.street', text({ max: 100 })),
  take('city', 'brand.city', text({ max: 100 })),
  take('state', 'brand.state', state({ max: 20 })),
  take('postalCode', 'brand.postalCode', zip({ max: 10 })),
  need('country', 'brand.country', country),
  need('email', 'brand.email', text({ max: 100 })),
  take('website', 'brand.website', text({ max: 100 })),
  need('stockSymbol', 'brand.stockSymbol', text({ max: 10 }), { when: isPublic }),
  need('stockExchange', 'brand.stockExchange', code(same(EXCHANGES)), { when: isPublic }),
  need('businessContactEmail', 'brand.businessContactEmail', text(), { when: isPublic }),
];

/** Lengths of campaign texts are not in this API's documentation, so none are checked. */
const CAMPAIGN: readonly Part[] = [
  reference('brandId', 'brandId'),
  need('usecase', 'campaign.usecase', code(same(Object.keys(USE_CASES.values)))),
  take(
    'subUsecases',
    'campaign.subUsecases',
    codeList(same(SUB_USE_CASES.values), () => ({ fewest: 0, most: SUB_USE_CASES.values.length })),
  ),
  need('description', 'campaign.description', text()),
  take('messageFlow', 'campaign.messageFlow', text()),
  ...samples({ count: 5, required: 0 }, () => text()),
  take('optinMessage', 'campaign.optinMessage', text()),
  take('optoutMessage', 'campaign.optoutMessage', text()),
  take('helpMessage', 'campaign.helpMessage', text()),
  take('optinKeywords', 'campaign.optinKeywords', keywords({})),
  take('optoutKeywords', 'campaign.optoutKeywords', keywords({})),
  take('helpKeywords', 'campaign.helpKeywords', keywords({})),
  ...flags('embeddedLink', 'embeddedPhone', 'numberPool', 'ageGated', 'directLending'),
  take('embeddedLinkSample', 'campaign.embeddedLinkSample', text()),
  take('subscriberOptin', 'campaign.subscriberOptin', flag),
  take('subscriberOptout', 'campaign.subscriberOptout', flag),
  take('subscriberHelp', 'campaign.subscriberHelp', flag),
  take('privacyPolicyLink', 'campaign.privacyPolicyLink', text()),
  take('termsAndConditionsLink', 'campaign.termsAndConditionsLink', text()),
  take('termsAndConditions', 'campaign.termsAndConditions', flag),
];

export const telnyx: CarrierTable = {
  id: 'telnyx',
  docs: [
    'https://developers.telnyx.com/api-reference/brands/create-brand',
    'https://developers.telnyx.com/api-reference/brands/update-brand',
    'https://developers.telnyx.com/api-reference/campaign/submit-campaign',
  ],
  asOf: '2026-11-28',
  requests: [
    {
      name: 'brand',
      schema: 'brand',
      method: 'POST',
      url: `${BASE}/10dlc/brand`,
      encoding: 'json',
      gives: 'brandId',
      parts: [...BRAND, take('mobilePhone', 'brand.mobilePhone', phone({ max: 20 }))],
    },
    {
      // Creating a brand does not take the second business id; changing it does.
      name: 'second-id',
      schema: 'brand-update',
      method: 'PUT',
      url: `${BASE}/10dlc/brand/{brandId}`,
      encoding: 'json',
      when: ({ brand }) => brand.altBusinessId.trim() !== '',
      parts: [
        ...BRAND,
        take('altBusinessId', 'brand.altBusinessId', text({ max: 50 })),
        take('altBusinessIdType', 'brand.altBusinessIdType', code(same(ALT_BUSINESS_ID_TYPES.values))),
      ],
    },
    {
      name: 'campaign',
      schema: 'campaign',
      method: 'POST',
      url: `${BASE}/10dlc/campaignBuilder`,
      encoding: 'json',
      gives: 'campaignId',
      parts: CAMPAIGN,
    },
  ],
};
