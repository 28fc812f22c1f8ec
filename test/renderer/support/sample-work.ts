import type { BatchDetail } from '#shared/model/batch.ts';
import {
  CHANGE_KINDS,
  type Change,
  type ChangeKind,
  type ChangeMeaning,
  type PullChanges,
} from '#shared/model/change.ts';
import {
  batchIdSchema,
  connectionIdSchema,
  customerIdSchema,
  e164Schema,
  locationIdSchema,
  outboxIdSchema,
  pullIdSchema,
  registrationIdSchema,
} from '#shared/model/ids.ts';
import type { OutboxItem, OutboxStory } from '#shared/model/outbox.ts';
import { emptyBrand, emptyCampaign, type RegistrationDetail } from '#shared/model/registration.ts';
import type { Connection } from '#shared/model/settings.ts';
import { isoAt, type SampleCustomer, uuid } from './sample-customers.ts';

const HOUR = 3_600_000;
const HASH = '5f1d6a0c9b3e47d28a1f0c6b7e9d4432a8c05b1e6f7d9083c2b4a6e8d0f1357a';

const NO_INTEGRATION = {
  clientId: null,
  accessExpiresAt: null,
  refreshExpiresAt: null,
  hasSecret: false,
  redirectPort: null,
};

/** A connection by an integration, signed in, with its ends so many milliseconds from now. */
export function makeIntegration(now: number, accessMs: number, refreshMs: number): Connection {
  return {
    id: connectionIdSchema.parse(uuid(902)),
    kind: 'integration',
    label: 'Pine County partner account',
    baseUrl: 'https://webexapis.com/v1',
    connectorUrl: null,
    signedIn: true,
    clientId: 'C0f53a1e7d2',
    accessExpiresAt: isoAt(now + accessMs),
    refreshExpiresAt: isoAt(now + refreshMs),
    hasSecret: true,
    redirectPort: 8686,
    createdAt: isoAt(now - 500 * HOUR),
  };
}

export function makeConnections(now: number): Connection[] {
  return [
    {
      id: connectionIdSchema.parse(uuid(900)),
      kind: 'sample',
      label: 'Sample organisation',
      baseUrl: 'http://127.0.0.1:4100/v1',
      connectorUrl: 'http://127.0.0.1:4100/connector',
      signedIn: true,
      ...NO_INTEGRATION,
      createdAt: isoAt(now - 90 * HOUR),
    },
    {
      id: connectionIdSchema.parse(uuid(901)),
      kind: 'token',
      label: 'Old Mill partner account',
      baseUrl: 'https://webexapis.com/v1',
      connectorUrl: null,
      signedIn: false,
      ...NO_INTEGRATION,
      createdAt: isoAt(now - 900 * HOUR),
    },
  ];
}

/** Before and after of each kind, and what it means in the sample. */
const FOUND: Readonly<Record<ChangeKind, readonly [before: string, after: string, meaning: ChangeMeaning]>> =
  {
    added: ['', 'Boise', 'to-authorise'],
    removed: ['Dana Brooks', '', 'authorised-lost'],
    moved: ['Boise', 'Spokane', 'chosen-left'],
    reassigned: ['Dana Brooks', 'Sam Whitfield', 'authorised-owner-left'],
    renamed: ['Front desk', 'Reception', 'none'],
    state: ['ACTIVE', 'INACTIVE', 'released-changed'],
    usage: ['standard', 'service', 'none'],
    'location-added': ['', 'Fresno', 'none'],
    'location-removed': ['Yuma', '', 'none'],
    'location-renamed': ['Portland', 'Portland Riverside', 'none'],
    'location-pstn': ['LOCAL_GATEWAY', 'CISCO_PSTN', 'none'],
  };

export function makeChanges(customer: SampleCustomer, now: number): Change[] {
  const pulls = [uuid(500), uuid(480)];
  return customer.numbers.slice(0, 46).map((row, index) => {
    const kind = index < 24 ? 'added' : (CHANGE_KINDS[index % CHANGE_KINDS.length] ?? 'added');
    const [before, after, meaning] = FOUND[kind];
    const isPlace = kind.startsWith('location-');
    return {
      id: index + 1,
      kind,
      pullId: pullIdSchema.parse(pulls[index < 34 ? 0 : 1]),
      at: isoAt(now - (index < 34 ? 3 : 75) * HOUR),
      e164: isPlace ? '' : row.e164,
      extension: isPlace ? '' : row.extension,
      meaning,
      location: isPlace ? after || before : kind === 'added' ? 'Boise' : row.locationName,
      before,
      after,
    };
  });
}

export function countPulls(changes: readonly Change[]): PullChanges[] {
  const pulls = Map.groupBy(changes, (change) => change.pullId);
  return [...pulls].map(([pullId, rows]) => ({
    pullId,
    at: rows[0]?.at ?? '',
    groups: [...Map.groupBy(rows, ({ kind, meaning }) => `${kind} ${meaning}`).values()].flatMap((group) =>
      group.slice(0, 1).map(({ kind, meaning, location }) => ({
        kind,
        meaning,
        count: group.length,
        location: group.every((one) => one.location === location) ? location : '',
      })),
    ),
  }));
}

/** A number of a batch that was not answered and is as it was put in. */
export const UNANSWERED = {
  status: null,
  errorType: null,
  errorCode: null,
  errorTitle: null,
  errorMessage: null,
  reasons: [],
  drift: [],
  nowOwner: '',
  nowLocation: '',
};

/** What an order's own check says against a number. */
const REFUSED = {
  status: 'FAILED' as const,
  errorType: 'VERIFICATION' as const,
  errorCode: 'ERR.1',
  errorTitle: 'Number not available',
  errorMessage: 'The number is being ported.',
};

export function makeBatches(customer: SampleCustomer, now: number): BatchDetail[] {
  const at = (place: number, step: string) =>
    customer.numbers.filter(
      (row) => row.locationId === `org-harbor-location-${place}` && row.journey === step && row.e164 !== '',
    );
  const base = (n: number, place: number, name: string) => ({
    id: batchIdSchema.parse(uuid(100 + n)),
    customerId: customerIdSchema.parse('org-harbor'),
    customerName: 'Harbor Clinic',
    locationId: locationIdSchema.parse(`org-harbor-location-${place}`),
    locationName: name,
    rev: 1,
    createdAt: isoAt(now - (30 - n) * HOUR),
    updatedAt: isoAt(now - (20 - n) * HOUR),
    archivedAt: null,
  });
  const numbers = (rows: ReturnType<typeof at>, status: 'SUCCESS' | 'FAILED' | 'PENDING' | null) =>
    rows.map((row, index) => ({
      ...UNANSWERED,
      e164: e164Schema.parse(row.e164),
      ownerName: row.ownerName,
      nowOwner: row.ownerName,
      nowLocation: row.locationName,
      status,
      ...(status === 'SUCCESS' && index === 2 ? REFUSED : {}),
      reasons: row.reasons,
    }));
  const done = at(1, 'authorised');
  const pending = at(2, 'submitted');
  const draft = at(0, 'in-batch');
  return [
    {
      ...base(1, 0, 'Boise'),
      count: draft.length,
      delivery: 'editing',
      outboxId: null,
      orderId: null,
      orderStatus: null,
      succeeded: 0,
      failed: 0,
      numbers: numbers(draft, null),
    },
    {
      ...base(2, 2, 'Portland Riverside'),
      count: pending.length,
      delivery: 'queued',
      outboxId: outboxIdSchema.parse(uuid(302)),
      orderId: null,
      orderStatus: null,
      succeeded: 0,
      failed: 0,
      numbers: numbers(pending, null),
    },
    {
      ...base(3, 1, 'Spokane'),
      count: done.length,
      delivery: 'accepted',
      outboxId: outboxIdSchema.parse(uuid(303)),
      orderId: 'ORD-7F21',
      orderStatus: 'PARTIAL',
      succeeded: done.length - 1,
      failed: 1,
      numbers: numbers(done, 'SUCCESS'),
    },
  ];
}

export function makeRegistrations(customer: SampleCustomer, now: number): RegistrationDetail[] {
  const authorised = customer.numbers
    .filter((row) => row.journey === 'authorised' && row.e164 !== '')
    .slice(0, 24);
  const numberList = authorised.map((row) => e164Schema.parse(row.e164));
  const fact = {
    known: true,
    authorised: true,
    awaitingOrder: false,
    otherRegistration: null,
    tollFree: false,
  };
  const base = (n: number, name: string) => ({
    id: registrationIdSchema.parse(uuid(200 + n)),
    customerId: customerIdSchema.parse('org-harbor'),
    customerName: 'Harbor Clinic',
    name,
    caseId: null,
    caseStatus: null,
    outboxId: null,
    rev: 3,
    createdAt: isoAt(now - 100 * HOUR),
    updatedAt: isoAt(now - 2 * HOUR),
    facts: {
      customerName: 'Harbor Clinic',
      otherBrands: [],
      numbers: Object.fromEntries(numberList.map((e164) => [e164, fact])),
    },
  });
  const brand = {
    ...emptyBrand(),
    entityType: 'PRIVATE_PROFIT',
    companyName: 'Harbor Clinic LLC',
    displayName: 'Harbor Clinic',
    ein: '12-3456789',
    einIssuingCountry: 'US',
    phone: '+12085550100',
    street: '100 Example Street',
    city: 'Boise',
    state: 'ID',
    postalCode: '83702',
    country: 'US',
    email: 'texting@harborclinic.example.com',
    website: 'https://harborclinic.example.com',
    vertical: 'HEALTHCARE',
  };
  const campaign = {
    ...emptyCampaign(),
    usecase: 'CUSTOMER_CARE',
    description:
      'Harbor Clinic answers questions of its patients about opening hours, directions and appointments.',
    messageFlow: 'Patients are asked at the front desk whether they want texts, and tick a box on the form.',
    samples: [
      'Harbor Clinic: your appointment is on Tuesday at 9:00. Reply C to confirm or STOP to opt out.',
      'Harbor Clinic: the Boise clinic is closed on Monday — we’re back on Tuesday.',
    ],
    optoutMessage: 'Harbor Clinic: you are unsubscribed and will get no further messages.',
    helpMessage: 'Harbor Clinic: call (208) 555-0100 or write to texting@harborclinic.example.com.',
    optoutKeywords: 'STOP,END,CANCEL',
    helpKeywords: 'HELP,INFO',
  };
  return [
    {
      ...base(1, 'Patient service'),
      brandName: brand.displayName,
      usecase: campaign.usecase,
      numbers: numberList.length,
      delivery: 'editing',
      errors: 4,
      warnings: 3,
      brand,
      campaign,
      numberList,
    },
    {
      ...base(2, 'Appointment reminders'),
      brandName: brand.displayName,
      usecase: 'ACCOUNT_NOTIFICATION',
      numbers: 12,
      delivery: 'accepted',
      outboxId: outboxIdSchema.parse(uuid(304)),
      caseId: 'CASE-4410',
      caseStatus: 'IN_REVIEW',
      errors: 0,
      warnings: 1,
      brand,
      campaign: { ...campaign, usecase: 'ACCOUNT_NOTIFICATION' },
      numberList: numberList.slice(0, 12),
    },
  ];
}

type OutboxSeed = Pick<
  OutboxItem,
  'kind' | 'customerId' | 'customerName' | 'entityId' | 'title' | 'count' | 'state'
> &
  Partial<OutboxItem>;

const item = (n: number, now: number, seed: OutboxSeed): OutboxItem => ({
  channel: 'connector',
  waitReason: null,
  attempts: 0,
  nextAttemptAt: null,
  lastErrorCode: null,
  lastErrorMessage: null,
  createdAt: isoAt(now - (20 - n) * HOUR),
  sentAt: null,
  reference: null,
  remoteStatus: null,
  position: null,
  ...seed,
  id: outboxIdSchema.parse(uuid(300 + n)),
});

export function makeOutbox(now: number): OutboxItem[] {
  const harbor = { customerId: customerIdSchema.parse('org-harbor'), customerName: 'Harbor Clinic' };
  const maple = { customerId: customerIdSchema.parse('org-maple'), customerName: 'Maple Ridge Schools' };
  return [
    item(1, now, {
      ...maple,
      kind: 'order',
      entityId: uuid(111),
      title: 'District office',
      count: 31,
      state: 'rejected',
      attempts: 1,
      sentAt: isoAt(now - 5 * HOUR),
      lastErrorCode: 'remote-error',
      lastErrorMessage: 'Two numbers of the order belong to another location.',
    }),
    item(2, now, {
      ...harbor,
      kind: 'order',
      entityId: uuid(102),
      title: 'Portland Riverside',
      count: 9,
      state: 'queued',
      waitReason: 'backoff',
      attempts: 2,
      nextAttemptAt: isoAt(now + 4 * 60_000),
      lastErrorCode: 'remote-error',
      lastErrorMessage: 'The connector answered 503.',
    }),
    item(5, now, {
      ...harbor,
      kind: 'registration',
      entityId: uuid(203),
      title: 'Pharmacy pick-up',
      count: 18,
      state: 'queued',
      waitReason: 'order-pending',
    }),
    item(3, now, {
      ...harbor,
      kind: 'order',
      entityId: uuid(103),
      title: 'Spokane',
      count: 14,
      state: 'accepted',
      attempts: 1,
      sentAt: isoAt(now - 2 * HOUR),
      reference: 'ORD-7F21',
      remoteStatus: 'PARTIAL',
    }),
    item(4, now, {
      ...harbor,
      kind: 'registration',
      entityId: uuid(202),
      title: 'Appointment reminders',
      count: 12,
      state: 'accepted',
      attempts: 3,
      sentAt: isoAt(now - 60 * HOUR),
      reference: 'CASE-4410',
      remoteStatus: 'IN_REVIEW',
    }),
  ];
}

export function storyOf(one: OutboxItem, now: number): OutboxStory {
  const log = Array.from({ length: one.attempts }, (_unused, index) => ({
    at: isoAt(now - (6 - index) * HOUR),
    outcome: index + 1 === one.attempts && one.state === 'accepted' ? 'accepted' : 'failed',
    httpStatus: index + 1 === one.attempts && one.state === 'accepted' ? 201 : 503,
    message: one.lastErrorMessage ?? 'Created',
    trackingId: `TR-${uuid(index + 1).slice(-4)}`,
  }));
  const payload = { kind: one.kind, customer: one.customerId, title: one.title, count: one.count };
  return {
    ...one,
    payload: JSON.stringify(payload),
    payloadHash: HASH,
    attemptLog: log,
    receipts: one.reference
      ? [{ at: one.sentAt ?? isoAt(now), kind: 'created', body: `{"id":"${one.reference}"}` }]
      : [],
  };
}
