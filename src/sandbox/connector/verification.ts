/**
 * Whether a number of an order can be authorised. The conditions follow Cisco's published requirements where there
 * are any; titles, codes and texts are the sample connector's own and never Cisco's.
 */
import type { OrderError } from '#shared/webex/connector.ts';
import { ROLES } from '../data/roles.ts';
import type { SampleLocation } from '../data/sample-location.ts';
import type { FoundNumber, World } from '../data/world.ts';

type Refusal = Pick<OrderError, 'errorType' | 'errorCode' | 'errorTitle' | 'errorMessage'>;

function refusal(code: string, title: string, message: string): Refusal {
  return { errorType: 'VERIFICATION', errorCode: `SAMPLE-${code}`, errorTitle: title, errorMessage: message };
}

const UNKNOWN = refusal('1001', 'NUMBER_UNKNOWN', 'The customer has no such number.');
const OTHER_LOCATION = refusal('1002', 'NUMBER_IN_OTHER_LOCATION', 'The number belongs to another location.');
const OTHER_PSTN = refusal(
  '1003',
  'NUMBER_HAS_OTHER_PSTN',
  'Its location does not use a Cisco Calling Plan.',
);
const OTHER_COUNTRY = refusal(
  '1004',
  'NUMBER_HAS_OTHER_COUNTRY',
  'Its location is outside the US and Canada.',
);
const TOLL_FREE = refusal('1005', 'NUMBER_HAS_TOLL_FREE_USAGE', 'Toll-free numbers cannot be authorised.');
const SERVICE = refusal('1006', 'NUMBER_HAS_SERVICE_USAGE', 'The number is in use as a service number.');
const INACTIVE = refusal('1007', 'NUMBER_HAS_INACTIVE_STATE', 'The number is not active.');
const ELIN = refusal('1008', 'NUMBER_HAS_ELIN_USAGE', 'The number is in use for emergency locations.');
const MOBILE = refusal('1009', 'NUMBER_HAS_MOBILE_USAGE', 'Mobile numbers cannot be authorised.');
const RESERVED = refusal('1010', 'NUMBER_HAS_RESERVATION', 'The number is reserved.');
const BROKEN: Refusal = {
  errorType: 'FAILED',
  errorCode: 'SAMPLE-2001',
  errorTitle: 'NUMBER_HAS_CARRIER_FAILURE',
  errorMessage: 'The carrier did not take the number.',
};

function refusalOf(found: FoundNumber, location: SampleLocation): Refusal | undefined {
  const { blueprint } = found.location;
  const role = ROLES[found.entry.role];
  if (found.location !== location) return OTHER_LOCATION;
  if (blueprint.city.country === 'GB') return OTHER_COUNTRY;
  if (blueprint.pstn !== 'CISCO_PSTN') return OTHER_PSTN;
  if (found.entry.isTollFree) return TOLL_FREE;
  if (role.service) return SERVICE;
  if (role.elin) return ELIN;
  if (role.mobile) return MOBILE;
  if (role.reserved) return RESERVED;
  return role.active ? undefined : INACTIVE;
}

/** What stands against authorising a number at a location; nothing when it can be authorised. */
export function verifyNumber(
  world: World,
  location: SampleLocation,
  number: string,
  broken: ReadonlySet<string>,
): OrderError | undefined {
  const found = world.findNumber(number);
  const reason =
    found === undefined || found.customer.index !== location.customer
      ? UNKNOWN
      : (refusalOf(found, location) ?? (broken.has(number) ? BROKEN : undefined));
  return reason && { number, ...reason };
}

/** Whether the sample starts out with this number authorised. */
export function isPreAuthorised(world: World, customer: number, number: string): boolean {
  const found = world.findNumber(number);
  if (!found || found.customer.index !== customer || found.basePosition === undefined) return false;
  const isLeading =
    found.basePosition < Math.min(found.location.blueprint.preAuthorised, found.location.geographicCount);
  return isLeading && refusalOf(found, found.location) === undefined;
}
