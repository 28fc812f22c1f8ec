/** Rows of `GET /telephony/config/numbers` and their count. */
import { encodeWebexId } from '#shared/webex/ids.ts';
import { hash, PURPOSE, pick, uuid } from '../data/random.ts';
import { type OwnerKind, ROLES, type Role } from '../data/roles.ts';
import type { NumberEntry, NumberUse, PersonKey, SampleLocation } from '../data/sample-location.ts';
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
  AUTO_ATTENDANT: ['After hours menu', 'Holiday menu', 'Directory'],
  CALL_QUEUE: QUEUE_NAMES,
  HUNT_GROUP: GROUP_NAMES,
  PLACE: PLACE_NAMES,
  VIRTUAL_LINE: LINE_NAMES,
};

/** Who has a number, in Webex's words. */
export type NumberOwner =
  | { readonly id: string; readonly type: 'PEOPLE'; readonly firstName: string; readonly lastName: string }
  | { readonly id: string; readonly type: OwnerKind; readonly displayName: string };

function featureOwner(
  seed: number,
  location: SampleLocation,
  entry: NumberEntry,
  type: OwnerKind,
): NumberOwner {
  const place = [location.customer, location.index, entry.position] as const;
  const label = entry.isMain ? 'Main menu' : pick(FEATURE_NAMES[type], hash(seed, PURPOSE.feature, ...place));
  const id = encodeWebexId(type, uuid(seed, PURPOSE.feature, ...place));
  return { id, type, displayName: `${location.blueprint.city.name} ${label}` };
}

/** The owner of a number, or `undefined` when it is unassigned. */
export function ownerOf(seed: number, location: SampleLocation, entry: NumberEntry): NumberOwner | undefined {
  const { owner } = ROLES[entry.role];
  if (owner === 'none') return undefined;
  if (owner !== 'person' && owner !== 'otherNumberOfPerson')
    return featureOwner(seed, location, entry, owner);
  if (!entry.person) return undefined;
  const name = nameOf(seed, location.customer, entry.person);
  const id = personId(seed, location.customer, entry.person);
  return { id, type: 'PEOPLE', firstName: name.first, lastName: name.last };
}

/** The owner type that an answer shows, without the cost of the owner. */
export function ownerTypeOf(entry: NumberEntry): string | undefined {
  const { owner } = ROLES[entry.role];
  if (owner === 'none') return undefined;
  return owner === 'person' || owner === 'otherNumberOfPerson' ? 'PEOPLE' : owner;
}

function withoutBraces(value: object): string {
  return JSON.stringify(value).slice(1, -1);
}

function makeTraits(role: Role, entry: Pick<NumberEntry, 'isMain' | 'isTollFree'>): string {
  return withoutBraces({
    state: role.active ? 'ACTIVE' : 'INACTIVE',
    phoneNumberType: role.phoneNumberType,
    mainNumber: entry.isMain,
    includedTelephonyTypes: role.mobile ? 'MOBILE_NUMBER' : 'PSTN_NUMBER',
    ...(role.mobile ? { mobileNetwork: 'mobileNetwork', routingProfile: 'AttRtPf' } : {}),
    tollFreeNumber: entry.isTollFree,
    isServiceNumber: role.service,
    elinEnabled: role.elin,
    isReservedNumber: role.reserved,
  });
}

const knownTraits = new Map<string, string>();

/** The members that depend on the use of a number alone; there are few combinations, so each is written once. */
function traitsOf(entry: NumberEntry): string {
  const key = `${entry.role}${entry.isMain ? 1 : 0}${entry.isTollFree ? 1 : 0}`;
  const known = knownTraits.get(key);
  if (known !== undefined) return known;
  const made = makeTraits(ROLES[entry.role], entry);
  knownTraits.set(key, made);
  return made;
}

/** Ids and types need no escaping; names are quoted once each. */
function ownerJson(owner: NumberOwner): string {
  const start = `{"id":"${owner.id}","type":"${owner.type}",`;
  return owner.type === 'PEOPLE'
    ? `${start}"firstName":${quoted(owner.firstName)},"lastName":${quoted(owner.lastName)}}`
    : `${start}"displayName":${JSON.stringify(owner.displayName)}}`;
}

const quotedNames = new Map<string, string>();

function quoted(name: string): string {
  let text = quotedNames.get(name);
  if (text === undefined) {
    text = JSON.stringify(name);
    quotedNames.set(name, text);
  }
  return text;
}

/**
 * A number in Webex's words, as JSON text. Millions of rows are made for scale tests; text put together from parts
 * takes a third of the time that an object and `JSON.stringify` take.
 */
export function numberJson(seed: number, location: SampleLocation, entry: NumberEntry): string {
  const { extension } = entry;
  const prefix = location.routingPrefix;
  const inside = extension
    ? `"extension":"${extension}","routingPrefix":"${prefix}","esn":"${prefix}${extension}",`
    : '';
  const owner = ownerOf(seed, location, entry);
  const end = owner ? `,"owner":${ownerJson(owner)}}` : '}';
  return `{"phoneNumber":"${entry.phoneNumber}",${inside}${traitsOf(entry)},"location":${location.summaryJson}${end}`;
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

function countUse(count: NumberCount, use: NumberUse): void {
  const role = ROLES[use.role];
  const isFree = role.owner === 'none';
  count.total += 1;
  count.assigned += isFree ? 0 : 1;
  count.unAssigned += isFree ? 1 : 0;
  count.inActive += role.active ? 0 : 1;
  count.extensionOnly += use.hasNumber ? 0 : 1;
  count.tollFreeNumbers += use.isTollFree ? 1 : 0;
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
  location.visitUses((use) => countUse(count, use));
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
