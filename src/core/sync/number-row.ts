import { parsePhone } from '#shared/model/phone.ts';
import { numberSchema, type WebexNumber } from '#shared/webex/schemas.ts';
import { toStoredNumber } from '../repos/columns.ts';
import { type MirrorNumber, NUMBER_FLAGS } from '../repos/mirror-numbers.ts';
import type { StoredTraits, Traits } from '../repos/traits.ts';
import type { LocationFacts } from './verdicts.ts';

/** Fields of the official shape that have columns of their own. */
const KNOWN = new Set([
  'phoneNumber',
  'extension',
  'state',
  'phoneNumberType',
  'mainNumber',
  'includedTelephonyTypes',
  'tollFreeNumber',
  'isServiceNumber',
  'elinEnabled',
  'isReservedNumber',
  'location',
  'owner',
]);

type Loose = Readonly<Record<string, unknown>>;

const isText = (value: unknown) => value === undefined || value === null || typeof value === 'string';
const isFlag = (value: unknown) => value === undefined || value === null || typeof value === 'boolean';
const isObject = (value: unknown): value is Loose => typeof value === 'object' && value !== null;

const TEXTS = [
  'id',
  'phoneNumber',
  'extension',
  'routingPrefix',
  'esn',
  'phoneNumberType',
  'includedTelephonyTypes',
  'mobileNetwork',
  'routingProfile',
] as const;
const FLAGS = ['mainNumber', 'tollFreeNumber', 'isServiceNumber', 'elinEnabled', 'isReservedNumber'] as const;
const OWNER_TEXTS = ['id', 'type', 'firstName', 'lastName', 'displayName'] as const;

/** The same answer as `numberSchema` at a fraction of its cost; a property test keeps the two together. */
export function isWebexNumber(row: unknown): row is WebexNumber {
  if (!isObject(row) || Array.isArray(row) || typeof row.state !== 'string') return false;
  for (const name of TEXTS) if (!isText(row[name])) return false;
  for (const name of FLAGS) if (!isFlag(row[name])) return false;
  const { location, owner } = row;
  if (!isObject(location) || Array.isArray(location)) return false;
  if (typeof location.id !== 'string' || !isText(location.name)) return false;
  if (owner === undefined || owner === null) return true;
  if (!isObject(owner) || Array.isArray(owner)) return false;
  for (const name of OWNER_TEXTS) if (!isText(owner[name])) return false;
  return true;
}

/** Why a row is not a number, in the words of the schema. */
export function describeBadNumber(row: unknown): string {
  const issue = numberSchema.safeParse(row).error?.issues[0];
  return issue ? `${issue.path.join('.')}: ${issue.message}` : 'not a number of the official shape';
}

function ownerNameOf({ owner }: WebexNumber): string {
  if (!owner) return '';
  const first = owner.firstName === '.' ? '' : (owner.firstName ?? '');
  const last = owner.lastName === '.' ? '' : (owner.lastName ?? '');
  return (first && last ? `${first} ${last}` : first || last) || owner.displayName || '';
}

/** E.164 of the row as stored, or null for an extension. Webex sends E.164; anything else is read leniently. */
function numberOf(number: WebexNumber): number | null {
  const text = number.phoneNumber ?? '';
  if (text === '') return null;
  if (/^\+[1-9]\d{1,14}$/.test(text)) return toStoredNumber(text);
  const parsed = parsePhone(text);
  return parsed.ok ? toStoredNumber(parsed.e164) : null;
}

function traitsOf(number: WebexNumber): Traits {
  return {
    state: number.state,
    numberType: number.phoneNumberType ?? '',
    telephonyType: number.includedTelephonyTypes ?? '',
    flags:
      (number.mainNumber ? NUMBER_FLAGS.main : 0) |
      (number.tollFreeNumber ? NUMBER_FLAGS.tollFree : 0) |
      (number.isServiceNumber ? NUMBER_FLAGS.service : 0) |
      (number.elinEnabled ? NUMBER_FLAGS.elin : 0) |
      (number.isReservedNumber ? NUMBER_FLAGS.reserved : 0),
    ownerType: number.owner?.type ?? '',
  };
}

/** What Webex sent beside the columns; prefix and ESN are left out where location and extension say the same. */
function extraOf(number: WebexNumber, routingPrefix: string): string | null {
  let extra: Record<string, unknown> | null = null;
  const row = number as Loose;
  for (const name in row) {
    const value = row[name];
    if (KNOWN.has(name) || value === null || value === undefined) continue;
    if (name === 'routingPrefix' && value === routingPrefix) continue;
    if (name === 'esn' && value === `${routingPrefix}${number.extension ?? ''}`) continue;
    extra ??= {};
    extra[name] = value;
  }
  return extra === null ? null : JSON.stringify(extra);
}

export interface RowTools {
  readonly keepTraits: (traits: Traits) => StoredTraits;
  readonly judge: (traits: StoredTraits, location: LocationFacts, e164: number | null) => number;
}

/** Turns a number as Webex sends it into a mirror row with its verdict. */
export function toMirrorNumber(
  number: WebexNumber,
  location: LocationFacts & { readonly routing_prefix: string },
  tools: RowTools,
): MirrorNumber {
  const e164 = numberOf(number);
  const traits = tools.keepTraits(traitsOf(number));
  return {
    locationKey: location.key,
    e164,
    extension: number.extension ?? '',
    traitsKey: traits.key,
    ownerId: number.owner?.id ?? '',
    ownerName: ownerNameOf(number),
    extraJson: extraOf(number, location.routing_prefix),
    reasons: tools.judge(traits, location, e164),
  };
}
