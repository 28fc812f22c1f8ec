import { memo } from 'react';
import { EligibilityMark } from '#renderer/components/eligibility-mark.tsx';
import type { NumberRow } from '#shared/model/number.ts';
import type { RowWords } from './use-row-words.ts';

export const ROW_HEIGHT = 32;

interface Props {
  readonly id: string;
  readonly index: number;
  readonly row: NumberRow | undefined;
  readonly words: RowWords;
  readonly isCursor: boolean;
  readonly isChosen: boolean;
  readonly onPoint: (index: number, how: 'move' | 'toggle' | 'range') => void;
}

interface CellsProps {
  readonly row: NumberRow;
  readonly words: RowWords;
  readonly isChosen: boolean;
}

function Cells({ row, words, isChosen }: CellsProps) {
  const why = words.why(row);
  return (
    <>
      <td className="tr-grid-select" data-toggle>
        <i className={`tr-tick${isChosen ? ' is-on' : ''}`} aria-hidden="true" />
      </td>
      <td className="tr-mono">{words.name(row)}</td>
      <td className={row.ownerName === '' ? 'tr-faint tr-cut' : 'tr-cut'}>
        {row.ownerName || words.unassigned}
      </td>
      <td className="tr-cut">{row.locationName}</td>
      <td className="tr-grid-step" data-step={row.journey}>
        <i className="tr-step-dot" aria-hidden="true" />
        <span className="tr-cut">{words.step(row)}</span>
      </td>
      <td className="tr-grid-why">
        <EligibilityMark eligibility={row.eligibility} />
        <span className="tr-hidden">{words.eligibility(row)}: </span>
        <span className="tr-cut" title={why}>
          {why}
        </span>
      </td>
    </>
  );
}

/** One number of the grid; a grey line while its page is on the way. */
export const GridRow = memo(function GridRow(props: Props) {
  const { id, index, row, words, isCursor, isChosen, onPoint } = props;
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
        <Cells row={row} words={words} isChosen={isChosen} />
      ) : (
        <td className="tr-grid-blank" colSpan={6}>
          {words.loading}
        </td>
      )}
    </tr>
  );
});
