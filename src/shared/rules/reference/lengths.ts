import type { BrandDraft, CampaignDraft } from '../../model/registration.ts';
import type { Reference } from './reference.ts';

/** Limits of one text, in characters. */
export interface Lengths {
  readonly min?: number;
  /** What the most generous source takes; more is refused everywhere. */
  readonly max: number;
  /** What the strictest source takes, where sources disagree. */
  readonly tight?: number;
  readonly source: string;
}

const AS_OF = '2026-11-22';

export const BRAND_LENGTHS: Reference<Readonly<Partial<Record<keyof BrandDraft, Lengths>>>> = {
  source: 'registry client; AWS registration guide; Telnyx schema; SignalWire',
  asOf: AS_OF,
  conflict: 'Where two limits are named, `tight` is the stricter one.',
  values: {
    companyName: { max: 100, source: 'Telnyx schema; AWS registration guide' },
    displayName: { min: 3, max: 100, tight: 64, source: 'registry client: 100; SignalWire: 3 to 64' },
    ein: { max: 21, tight: 20, source: 'Telnyx: 20; AWS: 21' },
    firstName: { max: 100, source: 'registry client' },
    lastName: { max: 100, source: 'registry client' },
    phone: { max: 30, tight: 20, source: 'registry client: 20; AWS: 30' },
    mobilePhone: { max: 20, source: 'Telnyx sole proprietor guide' },
    street: { max: 100, source: 'AWS registration guide' },
    city: { max: 100, source: 'AWS registration guide' },
    state: { max: 50, tight: 20, source: 'registry client: 20; AWS: 50' },
    postalCode: { max: 20, tight: 10, source: 'registry client: 10; AWS: 20' },
    email: { max: 100, source: 'AWS registration guide' },
    website: { max: 100, source: 'AWS registration guide' },
    stockSymbol: { max: 10, source: 'AWS registration guide' },
    businessContactEmail: { max: 100, source: 'AWS registration guide' },
    altBusinessId: { max: 50, source: 'registry client' },
  },
};

const CONFIRMATION: Lengths = {
  min: 20,
  max: 320,
  tight: 255,
  source: 'Bandwidth, Twilio: 320; AWS, Sinch: 255',
};
const KEYWORDS: Lengths = { max: 320, tight: 255, source: 'Bandwidth: 320; Twilio, Sinch: 255' };

/** Links have rules of their own. */
export const CAMPAIGN_LENGTHS: Reference<Readonly<Partial<Record<keyof CampaignDraft, Lengths>>>> = {
  source: 'Bandwidth, Twilio, AWS, Sinch, SignalWire, Telnyx',
  asOf: AS_OF,
  conflict: 'Confirmations and keywords: 255 or 320 characters.',
  values: {
    description: { min: 40, max: 4096, source: 'Bandwidth, Twilio, AWS, Sinch, SignalWire' },
    messageFlow: { min: 40, max: 2048, source: 'Bandwidth, Twilio, AWS, Sinch, SignalWire' },
    samples: { min: 20, max: 1024, source: 'Bandwidth, Twilio, AWS, SignalWire' },
    optinMessage: CONFIRMATION,
    optoutMessage: CONFIRMATION,
    helpMessage: CONFIRMATION,
    optinKeywords: KEYWORDS,
    optoutKeywords: KEYWORDS,
    helpKeywords: KEYWORDS,
    embeddedLinkSample: { max: 255, source: 'AWS registration guide; Telnyx SDK' },
  },
};

/** Longest link to a policy or to terms. */
export const POLICY_LINK_MAX = {
  source: 'AWS registration guide; Sinch; Webex Connect',
  asOf: AS_OF,
  values: 255,
} as const satisfies Reference<number>;
