import { Button } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { PullControl } from '#renderer/components/pull-control.tsx';
import { useApp } from '#renderer/stores/store.ts';
import type { CustomerDetail } from '#shared/model/customer.ts';
import type { JourneyStep } from '#shared/model/number.ts';
import { firstOpen } from './use-customer.ts';

const COUNTED: Partial<Record<CustomerDetail['nextStep'], JourneyStep>> = {
  'make-batch': 'eligible',
  'await-order': 'submitted',
  'write-registration': 'authorised',
};

function useFollow(customer: CustomerDetail): () => void {
  const go = useApp((state) => state.go);
  return () => {
    const step = customer.nextStep;
    if (step === 'sign-in') go('settings', { signIn: customer.connectionId });
    else if (step === 'import') go('import', { importFor: customer.id });
    else if (step === 'make-batch') go('batches', { newBatch: {} });
    else if (step === 'release-batch') go('batches');
    else if (step === 'write-registration') go('registration');
    else if (step === 'await-order' || step === 'await-registration') go('outbox');
    else if (step === 'done') go('numbers');
    else {
      const open = document.getElementById(`prerequisite-${firstOpen(customer)?.prerequisite}`);
      open?.scrollIntoView({ block: 'center' });
      open?.focus();
    }
  };
}

/** What to do next: one sentence and one button. */
export function NextStep({ customer }: { readonly customer: CustomerDetail }) {
  const { t } = useTranslation();
  const follow = useFollow(customer);
  const { nextStep } = customer;
  const counted = COUNTED[nextStep];
  const count = counted ? (customer.journey[counted] ?? 0) : 0;
  return (
    <section className="tr-next" aria-label={t('customer.nextStep')}>
      <IconArrowRight size={20} aria-hidden="true" />
      <p>
        <strong>{t('customer.nextStepLead')}</strong> {t(`customer.next.${nextStep}.text`, { count })}
      </p>
      {nextStep === 'pull' ? (
        <PullControl customerId={customer.id} name={customer.name} variant="filled" />
      ) : (
        <Button variant="filled" onClick={follow} data-primary>
          {t(`customer.next.${nextStep}.button`)}
        </Button>
      )}
    </section>
  );
}
