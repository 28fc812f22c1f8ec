import './pull-control.css';
import { ActionIcon, Button, Progress, Tooltip } from '@mantine/core';
import { IconFileImport, IconLogin2, IconPlayerPlay, IconRefresh, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CustomerSummary } from '#shared/model/customer.ts';
import { useFormat } from '../i18n/use-format.ts';
import { type RunningPull, timeLeftMs } from '../stores/pulls.ts';
import { type PullStep, pullStepOf, usePull, usePullStep, useSummary } from './use-pull.ts';

interface ProgressProps {
  readonly pull: RunningPull;
  readonly name: string;
  readonly onCancel: () => void;
}

/** How far a running pull is, with Cancel. */
export function PullProgress({ pull, name, onCancel }: ProgressProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const isWaiting = pull.phase === 'waiting';
  const leftMs = timeLeftMs(pull, Date.now());
  const percent = pull.total ? Math.min(100, (pull.done / pull.total) * 100) : null;
  const phase = t(`shell.pull.phase.${pull.phase}`);
  const left = leftMs === null ? '' : ` · ${t('shell.pull.left', { time: format.span(leftMs) })}`;
  const amount = percent === null ? format.count(pull.done) : `${Math.floor(percent)}%`;
  return (
    <div className="tr-pull">
      <div className="tr-pull-words" title={`${phase}${left}`}>
        <span className="tr-cut">{phase}</span>
        {!isWaiting && <span className="tr-num">{amount}</span>}
      </div>
      <Progress.Root size={4}>
        <Progress.Section
          value={isWaiting ? 0 : (percent ?? 100)}
          animated={!isWaiting && percent === null}
          aria-label={t('shell.pull.progressOf', { name })}
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

const ICONS = {
  import: IconFileImport,
  signIn: IconLogin2,
  goOn: IconPlayerPlay,
  pull: IconRefresh,
} as const;

function useStepWords(): (step: PullStep, name: string) => readonly [label: string, full: string] {
  const { t } = useTranslation();
  return (step, name) => {
    if (step === 'import') return [t('import.openNewer'), t('import.openNewerFor', { name })];
    if (step === 'signIn') return [t('pulls.signIn'), `${t('pulls.signIn')}: ${name}`];
    if (step === 'goOn') return [t('pulls.goOn'), t('pulls.goOnFor', { name })];
    return [t('shell.pull.now'), t('shell.pull.nowFor', { name })];
  };
}

interface Props {
  readonly customerId: string;
  readonly name: string;
  readonly variant?: 'default' | 'filled';
}

/** What brings the mirror further: pull now, go on, sign in or import; or how far the pull is, with Cancel. */
export function PullControl({ customerId, name, variant = 'default' }: Props) {
  const customer = useSummary(customerId);
  const { pull, cancel } = usePull(customerId);
  const follow = usePullStep(customerId, customer?.connectionId);
  const step = pullStepOf(customer);
  const [label, full] = useStepWords()(step, name);
  if (pull) return <PullProgress pull={pull} name={name} onCancel={cancel} />;
  const Icon = ICONS[step];
  return (
    <Button
      variant={variant}
      leftSection={<Icon size={14} aria-hidden="true" />}
      aria-label={full}
      onClick={() => follow(step)}
      {...(variant === 'filled' ? { 'data-primary': true } : {})}
    >
      {label}
    </Button>
  );
}

interface SmallProps {
  readonly customer: Pick<
    CustomerSummary,
    'id' | 'name' | 'connectionId' | 'fromFile' | 'signedIn' | 'lastPull' | 'numbers'
  >;
}

/** The same where there is room for an icon only. */
export function SmallPullControl({ customer }: SmallProps) {
  const follow = usePullStep(customer.id, customer.connectionId);
  const step = pullStepOf(customer);
  const [label, full] = useStepWords()(step, customer.name);
  const Icon = ICONS[step];
  return (
    <Tooltip label={label}>
      <ActionIcon
        aria-label={full}
        onClick={(event) => {
          event.stopPropagation();
          follow(step);
        }}
      >
        <Icon size={16} aria-hidden="true" />
      </ActionIcon>
    </Tooltip>
  );
}
