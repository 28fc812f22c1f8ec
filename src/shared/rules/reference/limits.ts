import type { Reference } from './reference.ts';

const AS_OF = '2026-11-22';

/** Brands that one mobile number may stand for as a sole proprietor. */
export const BRANDS_OF_ONE_MOBILE = {
  source: 'Telnyx sole proprietor guide',
  asOf: AS_OF,
  values: 3,
} as const satisfies Reference<number>;

/** Brands that may have one address before a reviewer asks why. */
export const BRANDS_AT_ONE_ADDRESS = {
  source: 'published guides of resellers',
  asOf: AS_OF,
  values: 10,
} as const satisfies Reference<number>;

/** Campaigns that a brand may have. */
export const CAMPAIGNS_OF_ONE_BRAND = {
  source: 'registry (Twilio 30930): 100; Telnyx: 5 unless raised; FoneStorm: 50',
  asOf: AS_OF,
  conflict: 'The registry takes 100; providers set lower ones of their own.',
  values: { most: 100, lowest: 5 },
} as const satisfies Reference<Readonly<Record<'most' | 'lowest', number>>>;

/** Sample messages of one campaign. */
export const SAMPLES = {
  source: 'AWS: 1 to 5; Twilio, SignalWire: 2 to 5; Sinch: 3 of 4; Telnyx: 1, 2 or 3; Webex Connect: 1 or 2',
  asOf: AS_OF,
  conflict: 'The fewest samples are 1, 2 or 3, by provider.',
  values: { fewest: 1, advised: 2, strictest: 3, most: 5 },
} as const satisfies Reference<Readonly<Record<'fewest' | 'advised' | 'strictest' | 'most', number>>>;

/** Numbers that a campaign may hold before a number pool is needed. */
export const NUMBERS_WITHOUT_POOL = {
  source: 'SignalWire, Bandwidth: 49; Sinch: 50',
  asOf: AS_OF,
  conflict: 'A pool is needed from 50 numbers on, or from 51.',
  values: 49,
} as const satisfies Reference<number>;

/** Numbers that a sole proprietor's campaign may hold. */
export const SOLE_PROPRIETOR_NUMBERS = {
  source: 'Telnyx sole proprietor guide',
  asOf: AS_OF,
  values: 1,
} as const satisfies Reference<number>;

/** Weeks from sending the form to its answer, as the article gives them. */
export const WEEKS_OF_REVIEW = {
  source: 'help.webex.com n1rlhy4: 3 to 4 weeks, and about 4 weeks',
  asOf: AS_OF,
  conflict: 'Both figures stand in the article.',
  values: { least: 3, most: 4 },
} as const satisfies Reference<Readonly<Record<'least' | 'most', number>>>;
