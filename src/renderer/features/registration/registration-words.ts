import { useTranslation } from 'react-i18next';
import type { Shape, Tone } from '#renderer/components/status-word.tsx';
import { en } from '#renderer/i18n/en.ts';
import { useFormat } from '#renderer/i18n/use-format.ts';
import type { RegistrationSummary } from '#shared/model/registration.ts';
import type { Rejection } from '#shared/model/rejection.ts';
import type { FieldPath } from './draft-path.ts';
import type { ChoiceSpec } from './fields.ts';

const SAMPLE = /^campaign\.samples\.(\d+)$/;

/** The label of a field, or of one sample. */
export function useFieldLabel(): (place: string) => string {
  const { t } = useTranslation();
  return (place) => {
    const sample = SAMPLE.exec(place);
    if (sample) return t('registration.field.sample', { n: Number(sample[1]) + 1 });
    return t(`registration.fields.${place as FieldPath}.label`);
  };
}

/** When a registration was rejected, and under which case. */
export function useRejectedOn(): (rejection: Pick<Rejection, 'at' | 'caseId'>) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return ({ at, caseId }) =>
    caseId === null
      ? t('registration.rejection.on', { date: format.day(at) })
      : t('registration.rejection.onCase', { date: format.day(at), id: caseId });
}

const isKey = <T extends object>(table: T, key: string): key is Extract<keyof T, string> =>
  Object.hasOwn(table, key);

/** A value of the registry in words; a value without words shows as it is. */
export function useChoiceWords(): (words: ChoiceSpec['words'], value: string) => string {
  const { t } = useTranslation();
  return (words, value) => {
    const values = en.registration.values;
    if (words === 'entityType' && isKey(values.entityType, value)) {
      return t(`registration.values.entityType.${value}`);
    }
    if (words === 'vertical' && isKey(values.vertical, value)) {
      return t(`registration.values.vertical.${value}`);
    }
    if (words === 'usecase' && isKey(values.usecase, value)) return t(`registration.values.usecase.${value}`);
    if (words === 'exchange' && isKey(values.exchange, value)) {
      return t(`registration.values.exchange.${value}`);
    }
    if (words === 'altIdType' && isKey(values.altIdType, value)) {
      return t(`registration.values.altIdType.${value}`);
    }
    return value;
  };
}

interface StateWords {
  readonly tone: Tone;
  readonly shape: Shape;
  readonly text: string;
}

const DELIVERY: Readonly<Record<RegistrationSummary['delivery'], readonly [Tone, Shape]>> = {
  editing: ['info', 'pencil'],
  queued: ['info', 'clock'],
  sending: ['info', 'clock'],
  accepted: ['info', 'clock'],
  rejected: ['bad', 'cross'],
  'needs-attention': ['bad', 'triangle'],
  unknown: ['warn', 'triangle'],
};

/** Where a registration stands: the case's own state once there is one. */
export function useStateWords(): (one: Pick<RegistrationSummary, 'delivery' | 'caseStatus'>) => StateWords {
  const { t } = useTranslation();
  return ({ delivery, caseStatus }) => {
    if (delivery === 'accepted' && caseStatus !== null) {
      const text = t(`domain.caseStatus.${caseStatus}`);
      if (caseStatus === 'APPROVED') return { tone: 'good', shape: 'check', text };
      if (caseStatus === 'REJECTED') return { tone: 'bad', shape: 'cross', text };
      return { tone: 'info', shape: 'clock', text };
    }
    const [tone, shape] = DELIVERY[delivery];
    return { tone, shape, text: t(`domain.delivery.${delivery}`) };
  };
}
