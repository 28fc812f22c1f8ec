import { lazy, useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLiveQuery } from '#renderer/api/live-query.ts';
import { UnopenedPage } from '#renderer/components/unopened-page.tsx';
import { useApp } from '#renderer/stores/store.ts';
import { customerIdSchema, type RegistrationId, registrationIdSchema } from '#shared/model/ids.ts';
import { RegistrationList } from './registration-list.tsx';

// The list comes without the form, its rules and its pictures.
const DraftEditor = lazy(async () => ({ default: (await import('./draft-editor.tsx')).DraftEditor }));
const ReleasedView = lazy(async () => ({ default: (await import('./released-view.tsx')).ReleasedView }));

const NO_INPUT = {};

/** One registration: to write while it is a draft, to read once it was released. */
function RegistrationOf({ registrationId }: { readonly registrationId: RegistrationId }) {
  const { t } = useTranslation();
  const go = useApp((state) => state.go);
  const input = useMemo(() => ({ registrationId }), [registrationId]);
  const { data: detail, error, refetch } = useLiveQuery('registrations.get', input);
  const setCustomer = useApp((state) => state.setCustomer);
  const owner = detail?.customerId;
  useEffect(() => {
    if (owner !== undefined) setCustomer(owner);
  }, [owner, setCustomer]);
  if (detail) {
    return detail.delivery === 'editing' ? <DraftEditor detail={detail} /> : <ReleasedView detail={detail} />;
  }
  return (
    <UnopenedPage
      title={t('registration.list.title')}
      error={error}
      gone={t('errors.not-found')}
      back={t('registration.header.all')}
      onBack={() => go('registration')}
      onRetry={refetch}
    />
  );
}

/** The registrations of the chosen customer, or the one that was opened. */
export function RegistrationScreen() {
  const chosen = useApp((state) => state.customerId);
  const opened = registrationIdSchema.safeParse(useApp((state) => state.params.registrationId));
  const customers = useLiveQuery('customers.list', NO_INPUT).data;
  if (opened.success) return <RegistrationOf key={opened.data} registrationId={opened.data} />;
  if (chosen === null) return null;
  const name = customers?.find(({ id }) => id === chosen)?.name ?? '';
  return <RegistrationList key={chosen} customerId={customerIdSchema.parse(chosen)} customerName={name} />;
}
