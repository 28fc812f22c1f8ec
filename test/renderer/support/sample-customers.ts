import {
  type Attestation,
  type CustomerDetail,
  type NextStep,
  PREREQUISITES,
  type PullSummary,
} from '#shared/model/customer.ts';
import { customerIdSchema, isoTimeSchema, pullIdSchema } from '#shared/model/ids.ts';
import type { JourneyStep, NumberRow } from '#shared/model/number.ts';
import { judgeCustomer } from '#shared/rules/catalogue/readiness.ts';
import { countJourney, locationsOf, makeNumbers, type SamplePlace } from './sample-numbers.ts';

/** Also the pulls stand past the full hour by this, so that an age does not hang on the second. */
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export const uuid = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`;
export const isoAt = (ms: number) => isoTimeSchema.parse(new Date(ms).toISOString());

export interface SampleCustomer {
  detail: CustomerDetail;
  numbers: NumberRow[];
}

interface Spec {
  readonly id: string;
  readonly name: string;
  readonly places: readonly SamplePlace[];
  readonly mix: readonly JourneyStep[];
  readonly licences?: readonly string[];
  readonly pulledHoursAgo: number | null;
  readonly nextStep: NextStep;
  readonly drafts?: number;
  readonly waiting?: number;
  readonly needsYou?: number;
  readonly unreadChanges?: number;
  readonly attested?: boolean;
  readonly pullFailed?: boolean;
  readonly registration?: CustomerDetail['registration']['stand'];
}

const place = (
  name: string,
  state: string,
  areaCode: string,
  count: number,
  pstnType = 'CISCO_PSTN',
  country = 'US',
): SamplePlace => ({ name, city: name, state, country, pstnType, areaCode, count });

const CLINIC_PLACES = [
  place('Boise', 'ID', '208', 98),
  place('Spokane', 'WA', '509', 96),
  place('Portland Riverside', 'OR', '503', 100),
  place('Sacramento', 'CA', '916', 88),
  place('Reno', 'NV', '775', 64),
  place('Salt Lake City', 'UT', '801', 92),
  place('Denver Union', 'CO', '303', 100),
  place('Vancouver', 'BC', '604', 80, 'CISCO_PSTN', 'CA'),
  place('Albuquerque', 'NM', '505', 76, 'LOCAL_GATEWAY'),
  place('Tucson', 'AZ', '520', 70, 'INTEGRATED_CCP'),
  place('Leeds', '', '212', 40, 'CISCO_PSTN', 'GB'),
  place('Fresno', 'CA', '559', 60, 'unknown'),
];

const SPECS: readonly Spec[] = [
  {
    id: 'org-harbor',
    name: 'Harbor Clinic',
    places: CLINIC_PLACES,
    mix: [
      ...Array<JourneyStep>(9).fill('eligible'),
      'in-batch',
      'submitted',
      'submitted',
      ...Array<JourneyStep>(4).fill('authorised'),
      'registration-requested',
      'in-campaign',
      'in-campaign',
    ],
    licences: ['Webex Calling - Professional', 'Business Texting'],
    pulledHoursAgo: 3,
    nextStep: 'make-batch',
    drafts: 2,
    waiting: 2,
    unreadChanges: 3,
    registration: 'in-review',
    attested: true,
  },
  {
    id: 'org-maple',
    name: 'Maple Ridge Schools',
    places: [place('District office', 'OH', '614', 60), place('North campus', 'OH', '740', 84)],
    mix: ['submitted', 'authorised', 'rejected'],
    pulledHoursAgo: 20,
    nextStep: 'await-order',
    waiting: 1,
    needsYou: 1,
    attested: true,
  },
  {
    id: 'org-prairie',
    name: 'Prairie Lumber Supply',
    places: [place('Omaha yard', 'NE', '402', 44)],
    mix: ['in-campaign'],
    licences: ['Business Texting'],
    pulledHoursAgo: 30,
    nextStep: 'done',
    registration: 'approved',
    attested: true,
  },
  {
    id: 'org-cedar',
    name: 'Cedar and Stone Law',
    places: [place('Chicago', 'IL', '312', 38), place('Milwaukee', 'WI', '414', 22)],
    mix: ['authorised', 'authorised', 'registration-requested'],
    pulledHoursAgo: 50,
    nextStep: 'write-registration',
    drafts: 1,
    registration: 'draft',
    attested: true,
  },
  {
    id: 'org-bluewater',
    name: 'Bluewater Ferries',
    places: [
      place('Halifax', 'NS', '902', 56, 'CISCO_PSTN', 'CA'),
      place('Rotterdam', '', '212', 20, 'CISCO_PSTN', 'NL'),
    ],
    mix: ['registration-requested'],
    pulledHoursAgo: 26,
    nextStep: 'await-registration',
    registration: 'in-review',
    attested: true,
  },
  {
    id: 'org-summit',
    name: 'Summit Outdoor Retail',
    places: [place('Flagship store', 'CO', '720', 90), place('Warehouse', 'CO', '970', 40)],
    mix: ['eligible', 'in-campaign', 'lapsed'],
    pulledHoursAgo: 24 * 19,
    nextStep: 'make-batch',
    attested: true,
  },
  {
    id: 'org-granite',
    name: 'Granite State Dental',
    places: [place('Concord', 'NH', '603', 34, 'LOCAL_GATEWAY')],
    mix: ['eligible'],
    pulledHoursAgo: 70,
    nextStep: 'check-prerequisites',
  },
  {
    id: 'org-lakeshore',
    name: 'Lakeshore Transit Authority',
    places: [],
    mix: [],
    pulledHoursAgo: null,
    nextStep: 'pull',
  },
  {
    id: 'org-oldmill',
    name: 'Old Mill Bakery Group',
    places: [place('Bakery 1', 'VT', '802', 18)],
    mix: ['eligible'],
    pulledHoursAgo: 24 * 6,
    nextStep: 'sign-in',
    pullFailed: true,
  },
];

function attestationsOf(spec: Spec, now: number): Attestation[] {
  if (!spec.attested) return [];
  const at = isoAt(now - 9 * DAY);
  return [
    { prerequisite: 'enterprise', answer: 'met', note: 'Order 88-1204.', who: 'Robin', at },
    { prerequisite: 'app-version', answer: 'met', note: '', who: 'Robin', at },
  ];
}

function lastPullOf(spec: Spec, numbers: number, now: number, index: number): PullSummary | null {
  if (spec.pulledHoursAgo === null) return null;
  const finished = now - spec.pulledHoursAgo * HOUR;
  return {
    id: pullIdSchema.parse(uuid(500 + index)),
    state: spec.pullFailed ? 'failed' : 'done',
    startedAt: isoAt(finished - 40_000),
    finishedAt: isoAt(finished),
    numbers,
    added: spec.unreadChanges ?? 0,
    removed: 0,
    changed: 0,
    listed: numbers,
    gaps: [],
    trackingId: null,
    errorCode: spec.pullFailed ? 'sign-in-needed' : null,
    errorMessage: spec.pullFailed ? 'The access token was refused.' : null,
  };
}

function makeCustomer(spec: Spec, now: number, index: number): SampleCustomer {
  const id = customerIdSchema.parse(spec.id);
  const numbers = makeNumbers({
    customerId: id,
    customerName: spec.name,
    places: spec.places,
    mix: spec.mix,
    now,
    seed: 40 + index,
  });
  const attestations = attestationsOf(spec, now);
  const journey = countJourney(numbers);
  const pulledAt = spec.pulledHoursAgo === null ? null : isoAt(now - spec.pulledHoursAgo * HOUR - MINUTE);
  const authorised = journey.authorised + journey['registration-requested'] + journey['in-campaign'];
  const may = numbers.filter(({ eligibility }) => eligibility !== 'ineligible');
  const judged = judgeCustomer(
    {
      name: spec.name,
      pulledAt,
      locations: spec.places.map(({ name, country, pstnType }) => ({ name, country, pstnType })),
      licences: (spec.licences ?? ['Webex Calling - Professional']).map((name) => ({ name })),
      subscriptionIds: [],
      ciscoPrimaryOwners: may.filter(({ ownerType }) => ownerType === 'PEOPLE').length,
      eligibleNumbers: may.length,
      authorisedNumbers: authorised,
      inCampaignNumbers: journey['in-campaign'],
      attestations,
      brandVerticals: [],
    },
    { today: new Date(now).toISOString().slice(0, 10) },
  );
  if (judged.verdicts.length !== PREREQUISITES.length) throw new Error('A prerequisite has no verdict.');
  return {
    numbers,
    detail: {
      id,
      name: spec.name,
      connectionId: uuid(900),
      fromFile: false,
      signedIn: spec.nextStep !== 'sign-in',
      pulledAt,
      lastPull: lastPullOf(spec, numbers.length, now, index),
      verdicts: judged.verdicts,
      cautions: judged.cautions,
      journey,
      numbers: numbers.length,
      mayText: may.length,
      registration: {
        stand: spec.registration ?? 'none',
        since: spec.registration ? isoAt(now - 9 * DAY) : null,
      },
      drafts: spec.drafts ?? 0,
      waiting: spec.waiting ?? 0,
      needsYou: spec.needsYou ?? 0,
      unreadChanges: spec.unreadChanges ?? 0,
      nextStep: spec.nextStep,
      locations: locationsOf(id, spec.places, numbers),
      attestations,
    },
  };
}

export const makeCustomers = (now: number): SampleCustomer[] =>
  SPECS.map((spec, index) => makeCustomer(spec, now, index));
