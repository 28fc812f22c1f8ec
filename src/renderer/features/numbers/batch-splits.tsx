import { useTranslation } from 'react-i18next';
import { VirtualTable } from '#renderer/components/virtual-table.tsx';
import { useFormat } from '#renderer/i18n/use-format.ts';
import type { BatchSplit } from '#shared/model/batch.ts';

/** Rows that are shown before the list scrolls, and what they are high, in pixels. */
const ROWS_SHOWN = 8;
const ROW_HEIGHT = 32;
const HEAD_HEIGHT = 36;

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
    <div
      className="tr-splits"
      style={{ height: HEAD_HEIGHT + ROW_HEIGHT * Math.min(batches.length, ROWS_SHOWN) }}
    >
      <VirtualTable
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
    </div>
  );
}
