import { memo } from 'react';
import { EligibilityMark } from '#renderer/components/eligibility-mark.tsx';
import type { NumberRow } from '#shared/model/number.ts';
import { columnsOf } from './grid-columns.ts';
import type { Scope } from './use-question.ts';
import type { RowWords } from './use-row-words.ts';
import { ROW_HEIGHT } from './use-scroller.ts';

export type Point = 'move' | 'toggle' | 'range';

interface Props {
  readonly id: string;
  readonly index: number;
  readonly row: NumberRow | undefined;
  readonly scope: Scope;
  readonly words: RowWords;
  /** By how much all rows are moved, in pixels, where the list is longer than a browser can draw. */
  readonly shift: number;
  readonly isCursor: boolean;
  readonly isChosen: boolean;
  readonly onPoint: (index: number, how: Point) => void;
}

interface CellsProps {
  readonly row: NumberRow;
  readonly scope: Scope;
  readonly words: RowWords;
  readonly isChosen: boolean;
}

function Cells({ row, scope, words, isChosen }: CellsProps) {
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
      {scope === 'all' && (
        <td className="tr-cut" title={row.customerName}>
          {row.customerName}
        </td>
      )}
      <td className="tr-cut" title={row.locationName}>
        {row.locationName}
      </td>
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

/** Cells in the shape of what will be there, while their page is on the way. */
function Skeleton({ scope, words }: Pick<CellsProps, 'scope' | 'words'>) {
  return (
    <>
      <td className="tr-grid-select">
        <span className="tr-hidden">{words.loading}</span>
      </td>
      {columnsOf(scope).map((column) => (
        <td key={column}>
          <i className="tr-grid-blank" aria-hidden="true" />
        </td>
      ))}
    </>
  );
}

/** One number of the grid. */
export const GridRow = memo(function GridRow(props: Props) {
  const { id, index, row, scope, words, shift, isCursor, isChosen, onPoint } = props;
  const classes = `tr-grid-row${isCursor ? ' is-cursor' : ''}${isChosen ? ' is-chosen' : ''}`;
  return (
    <tr
      id={id}
      aria-rowindex={index + 2}
      aria-selected={isChosen}
      className={classes}
      style={{ transform: `translateY(${index * ROW_HEIGHT + shift}px)` }}
      onClick={(event) => {
        const isToggle = (event.target as Element).closest('[data-toggle]') !== null;
        const isBeside = isToggle || event.ctrlKey || event.metaKey;
        onPoint(index, event.shiftKey ? 'range' : isBeside ? 'toggle' : 'move');
      }}
    >
      {row ? (
        <Cells row={row} scope={scope} words={words} isChosen={isChosen} />
      ) : (
        <Skeleton scope={scope} words={words} />
      )}
    </tr>
  );
});
