import { Button } from '@mantine/core';
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/i18n/use-format.ts';
import { type BatchNumber, isStale } from '#shared/model/batch.ts';
import { formatPhone } from '#shared/model/phone.ts';

/** Numbers that a note names before the rest is counted. */
const NAMED = 5;

/** What is different about a number of a batch since it was put in, in words. */
export function useDriftWords(): (
  number: Pick<BatchNumber, 'drift' | 'nowOwner' | 'nowLocation'>,
) => string[] {
  const { t } = useTranslation();
  return ({ drift, nowOwner, nowLocation }) =>
    drift.map((one) =>
      t(`batchWork.drift.${one}`, {
        location: nowLocation ?? '',
        owner: nowOwner || t('numbers.unassigned'),
      }),
    );
}

function useNames(): (numbers: readonly BatchNumber[]) => string {
  const { list } = useFormat();
  const words = useDriftWords();
  return (numbers) => {
    const named = numbers
      .slice(0, NAMED)
      .map((number) => `${formatPhone(number.e164)} (${list(words(number))})`);
    const rest = numbers.length - named.length;
    return list([...named, ...(rest > 0 ? [`+${rest}`] : [])]);
  };
}

interface Props {
  readonly numbers: readonly BatchNumber[];
  readonly isBusy: boolean;
  readonly onTakeOut: (stale: readonly BatchNumber[]) => void;
}

/** The batch beside the mirror: what bars its release, with the way out of it, and what is only said. */
export function DriftNote({ numbers, isBusy, onTakeOut }: Props) {
  const { t } = useTranslation();
  const names = useNames();
  const stale = numbers.filter(isStale);
  const told = numbers.filter((number) => number.drift.length > 0 && !isStale(number));
  return (
    <>
      {stale.length > 0 && (
        <div className="tr-drift is-warn" role="alert">
          <IconAlertTriangle size={18} className="tr-drift-icon" aria-hidden="true" />
          <p>
            <strong>{t('batchWork.stale.text', { count: stale.length })}</strong>{' '}
            <span className="tr-muted">{names(stale)}</span>
          </p>
          <Button size="compact-sm" loading={isBusy} onClick={() => onTakeOut(stale)}>
            {t('batchWork.stale.takeOut')}
          </Button>
        </div>
      )}
      {told.length > 0 && (
        <div className="tr-drift">
          <IconInfoCircle size={18} className="tr-drift-icon" aria-hidden="true" />
          <p>
            {t('batchWork.stale.told', { count: told.length })}{' '}
            <span className="tr-muted">{names(told)}</span>
          </p>
        </div>
      )}
    </>
  );
}
