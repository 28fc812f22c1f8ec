import type { WebexNumber } from '#shared/webex/schemas.ts';
import type { LocationRow } from '../repos/locations.ts';
import { NUMBER_FLAGS, type StoredNumber } from '../repos/mirror-numbers.ts';
import type { Traits } from '../repos/traits.ts';
import type { NumberFields } from './number-fields.ts';

/** A number as the mirror holds it. */
export type KnownNumber = StoredNumber & Traits;

type Owner = NonNullable<WebexNumber['owner']>;

function ownerOf(fields: NumberFields, stored: KnownNumber | undefined): Owner | null {
  if (fields.owner !== undefined) {
    const { owner } = fields;
    return owner && { id: owner.id, type: owner.type, displayName: owner.name };
  }
  if (!stored || stored.ownerType === '') return null;
  return { id: stored.ownerId, type: stored.ownerType, displayName: stored.ownerName };
}

/**
 * A row of a file in the shape in which Webex answers, so that the pull's own merge takes it. What the file has no column for
 * stays as the mirror has it; of a new number it counts as active and standard, and as primary when a person owns it.
 */
export function toWebexNumber(
  fields: NumberFields,
  location: Pick<LocationRow, 'location_id' | 'name'>,
  stored: KnownNumber | undefined,
): WebexNumber {
  const owner = ownerOf(fields, stored);
  const flag = (said: boolean | undefined, bit: number) => said ?? ((stored?.flags ?? 0) & bit) !== 0;
  return {
    phoneNumber: fields.e164,
    extension: fields.extension ?? stored?.extension ?? '',
    state: fields.state ?? stored?.state ?? 'ACTIVE',
    phoneNumberType:
      fields.numberType ?? stored?.numberType ?? (owner?.type === 'PEOPLE' && fields.e164 ? 'PRIMARY' : ''),
    includedTelephonyTypes: fields.telephonyType ?? stored?.telephonyType ?? 'PSTN_NUMBER',
    mainNumber: flag(fields.main, NUMBER_FLAGS.main),
    tollFreeNumber: flag(fields.tollFree, NUMBER_FLAGS.tollFree),
    isServiceNumber: flag(fields.service, NUMBER_FLAGS.service),
    elinEnabled: flag(fields.elin, NUMBER_FLAGS.elin),
    isReservedNumber: flag(undefined, NUMBER_FLAGS.reserved),
    location: { id: location.location_id, name: location.name },
    owner,
  };
}
