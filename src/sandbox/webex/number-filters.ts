/** The query parameters of `GET /telephony/config/numbers`. */
import { OWNER_TYPE_FILTERS, TELEPHONY_TYPES, type WebexNumber } from '#shared/webex/schemas.ts';
import { badRequest } from './webex-errors.ts';

/** Takes a row of the list, or leaves it out. */
export type NumberFilter = (record: WebexNumber) => boolean;

/** Owner types of answers are named differently from those of queries. */
const OWNER_TYPE_OF_QUERY: Readonly<Record<string, string>> = {
  PAGING_GROUP: 'GROUP_PAGING',
  BROADWORKS_ANYWHERE: 'OFFICE_ANYWHERE',
};

type FilterMaker = (value: string) => NumberFilter;

function flag(name: string, value: string): boolean {
  if (value !== 'true' && value !== 'false') throw badRequest(`${name} must be true or false`);
  return value === 'true';
}

function oneOf(name: string, value: string, allowed: readonly string[]): string {
  if (!allowed.includes(value)) throw badRequest(`${name} must be one of ${allowed.join(', ')}`);
  return value;
}

function byFlag(name: string, read: (record: WebexNumber) => boolean | null | undefined): FilterMaker {
  return (value) => {
    const wanted = flag(name, value);
    return (record) => (read(record) ?? false) === wanted;
  };
}

function isAvailable(record: WebexNumber): boolean {
  return !record.owner && record.state === 'ACTIVE' && !record.isServiceNumber && !record.isReservedNumber;
}

function ownerName(record: WebexNumber): string {
  const { firstName = '', lastName = '', displayName = '' } = record.owner ?? {};
  return `${firstName} ${lastName} ${displayName}`.toLowerCase();
}

const FILTERS: Readonly<Record<string, FilterMaker>> = {
  phoneNumber: (value) => {
    const wanted = new Set(value.split(',').map((part) => `+${part.replace(/\D/g, '')}`));
    return (record) => wanted.has(record.phoneNumber ?? '');
  },
  extension: (value) => {
    const wanted = new Set(value.split(','));
    return (record) => wanted.has(record.extension ?? '');
  },
  available: byFlag('available', isAvailable),
  ownerName: (value) => (record) => ownerName(record).includes(value.toLowerCase()),
  ownerId: (value) => (record) => record.owner?.id === value,
  ownerType: (value) => {
    const name = oneOf('ownerType', value, OWNER_TYPE_FILTERS);
    const wanted = OWNER_TYPE_OF_QUERY[name] ?? name;
    return (record) => record.owner?.type === wanted;
  },
  numberType: (value) => {
    const wantsNumber = oneOf('numberType', value, ['NUMBER', 'EXTENSION']) === 'NUMBER';
    return (record) => Boolean(record.phoneNumber) === wantsNumber;
  },
  phoneNumberType: (value) => (record) => Boolean(record.phoneNumber) && record.phoneNumberType === value,
  state: (value) => {
    const wanted = oneOf('state', value, ['ACTIVE', 'INACTIVE']);
    return (record) => Boolean(record.phoneNumber) && record.state === wanted;
  },
  tollFreeNumbers: byFlag('tollFreeNumbers', (record) => record.tollFreeNumber),
  serviceNumber: byFlag('serviceNumber', (record) => record.isServiceNumber),
  reservedNumber: byFlag('reservedNumber', (record) => record.isReservedNumber),
  restrictedNonGeoNumbers: byFlag('restrictedNonGeoNumbers', () => false),
  includedTelephonyTypes: (value) => {
    const wanted = oneOf('includedTelephonyTypes', value, TELEPHONY_TYPES);
    return (record) => record.includedTelephonyTypes === wanted;
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
export function numberFilters(query: URLSearchParams): readonly NumberFilter[] {
  refuseCombinations(query);
  const filters: NumberFilter[] = [];
  for (const [name, value] of query) {
    const make = Object.hasOwn(FILTERS, name) ? FILTERS[name] : undefined;
    if (make && value !== '') filters.push(make(value));
  }
  return filters;
}
