import type { NumberFact } from '../../model/registration.ts';
import { AUTHORISED, CLEAN_NUMBERS, examplesFrom, type Row, SOLE_BRAND } from './registration.ts';

const [FIRST = '', SECOND = ''] = CLEAN_NUMBERS;

const fact = (change: Partial<NumberFact>): Row[3] => ({
  facts: { numbers: { [FIRST]: { ...AUTHORISED, ...change }, [SECOND]: AUTHORISED } },
});

/** Distinct local numbers. */
const many = (count: number): string[] =>
  Array.from({ length: count }, (_each, index) => `+1208555${String(1000 + index)}`);

const ROWS: readonly Row[] = [
  ['NM-001', 'valid', 'in no other registration', {}],
  [
    'NM-001',
    'invalid',
    'in another registration',
    fact({ otherRegistration: 'Spring form' }),
    'number-in-other-campaign',
  ],
  ['NM-001', 'missing', 'nothing known of it', { facts: { numbers: {} } }],
  ['NM-002', 'valid', 'two numbers', {}],
  ['NM-002', 'boundary', '49 numbers', { numbers: many(49) }],
  ['NM-002', 'boundary', '50 numbers', { numbers: many(50) }, 'numbers-need-pool'],
  ['NM-003', 'valid', 'authorised', {}],
  ['NM-003', 'invalid', 'not authorised', fact({ authorised: false }), 'number-not-authorised'],
  [
    'NM-003',
    'boundary',
    'ordered',
    fact({ authorised: false, awaitingOrder: true }),
    'numbers-awaiting-order',
  ],
  ['NM-003', 'invalid', 'not in the mirror', fact({ known: false, authorised: false }), 'number-unknown'],
  ['NM-003', 'invalid', 'a location abroad', fact({ country: 'GB' }), 'number-location-country'],
  [
    'NM-003',
    'invalid',
    'a location that left the calling plan',
    fact({ country: 'US', pstnType: 'LOCAL_GATEWAY' }),
    'number-location-pstn',
  ],
  ['NM-003', 'boundary', 'a location of unknown connection', fact({ country: 'CA', pstnType: 'unknown' })],
  ['NM-003', 'boundary', 'a hunt group', fact({ ownerType: 'HUNT_GROUP' }), 'number-owner-no-person'],
  [
    'NM-003',
    'boundary',
    'a second number of a person',
    fact({ ownerType: 'PEOPLE', numberType: 'ALTERNATE' }),
    'registration-number-not-primary',
  ],
  [
    'NM-003',
    'valid',
    'the primary number of a person',
    fact({ country: 'US', pstnType: 'CISCO_PSTN', ownerType: 'PEOPLE', numberType: 'PRIMARY' }),
  ],
  ['NM-003', 'missing', 'nothing gathered yet', { facts: { numbers: {} } }],
  ['NM-004', 'valid', 'a company with two', {}],
  ['NM-004', 'boundary', 'a sole proprietor with one', { brand: SOLE_BRAND, numbers: [FIRST] }],
  ['NM-004', 'invalid', 'a sole proprietor with two', { brand: SOLE_BRAND }, 'numbers-sole-proprietor'],
  ['NM-005', 'valid', 'local numbers', {}],
  [
    'NM-005',
    'invalid',
    'toll-free by its digits',
    { numbers: ['+18335550142'] },
    'registration-number-toll-free',
  ],
  ['NM-005', 'invalid', 'toll-free in the mirror', fact({ tollFree: true }), 'registration-number-toll-free'],
  ['NM-005', 'invalid', 'British', { numbers: ['+442079460123'] }, 'registration-number-not-nanp'],
  ['NM-005', 'boundary', 'no number at all is for NM-006', { numbers: ['555-0142'] }],
  ['NM-006', 'valid', 'two numbers', {}],
  ['NM-006', 'invalid', 'without country code', { numbers: ['2085550142'] }, 'number-not-e164'],
  ['NM-006', 'invalid', 'twice', { numbers: [FIRST, SECOND, FIRST] }, 'number-twice'],
  ['NM-006', 'invalid', 'two countries', { numbers: [FIRST, '+14165550142'] }, 'numbers-mixed-countries'],
  ['NM-006', 'boundary', 'Canada alone', { numbers: ['+14165550142', '+16045550142'] }],
  [
    'NM-006',
    'boundary',
    '20 broken numbers',
    { numbers: Array.from({ length: 20 }, (_each, at) => `${at}`) },
    ...Array.from({ length: 20 }, () => 'number-not-e164'),
  ],
  [
    'NM-006',
    'boundary',
    '21 broken numbers',
    { numbers: Array.from({ length: 21 }, (_each, at) => `${at}`) },
    ...Array.from({ length: 20 }, () => 'number-not-e164'),
    'numbers-and-more',
  ],
  ['NM-006', 'missing', 'none', { numbers: [] }],
  ['NM-007', 'valid', 'some', {}],
  [
    'NM-007',
    'boundary',
    'none, in a form with a description only',
    { numbers: [], campaign: { usecase: '', messageFlow: '' } },
    'numbers-none',
  ],
  [
    'NM-007',
    'boundary',
    'none, in a form with a use case only',
    { numbers: [], campaign: { description: '', messageFlow: '' } },
    'numbers-none',
  ],
  [
    'NM-007',
    'boundary',
    'none, in a form with a flow only',
    { numbers: [], campaign: { usecase: '', description: '' } },
    'numbers-none',
  ],
  ['NM-007', 'missing', 'none', { numbers: [] }, 'numbers-none'],
  [
    'NM-007',
    'boundary',
    'none, in a form not begun',
    { numbers: [], campaign: { usecase: '', description: '', messageFlow: '' } },
  ],
];

export const numberExamples = examplesFrom(ROWS);
