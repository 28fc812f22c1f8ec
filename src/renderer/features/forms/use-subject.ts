import { useMemo, useState } from 'react';
import { useLiveQuery } from '#renderer/api/live-query.ts';
import { useApp } from '#renderer/stores/store.ts';
import { customerIdSchema } from '#shared/model/ids.ts';
import type { RegistrationSummary } from '#shared/model/registration.ts';

const NO_INPUT = {};
const NONE: readonly RegistrationSummary[] = [];

interface SubjectChoice {
  readonly registrations: readonly RegistrationSummary[];
  readonly registration: RegistrationSummary | null;
  readonly choose: (id: string | null) => void;
  readonly customerName: string;
}

/** Whose values are shown: a registration of the chosen customer, the first one until a person says otherwise. */
export function useSubject(): SubjectChoice {
  const customer = useApp((state) => state.customerId);
  const [chosen, setChosen] = useState<string | null | undefined>(undefined);
  const input = useMemo(
    () => (customer === null ? null : { customerId: customerIdSchema.parse(customer) }),
    [customer],
  );
  const registrations = useLiveQuery('registrations.list', input).data ?? NONE;
  const customers = useLiveQuery('customers.list', NO_INPUT).data;
  const found = registrations.find(({ id }) => id === chosen);
  const registration = found ?? (chosen === null ? null : (registrations[0] ?? null));
  const customerName = customers?.find(({ id }) => id === customer)?.name ?? '';
  return { registrations, registration, choose: setChosen, customerName };
}
