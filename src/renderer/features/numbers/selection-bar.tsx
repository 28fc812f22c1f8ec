import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconCopy, IconFileTypeCsv, IconTable, IconX } from '@tabler/icons-react';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import { BatchDialog } from './batch-dialog.tsx';
import { ConfirmNumbers } from './confirm-numbers.tsx';
import { type Chosen, isNone } from './selection.ts';
import { SelectionWords } from './selection-words.tsx';
import { type Planned, usePlan } from './use-plan.ts';
import { useCopy, useExport } from './use-selection-actions.ts';

interface Props {
  readonly chosen: Chosen;
  /** How many are chosen; known before what may be done with them. */
  readonly count: number;
  readonly onClear: () => void;
}

type Asked = 'batches' | 'confirm' | 'back';

function Takeaway({ selection }: Pick<Planned, 'selection'>) {
  const { t } = useTranslation();
  const copy = useCopy();
  const save = useExport();
  return (
    <>
      <Button
        variant="subtle"
        leftSection={<IconCopy size={15} />}
        loading={copy.isBusy}
        onClick={() => void copy.run(selection, 'numbers')}
      >
        {t('numbers.selection.copy')}
      </Button>
      <Button
        variant="subtle"
        leftSection={<IconTable size={15} />}
        disabled={copy.isBusy}
        onClick={() => void copy.run(selection, 'table')}
      >
        {t('numbers.selection.copyTable')}
      </Button>
      <Button
        variant="subtle"
        leftSection={<IconFileTypeCsv size={15} />}
        loading={save.isBusy}
        onClick={() => void save.run(selection)}
      >
        {t('numbers.selection.export')}
      </Button>
      {save.error && <ErrorNote error={save.error} />}
    </>
  );
}

function Work({ planned, onAsk }: { readonly planned: Planned; readonly onAsk: (asked: Asked) => void }) {
  const { t } = useTranslation();
  const { plan, isCurrent } = planned;
  const canTakeBack = plan !== null && plan.total > 0 && plan.takeable === plan.total;
  const isOfOne = plan?.customers === 1;
  const mayConfirm = isCurrent && isOfOne && (canTakeBack || plan.confirmable > 0);
  const batches = plan?.batches.length ?? 0;
  const confirm = (
    <Button disabled={!mayConfirm} onClick={() => onAsk(canTakeBack ? 'back' : 'confirm')}>
      {t(canTakeBack ? 'numbers.selection.takeBack' : 'numbers.selection.confirm')}
    </Button>
  );
  return (
    <>
      {plan !== null && !isOfOne ? (
        <Tooltip label={t('numbers.selection.oneCustomer')}>
          <span>{confirm}</span>
        </Tooltip>
      ) : (
        confirm
      )}
      <Button
        variant="filled"
        disabled={!isCurrent || batches === 0}
        onClick={() => onAsk('batches')}
        data-primary
      >
        {batches === 0
          ? t('numbers.selection.makeNone')
          : t('numbers.selection.makeBatches', { count: batches })}
      </Button>
    </>
  );
}

/** How many numbers are chosen, in how many locations, and what can be done with them. */
export const SelectionBar = memo(function SelectionBar({ chosen, count, onClear }: Props) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<Asked | null>(null);
  const planned = usePlan(chosen);
  const { selection, plan, error } = planned;
  const close = () => setAsked(null);
  const done = () => {
    close();
    onClear();
  };
  // The list of what was made stays open after the choice is done with.
  const isShown = !isNone(chosen);
  const [frozen, setFrozen] = useState<Pick<Planned, 'selection' | 'plan'>>({ selection, plan });
  const ask = (what: Asked) => {
    setFrozen({ selection, plan });
    setAsked(what);
  };
  return (
    <>
      {isShown && (
        <section className="tr-selection" aria-label={t('numbers.selection.label')}>
          {error && <ErrorNote error={error} />}
          <div className="tr-selection-row">
            <SelectionWords count={count} planned={planned} />
            <div className="tr-selection-actions">
              <Takeaway selection={selection} />
              <Work planned={planned} onAsk={ask} />
            </div>
            <Tooltip label={t('numbers.selection.clear')}>
              <ActionIcon aria-label={t('numbers.selection.clear')} onClick={onClear}>
                <IconX size={16} />
              </ActionIcon>
            </Tooltip>
          </div>
        </section>
      )}
      {asked === 'batches' && frozen.plan && (
        <BatchDialog selection={frozen.selection} plan={frozen.plan} onClose={close} onMade={onClear} />
      )}
      {(asked === 'confirm' || asked === 'back') && frozen.plan && (
        <ConfirmNumbers
          selection={frozen.selection}
          plan={frozen.plan}
          isBack={asked === 'back'}
          onClose={close}
          onDone={done}
        />
      )}
    </>
  );
});
