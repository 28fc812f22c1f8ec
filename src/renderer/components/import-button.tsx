import { Button } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLiveQuery } from '../api/live-query.ts';
import { useApp } from '../stores/store.ts';

const NO_INPUT = {};

/** Whether customers of this connection come from files, so that there is nothing to pull them from. */
export function useIsFromFiles(connectionId: string | undefined): boolean {
  const connections = useLiveQuery('connections.list', NO_INPUT).data;
  return connections?.some(({ id, kind }) => id === connectionId && kind === 'file') ?? false;
}

interface Props {
  readonly customerId: string;
  readonly name: string;
  readonly variant?: 'default' | 'filled';
}

/** Where other customers are pulled, one from a file takes a newer file. */
export function ImportNewerButton({ customerId, name, variant = 'default' }: Props) {
  const { t } = useTranslation();
  const go = useApp((state) => state.go);
  return (
    <Button
      variant={variant}
      leftSection={<IconFileImport size={14} aria-hidden="true" />}
      aria-label={t('import.openNewerFor', { name })}
      onClick={() => go('import', { importFor: customerId })}
      {...(variant === 'filled' ? { 'data-primary': true } : {})}
    >
      {t('import.openNewer')}
    </Button>
  );
}
