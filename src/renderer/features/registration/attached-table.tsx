import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLiveQuery } from '#renderer/api/live-query.ts';
import { type Shape, StatusWord, type Tone } from '#renderer/components/status-word.tsx';
import { VirtualTable } from '#renderer/components/virtual-table.tsx';
import type { E164 } from '#shared/model/ids.ts';
import { formatPhone } from '#shared/model/phone.ts';
import { type AttachedState, attachedState } from './attached.ts';
import { useForm } from './form-context.ts';

/** From this many rows on the list scrolls inside itself. */
const ROWS_SHOWN = 9;
/** A search may find a few others before the number itself. */
const NEAR_MATCHES = 5;

const LOOKS: Readonly<Record<Exclude<AttachedState, 'unknown'>, readonly [Tone, Shape]>> = {
  authorised: ['good', 'check'],
  waiting: ['warn', 'clock'],
  not: ['bad', 'cross'],
};

function StateCell({ state }: { readonly state: AttachedState }) {
  const { t } = useTranslation();
  if (state === 'unknown') return null;
  const [tone, shape] = LOOKS[state];
  return (
    <StatusWord tone={tone} shape={shape} isQuiet>
      {t(`registration.numbers.${state === 'waiting' ? 'waitingShort' : state}`)}
    </StatusWord>
  );
}

/** The number's row in the mirror, which names owner and location. Asked for rows in sight only. */
function useMirrored(e164: E164) {
  const { customerId } = useForm();
  const input = useMemo(
    () => ({
      customerId,
      filter: { search: e164 },
      sort: { by: 'number' as const, descending: false },
      offset: 0,
      limit: NEAR_MATCHES,
    }),
    [customerId, e164],
  );
  return useLiveQuery('numbers.page', input).data?.rows.find((one) => one.e164 === e164);
}

interface RowProps {
  readonly e164: E164;
  readonly hasState: boolean;
  readonly onRemove: (() => void) | null;
}

function Cells({ e164, hasState, onRemove }: RowProps) {
  const { t } = useTranslation();
  const row = useMirrored(e164);
  const state = attachedState(useForm().facts[e164]);
  const shown = formatPhone(e164);
  return (
    <>
      <td className="tr-mono">{shown}</td>
      <td className="tr-cut" title={row?.ownerName}>
        {row?.ownerName === '' ? t('registration.numbers.nobody') : row?.ownerName}
      </td>
      <td className="tr-cut tr-muted" title={row?.locationName}>
        {row?.locationName}
      </td>
      {hasState && (
        <td className="tr-nowrap">
          <StateCell state={state} />
        </td>
      )}
      {onRemove && (
        <td>
          <ActionIcon
            size={22}
            aria-label={t('registration.numbers.remove', { number: shown })}
            title={t('registration.numbers.remove', { number: shown })}
            data-remove={e164}
            onClick={onRemove}
          >
            <IconX size={14} />
          </ActionIcon>
        </td>
      )}
    </>
  );
}

interface TableProps {
  readonly numbers: readonly E164[];
  readonly hasState: boolean;
  readonly onRemove: ((e164: E164) => void) | null;
}

/** The attached numbers with owner and location; only rows in sight are in the document. */
export function AttachedTable({ numbers, hasState, onRemove }: TableProps) {
  const { t } = useTranslation();
  const column = (key: 'number' | 'owner' | 'location' | 'state', width: string) => ({
    key,
    title: t(`registration.numbers.${key}`),
    width,
  });
  const action = {
    key: 'action',
    title: <span className="tr-hidden">{t('registration.numbers.action')}</span>,
    width: '46px',
  };
  return (
    <VirtualTable
      mostRows={ROWS_SHOWN}
      label={t('registration.numbers.list')}
      columns={[
        column('number', '142px'),
        column('owner', 'minmax(0, 3fr)'),
        column('location', 'minmax(0, 2fr)'),
        ...(hasState ? [column('state', '136px')] : []),
        ...(onRemove ? [action] : []),
      ]}
      rows={numbers}
      keyOf={(e164) => e164}
      render={(e164) => (
        <Cells e164={e164} hasState={hasState} onRemove={onRemove && (() => onRemove(e164))} />
      )}
    />
  );
}
