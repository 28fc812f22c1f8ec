import { useTranslation } from 'react-i18next';
import type { Shape, Tone } from '#renderer/components/status-word.tsx';
import { useFormat } from '#renderer/i18n/use-format.ts';
import { orderStatusSchema } from '#shared/model/batch.ts';
import type { OutboxItem } from '#shared/model/outbox.ts';
import { caseStatusSchema } from '#shared/model/registration.ts';

/** What a row is about: `Authorise 31 numbers at Boise`. */
export function useWhatWords(): (item: OutboxItem) => string {
  const { t } = useTranslation();
  return (item) => t(`outbox.what.${item.kind}`, { count: item.count, title: item.title });
}

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
  /** Why it waits, or what the other side says of it by now. */
  readonly more: string | null;
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
  const why = (item: OutboxItem): string | null => {
    if (item.state === 'accepted') return remote(item);
    if (item.waitReason === null) return item.lastErrorMessage;
    const time = item.nextAttemptAt ? format.moment(item.nextAttemptAt) : '';
    const wait = t(`outbox.wait.${item.waitReason}`, { time });
    return item.lastErrorMessage && item.waitReason === 'backoff'
      ? `${wait}. ${item.lastErrorMessage}`
      : wait;
  };
  return (item) => {
    const [tone, shape] = LOOKS[item.state];
    const more = why(item);
    if (item.state !== 'accepted' || !item.sentAt) {
      return { tone, shape, text: t(`domain.delivery.${item.state}`), more };
    }
    const time = format.moment(item.sentAt);
    const { reference } = item;
    const text = reference ? t('outbox.sentReference', { time, reference }) : t('outbox.sent', { time });
    return { tone, shape, text, more };
  };
}
