import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { call, toAppError } from '#renderer/api/client.ts';
import { useAction } from '#renderer/api/use-action.ts';
import { useFormat } from '#renderer/i18n/use-format.ts';
import { useApp } from '#renderer/stores/store.ts';
import type { CustomerId } from '#shared/model/ids.ts';
import type { ChangeFilter } from './use-change-filter.ts';

interface Props {
  readonly customerId: CustomerId;
  readonly filter: ChangeFilter;
}

/** Writes the changes that the filter leaves as a table for a spreadsheet. */
export function ExportChanges({ customerId, filter }: Props) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const addToast = useApp((state) => state.addToast);
  const save = useAction(async () => {
    try {
      const { path } = await call('exports.save', {
        what: 'changes',
        customerId,
        ...filter,
        format: 'csv',
        language,
      });
      if (path !== null) addToast({ tone: 'good', text: t('changes.exported', { path }) });
    } catch (error) {
      addToast({ tone: 'bad', text: t('common.didNotWork'), error: toAppError(error) });
    }
  });
  return (
    <Button
      leftSection={<IconDownload size={14} aria-hidden="true" />}
      loading={save.isBusy}
      onClick={() => void save.run()}
    >
      {t('changes.export')}
    </Button>
  );
}
