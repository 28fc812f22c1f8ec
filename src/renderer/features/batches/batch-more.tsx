import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { useToldAction } from '#renderer/api/use-told-action.ts';
import { useLeftOutWords } from '#renderer/components/batches/left-out.tsx';
import { useOpenMade } from '#renderer/components/batches/use-open-made.ts';
import { useSaveExport } from '#renderer/components/save-export.tsx';
import { useFormat } from '#renderer/i18n/use-format.ts';
import { useApp } from '#renderer/stores/store.ts';
import { useGoOn } from '#renderer/stores/use-go-on.ts';
import type { BatchDetail, BatchPlan } from '#shared/model/batch.ts';
import { MergeDialog } from './merge-dialog.tsx';
import { SplitDialog } from './split-dialog.tsx';

/** Says which batches were made, and opens the one or their list; or why none was. */
function useTellMade(): (plan: BatchPlan) => void {
  const { t } = useTranslation();
  const { list } = useFormat();
  const words = useLeftOutWords();
  const openMade = useOpenMade();
  const { addToast } = useApp.getState();
  return ({ batches, leftOut }) => {
    if (batches.length === 0) {
      const reasons = leftOut.map(({ reason, count }) =>
        t('batchWork.more.reason', { count, reason: words(reason) }),
      );
      addToast({ tone: 'info', text: t('batchWork.more.madeNone', { reasons: list(reasons) }) });
      return;
    }
    openMade(batches);
  };
}

function useMoves(batch: BatchDetail) {
  const { t } = useTranslation();
  const { addToast } = useApp.getState();
  const goOn = useGoOn();
  const tellMade = useTellMade();
  const { id: batchId, rev, locationName: location } = batch;
  return {
    print: useSaveExport((path) => t('common.savedTo', { path })),
    copy: useToldAction(async () => tellMade(await call('batches.copy', { batchId }))),
    failed: useToldAction(async () => tellMade(await call('batches.orderFailed', { batchId }))),
    archive: useToldAction(async () => {
      const archived = batch.archivedAt === null;
      await call('batches.archive', { batchId, rev, archived });
      if (!archived) return;
      addToast({ tone: 'good', text: t('batchWork.more.archived', { location }) });
      goOn('batches');
    }),
  };
}

/** What is done with a batch as a whole. */
export function BatchMore({ batch }: { readonly batch: BatchDetail }) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const [asked, setAsked] = useState<'split' | 'merge' | null>(null);
  const moves = useMoves(batch);
  const isBusy = moves.print.isBusy || moves.copy.isBusy || moves.archive.isBusy;
  const isDraft = batch.delivery === 'editing';
  const isOpen = batch.numbers.some(({ status }) => status === 'PENDING');
  const isAnswered = batch.delivery === 'accepted' && batch.orderStatus !== 'PENDING';
  const close = () => setAsked(null);
  return (
    <>
      {isAnswered && batch.failed > 0 && (
        <Button loading={moves.failed.isBusy} onClick={() => void moves.failed.run()}>
          {t('batchWork.more.failed', { count: batch.failed })}
        </Button>
      )}
      <Menu position="bottom-end" width={260}>
        <Menu.Target>
          <Button loading={isBusy} rightSection={<IconChevronDown size={14} />}>
            {t('batchWork.more.label')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            onClick={() =>
              void moves.print.run({ what: 'batch', batchId: batch.id, format: 'pdf', language })
            }
          >
            {t('batchWork.more.print')}
          </Menu.Item>
          {!isDraft && (
            <Menu.Item onClick={() => void moves.copy.run()}>{t('batchWork.more.copy')}</Menu.Item>
          )}
          {isDraft && batch.count > 1 && (
            <Menu.Item onClick={() => setAsked('split')}>{t('batchWork.more.split')}</Menu.Item>
          )}
          {isDraft && <Menu.Item onClick={() => setAsked('merge')}>{t('batchWork.more.merge')}</Menu.Item>}
          {((isAnswered && !isOpen) || batch.archivedAt !== null) && (
            <Menu.Item onClick={() => void moves.archive.run()}>
              {t(batch.archivedAt === null ? 'batchWork.more.archive' : 'batchWork.more.unarchive')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {asked === 'split' && <SplitDialog batch={batch} onClose={close} />}
      {asked === 'merge' && <MergeDialog batch={batch} onClose={close} />}
    </>
  );
}
