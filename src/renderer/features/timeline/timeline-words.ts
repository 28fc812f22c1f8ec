import {
  IconCircleCheckFilled,
  IconCircleXFilled,
  IconEye,
  IconFileUpload,
  IconFolderOpen,
  IconSend,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Shape, Tone } from '#renderer/components/status-word.tsx';
import { useFormat } from '#renderer/i18n/use-format.ts';
import type { CaseEvent } from '#shared/model/guided.ts';
import type { Reminder, TimelineEntry } from '#shared/model/timeline.ts';

export type Sign = 'released' | CaseEvent['status'];

/** Each has a shape of its own. */
export const SIGNS: Readonly<Record<Sign, typeof IconSend>> = {
  released: IconSend,
  OPEN: IconFolderOpen,
  SUBMITTED: IconFileUpload,
  IN_REVIEW: IconEye,
  APPROVED: IconCircleCheckFilled,
  REJECTED: IconCircleXFilled,
};

/** What happened, with its day and who says so. */
export function useEventWords() {
  const { t } = useTranslation();
  const format = useFormat();
  const released = ({ releasedAt, releasedBy }: TimelineEntry): string => {
    const day = format.day(releasedAt);
    return releasedBy === ''
      ? t('timeline.releasedPlain', { day })
      : t('timeline.released', { day, who: releasedBy });
  };
  const event = ({ status, at, source, who }: CaseEvent): string => {
    const what = t(`timeline.sign.${status}`);
    const day = format.day(at);
    return source === 'person'
      ? t('timeline.said', { what, day, who: who || t('common.you') })
      : t('timeline.told', { what, day });
  };
  const expected = ({ standing }: TimelineEntry): string | null =>
    standing.expected &&
    t('timeline.expected', {
      from: format.day(standing.expected.from),
      to: format.day(standing.expected.to),
    });
  const overdue = ({ standing: { isOverdue, expected: window } }: TimelineEntry): string | null =>
    isOverdue && window ? t('timeline.overdueSince', { day: format.day(window.to) }) : null;
  return { released, event, expected, overdue };
}

const LOOKS: Readonly<Record<TimelineEntry['standing']['next']['act'], readonly [Tone, Shape]>> = {
  send: ['info', 'clock'],
  place: ['warn', 'triangle'],
  decide: ['bad', 'triangle'],
  'return-form': ['warn', 'pencil'],
  wait: ['info', 'clock'],
  confirm: ['warn', 'info'],
  ask: ['bad', 'triangle'],
  mend: ['bad', 'cross'],
  none: ['good', 'check'],
};

/** What is next, and how it looks. */
export function useNextWords() {
  const { t } = useTranslation();
  return ({ standing: { next } }: TimelineEntry) => {
    const [tone, shape] = next.by === 'connector' ? (['info', 'clock'] as const) : LOOKS[next.act];
    const isTold = next.act === 'return-form' && next.by === 'connector';
    return { tone, shape, text: isTold ? t('timeline.nextConnector') : t(`timeline.next.${next.act}`) };
  };
}

export function useReminderWords() {
  const { t } = useTranslation();
  return ({ kind, text }: Pick<Reminder, 'kind' | 'text'>): string =>
    t(`timeline.reminder.${kind}`, { text });
}
