import './customer.css';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DeltaSteps } from '#renderer/components/delta-steps.tsx';
import { EmptyState } from '#renderer/components/empty-state.tsx';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import { Page } from '#renderer/components/page.tsx';
import { PullControl } from '#renderer/components/pull-control.tsx';
import { useFormat } from '#renderer/i18n/use-format.ts';
import { useApp } from '#renderer/stores/store.ts';
import type { CustomerDetail } from '#shared/model/customer.ts';
import { JourneyFlow } from './journey-flow.tsx';
import { LocationsTable } from './locations-table.tsx';
import { NextStep } from './next-step.tsx';
import { Prerequisites } from './prerequisites.tsx';
import { PullTrouble } from './pull-trouble.tsx';
import { useCustomer } from './use-customer.ts';

function useStateLine(): (customer: CustomerDetail) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return (customer) =>
    t('customer.line', {
      numbers: t('common.numbers', { count: customer.numbers }),
      locations: t('common.locations', { count: customer.locations.length }),
      pulled: customer.pulledAt
        ? t(customer.fromFile ? 'import.imported' : 'customer.pulled', {
            time: format.ago(customer.pulledAt),
          })
        : t('shell.truth.mirrorNone'),
    });
}

function CustomerBody({ customer }: { readonly customer: CustomerDetail }) {
  return (
    <>
      <PullTrouble customer={customer} />
      <NextStep customer={customer} />
      <DeltaSteps customerId={customer.id} />
      <div className="tr-customer-columns">
        <Prerequisites customer={customer} />
        <div className="tr-customer-right">
          <JourneyFlow counts={customer.journey} />
          <LocationsTable locations={customer.locations} />
        </div>
      </div>
    </>
  );
}

/** The body offers the same button where it is the next step or what a pull waits for. */
function isAskedBelow({ nextStep, lastPull }: CustomerDetail): boolean {
  return (
    nextStep === 'pull' || nextStep === 'import' || nextStep === 'sign-in' || lastPull?.state === 'paused'
  );
}

/** How ready one customer is, why, and what comes next. */
export function CustomerScreen() {
  const { t } = useTranslation();
  const go = useApp((state) => state.go);
  const { chosen, data: customer, error, isFetching, refetch } = useCustomer();
  const stateLine = useStateLine();
  if (chosen === null) {
    return (
      <Page title={t('customer.fallbackTitle')}>
        <EmptyState title={t('customer.noneChosen')} hint={t('customer.noneChosenHint')}>
          <Button variant="filled" onClick={() => go('portfolio')} data-primary>
            {t('customer.toPortfolio')}
          </Button>
        </EmptyState>
      </Page>
    );
  }
  return (
    <Page
      title={customer?.name ?? t('customer.fallbackTitle')}
      line={customer ? stateLine(customer) : undefined}
      isBusy={isFetching}
      actions={
        customer && !isAskedBelow(customer) && <PullControl customerId={customer.id} name={customer.name} />
      }
    >
      {error && <ErrorNote error={error} onRetry={refetch} />}
      {customer && <CustomerBody customer={customer} />}
    </Page>
  );
}
