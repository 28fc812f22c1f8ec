import '#renderer/components/virtual-table.css';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EntryDetails } from '#renderer/components/journal/entry-details.tsx';
import { useSourceWords } from '#renderer/components/journal/journal-words.ts';
import { TimeText } from '#renderer/components/time-text.tsx';
import type { JournalEntry } from '#shared/model/journal.ts';

const ROW_HEIGHT = 36;
const OVERSCAN = 10;
const COLUMNS = ['seq', 'at', 'kind', 'by', 'subject', 'open'] as const;

interface RowProps {
  readonly entry: JournalEntry;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

function Row({ entry, isOpen, onToggle }: RowProps) {
  const { t } = useTranslation();
  const says = useSourceWords();
  const { seq, subject, title, customerName } = entry;
  const of = title === '' || title === customerName ? customerName : `${title}, ${customerName}`;
  return (
    <>
      <td className="tr-num tr-muted">{seq}</td>
      <td className="tr-num tr-nowrap">
        <TimeText iso={entry.at} />
      </td>
      <td className="tr-cut">{t(`journal.kind.${entry.kind}`)}</td>
      <td className="tr-cut">{says(entry)}</td>
      <td className="tr-cut" title={of}>
        <span className="tr-muted">{t(`journal.subject.${subject}`)}</span> {of}
      </td>
      <td>
        <button
          type="button"
          className="tr-link"
          aria-expanded={isOpen}
          aria-label={t(isOpen ? 'journal.closeFor' : 'journal.openFor', { seq })}
          onClick={onToggle}
        >
          {t('common.details')}
        </button>
      </td>
      {isOpen && (
        <td className="tr-journal-open">
          <EntryDetails entry={entry} />
        </td>
      )}
    </>
  );
}

interface Props {
  readonly rows: readonly JournalEntry[];
  readonly total: number;
  /** Asks for entries before those that are there. */
  readonly onEnd: () => void;
}

/** The journal, the newest entry first, each with its details to fold out. */
export function JournalList({ rows, total, onEnd }: Props) {
  const { t } = useTranslation();
  const box = useRef<HTMLTableElement>(null);
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set());
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => rows[index]?.seq ?? index,
    overscan: OVERSCAN,
  });
  const items = virtual.getVirtualItems();
  const isAtEnd = (items.at(-1)?.index ?? 0) >= rows.length - 1;
  useEffect(() => {
    if (isAtEnd) onEnd();
  }, [isAtEnd, onEnd]);
  const toggle = (seq: number) =>
    setOpen((now) => {
      const next = new Set(now);
      if (!next.delete(seq)) next.add(seq);
      return next;
    });
  return (
    <table
      ref={box}
      className="tr-vtable tr-journal"
      aria-label={t('journal.list')}
      aria-rowcount={total + 1}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by key
      tabIndex={0}
    >
      <thead>
        <tr aria-rowindex={1}>
          {COLUMNS.map((column) => (
            <th key={column} scope="col">
              {t(`journal.columns.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody style={{ height: virtual.getTotalSize() }}>
        {items.map(({ index, key, start }) => {
          const entry = rows[index];
          if (entry === undefined) return null;
          return (
            <tr
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              aria-rowindex={index + 2}
              style={{ transform: `translateY(${start}px)` }}
            >
              <Row entry={entry} isOpen={open.has(entry.seq)} onToggle={() => toggle(entry.seq)} />
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
