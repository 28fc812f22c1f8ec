import { IconFileExport } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { SaveExport } from '#renderer/components/save-export.tsx';
import { useFormat } from '#renderer/i18n/use-format.ts';

/** Writes what waits in the outbox, and the drafts, into one file. */
export function ExportUnsentButton() {
  const { t } = useTranslation();
  const { language } = useFormat();
  return (
    <SaveExport
      label={t('outbox.exportAll')}
      icon={IconFileExport}
      request={{ what: 'unsent', format: 'json', language }}
      saved={(path) => t('outbox.exported', { path })}
    />
  );
}
