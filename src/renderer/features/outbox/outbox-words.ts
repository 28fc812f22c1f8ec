import { useTranslation } from 'react-i18next';
import { isGuided } from '#renderer/components/guided/guided-rules.ts';
import type { Shape, Tone } from '#renderer/components/status-word.tsx';
import { useFormat } from '#renderer/i18n/use-format.ts';
import { errorCodeSchema } from '#shared/ipc/errors.ts';
import { orderStatusSchema } from '#shared/model/batch.ts';
import type { OutboxItem } from '#shared/model/outbox.ts';
import { caseStatusSchema } from '#shared/model/registration.ts';

const LOOKS: Readonly<Record<OutboxItem['state'], readonly [Tone, Shape]>> = {
  editing: ['info', 'pencil'],
  queued: ['info', 'clock'],
  sending: ['info', 'clock'],
  unknown: ['warn', 'triangle'],
  accepted: ['good', 'check'],
  rejected: ['bad', 'cross'],
  'needs-attention': ['bad', 'triangle'],
};

interface StateWords {
  readonly tone: Tone;
  readonly shape: Shape;
  readonly text: string;
  /** Why it waits, or what the other side says of it by now; a line each. */
  readonly more: readonly string[];
}

/** Where a row stands, in words with their time. */
export function useStateWords(): (item: OutboxItem) => StateWords {
  const { t } = useTranslation();
  const format = useFormat();
  const remote = (item: OutboxItem): string | null => {
    const order = orderStatusSchema.safeParse(item.remoteStatus);
    if (item.kind === 'order' && order.success) return t(`domain.order.${order.data}`);
    const one = caseStatusSchema.safeParse(item.remoteStatus);
    return item.kind === 'registration' && one.success
      ? t(`domain.caseStatus.${one.data}`)
      : item.remoteStatus;
  };
  // The story keeps the other side's own words; here a known failure is said in the language on screen.
  const failure = ({ lastErrorCode, lastErrorMessage, state }: OutboxItem): string | null => {
    const code = errorCodeSchema.safeParse(lastErrorCode);
    const isOwnWords = format.language === 'en' || state === 'rejected' || !code.success;
    return isOwnWords ? lastErrorMessage : t(`errors.${code.data}`);
  };
  const why = (item: OutboxItem): readonly (string | null)[] => {
    if (item.state === 'accepted') return [remote(item)];
    if (item.waitReason === 'guided') return [];
    if (item.waitReason === null) return [failure(item)];
    const time = item.nextAttemptAt ? format.moment(item.nextAttemptAt) : '';
    const wait = t(`outbox.wait.${item.waitReason}`, { time });
    return item.waitReason === 'backoff' ? [wait, failure(item)] : [wait];
  };
  return (item) => {
    const byHand = isGuided(item)
      ? item.state === 'unknown'
        ? 'outbox.placed'
        : 'outbox.wait.guided'
      : null;
    const [tone, shape] = byHand ? (['info', 'pencil'] as const) : LOOKS[item.state];
    const more = why(item).flatMap((line) => (line ? [line] : []));
    if (item.state !== 'accepted' || !item.sentAt) {
      const text = byHand ? t(byHand) : t(`domain.delivery.${item.state}`);
      return { tone, shape, text, more };
    }
    const time = format.moment(item.sentAt);
    const { reference } = item;
    const text = reference ? t('outbox.sentReference', { time, reference }) : t('outbox.sent', { time });
    return { tone, shape, text, more };
  };
}
