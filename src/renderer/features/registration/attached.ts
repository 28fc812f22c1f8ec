import { formatPhone } from '#shared/model/phone.ts';
import type { AttachableNumber, NumberFact } from '#shared/model/registration.ts';

/** How an attached number stands; unknown until its facts have come. */
export type AttachedState = 'authorised' | 'waiting' | 'not' | 'unknown';

export function attachedState(fact: NumberFact | undefined): AttachedState {
  if (!fact) return 'unknown';
  if (fact.authorised) return 'authorised';
  return fact.awaitingOrder ? 'waiting' : 'not';
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
