import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ask } from '#core/ask.ts';
import { calendarIcs } from '#core/exports/calendar.ts';
import type { Reminder } from '#shared/model/timeline.ts';
import { place, record, takenOver } from '#support/opened-case.ts';
import { property, readCalendar } from '#support/read-ics.ts';
import { temporaryFolder } from '#support/temporary-folder.ts';
import { openWorkspace } from '#support/workspace.ts';

const REMINDER = {
  id: '018f0000-0000-7000-8000-000000000001.ask',
  registrationId: '018f0000-0000-7000-8000-000000000003',
  title: 'Delivery texts',
  customerId: 'org',
  customerName: 'Harbor Clinic',
  kind: 'ask',
  text: '',
  dueAt: '2026-11-25T14:02:03.000Z',
  day: null,
  doneAt: null,
} as Reminder;
const OWN = {
  ...REMINDER,
  id: REMINDER.registrationId,
  kind: 'own',
  text: 'Call Pat',
  day: '2026-12-31',
} as const;

const ics = (reminders: readonly Reminder[], language: 'en' | 'zh' = 'en') =>
  calendarIcs({ reminders, language, exportedAt: '2026-11-28T08:00:00.000Z', appVersion: '1.2.3' });

describe('the calendar file', () => {
  it('has an event with a time and an alarm for a reminder that has a time', () => {
    const [event] = readCalendar(ics([REMINDER])).events;
    expect(event?.properties).toMatchObject([
      { name: 'UID', value: `${REMINDER.id}.reminder.textready` },
      { name: 'DTSTAMP', value: '20261128T080000Z' },
      { name: 'DTSTART', value: '20261125T140203Z', params: '' },
      { name: 'DURATION', value: 'PT15M' },
      { name: 'SUMMARY', value: 'An answer may be there: Delivery texts, Harbor Clinic' },
      { name: 'DESCRIPTION' },
      { name: 'TRANSP', value: 'TRANSPARENT' },
    ]);
    expect(event?.alarm).toMatchObject([
      { name: 'ACTION', value: 'DISPLAY' },
      { name: 'DESCRIPTION', value: 'An answer may be there: Delivery texts, Harbor Clinic' },
      { name: 'TRIGGER', value: 'PT0S' },
    ]);
  });

  it('has an event of the whole day where that is meant, whose alarm rings in the morning', () => {
    const [event] = readCalendar(ics([OWN], 'zh')).events;
    expect(event && property(event, 'DTSTART')).toMatchObject({ params: 'VALUE=DATE', value: '20261231' });
    expect(event && property(event, 'DTEND')).toMatchObject({ params: 'VALUE=DATE', value: '20270101' });
    expect(event && property(event, 'SUMMARY')?.value).toBe('Call Pat：Delivery texts（Harbor Clinic）');
    expect(event?.alarm.at(-1)).toEqual({
      name: 'TRIGGER',
      params: 'VALUE=DATE-TIME',
      value: '20261125T140203Z',
    });
  });

  it('keeps every text whole in lines of at most 75 octets, whatever it is', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 });
    const hostile = fc.constantFrom(
      'a\r\nEND:VCALENDAR\r\nBEGIN:VEVENT',
      ';,\\n\\',
      '长'.repeat(99),
      '😀'.repeat(40),
    );
    fc.assert(
      fc.property(fc.oneof(text, hostile), (title) => {
        const file = ics([{ ...REMINDER, title }, OWN]);
        for (const line of file.split('\r\n')) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          expect(line).not.toMatch(/[\r\n]/);
        }
        const { events } = readCalendar(file);
        expect(events).toHaveLength(2);
        const summary = events[0] && property(events[0], 'SUMMARY')?.value;
        const plain = title.replace(/\r\n?|\n/g, '\n').replace(/(?!\n)\p{Cc}/gu, ' ');
        expect(summary).toBe(`An answer may be there: ${plain}, Harbor Clinic`.trimEnd());
      }),
      { seed: 7, numRuns: 200 },
    );
  });
});

describe('the export of the calendar', () => {
  it('holds the open reminders of one registration or of all, the same UID each time', async () => {
    const one = await takenOver();
    await place(one);
    await record(one, 'SUBMITTED');
    await ask(one.core, 'reminders.mark', { id: `${one.outboxId}.ask`, done: true });
    const write = async (registrationId: typeof one.registrationId | null) => {
      const path = join(temporaryFolder(), 'reminders.ics');
      const request = { what: 'calendar', registrationId, format: 'ics', language: 'en' } as const;
      const { fileName } = await ask(one.core, 'core.exportName', request);
      await ask(one.core, 'core.writeExport', { request, path });
      return { fileName, file: readFileSync(path, 'utf8') };
    };
    const all = await write(null);
    const single = await write(one.registrationId);
    expect(all.fileName).toMatch(/^calendar \d{4}-\d\d-\d\d\.ics$/);
    expect(single.fileName).toMatch(/^calendar Delivery texts .*\.ics$/);
    const uids = ({ file }: typeof all) =>
      readCalendar(file).events.map((event) => property(event, 'UID')?.value);
    expect(uids(all)).toEqual([`${one.outboxId}.overdue.reminder.textready`]);
    expect(uids(single)).toEqual(uids(all));
  });

  it('is refused where there is nothing to be reminded of', async () => {
    const { core, folder } = openWorkspace();
    const request = { what: 'calendar', registrationId: null, format: 'ics', language: 'en' } as const;
    const answer = await core.call('core.writeExport', { request, path: join(folder, 'empty.ics') });
    expect(answer).toMatchObject({ ok: false, error: { code: 'not-ready' } });
  });
});
