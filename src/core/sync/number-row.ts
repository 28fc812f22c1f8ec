import { parsePhone } from '#shared/model/phone.ts';
import { judgeNumber } from '#shared/rules/catalogue/eligibility.ts';
import type { WebexNumber } from '#shared/webex/schemas.ts';
import { searchable, toStoredNumber } from '../repos/columns.ts';
import type { LocationRow } from '../repos/locations.ts';
import type { MirrorNumber } from '../repos/mirror-numbers.ts';
import { NUMBER_FLAGS, toStoredEligibility } from '../repos/numbers.ts';
import { extraJson } from './extra-json.ts';

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

function ownerName(number: WebexNumber): string {
  const owner = number.owner;
  if (!owner) return '';
  const parts = [owner.firstName, owner.lastName].filter((part) => part && part !== '.');
  return parts.join(' ') || owner.displayName || '';
}

/** E.164 of the row, or empty for an extension. Webex sends E.164; anything else is read leniently. */
function numberOf(number: WebexNumber): string {
  const text = number.phoneNumber ?? '';
  if (text === '' || /^\+[1-9]\d{1,14}$/.test(text)) return text;
  const parsed = parsePhone(text);
  return parsed.ok ? parsed.e164 : '';
}

function flagsOf(number: WebexNumber): number {
  return (
    (number.mainNumber ? NUMBER_FLAGS.main : 0) |
    (number.tollFreeNumber ? NUMBER_FLAGS.tollFree : 0) |
    (number.isServiceNumber ? NUMBER_FLAGS.service : 0) |
    (number.elinEnabled ? NUMBER_FLAGS.elin : 0) |
    (number.isReservedNumber ? NUMBER_FLAGS.reserved : 0)
  );
}

/** Turns a number as Webex sends it into a mirror row with its verdict. */
export function toMirrorNumber(
  number: WebexNumber,
  location: Pick<LocationRow, 'key' | 'country' | 'pstn_type'>,
): MirrorNumber {
  const e164 = numberOf(number);
  const name = ownerName(number);
  const ownerType = number.owner?.type ?? '';
  const telephonyType = number.includedTelephonyTypes ?? '';
  const numberType = number.phoneNumberType ?? '';
  const extension = number.extension ?? '';
  const verdict = judgeNumber({
    e164,
    extension,
    state: number.state,
    phoneNumberType: numberType,
    mainNumber: number.mainNumber ?? false,
    telephonyType,
    tollFree: number.tollFreeNumber ?? false,
    service: number.isServiceNumber ?? false,
    elin: number.elinEnabled ?? false,
    reserved: number.isReservedNumber ?? false,
    ownerType,
    country: location.country,
    pstnType: location.pstn_type,
  });
  return {
    locationKey: location.key,
    e164: e164 === '' ? null : toStoredNumber(e164),
    extension,
    state: number.state,
    numberType,
    telephonyType,
    flags: flagsOf(number),
    ownerId: number.owner?.id ?? '',
    ownerType,
    ownerName: name,
    searchName: searchable(name),
    extraJson: extraJson(number, KNOWN),
    eligibility: toStoredEligibility(verdict.eligibility),
    reasons: verdict.reasons.join(','),
  };
}
