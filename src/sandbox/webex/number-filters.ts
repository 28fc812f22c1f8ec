/** The query parameters of `GET /telephony/config/numbers`. */
import { OWNER_TYPE_FILTERS, TELEPHONY_TYPES } from '#shared/webex/schemas.ts';
import { ROLES } from '../data/roles.ts';
import type { NumberEntry, SampleLocation } from '../data/sample-location.ts';
import { ownerOf, ownerTypeOf } from './number-records.ts';
import { badRequest } from './webex-errors.ts';

/** Takes a row of the list, or leaves it out. */
export type NumberFilter = (entry: NumberEntry, location: SampleLocation) => boolean;

/** Owner types of answers are named differently from those of queries. */
const OWNER_TYPE_OF_QUERY: Readonly<Record<string, string>> = {
  PAGING_GROUP: 'GROUP_PAGING',
  BROADWORKS_ANYWHERE: 'OFFICE_ANYWHERE',
};

type FilterMaker = (value: string, seed: number) => NumberFilter;

function oneOf(name: string, value: string, allowed: readonly string[]): string {
  if (!allowed.includes(value)) throw badRequest(`${name} must be one of ${allowed.join(', ')}`);
  return value;
}

function byFlag(name: string, read: (entry: NumberEntry) => boolean): FilterMaker {
  return (value) => {
    const wanted = oneOf(name, value, ['true', 'false']) === 'true';
    return (entry) => read(entry) === wanted;
  };
}

function isAvailable({ role }: NumberEntry): boolean {
  const { owner, active, service, reserved } = ROLES[role];
  return owner === 'none' && active && !service && !reserved;
}

const FILTERS: Readonly<Record<string, FilterMaker>> = {
  phoneNumber: (value) => {
    const wanted = new Set(value.split(',').map((part) => `+${part.replace(/\D/g, '')}`));
    return (entry) => wanted.has(entry.phoneNumber);
  },
  extension: (value) => {
    const wanted = new Set(value.split(','));
    return (entry) => wanted.has(entry.extension);
  },
  available: byFlag('available', isAvailable),
  ownerName: (value, seed) => (entry, location) => {
    const owner = ownerOf(seed, location, entry);
    if (!owner) return false;
    const name = owner.type === 'PEOPLE' ? `${owner.firstName} ${owner.lastName}` : owner.displayName;
    return name.toLowerCase().includes(value.toLowerCase());
  },
  ownerId: (value, seed) => (entry, location) => ownerOf(seed, location, entry)?.id === value,
  ownerType: (value) => {
    const name = oneOf('ownerType', value, OWNER_TYPE_FILTERS);
    const wanted = OWNER_TYPE_OF_QUERY[name] ?? name;
    return (entry) => ownerTypeOf(entry) === wanted;
  },
  numberType: (value) => {
    const wantsNumber = oneOf('numberType', value, ['NUMBER', 'EXTENSION']) === 'NUMBER';
    return (entry) => (entry.phoneNumber !== '') === wantsNumber;
  },
  phoneNumberType: (value) => (entry) =>
    entry.phoneNumber !== '' && ROLES[entry.role].phoneNumberType === value,
  state: (value) => {
    const wantsActive = oneOf('state', value, ['ACTIVE', 'INACTIVE']) === 'ACTIVE';
    return (entry) => entry.phoneNumber !== '' && ROLES[entry.role].active === wantsActive;
  },
  tollFreeNumbers: byFlag('tollFreeNumbers', (entry) => entry.isTollFree),
  serviceNumber: byFlag('serviceNumber', (entry) => ROLES[entry.role].service),
  reservedNumber: byFlag('reservedNumber', (entry) => ROLES[entry.role].reserved),
  restrictedNonGeoNumbers: byFlag('restrictedNonGeoNumbers', () => false),
  includedTelephonyTypes: (value) => {
    const wantsMobile = oneOf('includedTelephonyTypes', value, TELEPHONY_TYPES) === 'MOBILE_NUMBER';
    return (entry) => ROLES[entry.role].mobile === wantsMobile;
  },
};

/** Pairs that Cisco's specification (or the wxc_sdk) says may not be combined. */
const EXCLUSIVE: readonly (readonly [string, string])[] = [
  ['available', 'ownerType'],
  ['available', 'reservedNumber'],
];

function refuseCombinations(query: URLSearchParams): void {
  for (const [one, other] of EXCLUSIVE) {
    if (query.has(one) && query.has(other)) throw badRequest(`${one} may not be combined with ${other}`);
  }
  if (query.get('numberType') !== 'EXTENSION') return;
  for (const name of ['available', 'state']) {
    if (query.has(name)) throw badRequest(`numberType EXTENSION may not be combined with ${name}`);
  }
}

/** The filters of a query besides the location; empty when the whole list is asked for. Throws 400 on nonsense. */
export function numberFilters(seed: number, query: URLSearchParams): readonly NumberFilter[] {
  refuseCombinations(query);
  const filters: NumberFilter[] = [];
  for (const [name, value] of query) {
    const make = Object.hasOwn(FILTERS, name) ? FILTERS[name] : undefined;
    if (make && value !== '') filters.push(make(value, seed));
  }
  return filters;
}
