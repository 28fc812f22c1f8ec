import { ActionIcon, Button } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLiveQuery } from '#renderer/api/live-query.ts';
import { type Shape, StatusWord, type Tone } from '#renderer/components/status-word.tsx';
import { VirtualTable } from '#renderer/components/virtual-table.tsx';
import type { E164 } from '#shared/model/ids.ts';
import { formatPhone } from '#shared/model/phone.ts';
import { AttachDialog } from './attach-dialog.tsx';
import { type Attached, type AttachedState, joinAttached } from './attached.ts';
import { saveNow } from './autosave.ts';
import { editDraft, touchField } from './draft-actions.ts';
import { FieldHelp, useControl } from './field-shell.tsx';
import type { FieldSpec } from './fields.ts';
import { FindingList } from './finding-list.tsx';
import { useContent, useForm } from './form-context.ts';
import { useFieldLabel } from './registration-words.ts';

const NO_NUMBERS: readonly E164[] = [];
/** From this many rows on the list scrolls inside itself. */
const ROWS_SHOWN = 9;
const ROW_HEIGHT = 32;
const HEAD_HEIGHT = 36;

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

/** Owner and location of a number that is on its way already, from the mirror. */
function useMirrored({ e164, ownerName, locationName }: Attached) {
  const { customerId } = useForm();
  const input = useMemo(
    () =>
      ownerName === null
        ? {
            customerId,
            filter: { search: e164 },
            sort: { by: 'number' as const, descending: false },
            offset: 0,
            limit: 1,
          }
        : null,
    [customerId, e164, ownerName],
  );
  const row = useLiveQuery('numbers.page', input).data?.rows.find((one) => one.e164 === e164);
  return { owner: ownerName ?? row?.ownerName ?? null, location: locationName ?? row?.locationName ?? null };
}

interface RowProps {
  readonly number: Attached;
  readonly hasState: boolean;
  readonly onRemove: (() => void) | null;
}

function Cells({ number, hasState, onRemove }: RowProps) {
  const { t } = useTranslation();
  const { owner, location } = useMirrored(number);
  const shown = formatPhone(number.e164);
  return (
    <>
      <td className="tr-mono">{shown}</td>
      <td className="tr-cut" title={owner ?? undefined}>
        {owner === '' ? t('registration.numbers.nobody') : owner}
      </td>
      <td className="tr-cut tr-muted" title={location ?? undefined}>
        {location}
      </td>
      {hasState && (
        <td className="tr-nowrap">
          <StateCell state={number.state} />
        </td>
      )}
      {onRemove && (
        <td>
          <ActionIcon
            size={22}
            aria-label={t('registration.numbers.remove', { number: shown })}
            title={t('registration.numbers.remove', { number: shown })}
            data-remove={number.e164}
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
  readonly numbers: readonly Attached[];
  readonly hasState: boolean;
  readonly onRemove: ((e164: E164) => void) | null;
}

function AttachedTable({ numbers, hasState, onRemove }: TableProps) {
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
  const height = HEAD_HEIGHT + Math.min(ROWS_SHOWN, numbers.length) * ROW_HEIGHT;
  return (
    <div className="tr-attached" style={{ height }}>
      <VirtualTable
        label={t('registration.numbers.list')}
        columns={[
          column('number', '142px'),
          column('owner', 'minmax(0, 3fr)'),
          column('location', 'minmax(0, 2fr)'),
          ...(hasState ? [column('state', '136px')] : []),
          ...(onRemove ? [action] : []),
        ]}
        rows={numbers}
        keyOf={({ e164 }) => e164}
        render={(number) => (
          <Cells number={number} hasState={hasState} onRemove={onRemove && (() => onRemove(number.e164))} />
        )}
      />
    </div>
  );
}

/** The numbers of the registration: what is attached, and the way to attach more. */
export function NumbersField({ field }: { readonly field: FieldSpec }) {
  const { path } = field;
  const { t } = useTranslation();
  const { id, fixed, facts } = useForm();
  const [isOpen, setOpen] = useState(false);
  const attached = useContent(({ numbers }) => numbers) ?? NO_NUMBERS;
  const attachable = useLiveQuery(
    'registrations.attachable',
    useMemo(() => ({ registrationId: id }), [id]),
  ).data;
  const joined = useMemo(() => joinAttached(attached, attachable, facts), [attached, attachable, facts]);
  const held = useMemo(() => new Set<string>(attached), [attached]);
  const free = useMemo(() => attachable?.filter(({ e164 }) => !held.has(e164)), [attachable, held]);
  const { id: groupId, findings, control } = useControl(path);
  const label = useFieldLabel()(path);
  const setNumbers = (numbers: readonly E164[]) => {
    editDraft(id, path, numbers);
    touchField(id, path);
    void saveNow(id);
  };
  const remove = (e164: E164) => {
    const index = attached.indexOf(e164);
    const rest = attached.filter((one) => one !== e164);
    setNumbers(rest);
    const next = rest[Math.min(index, rest.length - 1)];
    requestAnimationFrame(() => {
      const group = document.getElementById(groupId);
      const button = group?.querySelector<HTMLElement>(next ? `[data-remove="${next}"]` : 'button');
      button?.focus({ preventScroll: true });
    });
  };
  const isReadOnly = fixed !== null;
  const isUniform = isReadOnly || joined.every(({ state }) => state === 'authorised');
  return (
    <fieldset className="tr-field tr-group" id={groupId} aria-describedby={control['aria-describedby']}>
      <legend className="tr-hidden">{label}</legend>
      <div className="tr-row-between tr-numbers-head">
        <p className="tr-flush tr-strong">
          {attached.length === 0
            ? t('registration.numbers.none')
            : t('registration.numbers.count', { count: attached.length })}
          {attached.length > 0 && isUniform && !isReadOnly && (
            <span className="tr-numbers-state">
              <StatusWord tone="good" shape="check" isQuiet>
                {t('registration.numbers.allAuthorised', { count: attached.length })}
              </StatusWord>
            </span>
          )}
        </p>
        {!isReadOnly && (
          <Button leftSection={<IconPlus size={14} aria-hidden="true" />} onClick={() => setOpen(true)}>
            {t('registration.numbers.attach')}
          </Button>
        )}
      </div>
      {joined.length > 0 && (
        <AttachedTable numbers={joined} hasState={!isUniform} onRemove={isReadOnly ? null : remove} />
      )}
      <FieldHelp place={path} />
      <FindingList id={`${groupId}-findings`} findings={findings} label={label} />
      <AttachDialog
        isOpen={isOpen}
        numbers={free}
        hasAttached={attached.length > 0}
        onAttach={(numbers) => {
          setNumbers([...attached, ...numbers]);
          setOpen(false);
        }}
        onClose={() => setOpen(false)}
      />
    </fieldset>
  );
}
