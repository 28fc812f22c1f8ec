import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/i18n/use-format.ts';
import type { TemplateDetail, TemplateRow, TemplateTable } from '#shared/model/template.ts';
import { slotHelp, slotName } from '#shared/templates/words.ts';
import { CellDetail } from './cell-detail.tsx';
import type { Leave } from './cell-editor.tsx';
import { GapRow } from './gap-row.tsx';
import type { Chosen } from './use-chosen.ts';
import { useClipboard } from './use-clipboard.ts';
import { useGapEditing } from './use-gap-editing.ts';
import { type CellPlace, useGridCursor } from './use-grid-cursor.ts';

const ROW_HEIGHT = 36;
const OVERSCAN = 8;
const FIXED = '36px 200px 140px';

interface Props {
  readonly template: TemplateDetail;
  readonly table: TemplateTable;
  /** The rows that are shown, in their order. */
  readonly rows: readonly TemplateRow[];
  readonly chosen: Chosen;
}

const STEPS: Readonly<Record<Leave, CellPlace>> = {
  stay: { row: 0, column: 0 },
  down: { row: 1, column: 0 },
  up: { row: -1, column: 0 },
  right: { row: 0, column: 1 },
  left: { row: 0, column: -1 },
};

/** Rows in sight, the cursor, and what is being written at it. */
function useGapGrid({ template, table, rows, chosen }: Props) {
  const grid = useRef<HTMLTableElement>(null);
  const [editing, setEditing] = useState<string | null>(null);
  const { write, paste, pendingOf } = useGapEditing(template.id, table);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => grid.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: OVERSCAN,
  });
  const typedAt = ({ row, column }: CellPlace) => {
    const [customerId, slot] = [rows[row]?.customerId, table.columns[column]];
    return customerId && slot ? pendingOf(customerId, slot) : undefined;
  };
  const valueAt = (place: CellPlace) => typedAt(place) ?? rows[place.row]?.cells[place.column]?.value ?? '';
  const save = (place: CellPlace, value: string) => {
    const [customerId, slot] = [rows[place.row]?.customerId, table.columns[place.column]];
    if (customerId && slot && value !== valueAt(place)) void write([{ customerId, slot, value }]);
  };
  const keys = useGridCursor({
    rows: rows.length,
    columns: table.columns.length,
    pageRows: Math.max(1, Math.floor((grid.current?.clientHeight ?? 0) / ROW_HEIGHT) - 2),
    onMove: ({ row }) => virtual.scrollToIndex(row),
    onEdit: (place, typed) => setEditing(typed ?? valueAt(place)),
    onClear: (place) => {
      const isTyped = typedAt(place) || rows[place.row]?.cells[place.column]?.from === 'table';
      if (isTyped) save(place, '');
    },
    onToggle: (row) => chosen.toggle(rows[row]),
    onToggleAll: () => chosen.toggleAll(rows),
  });
  return { grid, virtual, keys, editing, setEditing, pendingOf, paste, valueAt, save };
}

/** What pointers, the clipboard and the end of writing do. */
function useGapActions({ grid, keys, editing, setEditing, paste, valueAt, save }: View, rows: Props['rows']) {
  const { cursor, moveTo } = keys;
  useClipboard(grid, {
    onPaste: (text) => void paste(text, rows, cursor),
    onCopy: () => valueAt(cursor),
  });
  const leave = (how: Leave) => {
    setEditing(null);
    grid.current?.focus();
    const { row, column } = STEPS[how];
    moveTo({ row: cursor.row + row, column: cursor.column + column });
  };
  return {
    onPoint: (row: number, column: number) => {
      if (editing === null || row !== cursor.row || column !== cursor.column) moveTo({ row, column });
    },
    onEdit: (row: number, column: number) => {
      moveTo({ row, column });
      setEditing(valueAt({ row, column }));
    },
    onSave: (value: string, how: Leave) => {
      save(cursor, value);
      leave(how);
    },
    onCancel: () => leave('stay'),
  };
}

type View = ReturnType<typeof useGapGrid>;

interface HeadProps extends Props {
  readonly layout: { readonly gridTemplateColumns: string };
}

function GapHead({ template, table, rows, chosen, layout }: HeadProps) {
  const { t } = useTranslation();
  const { language } = useFormat();
  return (
    <thead>
      <tr style={layout} aria-rowindex={1}>
        <td className="tr-gap-pick">
          <input
            type="checkbox"
            aria-label={t('templates.chooseAll')}
            checked={chosen.isAll(rows)}
            onChange={() => chosen.toggleAll(rows)}
          />
        </td>
        <th scope="col" className="tr-gap-name">
          {t('templates.columns.customer')}
        </th>
        <th scope="col">{t('templates.columns.state')}</th>
        {table.columns.map((slot) => (
          <th key={slot} scope="col" className="tr-cut" title={slotHelp(language, slot, template.campaign)}>
            {slotName(language, slot)}
          </th>
        ))}
      </tr>
    </thead>
  );
}

interface BodyProps extends Props {
  readonly id: string;
  readonly view: View;
  readonly actions: ReturnType<typeof useGapActions>;
  readonly layout: HeadProps['layout'];
}

function GapBody({ id, view, actions, table, rows, chosen, layout }: BodyProps) {
  const { cursor } = view.keys;
  return (
    <tbody style={{ height: view.virtual.getTotalSize() }}>
      {view.virtual.getVirtualItems().map(({ index }) => {
        const row = rows[index];
        const isHere = index === cursor.row;
        return (
          row && (
            <GapRow
              key={row.customerId}
              id={id}
              index={index}
              row={row}
              columns={table.columns}
              top={index * ROW_HEIGHT}
              layout={layout}
              cursor={isHere ? cursor.column : null}
              editing={isHere ? view.editing : null}
              isChosen={chosen.has(row)}
              pending={view.pendingOf}
              onPoint={actions.onPoint}
              onEdit={actions.onEdit}
              onToggle={() => chosen.toggle(row)}
              onSave={actions.onSave}
              onCancel={actions.onCancel}
            />
          )
        );
      })}
    </tbody>
  );
}

/** What customers lack, to fill in as in a spreadsheet: one row a customer, one column a gap. */
export function GapGrid(props: Props) {
  const { template, table, rows } = props;
  const { t } = useTranslation();
  const id = useId();
  const view = useGapGrid(props);
  const actions = useGapActions(view, rows);
  const { cursor } = view.keys;
  // A row that has just come into sight is there once this has run.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another cell, another place
  useEffect(() => {
    document.getElementById(id)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [id, cursor.row, cursor.column]);
  const layout = { gridTemplateColumns: `${FIXED} repeat(${table.columns.length}, minmax(180px, 1fr))` };
  return (
    <>
      <table
        ref={view.grid}
        className="tr-gap-grid"
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that keys walk is a grid
        role="grid"
        aria-label={t('templates.tableLabel')}
        aria-rowcount={rows.length + 1}
        aria-colcount={table.columns.length + 3}
        aria-multiselectable="true"
        aria-activedescendant={view.editing === null ? id : undefined}
        tabIndex={0}
        onKeyDown={view.keys.onKeyDown}
      >
        <GapHead {...props} layout={layout} />
        <GapBody {...props} id={id} view={view} actions={actions} layout={layout} />
      </table>
      <CellDetail template={template} columns={table.columns} row={rows[cursor.row]} column={cursor.column} />
    </>
  );
}
