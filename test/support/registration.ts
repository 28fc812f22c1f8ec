import { ask } from '#core/ask.ts';
import type { Core } from '#core/core.ts';
import type { CustomerId, E164, RegistrationId } from '#shared/model/ids.ts';
import { GOOD_BRAND, GOOD_CAMPAIGN } from './good-forms.ts';

/** A saved registration that may be released. */
export async function aRegistration(
  core: Core,
  customerId: CustomerId,
  numbers: readonly E164[],
): Promise<RegistrationId> {
  const { registrationId, rev } = await ask(core, 'registrations.create', {
    customerId,
    name: 'Delivery texts',
  });
  await ask(core, 'registrations.save', {
    registrationId,
    rev,
    name: 'Delivery texts',
    brand: GOOD_BRAND,
    campaign: GOOD_CAMPAIGN,
    numbers: [...numbers],
  });
  return registrationId;
}
