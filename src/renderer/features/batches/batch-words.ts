import { useTranslation } from 'react-i18next';
import type { Shape, Tone } from '#renderer/components/status-word.tsx';
import { ruleTitle } from '#renderer/i18n/rule-words.ts';
import { useFormat } from '#renderer/i18n/use-format.ts';
import type { BatchSummary, DeliveryState } from '#shared/model/batch.ts';
import { journeyStepSchema } from '#shared/model/number.ts';

const LOOKS: Readonly<Record<DeliveryState, readonly [Tone, Shape]>> = {
  editing: ['info', 'pencil'],
  queued: ['info', 'clock'],
  sending: ['info', 'clock'],
  accepted: ['good', 'check'],
  rejected: ['bad', 'cross'],
  'needs-attention': ['bad', 'triangle'],
  unknown: ['warn', 'triangle'],
};

/** Where a batch stands, as a word with its colour and shape: the order's own state once there is one. */
export function useBatchState(): (batch: BatchSummary) => { tone: Tone; shape: Shape; text: string } {
  const { t } = useTranslation();
  return (batch) => {
    const [tone, shape] = LOOKS[batch.delivery];
    if (batch.delivery !== 'accepted' || batch.orderStatus === null) {
      return { tone, shape, text: t(`domain.delivery.${batch.delivery}`) };
    }
    const text = t(`domain.order.${batch.orderStatus}`);
    if (batch.orderStatus === 'ERROR') return { tone: 'bad', shape: 'cross', text };
    if (batch.orderStatus === 'PENDING') return { tone: 'info', shape: 'clock', text };
    return batch.failed > 0 ? { tone: 'warn', shape: 'triangle', text } : { tone, shape, text };
  };
}

/** A reason for leaving a number out: a rule's title, or the step on which it stands already. */
export function useReasonWords(): (reason: string) => string {
  const { t } = useTranslation();
  const { language } = useFormat();
  return (reason) => {
    const step = journeyStepSchema.safeParse(reason);
    return step.success ? t(`domain.journey.${step.data}`) : ruleTitle(language, reason);
  };
}
