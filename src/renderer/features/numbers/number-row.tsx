import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { EligibilityMark } from '#renderer/components/eligibility-mark.tsx';
import { ruleTitle } from '#renderer/i18n/rule-words.ts';
import { useFormat } from '#renderer/i18n/use-format.ts';
import type { NumberRow } from '#shared/model/number.ts';
import { formatPhone } from '#shared/model/phone.ts';

export const ROW_HEIGHT = 32;

interface Props {
  readonly id: string;
  readonly index: number;
  readonly row: NumberRow | undefined;
  readonly isCursor: boolean;
  readonly isChosen: boolean;
  readonly onPoint: (index: number, how: 'move' | 'toggle' | 'range') => void;
}

function Cells({ row, isChosen }: { readonly row: NumberRow; readonly isChosen: boolean }) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const [reason] = row.reasons;
  const name = row.e164 === '' ? t('numbers.extension', { extension: row.extension }) : formatPhone(row.e164);
  const why = reason ? ruleTitle(language, reason) : t(`domain.eligibility.${row.eligibility}`);
  return (
    <>
      <td className="tr-grid-select" data-toggle>
        <i className={`tr-tick${isChosen ? ' is-on' : ''}`} aria-hidden="true" />
      </td>
      <td className="tr-mono">{name}</td>
      <td className={row.ownerName === '' ? 'tr-faint tr-cut' : 'tr-cut'}>
        {row.ownerName || t('numbers.unassigned')}
      </td>
      <td className="tr-cut">{row.locationName}</td>
      <td className="tr-grid-step" data-step={row.journey}>
        <i className="tr-step-dot" aria-hidden="true" />
        <span className="tr-cut">{t(`domain.journey.${row.journey}`)}</span>
      </td>
      <td className="tr-grid-why">
        <EligibilityMark eligibility={row.eligibility} />
        <span className="tr-hidden">{t(`domain.eligibility.${row.eligibility}`)}: </span>
        <span className="tr-cut" title={why}>
          {why}
        </span>
      </td>
    </>
  );
}

/** One number of the grid; a grey line while its page is on the way. */
export const GridRow = memo(function GridRow({ id, index, row, isCursor, isChosen, onPoint }: Props) {
  const { t } = useTranslation();
  const classes = `tr-grid-row${isCursor ? ' is-cursor' : ''}${isChosen ? ' is-chosen' : ''}`;
  return (
    <tr
      id={id}
      aria-rowindex={index + 2}
      aria-selected={isChosen}
      className={classes}
      style={{ transform: `translateY(${index * ROW_HEIGHT}px)` }}
      onClick={(event) => {
        const isToggle = (event.target as Element).closest('[data-toggle]') !== null;
        onPoint(
          index,
          event.shiftKey ? 'range' : isToggle || event.ctrlKey || event.metaKey ? 'toggle' : 'move',
        );
      }}
    >
      {row ? (
        <Cells row={row} isChosen={isChosen} />
      ) : (
        <td className="tr-grid-blank" colSpan={6}>
          {t('numbers.loadingRow')}
        </td>
      )}
    </tr>
  );
});
