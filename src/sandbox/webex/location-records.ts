/** Organisations, locations, calling locations, PSTN connections. */
import { encodeWebexId } from '#shared/webex/ids.ts';
import type {
  WebexLocation,
  WebexOrganization,
  WebexPstnConnection,
  WebexTelephonyLocation,
  WebexTelephonyLocationDetail,
} from '#shared/webex/schemas.ts';
import type { PstnKind } from '../data/blueprints.ts';
import { hash, PURPOSE, pick, uuid } from '../data/random.ts';
import type { SampleLocation } from '../data/sample-location.ts';
import { STREETS } from '../data/words.ts';
import type { SampleCustomer, World } from '../data/world.ts';

export function organizationRecord(customer: SampleCustomer): WebexOrganization {
  return { id: customer.id, displayName: customer.blueprint.name, created: customer.created };
}

export function locationRecord(
  world: World,
  customer: SampleCustomer,
  location: SampleLocation,
): WebexLocation {
  const { city } = location.blueprint;
  const value = hash(world.seed, PURPOSE.location, customer.index, location.index);
  const floor = (value >>> 16) % 4;
  return {
    id: location.id,
    name: location.name,
    orgId: customer.id,
    timeZone: city.timeZone,
    preferredLanguage: city.name === 'Montréal' ? 'fr_CA' : city.country === 'GB' ? 'en_GB' : 'en_US',
    address: {
      address1: `${100 + (value % 1900)} ${pick(STREETS, value >>> 4)}`,
      ...(floor === 0 ? {} : { address2: `Floor ${floor + 1}` }),
      city: city.name,
      ...(city.state ? { state: city.state } : {}),
      postalCode: city.postalCode,
      country: city.country,
    },
    latitude: city.latitude,
    longitude: city.longitude,
    ...(location.blueprint.pstn === 'NONE' ? { notes: 'PSTN to be chosen before opening' } : {}),
  };
}

function mainNumber(location: SampleLocation): string | null {
  return location.geographicCount > 0 ? location.phoneNumberOf(0) : null;
}

export function telephonyLocationRecord(location: SampleLocation): WebexTelephonyLocation {
  return {
    id: location.id,
    name: location.name,
    callingLineId: { name: location.name, phoneNumber: mainNumber(location) },
    e911SetupRequired: location.blueprint.pstn === 'NONE',
    outsideDialDigit: location.blueprint.city.country === 'GB' ? '0' : '9',
    enforceOutsideDialDigit: false,
    routingPrefix: location.routingPrefix,
  };
}

/** Odd locations leave through a trunk, even ones through a group of them. */
function premisesRoute(
  world: World,
  location: SampleLocation,
): { type: 'TRUNK' | 'ROUTE_GROUP'; id: string } {
  return {
    type: location.index % 2 === 1 ? 'TRUNK' : 'ROUTE_GROUP',
    id: encodeWebexId('ROUTE_GROUP', uuid(world.seed, PURPOSE.routeGroup, location.customer, location.index)),
  };
}

export function telephonyLocationDetail(
  world: World,
  customer: SampleCustomer,
  location: SampleLocation,
): WebexTelephonyLocationDetail {
  const { pstn } = location.blueprint;
  const subscription =
    100_000 + (hash(world.seed, PURPOSE.license, customer.index, location.index) % 900_000);
  return {
    ...telephonyLocationRecord(location),
    announcementLanguage: 'en_us',
    ...(pstn === 'LOCAL_GATEWAY' ? { connection: premisesRoute(world, location) } : {}),
    ...(pstn === 'CISCO_PSTN'
      ? { subscriptionId: customer.blueprint.isTrial ? 'trial' : `Sub${subscription}` }
      : {}),
    externalCallerIdName: customer.blueprint.name,
    userLimit: 500_000,
    defaultDomain: customer.blueprint.emailDomain,
  };
}

const SERVICES: Readonly<Record<Exclude<PstnKind, 'NONE'>, readonly string[]>> = {
  CISCO_PSTN: ['GEOGRAPHIC_NUMBERS', 'TOLLFREE_NUMBERS', 'BUSINESS_TEXTING', 'SERVICE_NUMBERS'],
  LOCAL_GATEWAY: [],
  NON_INTEGRATED_CCP: ['GEOGRAPHIC_NUMBERS'],
  INTEGRATED_CCP: ['GEOGRAPHIC_NUMBERS', 'TOLLFREE_NUMBERS', 'MOBILE_NUMBERS'],
};

/** Names are the sample's own except the first two; nothing may depend on them. */
const CONNECTION_NAMES: Readonly<Record<Exclude<PstnKind, 'NONE'>, string>> = {
  CISCO_PSTN: 'Cisco Calling Plans',
  LOCAL_GATEWAY: 'Premises-based PSTN',
  NON_INTEGRATED_CCP: 'Estuary Voice',
  INTEGRATED_CCP: 'Fernline Telecom',
};

/** The PSTN connection, or `undefined` for a location that has chosen none. */
export function pstnConnectionRecord(
  world: World,
  location: SampleLocation,
): WebexPstnConnection | undefined {
  const { pstn } = location.blueprint;
  if (pstn === 'NONE') return undefined;
  const route = premisesRoute(world, location);
  return {
    id: encodeWebexId(
      'PSTN_CONNECTION',
      uuid(world.seed, PURPOSE.pstnConnection, location.customer, location.index),
    ),
    displayName: CONNECTION_NAMES[pstn],
    pstnServices: [...SERVICES[pstn]],
    pstnConnectionType: pstn,
    ...(pstn === 'LOCAL_GATEWAY' ? { routeType: route.type, routeId: route.id } : {}),
  };
}
