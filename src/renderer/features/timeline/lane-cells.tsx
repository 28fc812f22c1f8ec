import { Button } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { StatusWord } from '#renderer/components/status-word.tsx';
import type { TimelineEntry } from '#shared/model/timeline.ts';
import type { Axis } from './axis.ts';
import { LaneChart } from './lane-chart.tsx';
import { isReminderDue } from './lanes.ts';
import { useEventWords, useNextWords } from './timeline-words.ts';
import { useAct } from './use-act.ts';

function Reminders({ entry, now }: { readonly entry: TimelineEntry; readonly now: number }) {
  const { t } = useTranslation();
  const open = entry.reminders.filter(({ doneAt }) => doneAt === null).length;
  if (open === 0) return null;
  if (isReminderDue(entry, now)) {
    return (
      <StatusWord tone="warn" shape="clock" isQuiet>
        {t('timeline.reminderDue')}
      </StatusWord>
    );
  }
  return (
    <span className="tr-lane-bell">
      <IconBell size={13} aria-hidden="true" />
      {t('timeline.reminders', { count: open })}
    </span>
  );
}

function Name({ entry, now, onOpen }: { entry: TimelineEntry; now: number; onOpen: () => void }) {
  const { t } = useTranslation();
  const { name, caseId, standing } = entry;
  const { days, decidedAt } = standing;
  return (
    <th scope="row" className="tr-lane-name">
      <button
        type="button"
        className="tr-link tr-cut"
        title={t('timeline.details', { name })}
        onClick={onOpen}
      >
        {name}
      </button>
      <span className="tr-small tr-muted tr-cut">
        {caseId === null ? t('timeline.noCase') : t('timeline.case', { id: caseId })}
      </span>
      <span className="tr-small tr-muted tr-lane-facts">
        <span className="tr-num">
          {decidedAt === null
            ? t('timeline.days', { count: days })
            : t('timeline.decidedIn', { count: days })}
        </span>
        <Reminders entry={entry} now={now} />
      </span>
    </th>
  );
}

interface Props {
  readonly entry: TimelineEntry;
  readonly axis: Axis;
  readonly now: number;
  readonly onOpen: () => void;
}

/** One registration: what it is called, its way over the weeks, and what is next. */
export function LaneCells({ entry, axis, now, onOpen }: Props) {
  const { t } = useTranslation();
  const { tone, shape, text } = useNextWords()(entry);
  const overdue = useEventWords().overdue(entry);
  const act = useAct(entry, onOpen);
  const { name } = entry;
  return (
    <>
      <Name entry={entry} now={now} onOpen={onOpen} />
      <td className="tr-lane-cell">
        <LaneChart entry={entry} axis={axis} now={now} />
      </td>
      <td className="tr-lane-next">
        <StatusWord tone={tone} shape={shape} isQuiet={tone !== 'bad'}>
          {overdue !== null && (
            <span className="tr-strong">{t('timeline.sentence', { text: overdue })} </span>
          )}
          {text}
        </StatusWord>
        <span className="tr-lane-acts">
          <Button
            size="compact-xs"
            aria-label={t('timeline.actFor', { act: act.label, name })}
            onClick={act.run}
          >
            {act.label}
          </Button>
          <Button
            size="compact-xs"
            variant="subtle"
            aria-label={t('timeline.remindMeFor', { name })}
            onClick={onOpen}
          >
            {t('timeline.remindMe')}
          </Button>
        </span>
      </td>
    </>
  );
}
