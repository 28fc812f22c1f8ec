import type { CustomerId, E164 } from '#shared/model/ids.ts';
import type { NumberFact } from '#shared/model/registration.ts';
import type { RegistrationImport } from '#shared/model/registration-file.ts';
import type { CoreContext } from '../context.ts';
import { readRegistrationFile } from '../registration-files/read.ts';
import { listNumberFacts } from '../repos/number-facts.ts';
import { requireCustomer } from './customers.ts';
import { createRegistration, isAttachable } from './registrations.ts';

type LeftOut = RegistrationImport['leftOut'][number];

function refusalOf(fact: NumberFact | undefined): LeftOut['reason'] | null {
  if (!isAttachable(fact)) return 'not-authorised';
  return fact.otherRegistration === null ? null : 'in-other-registration';
}

/** Which numbers of a file may join a draft of this customer. */
function sortNumbers(context: CoreContext, customerId: CustomerId, wanted: readonly E164[]) {
  const numbers = [...new Set(wanted)];
  const facts = listNumberFacts(context.db.read, {
    customerKey: requireCustomer(context, customerId).key,
    customerId,
    registrationId: '',
    numbers,
  });
  const leftOut = numbers.flatMap((number): LeftOut[] => {
    const reason = refusalOf(facts[number]);
    return reason === null ? [] : [{ number, reason }];
  });
  const stays = new Set(leftOut.map(({ number }) => number));
  return { numbers: numbers.filter((number) => !stays.has(number)), leftOut };
}

/**
 * Makes a draft for a customer from a registration that was exported, or from its evidence pack. Where it stood, its case and
 * its findings are not taken over; the rules judge it anew.
 */
export async function importRegistration(
  context: CoreContext,
  input: { readonly path: string; readonly customerId: CustomerId; readonly name?: string | undefined },
): Promise<RegistrationImport> {
  const customer = requireCustomer(context, input.customerId);
  const { fileName, from, registration, differences } = await readRegistrationFile(input.path);
  const { numbers, leftOut } = sortNumbers(context, input.customerId, registration.numbers);
  const { registrationId } = createRegistration(context, {
    customerId: customer.customer_id,
    name: (input.name ?? registration.name).slice(0, 200),
    brand: registration.brand,
    campaign: registration.campaign,
    numbers,
  });
  return {
    registrationId,
    customerId: customer.customer_id,
    fileName,
    customerInFile: registration.customer,
    exportedAt: registration.exportedAt,
    from,
    numbers: numbers.length,
    leftOut,
    differences: [...differences],
  };
}
