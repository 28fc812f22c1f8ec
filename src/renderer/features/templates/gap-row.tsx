import { useTranslation } from 'react-i18next';
import { StatusWord } from '#renderer/components/status-word.tsx';
import { useFormat } from '#renderer/i18n/use-format.ts';
import type { CustomerId } from '#shared/model/ids.ts';
import type { TemplateRow } from '#shared/model/template.ts';
import { slotName } from '#shared/templates/words.ts';
import { CellEditor, type Leave } from './cell-editor.tsx';
import { GapCell } from './gap-cell.tsx';

/** What stands of a customer: what it lacks, or what became of its draft. */
function RowState({ row }: { readonly row: TemplateRow }) {
  const { t } = useTranslation();
  const { missing, draft } = row;
  if (draft && draft.stand !== 'as-made')
    return (
      <StatusWord tone="info" shape={draft.stand === 'edited' ? 'pencil' : 'check'} isQuiet>
        {t(`templates.stands.${draft.stand}`)}
      </StatusWord>
    );
  if (missing.length > 0)
    return (
      <StatusWord tone="warn" shape="dashed" isQuiet>
        {t('templates.lacks', { count: missing.length })}
      </StatusWord>
    );
  return (
    <StatusWord tone="good" shape="check" isQuiet>
      {draft ? t('templates.stands.as-made') : t('templates.complete')}
    </StatusWord>
  );
}

interface Props {
  readonly id: string;
  readonly index: number;
  readonly row: TemplateRow;
  readonly columns: readonly string[];
  readonly top: number;
  readonly layout: { readonly gridTemplateColumns: string };
  /** The column under the cursor, or null. */
  readonly cursor: number | null;
  /** What is being written at the cursor, or null. */
  readonly editing: string | null;
  readonly isChosen: boolean;
  readonly pending: (customerId: CustomerId, slot: string) => string | undefined;
  readonly onPoint: (row: number, column: number) => void;
  readonly onEdit: (row: number, column: number) => void;
  readonly onToggle: () => void;
  readonly onSave: (value: string, leave: Leave) => void;
  readonly onCancel: () => void;
}

/** A customer with what it lacks. */
export function GapRow(props: Props) {
  const { id, index, row, columns, top, layout, cursor, editing, isChosen, pending } = props;
  const { t } = useTranslation();
  const { language } = useFormat();
  const customer = row.customerName;
  return (
    <tr
      aria-rowindex={index + 2}
      aria-selected={isChosen}
      style={{ ...layout, transform: `translateY(${top}px)` }}
    >
      <td className="tr-gap-pick">
        <input
          type="checkbox"
          tabIndex={-1}
          aria-label={t('templates.choose', { name: customer })}
          checked={isChosen}
          onChange={props.onToggle}
        />
      </td>
      <th scope="row" className="tr-gap-name tr-cut" title={customer}>
        {customer}
      </th>
      <td>
        <RowState row={row} />
      </td>
      {columns.map((slot, column) => {
        const cell = row.cells[column];
        const isHere = column === cursor;
        const label = t('templates.cellLabel', { column: slotName(language, slot), customer });
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the grid has the keys
          <td
            key={slot}
            id={isHere ? id : undefined}
            className={`tr-gap-cell${isHere ? ' is-cursor' : ''}`}
            onClick={() => props.onPoint(index, column)}
            onDoubleClick={() => props.onEdit(index, column)}
          >
            {isHere && editing !== null ? (
              <CellEditor
                slot={slot}
                label={label}
                text={editing}
                onSave={props.onSave}
                onCancel={props.onCancel}
              />
            ) : (
              cell && <GapCell slot={slot} cell={cell} pending={pending(row.customerId, slot)} />
            )}
          </td>
        );
      })}
    </tr>
  );
}
