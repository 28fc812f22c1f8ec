import type { Reference } from './reference.ts';

const AS_OF = '2026-11-22';

export const ENTITY_TYPES = {
  source: 'registry client haywiremk/php-campaignregistry; Telnyx brand schema',
  asOf: AS_OF,
  values: ['PRIVATE_PROFIT', 'PUBLIC_PROFIT', 'NON_PROFIT', 'GOVERNMENT', 'SOLE_PROPRIETOR'],
} as const satisfies Reference<readonly string[]>;

export const SOLE_PROPRIETOR = 'SOLE_PROPRIETOR';
export const PUBLIC_PROFIT = 'PUBLIC_PROFIT';

/** What a listed company must fill in and nobody else may (AWS registration guide). */
export const LISTED_COMPANY_FIELDS = {
  source: 'AWS registration guide',
  asOf: AS_OF,
  values: ['stockSymbol', 'stockExchange', 'businessContactEmail'],
} as const satisfies Reference<readonly string[]>;

/** Kinds of organisation that exist for the registry only in the US. */
export const US_ONLY_ENTITIES = {
  source: 'AWS Pinpoint guide',
  asOf: AS_OF,
  values: new Set(['GOVERNMENT', 'NON_PROFIT']),
} as const satisfies Reference<ReadonlySet<string>>;

/** The registry's 23 verticals. One provider (AWS) offers 17 of them. */
export const VERTICALS = {
  source: 'registry client haywiremk/php-campaignregistry; SignalWire API specification',
  asOf: AS_OF,
  values: [
    'PROFESSIONAL',
    'REAL_ESTATE',
    'HEALTHCARE',
    'HUMAN_RESOURCES',
    'ENERGY',
    'ENTERTAINMENT',
    'RETAIL',
    'TRANSPORTATION',
    'AGRICULTURE',
    'INSURANCE',
    'POSTAL',
    'EDUCATION',
    'HOSPITALITY',
    'FINANCIAL',
    'POLITICAL',
    'GAMBLING',
    'LEGAL',
    'CONSTRUCTION',
    'NGO',
    'MANUFACTURING',
    'GOVERNMENT',
    'TECHNOLOGY',
    'COMMUNICATION',
  ],
} as const satisfies Reference<readonly string[]>;

/** Verticals of the registry that one provider does not offer. */
export const VERTICALS_NOT_EVERYWHERE = {
  source: 'AWS End User Messaging, 10DLC company registration',
  asOf: AS_OF,
  conflict: 'The registry has 23 verticals, AWS 17 of them.',
  values: new Set(['PROFESSIONAL', 'HUMAN_RESOURCES', 'TRANSPORTATION', 'POSTAL', 'LEGAL']),
} as const satisfies Reference<ReadonlySet<string>>;

/** Verticals whose campaigns are refused or need more than a registration. */
export const DELICATE_VERTICALS = {
  source: 'AWS rejection reasons',
  asOf: AS_OF,
  values: new Set(['GAMBLING', 'POLITICAL']),
} as const satisfies Reference<ReadonlySet<string>>;

export const STOCK_EXCHANGES = {
  source: 'AWS End User Messaging, 10DLC company registration',
  asOf: AS_OF,
  values: [
    'NONE',
    'NASDAQ',
    'NYSE',
    'AMEX',
    'AMX',
    'ASX',
    'B3',
    'BME',
    'BSE',
    'FRA',
    'ICEX',
    'JPX',
    'JSE',
    'KRX',
    'LON',
    'NSE',
    'OMX',
    'SEHK',
    'SGX',
    'SSE',
    'STO',
    'SWX',
    'SZSE',
    'TSX',
    'TWSE',
    'VSE',
    'OTHER',
  ],
} as const satisfies Reference<readonly string[]>;

export const ALT_BUSINESS_ID_TYPES = {
  source: 'registry client haywiremk/php-campaignregistry',
  asOf: AS_OF,
  values: ['NONE', 'DUNS', 'GIIN', 'LEI'],
} as const satisfies Reference<readonly string[]>;

/** Countries whose tax id is the numeric part of the VAT number (or its counterpart there). */
export const VAT_COUNTRIES = {
  source: 'Telnyx, brand registration outside the US',
  asOf: AS_OF,
  values: new Set('HR HU IE IT LT LU LV MT NL NO PL PT RO SE SI SK NI AE AU BY IS MY NZ SA SG TW'.split(' ')),
} as const satisfies Reference<ReadonlySet<string>>;
