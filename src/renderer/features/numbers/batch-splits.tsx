import { useTranslation } from 'react-i18next';
import { VirtualTable } from '#renderer/components/virtual-table.tsx';
import { useFormat } from '#renderer/i18n/use-format.ts';
import type { BatchSplit } from '#shared/model/batch.ts';

/** Rows that are shown before a list scrolls. */
const ROWS_SHOWN = 8;

interface SplitsProps {
  readonly batches: readonly BatchSplit[];
  readonly hasCustomers: boolean;
}

/** One line for each batch: whose, where, how many. */
export function Splits({ batches, hasCustomers }: SplitsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const customer = { key: 'customer', title: t('numbers.columns.customer'), width: 'minmax(0, 1fr)' };
  const columns = [
    ...(hasCustomers ? [customer] : []),
    { key: 'location', title: t('numbers.columns.location'), width: 'minmax(0, 1fr)' },
    { key: 'count', title: t('numbers.title'), width: '96px' },
  ];
  if (batches.length === 0) return null;
  return (
    <VirtualTable
      mostRows={ROWS_SHOWN}
      label={t('numbers.batches.list')}
      columns={columns}
      rows={batches}
      keyOf={({ locationId }) => locationId}
      render={(one) => (
        <>
          {hasCustomers && <td className="tr-cut">{one.customerName}</td>}
          <td className="tr-cut">{one.locationName}</td>
          <td className="tr-num">{format.count(one.count)}</td>
        </>
      )}
    />
  );
}
