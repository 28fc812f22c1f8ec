import { Button, type ButtonProps } from '@mantine/core';
import { type Icon, IconDownload } from '@tabler/icons-react';
import type { ProcedureInput } from '#shared/ipc/contract.ts';
import { call } from '../api/client.ts';
import type { Action } from '../api/use-action.ts';
import { useToldAction } from '../api/use-told-action.ts';
import { useApp } from '../stores/store.ts';

type Request = ProcedureInput<'exports.save'>;

/**
 * Writes an export where a person chooses. A failure is told in a toast.
 * @param saved what is said when the file is written
 */
export function useSaveExport(saved: (path: string) => string): Action<[Request]> {
  const addToast = useApp((state) => state.addToast);
  return useToldAction(async (request: Request) => {
    const { path } = await call('exports.save', request);
    if (path !== null) addToast({ tone: 'good', text: saved(path) });
  });
}

interface Props extends Pick<ButtonProps, 'variant' | 'size'> {
  readonly request: Request;
  readonly label: string;
  readonly title?: string;
  readonly icon?: Icon;
  readonly saved: (path: string) => string;
}

/** A button that writes an export. */
export function SaveExport({
  request,
  label,
  title,
  icon: ButtonIcon = IconDownload,
  saved,
  ...look
}: Props) {
  const save = useSaveExport(saved);
  return (
    <Button
      {...look}
      title={title}
      leftSection={<ButtonIcon size={14} aria-hidden="true" />}
      loading={save.isBusy}
      onClick={() => void save.run(request)}
    >
      {label}
    </Button>
  );
}
