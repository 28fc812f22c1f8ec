/** Rows of `GET /telephony/config/numbers` and their count. */
import { encodeWebexId, type WebexIdType } from '#shared/webex/ids.ts';
import type { WebexNumber, WebexNumberOwner } from '#shared/webex/schemas.ts';
import { hash, PURPOSE, pick, uuid } from '../data/random.ts';
import { type OwnerKind, ROLES } from '../data/roles.ts';
import type { NumberEntry, PersonKey, SampleLocation } from '../data/sample-location.ts';
import {
  GROUP_NAMES,
  LINE_NAMES,
  type PersonName,
  PLACE_NAMES,
  personName,
  QUEUE_NAMES,
} from '../data/words.ts';

const GENERATION_SHIFT = 24;

function personValue(person: PersonKey): number {
  return person.position | (person.generation << GENERATION_SHIFT);
}

export function personId(seed: number, customer: number, person: PersonKey): string {
  return encodeWebexId('PEOPLE', uuid(seed, PURPOSE.person, customer, person.location, personValue(person)));
}

export function nameOf(seed: number, customer: number, person: PersonKey): PersonName {
  return personName(hash(seed, PURPOSE.person, customer, person.location, personValue(person)));
}

const FEATURE_NAMES: Readonly<Record<OwnerKind, readonly string[]>> = {
  AUTO_ATTENDANT: ['Main menu', 'After hours menu', 'Holiday menu'],
  CALL_QUEUE: QUEUE_NAMES,
  HUNT_GROUP: GROUP_NAMES,
  PLACE: PLACE_NAMES,
  VIRTUAL_LINE: LINE_NAMES,
};

function featureOwner(
  seed: number,
  location: SampleLocation,
  entry: NumberEntry,
  kind: OwnerKind,
): WebexNumberOwner {
  const value = uuid(seed, PURPOSE.feature, location.customer, location.index, entry.position);
  const type: WebexIdType = kind;
  const label = pick(
    FEATURE_NAMES[kind],
    hash(seed, PURPOSE.feature, location.customer, location.index, entry.position),
  );
  return {
    id: encodeWebexId(type, value),
    type: kind,
    displayName: `${location.blueprint.city.name} ${label}`,
  };
}

function ownerOf(seed: number, location: SampleLocation, entry: NumberEntry): WebexNumberOwner | undefined {
  const { owner } = ROLES[entry.role];
  if (owner === 'none') return undefined;
  if (owner !== 'person' && owner !== 'otherNumberOfPerson')
    return featureOwner(seed, location, entry, owner);
  if (!entry.person) return undefined;
  const name = nameOf(seed, location.customer, entry.person);
  const id = personId(seed, location.customer, entry.person);
  return { id, type: 'PEOPLE', firstName: name.first, lastName: name.last };
}

/** A number in Webex's words. */
export function numberRecord(seed: number, location: SampleLocation, entry: NumberEntry): WebexNumber {
  const role = ROLES[entry.role];
  const owner = ownerOf(seed, location, entry);
  return {
    phoneNumber: entry.phoneNumber,
    ...(entry.extension
      ? {
          extension: entry.extension,
          routingPrefix: location.routingPrefix,
          esn: location.routingPrefix + entry.extension,
        }
      : {}),
    state: role.active ? 'ACTIVE' : 'INACTIVE',
    phoneNumberType: role.phoneNumberType,
    mainNumber: entry.isMain,
    includedTelephonyTypes: role.mobile ? 'MOBILE_NUMBER' : 'PSTN_NUMBER',
    ...(role.mobile ? { mobileNetwork: 'mobileNetwork', routingProfile: 'AttRtPf' } : {}),
    tollFreeNumber: entry.isTollFree,
    isServiceNumber: role.service,
    elinEnabled: role.elin,
    isReservedNumber: role.reserved,
    location: { id: location.id, name: location.name },
    ...(owner ? { owner } : {}),
  };
}

/** Numbers by what they are, of some locations. */
export interface NumberCount {
  assigned: number;
  unAssigned: number;
  inActive: number;
  extensionOnly: number;
  tollFreeNumbers: number;
  total: number;
  mobileNumber: number;
  serviceNumber: number;
  available: number;
  elin: number;
  reservedNumber: number;
}

function emptyCount(): NumberCount {
  return {
    assigned: 0,
    unAssigned: 0,
    inActive: 0,
    extensionOnly: 0,
    tollFreeNumbers: 0,
    total: 0,
    mobileNumber: 0,
    serviceNumber: 0,
    available: 0,
    elin: 0,
    reservedNumber: 0,
  };
}

function countEntry(count: NumberCount, entry: NumberEntry): void {
  const role = ROLES[entry.role];
  const isFree = role.owner === 'none';
  count.total += 1;
  count.assigned += isFree ? 0 : 1;
  count.unAssigned += isFree ? 1 : 0;
  count.inActive += role.active ? 0 : 1;
  count.extensionOnly += entry.phoneNumber ? 0 : 1;
  count.tollFreeNumbers += entry.isTollFree ? 1 : 0;
  count.mobileNumber += role.mobile ? 1 : 0;
  count.serviceNumber += role.service ? 1 : 0;
  count.available += isFree && role.active && !role.service && !role.elin && !role.reserved ? 1 : 0;
  count.elin += role.elin ? 1 : 0;
  count.reservedNumber += role.reserved ? 1 : 0;
}

const counted = new WeakMap<SampleLocation, { version: number; count: NumberCount }>();

function countLocation(location: SampleLocation): NumberCount {
  const known = counted.get(location);
  if (known?.version === location.version) return known.count;
  const count = emptyCount();
  for (let offset = 0; offset < location.numbers.length; offset += 1) {
    const entry = location.numberAt(offset);
    if (entry) countEntry(count, entry);
  }
  counted.set(location, { version: location.version, count });
  return count;
}

/** The `count` of the numbers list with `details=true`. */
export function countNumbers(locations: readonly SampleLocation[]): NumberCount {
  const sum = emptyCount();
  for (const location of locations) {
    const count = countLocation(location);
    for (const key of Object.keys(sum) as (keyof NumberCount)[]) sum[key] += count[key];
  }
  return sum;
}
