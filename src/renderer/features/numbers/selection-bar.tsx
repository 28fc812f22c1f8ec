import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { useAction } from '#renderer/api/use-action.ts';
import { CopyButton } from '#renderer/components/copy-button.tsx';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import { useApp } from '#renderer/stores/store.ts';
import { type CustomerId, e164Schema } from '#shared/model/ids.ts';
import { ConfirmNumbers } from './confirm-numbers.tsx';
import { byLocation, isTakeable, type Selection } from './selection.ts';

interface Props {
  readonly customerId: CustomerId;
  readonly selection: Selection;
  readonly onClear: () => void;
}

/** Makes one batch for each location of the chosen numbers, then shows them. */
function useMakeBatches({ customerId, selection, onClear }: Props) {
  const { t } = useTranslation();
  const go = useApp((state) => state.go);
  const addToast = useApp((state) => state.addToast);
  return useAction(async () => {
    const groups = byLocation(selection);
    const made: string[] = [];
    for (const [locationId, rows] of groups) {
      const numbers = rows.map(({ e164 }) => e164Schema.parse(e164));
      const { batchId } = await call('batches.create', { customerId, locationId, numbers });
      made.push(batchId);
    }
    addToast({ tone: 'good', text: t('numbers.selection.madeBatches', { count: made.length }) });
    onClear();
    const [only] = made;
    go('batches', made.length === 1 && only ? { batchId: only } : {});
  });
}

/** How many numbers are chosen, in how many locations, and what can be done with them. */
export function SelectionBar(props: Props) {
  const { t } = useTranslation();
  const { customerId, selection, onClear } = props;
  const [asked, setAsked] = useState<'confirm' | 'back' | null>(null);
  const make = useMakeBatches(props);
  const rows = useMemo(() => [...selection.values()], [selection]);
  const groups = useMemo(() => byLocation(selection), [selection]);
  if (rows.length === 0) return null;
  const batchable = groups.reduce((sum, [, group]) => sum + group.length, 0);
  const locations = new Set(rows.map(({ locationId }) => locationId)).size;
  const canTakeBack = rows.every(isTakeable);
  const left = rows.length - batchable;
  return (
    <section className="tr-selection" aria-label={t('numbers.selection.label')}>
      {make.error && <ErrorNote error={make.error} />}
      <div className="tr-row">
        <p className="tr-selection-words" role="status">
          <span className="tr-strong">
            {t('numbers.selection.chosen', {
              count: rows.length,
              locations: t('common.locations', { count: locations }),
            })}
          </span>
          {left > 0 && (
            <span className="tr-muted tr-small">{t('numbers.selection.left', { count: left })}</span>
          )}
        </p>
        <CopyButton
          text={() => rows.flatMap(({ e164 }) => (e164 === '' ? [] : [e164])).join('\n')}
          label={t('numbers.selection.copy')}
          size="compact-md"
        />
        <Button onClick={() => setAsked(canTakeBack ? 'back' : 'confirm')}>
          {t(canTakeBack ? 'numbers.selection.takeBack' : 'numbers.selection.confirm')}
        </Button>
        <Button
          variant="filled"
          disabled={groups.length === 0}
          loading={make.isBusy}
          onClick={() => void make.run()}
          data-primary
        >
          {groups.length === 0
            ? t('numbers.selection.makeNone')
            : t('numbers.selection.makeBatches', { count: groups.length })}
        </Button>
        <Tooltip label={t('numbers.selection.clear')}>
          <ActionIcon aria-label={t('numbers.selection.clear')} onClick={onClear}>
            <IconX size={16} />
          </ActionIcon>
        </Tooltip>
      </div>
      <ConfirmNumbers
        customerId={customerId}
        rows={rows}
        isBack={asked === 'back'}
        isOpen={asked !== null}
        onClose={() => setAsked(null)}
        onDone={() => {
          setAsked(null);
          onClear();
        }}
      />
    </section>
  );
}
