import { useTranslation } from 'react-i18next';
import type { Planned } from './use-plan.ts';

interface Props {
  readonly count: number;
  readonly planned: Planned;
}

/** "214 chosen in 3 locations", and how many of them no batch may take. */
export function SelectionWords({ count, planned }: Props) {
  const { t } = useTranslation();
  const { plan, isCurrent } = planned;
  const left = plan?.leftOut.reduce((sum, one) => sum + one.count, 0) ?? 0;
  const where =
    plan === null || !isCurrent
      ? ''
      : plan.customers > 1
        ? t('numbers.selection.ofCustomers', {
            count: plan.customers,
            locations: t('common.locations', { count: plan.locations }),
          })
        : t('numbers.selection.inLocations', {
            locations: t('common.locations', { count: plan.locations }),
          });
  return (
    <p className="tr-selection-words" role="status">
      <span className="tr-strong tr-num">
        {t('numbers.selection.chosen', { count })}
        {where}
      </span>
      <span className="tr-muted tr-small tr-num">
        {isCurrent
          ? left > 0 && t('numbers.selection.left', { count: left })
          : t('numbers.selection.planning')}
      </span>
    </p>
  );
}
