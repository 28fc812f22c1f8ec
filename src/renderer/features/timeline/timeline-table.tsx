import '#renderer/components/virtual-table.css';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/i18n/use-format.ts';
import type { TimelineEntry } from '#shared/model/timeline.ts';
import { type Axis, axisOf, startAt } from './axis.ts';
import { LaneCells } from './lane-cells.tsx';
import { lanesOf } from './lanes.ts';

const HEIGHTS = { group: 30, entry: 72 } as const;
const OVERSCAN = 6;

function Head({ axis, now }: { readonly axis: Axis; readonly now: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <thead>
      <tr className="tr-lane-grid" aria-rowindex={1}>
        <th scope="col">{t('timeline.columns.registration')}</th>
        <th scope="col" className="tr-lane-axis">
          <span className="tr-hidden">{t('timeline.columns.time')}</span>
          <span className="tr-lane-scale" aria-hidden="true">
            {axis.ticks.map((tick) => (
              <span key={tick} className="tr-lane-tick tr-num" style={startAt(axis, tick)}>
                {format.day(new Date(tick).toISOString())}
              </span>
            ))}
            <span className="tr-lane-today-word" style={startAt(axis, now)}>
              {t('timeline.today')}
            </span>
          </span>
        </th>
        <th scope="col">{t('timeline.columns.next')}</th>
      </tr>
    </thead>
  );
}

interface Props {
  readonly entries: readonly TimelineEntry[];
  readonly now: number;
  /** The registration that is shown at once, such as that of a reminder. */
  readonly asked: string | undefined;
  readonly onOpen: (entry: TimelineEntry) => void;
}

/** Registrations by customer over the weeks: a table, of which only the rows in sight are in the document. */
export function TimelineTable({ entries, now, asked, onOpen }: Props) {
  const { t } = useTranslation();
  const box = useRef<HTMLTableElement>(null);
  const lanes = useMemo(() => lanesOf(entries), [entries]);
  const axis = useMemo(() => axisOf(entries, now), [entries, now]);
  const virtual = useVirtualizer({
    count: lanes.length,
    getScrollElement: () => box.current,
    estimateSize: (index) => HEIGHTS[lanes[index]?.kind ?? 'entry'],
    getItemKey: (index) => lanes[index]?.key ?? index,
    overscan: OVERSCAN,
  });
  const askedIndex = lanes.findIndex(({ key }) => key === asked);
  useEffect(() => {
    if (askedIndex >= 0) virtual.scrollToIndex(askedIndex, { align: 'auto' });
  }, [askedIndex, virtual]);
  return (
    <table
      ref={box}
      className="tr-vtable tr-lanes"
      aria-label={t('timeline.table')}
      aria-rowcount={lanes.length + 1}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by key
      tabIndex={0}
    >
      <Head axis={axis} now={now} />
      <tbody style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start, size }) => {
          const lane = lanes[index];
          if (lane === undefined) return null;
          const style = { height: size, transform: `translateY(${start}px)` };
          return lane.kind === 'group' ? (
            <tr key={lane.key} className="tr-lane-group" aria-rowindex={index + 2} style={style}>
              <th scope="rowgroup" colSpan={3} className="tr-cut">
                {t('timeline.group', { name: lane.name, count: lane.count })}
              </th>
            </tr>
          ) : (
            <tr key={lane.key} className="tr-lane-grid" aria-rowindex={index + 2} style={style}>
              <LaneCells entry={lane.entry} axis={axis} now={now} onOpen={() => onOpen(lane.entry)} />
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
