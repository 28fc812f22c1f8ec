import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { useToldAction } from '#renderer/api/use-told-action.ts';
import { useGoOn } from '#renderer/stores/use-go-on.ts';
import type { OutboxId } from '#shared/model/ids.ts';

/** Takes an entry of the outbox over and opens its click list. A failure is told in a toast, since a menu may have closed. */
export function useStartGuided(outboxId: OutboxId): { readonly start: () => void; readonly isBusy: boolean } {
  const goOn = useGoOn();
  const { run, isBusy } = useToldAction(async () => {
    await call('guided.start', { outboxId });
    goOn('guided', { outboxId });
  });
  return { start: () => void run(), isBusy };
}

export function StartGuidedButton({ outboxId }: { readonly outboxId: OutboxId }) {
  const { t } = useTranslation();
  const { start, isBusy } = useStartGuided(outboxId);
  return (
    <Button loading={isBusy} onClick={start}>
      {t('guided.start')}
    </Button>
  );
}
