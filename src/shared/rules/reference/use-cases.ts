import type { Reference } from './reference.ts';

const AS_OF = '2026-11-22';

export interface UseCase {
  /** Fewest and most sub-use cases, by the strictest source. */
  readonly min: number;
  readonly max: number;
  /** Fewest by the most generous source, where it differs. */
  readonly looseMin?: number;
  /** True when a carrier or the provider looks at it before it may be used. */
  readonly special?: true;
}

const PLAIN: UseCase = { min: 0, max: 0 };
const SPECIAL: UseCase = { min: 0, max: 0, special: true };
const SPECIAL_WITH_SUBS: UseCase = { min: 0, max: 5, special: true };

/** The registry's use cases. Which of them a brand may use is decided for each brand by the registry. */
export const USE_CASES = {
  source: 'Telnyx campaign schema; Bandwidth CLI; SignalWire, Sinch, AWS for the sub-use cases',
  asOf: AS_OF,
  conflict: 'MIXED needs two sub-use cases, by AWS one.',
  values: {
    '2FA': PLAIN,
    ACCOUNT_NOTIFICATION: PLAIN,
    AGENTS_FRANCHISES: SPECIAL,
    CARRIER_EXEMPT: { min: 1, max: 5, special: true },
    CHARITY: SPECIAL_WITH_SUBS,
    CONVERSATIONAL: SPECIAL,
    CUSTOMER_CARE: PLAIN,
    DELIVERY_NOTIFICATION: PLAIN,
    EMERGENCY: SPECIAL,
    FRAUD_ALERT: PLAIN,
    HIGHER_EDUCATION: PLAIN,
    K12_EDUCATION: SPECIAL,
    LOW_VOLUME: { min: 1, max: 5 },
    M2M: SPECIAL,
    MARKETING: PLAIN,
    MIXED: { min: 2, max: 5, looseMin: 1 },
    POLITICAL: SPECIAL_WITH_SUBS,
    POLLING_VOTING: PLAIN,
    PROXY: SPECIAL_WITH_SUBS,
    PUBLIC_SAFETY_RESTRICTED: SPECIAL,
    PUBLIC_SERVICE_ANNOUNCEMENT: PLAIN,
    SECURITY_ALERT: PLAIN,
    SOCIAL: SPECIAL_WITH_SUBS,
    SOLE_PROPRIETOR: PLAIN,
    SWEEPSTAKE: SPECIAL,
    TRIAL: SPECIAL,
    UCAAS_LOW: SPECIAL,
    UCAAS_HIGH: SPECIAL,
  },
} as const satisfies Reference<Readonly<Record<string, UseCase>>>;

/** The use case of that name, or undefined. */
export function findUseCase(name: string): UseCase | undefined {
  const all: Readonly<Record<string, UseCase>> = USE_CASES.values;
  return Object.hasOwn(all, name) ? all[name] : undefined;
}

export const SUB_USE_CASES = {
  source: 'Sinch, AWS, SignalWire',
  asOf: AS_OF,
  values: [
    '2FA',
    'ACCOUNT_NOTIFICATION',
    'CUSTOMER_CARE',
    'DELIVERY_NOTIFICATION',
    'FRAUD_ALERT',
    'HIGHER_EDUCATION',
    'MARKETING',
    'POLLING_VOTING',
    'PUBLIC_SERVICE_ANNOUNCEMENT',
    'SECURITY_ALERT',
  ],
} as const satisfies Reference<readonly string[]>;

/** What some providers call a use case, and what the registry calls it. */
export const USE_CASE_ALIASES = {
  source: 'SignalWire API specification; AWS registration guide',
  asOf: AS_OF,
  values: {
    LOW_VOLUME_MIXED: 'LOW_VOLUME',
    UCAAS_LOW_VOLUME: 'UCAAS_LOW',
    UCAAS_HIGH_VOLUME: 'UCAAS_HIGH',
    POLITICAL_SECTION_527: 'POLITICAL',
    TWO_FACTOR_AUTHENTICATION: '2FA',
  },
} as const satisfies Reference<Readonly<Record<string, string>>>;
