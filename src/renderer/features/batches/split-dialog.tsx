import { NumberInput, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { useAction } from '#renderer/api/use-action.ts';
import { ConfirmDialog } from '#renderer/components/confirm-dialog.tsx';
import { PickList } from '#renderer/components/pick-list.tsx';
import { useFormat } from '#renderer/i18n/use-format.ts';
import { useApp } from '#renderer/stores/store.ts';
import { useGoOn } from '#renderer/stores/use-go-on.ts';
import type { BatchDetail } from '#shared/model/batch.ts';
import { e164Schema } from '#shared/model/ids.ts';
import { formatPhone } from '#shared/model/phone.ts';

type How = 'most' | 'numbers';

/** As many numbers as Cisco Calling Plans take in one order of new ones; a size that is easy to check by eye. */
const FIRST_SIZE = 100;

interface PickProps {
  readonly batch: BatchDetail;
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
}

function PickNumbers({ batch, chosen, onChange }: PickProps) {
  const { t } = useTranslation();
  const { list } = useFormat();
  const nameOf = ({ e164, ownerName }: BatchDetail['numbers'][number]) =>
    list([formatPhone(e164), ownerName || t('numbers.unassigned')]);
  return (
    <div className="tr-split-pick">
      <PickList
        label={t('batchWork.split.pick')}
        items={batch.numbers}
        keyOf={({ e164 }) => e164}
        nameOf={nameOf}
        chosen={chosen}
        onChange={onChange}
        render={({ e164, ownerName }) => (
          <>
            <span className="tr-mono tr-option-number">{formatPhone(e164)}</span>{' '}
            <span className="tr-cut">{ownerName || t('numbers.unassigned')}</span>
          </>
        )}
      />
      <p className="tr-flush tr-small tr-muted" role="status">
        {t('batchWork.split.picked', { count: chosen.size, total: batch.count })}
      </p>
    </div>
  );
}

interface Props {
  readonly batch: BatchDetail;
  readonly onClose: () => void;
}

/** Splits a draft into parts of one size, or some of its numbers into a second one. */
export function SplitDialog({ batch, onClose }: Props) {
  const { t } = useTranslation();
  const { addToast } = useApp.getState();
  const goOn = useGoOn();
  const [how, setHow] = useState<How>('most');
  const [most, setMost] = useState(Math.min(FIRST_SIZE, Math.max(1, Math.ceil(batch.count / 2))));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const parts = how === 'most' ? Math.ceil(batch.count / most) : 2;
  const isBlocked = how === 'most' ? parts < 2 : chosen.size === 0 || chosen.size === batch.count;
  const split = useAction(async () => {
    const by = { batchId: batch.id, rev: batch.rev };
    const numbers = [...chosen].map((e164) => e164Schema.parse(e164));
    const { batchIds } = await call('batches.split', how === 'most' ? { ...by, most } : { ...by, numbers });
    addToast({ tone: 'good', text: t('common.batchesMade', { count: batchIds.length - 1 }) });
    goOn('batches');
  });
  return (
    <ConfirmDialog
      isOpen
      isWide
      title={t('batchWork.split.title', { location: batch.locationName })}
      confirm={t('batchWork.split.button')}
      isBusy={split.isBusy}
      isBlocked={isBlocked}
      error={split.error}
      onConfirm={() => void split.run()}
      onClose={onClose}
    >
      <div className="tr-stack">
        <SegmentedControl
          aria-label={t('batchWork.split.how')}
          value={how}
          onChange={(value) => setHow(value as How)}
          data={(['most', 'numbers'] as const).map((value) => ({
            value,
            label: t(`batchWork.split.${value}`),
          }))}
        />
        {how === 'most' ? (
          <NumberInput
            label={t('batchWork.split.size')}
            description={t('batchWork.split.result', { count: parts })}
            min={1}
            max={Math.max(1, batch.count - 1)}
            allowDecimal={false}
            value={most}
            onChange={(value) => setMost(Math.max(1, Number(value) || 1))}
          />
        ) : (
          <PickNumbers batch={batch} chosen={chosen} onChange={setChosen} />
        )}
      </div>
    </ConfirmDialog>
  );
}
