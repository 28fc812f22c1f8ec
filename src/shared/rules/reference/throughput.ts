import type { Reference } from './reference.ts';

/** What AT&T lets through, for a campaign and minute (for a number and minute in classes G and N). */
export interface AttClass {
  readonly classes: string;
  /** `dedicated`, `mixed`, or a use case of its own. */
  readonly use: string;
  /** Vetting score, both ends included; null when the class does not depend on it. */
  readonly score: readonly [from: number, to: number] | null;
  readonly smsPerMinute: number;
  readonly mmsPerMinute: number;
  readonly per: 'campaign' | 'number';
}

const att = (
  classes: string,
  use: string,
  score: AttClass['score'],
  smsPerMinute: number,
  mmsPerMinute: number,
  per: AttClass['per'] = 'campaign',
): AttClass => ({ classes, use, score, smsPerMinute, mmsPerMinute, per });

export const ATT_THROUGHPUT = {
  source: 'Telnyx, 10DLC rate limits',
  asOf: '2026-11-22',
  conflict:
    'A reseller gives low volume 6 a minute; another page of the same provider prints the 75 under T-Mobile.',
  values: [
    att('A/B', 'standard', [75, 100], 4500, 2400),
    att('C/D', 'standard', [50, 74], 2400, 1200),
    att('E/F', 'standard', [1, 49], 240, 150),
    att('T', 'LOW_VOLUME', null, 75, 50),
    att('W', 'SOLE_PROPRIETOR', null, 15, 50),
    att('K', 'POLITICAL', null, 4500, 2400),
    att('P', 'CHARITY', null, 2400, 1200),
    att('S', 'SOCIAL', null, 9000, 2400),
    att('X', 'EMERGENCY', null, 4500, 2400),
    att('G', 'PROXY', null, 60, 50, 'number'),
    att('N', 'AGENTS_FRANCHISES', null, 60, 50, 'number'),
  ],
} as const satisfies Reference<readonly AttClass[]>;

export interface DailyCap {
  readonly score: readonly [from: number, to: number];
  readonly segmentsPerDay: number;
}

/** What T-Mobile lets through for a brand and day, shared by its campaigns; the day ends at midnight, US Pacific. */
export const T_MOBILE_CAPS = {
  source: 'Telnyx, 10DLC rate limits; SignalWire for the reset and for counting segments',
  asOf: '2026-11-22',
  conflict: 'Some sources draw the lines at 76, 51 and 26.',
  values: {
    byScore: [
      { score: [75, 100], segmentsPerDay: 200_000 },
      { score: [50, 74], segmentsPerDay: 40_000 },
      { score: [25, 49], segmentsPerDay: 10_000 },
      { score: [0, 24], segmentsPerDay: 2_000 },
    ],
    soleProprietor: 1_000,
    russell3000: 200_000,
  },
} as const satisfies Reference<{
  readonly byScore: readonly DailyCap[];
  readonly soleProprietor: number;
  readonly russell3000: number;
}>;

/** What counts as low volume. Sources name different units, so that none may be called the limit. */
export const LOW_VOLUME_CEILINGS = {
  source: 'Telnyx; Twilio; sumofiber (third party)',
  asOf: '2026-11-22',
  conflict: 'Under 6,000 messages a month, under 6,000 segments a day, or under 15,000 messages a month.',
  values: [
    { amount: 6_000, unit: 'messages a month' },
    { amount: 6_000, unit: 'segments a day' },
    { amount: 15_000, unit: 'messages a month' },
  ],
} as const satisfies Reference<readonly { readonly amount: number; readonly unit: string }[]>;
