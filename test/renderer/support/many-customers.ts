import { customerIdSchema } from '#shared/model/ids.ts';
import { JOURNEY_STEPS, type JourneyCounts } from '#shared/model/number.ts';
import type { FakeState } from './fake-state.ts';
import { isoAt, type SampleCustomer, uuid } from './sample-customers.ts';

const HOUR = 3_600_000;
const FIRST = ['Amber', 'Birch', 'Copper', 'Delta', 'Elm', 'Fern', 'Glacier', 'Hazel', 'Iron', 'Juniper'];
const SECOND = ['Valley', 'Harbor', 'Mesa', 'Point', 'Ridge'];
const THIRD = ['Clinic', 'Credit Union', 'Freight', 'Schools'];

type Detail = SampleCustomer['detail'];

/** The same spread as a sample customer has, at another size. */
function scaled(journey: JourneyCounts, factor: number): JourneyCounts {
  return Object.fromEntries(
    JOURNEY_STEPS.map((step) => [step, Math.round((journey[step] ?? 0) * factor)]),
  ) as JourneyCounts;
}

/** What the last pull came to, for a few of them; most went well. */
function troubled(detail: Detail, index: number): Partial<Detail> {
  const { lastPull } = detail;
  if (!lastPull) return {};
  const paused = { state: 'paused' as const, finishedAt: lastPull.startedAt };
  if (index % 37 === 5) {
    const numbers = Math.round(detail.numbers * 0.6);
    return {
      lastPull: { ...lastPull, ...paused, numbers, errorCode: 'too-many-removals', errorMessage: '' },
    };
  }
  if (index % 31 === 4)
    return { lastPull: { ...lastPull, ...paused, errorCode: 'offline', errorMessage: '' } };
  if (index % 29 === 3) {
    return {
      signedIn: false,
      connectionId: uuid(901),
      lastPull: { ...lastPull, ...paused, errorCode: 'sign-in-needed', errorMessage: '' },
    };
  }
  if (index % 41 === 6) {
    const gaps = [
      { path: '/telephony/pstn/locations', scope: 'spark-admin:telephony_pstn_read', trackingId: 'NA_1' },
    ];
    return { lastPull: { ...lastPull, gaps } };
  }
  return {};
}

/** So many customers made of those of the sample, of sizes from a few hundred to many thousand numbers. */
export function manyCustomers(state: FakeState, count: number): SampleCustomer[] {
  const seeds = state.customers;
  return Array.from({ length: count }, (_unused, index) => {
    const seed = seeds[(index * 7) % seeds.length] as SampleCustomer;
    const name = `${FIRST[index % 10]} ${SECOND[Math.floor(index / 10) % 5]} ${THIRD[Math.floor(index / 50) % 4]}`;
    const factor = 1 + ((index * 13) % 29) * 1.7;
    const journey = scaled(seed.detail.journey, factor);
    const numbers = Object.values(journey).reduce((sum, one) => sum + one, 0);
    const pulledAt = seed.detail.pulledAt && isoAt(state.now - (1 + ((index * 5) % 50)) * HOUR);
    const detail: Detail = {
      ...seed.detail,
      id: customerIdSchema.parse(`org-many-${index}`),
      name,
      pulledAt,
      journey,
      numbers,
      mayText: numbers - (journey['not-eligible'] ?? 0),
      fromFile: index % 23 === 9,
    };
    return { numbers: [], detail: { ...detail, ...troubled(detail, index) } };
  });
}

/** The last pull of the first customer stopped before it removed much, and Webex refused to show two things. */
export function troublePull(state: FakeState): void {
  const detail = state.customers[0]?.detail;
  if (!detail?.lastPull) return;
  const gaps = [
    {
      path: '/telephony/pstn/locations',
      scope: 'spark-admin:telephony_pstn_read',
      trackingId: 'NA_5f1d6a0c9b3e',
    },
    { path: '/licenses', scope: 'spark-admin:licenses_read', trackingId: null },
  ];
  const errorMessage = 'Webex no longer lists many numbers. None was removed.';
  const numbers = Math.round(detail.numbers * 0.55);
  const stopped = { state: 'paused', errorCode: 'too-many-removals', errorMessage } as const;
  detail.lastPull = { ...detail.lastPull, ...stopped, numbers, gaps };
}
