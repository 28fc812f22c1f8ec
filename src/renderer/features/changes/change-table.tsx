import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLiveQueries } from '#renderer/api/live-query.ts';
import { EmptyState } from '#renderer/components/empty-state.tsx';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import { StatusWord, type Tone } from '#renderer/components/status-word.tsx';
import { usePstnWords, useStateWords } from '#renderer/i18n/use-domain-words.ts';
import { useApp } from '#renderer/stores/store.ts';
import type { Change, ChangeMeaning } from '#shared/model/change.ts';
import type { CustomerId } from '#shared/model/ids.ts';
import { NUMBER_USAGES, type NumberUsage } from '#shared/model/number.ts';
import { formatPhone } from '#shared/model/phone.ts';
import type { ChangeFilter } from './use-change-filter.ts';

const PAGE_ROWS = 200;
const ROW_HEIGHT = 34;
const OVERSCAN = 10;
const WIDTHS = {
  number: 'minmax(136px, 1fr)',
  location: 'minmax(96px, 1fr)',
  kind: '124px',
  difference: 'minmax(150px, 1.6fr)',
  meaning: 'minmax(184px, 1.1fr)',
} as const;
const COLUMNS = Object.keys(WIDTHS) as (keyof typeof WIDTHS)[];
const TEMPLATE = { gridTemplateColumns: Object.values(WIDTHS).join(' ') };

const TONES: Readonly<Record<ChangeMeaning, Tone>> = {
  'authorised-lost': 'bad',
  'authorised-moved': 'warn',
  'authorised-owner-left': 'warn',
  'chosen-left': 'warn',
  'released-changed': 'warn',
  'to-authorise': 'info',
  none: 'info',
};

const isUsage = (text: string): text is NumberUsage => (NUMBER_USAGES as readonly string[]).includes(text);

/** Values of a change in words, by its kind. */
function useValueWords(): (kind: Change['kind'], value: string) => string {
  const { t } = useTranslation();
  const state = useStateWords();
  const pstn = usePstnWords();
  return (kind, value) => {
    if (kind === 'state') return state(value);
    if (kind === 'location-pstn') return pstn(value);
    return kind === 'usage' && isUsage(value) ? t(`domain.usage.${value}`) : value;
  };
}

function Difference({ change }: { readonly change: Change }) {
  const { t } = useTranslation();
  const words = useValueWords();
  const { kind, before, after } = change;
  const value = (text: string) =>
    text === '' ? <span className="tr-faint">{t('changes.nothing')}</span> : words(kind, text);
  return (
    <td
      className="tr-cut"
      title={`${t('changes.from', { before: before || t('changes.nothing') })}\n${t('changes.to', { after: after || t('changes.nothing') })}`}
    >
      <span className="tr-muted">{value(before)}</span>
      <span className="tr-faint" aria-hidden="true">
        {' → '}
      </span>
      {value(after)}
    </td>
  );
}

/** The number or the location, as a link to its numbers. */
function Subject({ change }: { readonly change: Change }): ReactNode {
  const { t } = useTranslation();
  const go = useApp((state) => state.go);
  const isPlace = change.kind.startsWith('location-');
  const number =
    change.e164 === '' ? t('numbers.extension', { extension: change.extension }) : formatPhone(change.e164);
  const search = isPlace ? change.location : change.e164 || change.extension;
  return (
    <button
      type="button"
      className={`tr-link tr-cut${isPlace ? '' : ' tr-mono'}`}
      aria-label={
        isPlace ? t('changes.showLocation', { name: change.location }) : t('changes.show', { number })
      }
      onClick={() => go('numbers', { scope: 'customer', filter: { search } })}
    >
      {isPlace ? change.location : number}
    </button>
  );
}

function ChangeCells({ change }: { readonly change: Change }) {
  const { t } = useTranslation();
  const { meaning, kind } = change;
  return (
    <>
      <td className="tr-cut">
        <Subject change={change} />
      </td>
      <td className="tr-cut" title={change.location}>
        {change.location}
      </td>
      <td className="tr-cut">{t(`changes.kind.${kind}`)}</td>
      <Difference change={change} />
      <td className="tr-cut">
        {meaning === 'none' ? (
          <span className="tr-faint">{t('changes.word.none')}</span>
        ) : (
          <StatusWord
            tone={TONES[meaning]}
            shape={meaning === 'to-authorise' ? 'info' : 'triangle'}
            isQuiet={TONES[meaning] !== 'bad'}
          >
            {t(`changes.word.${meaning}`)}
          </StatusWord>
        )}
      </td>
    </>
  );
}

/** Pages of the list that hold these rows, live. */
function usePages(customerId: CustomerId, filter: ChangeFilter, from: number, to: number) {
  const inputs = useMemo(
    () =>
      Array.from({ length: to - from + 1 }, (_unused, index) => ({
        customerId,
        ...filter,
        offset: (from + index) * PAGE_ROWS,
        limit: PAGE_ROWS,
      })),
    [customerId, filter, from, to],
  );
  return useLiveQueries('changes.list', inputs);
}

interface Props {
  readonly customerId: CustomerId;
  readonly filter: ChangeFilter;
  /** How many changes the filter leaves, as far as it is known. */
  readonly total: number;
  readonly label: string;
}

/** The changes behind the sentences; only those in sight are asked for. */
export function ChangeTable({ customerId, filter, total, label }: Props) {
  const { t } = useTranslation();
  const box = useRef<HTMLTableElement>(null);
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => box.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: OVERSCAN,
  });
  const items = virtual.getVirtualItems();
  const from = Math.floor((items[0]?.index ?? 0) / PAGE_ROWS);
  const to = Math.floor((items.at(-1)?.index ?? 0) / PAGE_ROWS);
  const answers = usePages(customerId, filter, from, to);
  const error = answers.find((answer) => answer.error)?.error;
  if (error) return <ErrorNote error={error} />;
  if (total === 0) return <EmptyState title={t('changes.noMatch')} isSmall />;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by key
    <table ref={box} className="tr-vtable" aria-label={label} aria-rowcount={total + 1} tabIndex={0}>
      <thead>
        <tr style={TEMPLATE} aria-rowindex={1}>
          {COLUMNS.map((column) => (
            <th key={column} scope="col">
              {t(`changes.columns.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody style={{ height: virtual.getTotalSize() }}>
        {items.map(({ index }) => {
          const page = answers[Math.floor(index / PAGE_ROWS) - from];
          const change = page?.data?.rows[index % PAGE_ROWS];
          return (
            <tr
              key={index}
              aria-rowindex={index + 2}
              style={{ ...TEMPLATE, height: ROW_HEIGHT, transform: `translateY(${index * ROW_HEIGHT}px)` }}
            >
              {change ? <ChangeCells change={change} /> : <td className="tr-faint">{t('common.loading')}</td>}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
