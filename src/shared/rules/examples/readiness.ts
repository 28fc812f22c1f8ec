import type { Attestation, Prerequisite } from '../../model/customer.ts';
import type { CustomerSubject } from '../catalogue/readiness.ts';
import type { Example } from './example.ts';

/** A customer of whom the mirror knows all that Webex tells. */
export const KNOWN_CUSTOMER: CustomerSubject = {
  name: 'Harbor Outfitters',
  pulledAt: '2026-11-03T14:02:00.000Z',
  locations: [{ name: 'Boise', country: 'US', pstnType: 'CISCO_PSTN' }],
  licences: [{ name: 'Webex Calling - Professional' }],
  subscriptionIds: ['Sub0000000'],
  ciscoPrimaryOwners: 12,
  eligibleNumbers: 15,
  authorisedNumbers: 0,
  inCampaignNumbers: 0,
  attestations: [],
  brandVerticals: [],
};

/** What a person said of a prerequisite. */
export const said = (prerequisite: Prerequisite, answer: Attestation['answer']): Attestation => ({
  prerequisite,
  answer,
  note: '',
  who: 'desk',
  at: '2026-11-02T09:00:00.000Z',
});

const site = (name: string, pstnType: string, country = 'US') => ({ name, country, pstnType });
const GATEWAY = [site('Boise', 'LOCAL_GATEWAY')];
const UNKNOWN = [site('Boise', 'unknown')];
const NOT_PULLED = { pulledAt: null } as const;

type Row = readonly [
  rule: string,
  kind: Example<CustomerSubject>['kind'],
  name: string,
  change: Partial<CustomerSubject>,
  says: string,
];

const ROWS: readonly Row[] = [
  ['RD-001', 'valid', 'a location on Cisco PSTN', {}, 'calling-plan-met'],
  ['RD-001', 'invalid', 'a local gateway only', { locations: GATEWAY }, 'calling-plan-not-met'],
  [
    'RD-001',
    'invalid',
    'nobody overrules the mirror',
    { locations: GATEWAY, attestations: [said('calling-plan', 'met')] },
    'calling-plan-not-met',
  ],
  [
    'RD-001',
    'invalid',
    'Cisco PSTN abroad',
    { locations: [site('Leeds', 'CISCO_PSTN', 'GB')] },
    'calling-plan-country-not-met',
  ],
  ['RD-001', 'boundary', 'a connection not reported', { locations: UNKNOWN }, 'calling-plan-unknown'],
  [
    'RD-001',
    'boundary',
    'a person settles the unknown',
    { locations: UNKNOWN, attestations: [said('calling-plan', 'met')] },
    'attested-met',
  ],
  ['RD-001', 'missing', 'nothing pulled', NOT_PULLED, 'not-pulled-unknown'],
  ['RD-002', 'valid', 'a person knows', { attestations: [said('enterprise', 'met')] }, 'attested-met'],
  ['RD-002', 'invalid', 'a trial', { subscriptionIds: ['Sub1', 'Trial'] }, 'enterprise-trial-not-met'],
  [
    'RD-002',
    'invalid',
    'a trial whatever a person says',
    { subscriptionIds: ['trial'], attestations: [said('enterprise', 'met')] },
    'enterprise-trial-not-met',
  ],
  [
    'RD-002',
    'boundary',
    'a subscription that only sounds like one',
    { subscriptionIds: ['Sub-trial-4'] },
    'enterprise-unknown',
  ],
  ['RD-002', 'missing', 'no licences', { subscriptionIds: [] }, 'enterprise-unknown'],
  ['RD-003', 'valid', 'people with numbers', {}, 'primary-number-met'],
  ['RD-003', 'invalid', 'nobody', { ciscoPrimaryOwners: 0 }, 'primary-number-not-met'],
  ['RD-003', 'boundary', 'one person', { ciscoPrimaryOwners: 1 }, 'primary-number-met'],
  [
    'RD-003',
    'boundary',
    'nobody, but locations unknown',
    { ciscoPrimaryOwners: 0, locations: UNKNOWN },
    'primary-number-unknown',
  ],
  ['RD-003', 'missing', 'nothing pulled', NOT_PULLED, 'not-pulled-unknown'],
  ['RD-004', 'valid', 'a person checked', { attestations: [said('app-version', 'met')] }, 'attested-met'],
  [
    'RD-004',
    'invalid',
    'a person found old ones',
    { attestations: [said('app-version', 'not-met')] },
    'attested-not-met',
  ],
  ['RD-004', 'boundary', 'a pull changes nothing', NOT_PULLED, 'app-version-unknown'],
  ['RD-004', 'missing', 'nobody said', {}, 'app-version-unknown'],
  ['RD-005', 'valid', 'every location', {}, 'cisco-pstn-met'],
  [
    'RD-005',
    'boundary',
    'some locations',
    { locations: [site('Boise', 'CISCO_PSTN'), ...GATEWAY] },
    'cisco-pstn-partly-met',
  ],
  [
    'RD-005',
    'boundary',
    'locations abroad do not count',
    { locations: [site('Boise', 'CISCO_PSTN'), site('Leeds', 'LOCAL_GATEWAY', 'GB')] },
    'cisco-pstn-met',
  ],
  ['RD-005', 'invalid', 'none', { locations: GATEWAY }, 'cisco-pstn-not-met'],
  ['RD-005', 'missing', 'not reported', { locations: UNKNOWN }, 'cisco-pstn-unknown'],
  ['RD-006', 'valid', 'numbers in a campaign', { inCampaignNumbers: 3 }, 'recorded-campaign-met'],
  [
    'RD-006',
    'boundary',
    'the latest word of a person counts',
    { attestations: [said('campaign', 'not-met'), said('campaign', 'met')] },
    'attested-met',
  ],
  [
    'RD-006',
    'invalid',
    'a person knows there is none',
    { attestations: [said('campaign', 'not-met')] },
    'attested-not-met',
  ],
  ['RD-006', 'missing', 'nothing recorded', {}, 'campaign-unknown'],
  [
    'RD-007',
    'valid',
    'a licence named so',
    { licences: [{ name: 'Business Texting' }] },
    'add-on-licence-met',
  ],
  [
    'RD-007',
    'boundary',
    'a word that only contains it',
    { licences: [{ name: 'Context Service' }] },
    'add-on-licence-unknown',
  ],
  [
    'RD-007',
    'invalid',
    'a person looked',
    { attestations: [said('add-on-licence', 'not-met')] },
    'attested-not-met',
  ],
  ['RD-007', 'missing', 'no licences', { licences: [] }, 'add-on-licence-unknown'],
  ['RD-008', 'valid', 'some authorised', { authorisedNumbers: 1 }, 'recorded-authorised-numbers-met'],
  [
    'RD-008',
    'invalid',
    'a person looked',
    { attestations: [said('authorised-numbers', 'not-met')] },
    'attested-not-met',
  ],
  ['RD-008', 'missing', 'nothing recorded', {}, 'authorised-numbers-unknown'],
  ['RD-009', 'invalid', 'a clinic by name', { name: 'Harbor Clinic' }, 'hipaa-not-supported'],
  [
    'RD-009',
    'invalid',
    'by the vertical of a brand',
    { brandVerticals: ['HEALTHCARE'] },
    'hipaa-not-supported',
  ],
  ['RD-009', 'boundary', 'a word that only contains one', { name: 'Clinical Precision Tools' }, ''],
  ['RD-009', 'valid', 'an outfitter', {}, ''],
];

export const readinessExamples: readonly Example<CustomerSubject>[] = ROWS.map(
  ([rule, kind, name, change, says]) => ({
    rule,
    kind,
    name,
    subject: { ...KNOWN_CUSTOMER, ...change },
    says: says ? [says] : [],
  }),
);
