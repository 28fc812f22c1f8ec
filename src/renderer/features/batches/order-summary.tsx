import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLiveQuery } from '#renderer/api/live-query.ts';
import { VirtualTable } from '#renderer/components/virtual-table.tsx';
import { useFormat } from '#renderer/i18n/use-format.ts';
import type { CustomerDetail } from '#shared/model/customer.ts';
import { formatPhone } from '#shared/model/phone.ts';
import { useReasonWords } from './batch-words.ts';
import type { Candidate } from './candidates.ts';

const NO_INPUT = {};

interface FactsProps {
  readonly customer: CustomerDetail;
  readonly locationName: string | null;
  readonly count: number;
}

/** What the order says so far: it grows with the steps. */
export function OrderFacts({ customer, locationName, count }: FactsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const connections = useLiveQuery('connections.list', NO_INPUT).data;
  const actor = useLiveQuery('settings.get', NO_INPUT).data?.actor;
  const connection = connections?.find(({ id }) => id === customer.connectionId);
  const channel = connection?.connectorUrl
    ? t('batches.summary.connector', { name: connection.label })
    : t('batches.summary.noConnector');
  const facts = [
    ['customer', customer.name],
    ['location', locationName ?? '–'],
    ['count', format.count(count)],
    ['channel', channel],
    ['who', actor || t('batches.summary.nobody')],
  ] as const;
  return (
    <dl className="tr-order-facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{t(`batches.summary.${name}`)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Check({ isGood, children }: { readonly isGood: boolean; readonly children: string }) {
  const Icon = isGood ? IconCircleCheck : IconAlertTriangle;
  return (
    <li className={isGood ? 'tr-check is-good' : 'tr-check is-warn'}>
      <Icon size={16} aria-hidden="true" />
      {children}
    </li>
  );
}

interface Props {
  readonly customer: CustomerDetail;
  readonly locationName: string;
  readonly numbers: readonly Candidate[];
  /** Some numbers bar the release, so the checks do not hold. */
  readonly isStale: boolean;
  /** What is to be said above the list. */
  readonly children?: ReactNode;
}

function Checks({ customer, numbers, isStale }: Omit<Props, 'locationName' | 'children'>) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useReasonWords();
  const doubtful = numbers.filter(({ reasons }) => reasons.length > 0);
  const reasons = format.list([...new Set(doubtful.flatMap((one) => one.reasons))].map(words));
  return (
    <ul className="tr-checks" aria-label={t('batches.summary.checks')}>
      {!isStale && <Check isGood>{t('batches.summary.checkLocation')}</Check>}
      {!isStale && <Check isGood>{t('batches.summary.checkEligible')}</Check>}
      {doubtful.length > 0 && (
        <Check isGood={false}>{t('batches.summary.checkDoubts', { count: doubtful.length, reasons })}</Check>
      )}
      {customer.pulledAt && (
        <Check isGood>{t('batches.summary.checkMirror', { age: format.age(customer.pulledAt) })}</Check>
      )}
    </ul>
  );
}

/** Step 3: the order as it would leave, with the checks that it passed. */
export function OrderSummary({ customer, locationName, numbers, isStale, children }: Props) {
  const { t } = useTranslation();
  return (
    <div className="tr-step tr-order">
      <section aria-label={t('batches.summary.title')}>
        <h2 className="tr-section-title">{t('batches.summary.title')}</h2>
        <OrderFacts customer={customer} locationName={locationName} count={numbers.length} />
        <h3 className="tr-section-title tr-order-checks">{t('batches.summary.checks')}</h3>
        <Checks customer={customer} numbers={numbers} isStale={isStale} />
      </section>
      <section className="tr-order-list" aria-label={t('batches.summary.list')}>
        <h2 className="tr-section-title">{t('batches.summary.list')}</h2>
        {children}
        <VirtualTable
          label={t('batches.summary.list')}
          columns={[
            { key: 'number', title: t('batches.detail.columns.number'), width: '160px' },
            { key: 'owner', title: t('batches.detail.columns.owner'), width: 'minmax(0, 1fr)' },
          ]}
          rows={numbers}
          keyOf={({ e164 }) => e164}
          render={({ e164, ownerName }) => (
            <>
              <td className="tr-mono">{formatPhone(e164)}</td>
              <td className={ownerName === '' ? 'tr-faint' : 'tr-cut'}>
                {ownerName || t('numbers.unassigned')}
              </td>
            </>
          )}
        />
      </section>
    </div>
  );
}
