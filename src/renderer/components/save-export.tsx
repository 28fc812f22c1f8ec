import { Button, type ButtonProps } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ProcedureInput } from '#shared/ipc/contract.ts';
import { call, toAppError } from '../api/client.ts';
import { useAction } from '../api/use-action.ts';
import { useApp } from '../stores/store.ts';

interface Props extends Pick<ButtonProps, 'variant' | 'size'> {
  readonly request: ProcedureInput<'exports.save'>;
  readonly label: string;
  readonly title?: string;
  /** What is said when the file is written. */
  readonly saved: (path: string) => string;
}

/** Writes an export where a person chooses. A failure is told in a toast. */
export function SaveExport({ request, label, title, saved, ...look }: Props) {
  const { t } = useTranslation();
  const addToast = useApp((state) => state.addToast);
  const save = useAction(async () => {
    try {
      const { path } = await call('exports.save', request);
      if (path !== null) addToast({ tone: 'good', text: saved(path) });
    } catch (error) {
      addToast({ tone: 'bad', text: t('common.didNotWork'), error: toAppError(error) });
    }
  });
  return (
    <Button
      {...look}
      title={title}
      leftSection={<IconDownload size={14} aria-hidden="true" />}
      loading={save.isBusy}
      onClick={() => void save.run()}
    >
      {label}
    </Button>
  );
}
