import { useTranslation } from 'react-i18next';
import { SaveExport } from '#renderer/components/save-export.tsx';
import { useFormat } from '#renderer/i18n/use-format.ts';
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
  return (
    <SaveExport
      label={t('changes.export')}
      request={{ what: 'changes', customerId, ...filter, format: 'csv', language }}
      saved={(path) => t('changes.exported', { path })}
    />
  );
}
