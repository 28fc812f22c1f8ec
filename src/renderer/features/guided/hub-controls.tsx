import { Button } from '@mantine/core';
import { IconCamera, IconExternalLink, IconFileText } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { useLiveQuery } from '#renderer/api/live-query.ts';
import { useAction } from '#renderer/api/use-action.ts';
import { useApp } from '#renderer/stores/store.ts';
import type { AppError } from '#shared/ipc/errors.ts';
import type { GuidedRun } from '#shared/model/guided.ts';

const NO_INPUT = {};

/** The host that the window shows; null while it is not open for this run. */
export function useHubHost({ outboxId }: Pick<GuidedRun, 'outboxId'>): string | null {
  const shown = useLiveQuery('guided.window', NO_INPUT).data;
  if (!shown?.open || shown.outboxId !== outboxId) return null;
  return URL.parse(shown.url)?.host ?? '';
}

/** What is done with the window of Control Hub, and why the last of it failed. */
export function useHub({ outboxId }: Pick<GuidedRun, 'outboxId'>) {
  const { t } = useTranslation();
  const addToast = useApp((state) => state.addToast);
  const open = useAction(() => call('guided.openWindow', { outboxId }));
  const read = useAction(() => call('guided.readSummary', { outboxId }));
  const picture = useAction(async () => {
    await call('guided.takePicture', { outboxId });
    addToast({ tone: 'good', text: t('guided.hub.pictureKept') });
  });
  const error: AppError | undefined = open.error ?? read.error ?? picture.error;
  return { open, read, picture, error };
}

interface Props {
  readonly run: GuidedRun;
  readonly hub: ReturnType<typeof useHub>;
  readonly isOpen: boolean;
}

/** Opens the window; while it is open, reads it and pictures it. */
export function HubControls({ run, hub, isOpen }: Props) {
  const { t } = useTranslation();
  const isRunning = run.finishedAt === null;
  return (
    <>
      {run.kind === 'order' && isRunning && (
        <Button
          leftSection={<IconFileText size={14} />}
          disabled={!isOpen}
          loading={hub.read.isBusy}
          onClick={() => void hub.read.run()}
        >
          {t('guided.hub.read')}
        </Button>
      )}
      <Button
        leftSection={<IconCamera size={14} />}
        disabled={!isOpen}
        loading={hub.picture.isBusy}
        onClick={() => void hub.picture.run()}
      >
        {t('guided.hub.picture')}
      </Button>
      <Button
        variant={isOpen || !isRunning ? 'default' : 'filled'}
        leftSection={<IconExternalLink size={14} />}
        loading={hub.open.isBusy}
        onClick={() => void hub.open.run()}
      >
        {t(isOpen ? 'guided.hub.show' : 'guided.hub.open')}
      </Button>
    </>
  );
}
