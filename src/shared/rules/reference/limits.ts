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
