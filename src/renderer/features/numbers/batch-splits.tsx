import { useTranslation } from 'react-i18next';
import { VirtualTable } from '#renderer/components/virtual-table.tsx';
import { ruleTitle } from '#renderer/i18n/rule-words.ts';
import { useFormat } from '#renderer/i18n/use-format.ts';
import type { BatchPlan, BatchSplit } from '#shared/model/batch.ts';
import { journeyStepSchema } from '#shared/model/number.ts';

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

/** How many numbers stay out, by the rule that forbids them or the step that they have reached. */
export function LeftOut({ leftOut }: Pick<BatchPlan, 'leftOut'>) {
  const { t } = useTranslation();
  const format = useFormat();
  const total = leftOut.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return null;
  const wordsOf = (reason: string) => {
    const step = journeyStepSchema.safeParse(reason);
    return step.success
      ? t('numbers.batches.alreadyAt', { step: t(`domain.journey.${step.data}`) })
      : `${ruleTitle(format.language, reason)} (${reason})`;
  };
  return (
    <section aria-labelledby="numbers-left-out">
      <h3 className="tr-section-title" id="numbers-left-out">
        {t('numbers.batches.leftOut', { count: total })}
      </h3>
      <ul className="tr-left-out">
        {leftOut.map(({ reason, count }) => (
          <li key={reason}>
            <span className="tr-num">{format.count(count)}</span>
            <span>{wordsOf(reason)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
