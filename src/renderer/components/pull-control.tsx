import './pull-control.css';
import { ActionIcon, Button, Progress } from '@mantine/core';
import { IconRefresh, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { call, toAppError } from '../api/client.ts';
import { useFormat } from '../i18n/use-format.ts';
import { type RunningPull, timeLeftMs } from '../stores/pulls.ts';
import { useApp } from '../stores/store.ts';

interface Props {
  readonly customerId: string;
  readonly name: string;
  readonly variant?: 'default' | 'filled';
}

/** Starts or cancels the pull of a customer; failures are told in a toast. */
export function usePull(customerId: string) {
  const { t } = useTranslation();
  const pull = useApp((state) => state.pulls[customerId]);
  const addToast = useApp((state) => state.addToast);
  const attempt = (work: Promise<unknown>) =>
    work.catch((error: unknown) =>
      addToast({ tone: 'bad', text: t('common.didNotWork'), error: toAppError(error) }),
    );
  const id = customerId as Parameters<typeof call<'pull.start'>>[1]['customerId'];
  return {
    pull,
    start: () => void attempt(call('pull.start', { customerId: id })),
    cancel: () => void attempt(call('pull.cancel', { customerId: id })),
  };
}

/** How far a running pull is, with Cancel. */
export function PullProgress({
  pull,
  name,
  onCancel,
}: {
  pull: RunningPull;
  name: string;
  onCancel: () => void;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const leftMs = timeLeftMs(pull, Date.now());
  const percent = pull.total ? Math.min(100, (pull.done / pull.total) * 100) : null;
  const phase = t(`shell.pull.phase.${pull.phase}`);
  const left = leftMs === null ? '' : ` · ${t('shell.pull.left', { time: format.span(leftMs) })}`;
  return (
    <div className="tr-pull">
      <div className="tr-pull-words" title={`${phase}${left}`}>
        <span className="tr-cut">{phase}</span>
        <span className="tr-num">
          {percent === null ? format.count(pull.done) : `${Math.floor(percent)}%`}
        </span>
      </div>
      <Progress.Root size={4}>
        <Progress.Section
          value={percent ?? 100}
          animated={percent === null}
          aria-label={t('shell.pull.progressOf', { name })}
          aria-valuetext={`${phase}${left}`}
        />
      </Progress.Root>
      <ActionIcon
        size={22}
        aria-label={t('shell.pull.cancelFor', { name })}
        title={t('common.cancel')}
        onClick={(event) => {
          event.stopPropagation();
          onCancel();
        }}
      >
        <IconX size={14} />
      </ActionIcon>
    </div>
  );
}

/** Pull now, or how far the pull is, with Cancel. */
export function PullControl({ customerId, name, variant = 'default' }: Props) {
  const { t } = useTranslation();
  const { pull, start, cancel } = usePull(customerId);
  if (pull) return <PullProgress pull={pull} name={name} onCancel={cancel} />;
  return (
    <Button
      variant={variant}
      leftSection={<IconRefresh size={14} aria-hidden="true" />}
      aria-label={t('shell.pull.nowFor', { name })}
      onClick={start}
      {...(variant === 'filled' ? { 'data-primary': true } : {})}
    >
      {t('shell.pull.now')}
    </Button>
  );
}
