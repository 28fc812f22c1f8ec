import type { Language } from '#shared/model/settings.ts';
import type { Reminder } from '#shared/model/timeline.ts';
import { DAY_MS } from '#shared/timeline/standing.ts';
import { reminderWords } from '#shared/timeline/words.ts';

/** Most octets of a line before it is folded (RFC 5545, 3.1). */
const LINE_OCTETS = 75;
/** How long a reminder with a time stands in the calendar; it takes no time of the day that somebody else would need. */
const LENGTH = 'PT15M';

const utf8 = new TextEncoder();

/** A line folded between characters, its continuations indented by one space, ended by CRLF. */
function folded(line: string): string {
  let out = '';
  let octets = 0;
  for (const character of line) {
    const size = utf8.encode(character).length;
    if (octets + size > LINE_OCTETS) {
      out += '\r\n ';
      octets = 1;
    }
    out += character;
    octets += size;
  }
  return `${out}\r\n`;
}

/** A text value: what has a meaning there is escaped, and no control character can begin a line of its own. */
const escaped = (text: string): string =>
  text
    .replace(/\r\n?|\n/g, '\n')
    .replace(/(?!\n)\p{Cc}/gu, ' ')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');

/** `20261128T140200Z` */
const stamp = (iso: string): string => `${iso.slice(0, 19).replace(/[-:]/g, '')}Z`;
/** `20261128` */
const dateOf = (day: string): string => day.replaceAll('-', '');
const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);

const whenLines = ({ day, dueAt }: Reminder): string[] =>
  day === null
    ? [`DTSTART:${stamp(dueAt)}`, `DURATION:${LENGTH}`]
    : [`DTSTART;VALUE=DATE:${dateOf(day)}`, `DTEND;VALUE=DATE:${dateOf(dayAfter(day))}`];

/** An all-day event would ring at midnight; its alarm names the moment itself. */
const alarmLines = ({ day, dueAt }: Reminder, summary: string): string[] => [
  'BEGIN:VALARM',
  'ACTION:DISPLAY',
  `DESCRIPTION:${summary}`,
  day === null ? 'TRIGGER:PT0S' : `TRIGGER;VALUE=DATE-TIME:${stamp(dueAt)}`,
  'END:VALARM',
];

export interface CalendarInput {
  readonly reminders: readonly Reminder[];
  readonly language: Language;
  /** ISO 8601 in UTC. */
  readonly exportedAt: string;
  readonly appVersion: string;
}

function eventLines(reminder: Reminder, { language, exportedAt }: CalendarInput): string[] {
  const words = reminderWords(reminder, language);
  const summary = escaped(words.summary);
  return [
    'BEGIN:VEVENT',
    `UID:${reminder.id}.reminder.textready`,
    `DTSTAMP:${stamp(exportedAt)}`,
    ...whenLines(reminder),
    `SUMMARY:${summary}`,
    `DESCRIPTION:${escaped(words.description)}`,
    'TRANSP:TRANSPARENT',
    ...alarmLines(reminder, summary),
    'END:VEVENT',
  ];
}

/** Open reminders as an iCalendar file (RFC 5545). The same reminder has the same UID in every file. */
export function calendarIcs(input: CalendarInput): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//TextReady//TextReady ${input.appVersion}//${input.language.toUpperCase()}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...input.reminders.flatMap((reminder) => eventLines(reminder, input)),
    'END:VCALENDAR',
  ];
  return lines.map(folded).join('');
}
