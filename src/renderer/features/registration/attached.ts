import type { E164 } from '#shared/model/ids.ts';
import { formatPhone } from '#shared/model/phone.ts';
import type { AttachableNumber, NumberFact } from '#shared/model/registration.ts';

export type AttachedState = 'authorised' | 'waiting' | 'not' | 'unknown';

/** An attached number with what is known of it. */
export interface Attached {
  readonly e164: E164;
  readonly ownerName: string | null;
  readonly locationName: string | null;
  readonly state: AttachedState;
}

function stateOf(fact: NumberFact | undefined, known: AttachableNumber | undefined): AttachedState {
  if (known) return known.authorised ? 'authorised' : 'waiting';
  if (!fact) return 'unknown';
  if (fact.authorised) return 'authorised';
  return fact.awaitingOrder ? 'waiting' : 'not';
}

/** Joins the attached numbers with the numbers that may be attached, which name owner and location. */
export function joinAttached(
  numbers: readonly E164[],
  attachable: readonly AttachableNumber[] | undefined,
  facts: Readonly<Record<string, NumberFact>>,
): readonly Attached[] {
  const byNumber = new Map<string, AttachableNumber>(attachable?.map((one) => [one.e164, one]) ?? []);
  return numbers.map((e164) => {
    const known = byNumber.get(e164);
    const state = stateOf(facts[e164], known);
    return { e164, ownerName: known?.ownerName ?? null, locationName: known?.locationName ?? null, state };
  });
}

/** Numbers whose digits, owner or location contain every word of the query. */
export function searchAttachable(
  numbers: readonly AttachableNumber[],
  query: string,
): readonly AttachableNumber[] {
  const words = query.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return numbers;
  return numbers.filter(({ e164, ownerName, locationName }) => {
    const text = `${formatPhone(e164)} ${ownerName} ${locationName}`.toLocaleLowerCase();
    return words.every((word) => {
      const digits = word.replace(/\D/g, '');
      return text.includes(word) || (digits !== '' && e164.includes(digits));
    });
  });
}
