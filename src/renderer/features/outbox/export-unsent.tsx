import { Button } from '@mantine/core';
import { IconFileExport } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { call, toAppError } from '#renderer/api/client.ts';
import { useAction } from '#renderer/api/use-action.ts';
import { useFormat } from '#renderer/i18n/use-format.ts';
import { useApp } from '#renderer/stores/store.ts';

/** Writes what waits in the outbox, and the drafts, into one file. */
export function ExportUnsentButton() {
  const { t } = useTranslation();
  const { language } = useFormat();
  const addToast = useApp((state) => state.addToast);
  const save = useAction(async () => {
    try {
      const { path } = await call('exports.save', { what: 'unsent', format: 'json', language });
      if (path !== null) addToast({ tone: 'good', text: t('outbox.exported', { path }) });
    } catch (error) {
      addToast({ tone: 'bad', text: t('common.didNotWork'), error: toAppError(error) });
    }
  });
  return (
    <Button leftSection={<IconFileExport size={14} />} loading={save.isBusy} onClick={() => void save.run()}>
      {t('outbox.exportAll')}
    </Button>
  );
}
