import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { useAction } from '#renderer/api/use-action.ts';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import { SaveExport } from '#renderer/components/save-export.tsx';
import { StatusWord } from '#renderer/components/status-word.tsx';
import { useFormat } from '#renderer/i18n/use-format.ts';
import { useApp } from '#renderer/stores/store.ts';
import type { RegistrationId } from '#shared/model/ids.ts';
import { REMINDER_TEXT_MAX, type Reminder, type TimelineEntry } from '#shared/model/timeline.ts';
import { dayOf, morningOf } from '#shared/timeline/days.ts';
import { WEEK_MS } from '#shared/timeline/standing.ts';
import { useReminderWords } from './timeline-words.ts';

function ReminderActs({ reminder, what }: { readonly reminder: Reminder; readonly what: string }) {
  const { t } = useTranslation();
  const { id, kind, doneAt } = reminder;
  const act = useAction((work: () => Promise<unknown>) => work());
  const mark = () => call('reminders.mark', { id, done: doneAt === null });
  const putOff = () => {
    const day = dayOf(Date.now() + WEEK_MS);
    return call('reminders.snooze', { id, dueAt: morningOf(day), day });
  };
  const small = { size: 'compact-xs', variant: 'subtle', disabled: act.isBusy } as const;
  return (
    <>
      <span className="tr-row">
        <Button
          {...small}
          aria-label={t(doneAt === null ? 'timeline.drawer.doneFor' : 'timeline.drawer.undoneFor', { what })}
          onClick={() => void act.run(mark)}
        >
          {t(doneAt === null ? 'timeline.drawer.done' : 'timeline.drawer.undone')}
        </Button>
        {doneAt === null && (
          <Button
            {...small}
            aria-label={t('timeline.drawer.weekFor', { what })}
            onClick={() => void act.run(putOff)}
          >
            {t('timeline.drawer.week')}
          </Button>
        )}
        {kind === 'own' && (
          <Button
            {...small}
            aria-label={t('timeline.drawer.removeFor', { what })}
            onClick={() => void act.run(() => call('reminders.remove', { id }))}
          >
            {t('common.remove')}
          </Button>
        )}
      </span>
      {act.error && <ErrorNote error={act.error} />}
    </>
  );
}

function ReminderItem({ reminder }: { readonly reminder: Reminder }) {
  const { t } = useTranslation();
  const format = useFormat();
  const what = useReminderWords()(reminder);
  const { doneAt, dueAt } = reminder;
  const isDue = doneAt === null && Date.parse(dueAt) <= format.now;
  return (
    <li>
      <span>
        {isDue ? (
          <StatusWord tone="warn" shape="clock" isQuiet>
            {what}
          </StatusWord>
        ) : (
          what
        )}
        <span className="tr-small tr-muted">
          {', '}
          <time dateTime={dueAt} title={format.exact(dueAt)}>
            {format.day(dueAt)}
          </time>
          {doneAt !== null && `, ${t('timeline.drawer.doneOn', { day: format.day(doneAt) })}`}
        </span>
      </span>
      <ReminderActs reminder={reminder} what={what} />
    </li>
  );
}

function OwnReminder({ registrationId }: { readonly registrationId: RegistrationId }) {
  const { t } = useTranslation();
  const addToast = useApp((state) => state.addToast);
  const [text, setText] = useState('');
  const [day, setDay] = useState(() => dayOf(Date.now() + WEEK_MS));
  const add = useAction(async () => {
    await call('reminders.add', { registrationId, text: text.trim(), dueAt: morningOf(day), day });
    setText('');
    addToast({ tone: 'good', text: t('timeline.drawer.added') });
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void add.run();
  };
  return (
    <form onSubmit={submit} aria-label={t('timeline.drawer.own')}>
      <div className="tr-reminder-form">
        <TextInput
          label={t('timeline.drawer.text')}
          maxLength={REMINDER_TEXT_MAX}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <TextInput
          type="date"
          label={t('timeline.drawer.on')}
          value={day}
          onChange={(event) => setDay(event.currentTarget.value)}
        />
        <Button type="submit" loading={add.isBusy} disabled={text.trim() === '' || day === ''}>
          {t('timeline.drawer.add')}
        </Button>
      </div>
      {add.error && <ErrorNote error={add.error} />}
    </form>
  );
}

/** What one is reminded of: proposed by the app, and one's own. */
export function RemindersPart({ entry }: { readonly entry: TimelineEntry }) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const { reminders, registrationId } = entry;
  const hasOpen = reminders.some(({ doneAt }) => doneAt === null);
  return (
    <section aria-labelledby="timeline-reminders">
      <div className="tr-row-between">
        <h3 id="timeline-reminders">{t('timeline.drawer.reminders')}</h3>
        {hasOpen && (
          <SaveExport
            size="compact-sm"
            variant="subtle"
            label={t('timeline.calendar')}
            title={t('timeline.drawer.calendarHint')}
            request={{ what: 'calendar', registrationId, format: 'ics', language }}
            saved={(path) => t('timeline.calendarSaved', { path })}
          />
        )}
      </div>
      {reminders.length === 0 && <p className="tr-flush tr-muted">{t('timeline.drawer.none')}</p>}
      <ul className="tr-reminders">
        {reminders.map((reminder) => (
          <ReminderItem key={reminder.id} reminder={reminder} />
        ))}
      </ul>
      <OwnReminder registrationId={registrationId} />
    </section>
  );
}
