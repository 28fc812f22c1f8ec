import { STOCK_EXCHANGES, VERTICALS } from '../rules/reference/brand-values.ts';
import { USE_CASES } from '../rules/reference/use-cases.ts';
import { chosen, isOneOf, isPublic, need, notAsked, reference, take } from './parts.ts';
import { type Codes, code, flag, keywordList, phone, same, text, texts } from './readers.ts';
import type { Condition, Part } from './types.ts';

/* What Twilio is told, by the request that tells it. */

/** Twilio's list of industries has no counterpart of six verticals of the registry. */
const INDUSTRIES: Codes = {
  ...same([
    'AGRICULTURE',
    'EDUCATION',
    'ENERGY',
    'FINANCIAL',
    'GOVERNMENT',
    'HEALTHCARE',
    'HOSPITALITY',
    'INSURANCE',
    'LEGAL',
    'MANUFACTURING',
    'REAL_ESTATE',
    'RETAIL',
    'TECHNOLOGY',
    'TRANSPORTATION',
  ]),
  COMMUNICATION: 'TELECOMMUNICATIONS',
  ENTERTAINMENT: 'MEDIA',
  NGO: 'NOT_FOR_PROFIT',
};

const COMPANY_TYPES: Codes = {
  PRIVATE_PROFIT: 'private',
  PUBLIC_PROFIT: 'public',
  NON_PROFIT: 'non_profit',
  GOVERNMENT: 'government',
};

/** For these two Twilio prescribes form and industry. */
const isUnprofitable = isOneOf('GOVERNMENT', 'NON_PROFIT');
const isForProfit: Condition = (source) => !isUnprofitable(source);

export const BUSINESS: readonly Part[] = [
  need('business_name', 'brand.companyName', text({ max: 255 })),
  chosen('business_identity', 'direct_customer'),
  need(
    'business_type',
    'brand.entityType',
    code({ GOVERNMENT: 'Non-profit Corporation', NON_PROFIT: 'Non-profit Corporation' }),
    { when: isUnprofitable },
  ),
  notAsked('business_type', isForProfit),
  need(
    'business_industry',
    'brand.entityType',
    code({ GOVERNMENT: 'GOVERNMENT', NON_PROFIT: 'NOT_FOR_PROFIT' }),
    {
      when: isUnprofitable,
    },
  ),
  need('business_industry', 'brand.vertical', code(INDUSTRIES), { when: isForProfit }),
  chosen('business_registration_identifier', 'EIN'),
  need('business_registration_number', 'brand.ein', text({ max: 21 })),
  chosen('business_regions_of_operation', 'USA_AND_CANADA'),
  need('website_url', 'brand.website', text({ max: 100 })),
];

export const PERSON: readonly Part[] = [
  need('first_name', 'brand.firstName', text({ max: 100 })),
  need('last_name', 'brand.lastName', text({ max: 100 })),
  need('email', 'brand.email', text({ max: 100 })),
  need('phone_number', 'brand.phone', phone({ max: 20 })),
];

export const MESSAGING_PROFILE: readonly Part[] = [
  need('company_type', 'brand.entityType', code(COMPANY_TYPES)),
  need('stock_exchange', 'brand.stockExchange', code(same(STOCK_EXCHANGES.values)), { when: isPublic }),
  need('stock_ticker', 'brand.stockSymbol', text({ max: 10 }), { when: isPublic }),
  need('brand_contact_email', 'brand.businessContactEmail', text({ max: 100 }), { when: isPublic }),
];

export const SOLE_PROPRIETOR: readonly Part[] = [
  need('brand_name', 'brand.displayName', text({ max: 255 })),
  need('mobile_phone_number', 'brand.mobilePhone', phone({ max: 20 })),
  need('vertical', 'brand.vertical', code(same(VERTICALS.values))),
];

const REPLY = text({ min: 20, max: 320 });
const KEYWORDS = keywordList({ max: 255 });

export const CAMPAIGN: readonly Part[] = [
  reference('BrandRegistrationSid', 'brandRegistrationSid'),
  need('UsAppToPersonUsecase', 'campaign.usecase', code(same(Object.keys(USE_CASES.values)))),
  need('Description', 'campaign.description', text({ min: 40, max: 4096 })),
  need('MessageFlow', 'campaign.messageFlow', text({ min: 40, max: 2048 })),
  need('MessageSamples', 'campaign.samples', texts({ min: 20, max: 1024 }, { fewest: 2, most: 5 })),
  need('HasEmbeddedLinks', 'campaign.embeddedLink', flag),
  need('HasEmbeddedPhone', 'campaign.embeddedPhone', flag),
  take('OptInMessage', 'campaign.optinMessage', REPLY),
  take('OptOutMessage', 'campaign.optoutMessage', REPLY),
  take('HelpMessage', 'campaign.helpMessage', REPLY),
  take('OptInKeywords', 'campaign.optinKeywords', KEYWORDS),
  take('OptOutKeywords', 'campaign.optoutKeywords', KEYWORDS),
  take('HelpKeywords', 'campaign.helpKeywords', KEYWORDS),
  take('SubscriberOptIn', 'campaign.subscriberOptin', flag),
  take('AgeGated', 'campaign.ageGated', flag),
  take('DirectLending', 'campaign.directLending', flag),
  need('PrivacyPolicyUrl', 'campaign.privacyPolicyLink', text()),
  need('TermsAndConditionsUrl', 'campaign.termsAndConditionsLink', text()),
];
