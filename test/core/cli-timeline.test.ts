import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ask } from '#core/ask.ts';
import type { CaseEvent } from '#shared/model/guided.ts';
import type { Reminder, TimelineEntry } from '#shared/model/timeline.ts';
import { dayOf, morningOf } from '#shared/timeline/days.ts';
import { DAY_MS } from '#shared/timeline/standing.ts';
import { place, record, takenOver } from '#support/opened-case.ts';
import { property, readCalendar } from '#support/read-ics.ts';
import { temporaryFolder } from '#support/temporary-folder.ts';
import { terminal } from '#support/terminal.ts';

/** A command line on a workspace with one case in review; the workspace is closed to the core that made it. */
async function inReview() {
  const one = await takenOver();
  await place(one);
  await record(one, 'SUBMITTED');
  await ask(one.core, 'settings.set', { actor: 'Robin' });
  await one.core.close();
  return { ...one, ...terminal({}, one.folder) };
}

it('the command line shows the timeline, keeps reminders and writes their calendar', async () => {
  const { run, json, registrationId, outboxId, customer } = await inReview();
  const [entry] = await json<TimelineEntry[]>('timeline', '--customer', customer.name);
  expect(entry).toMatchObject({ registrationId, caseId: 'CASE-1', standing: { stage: 'review' } });
  expect((await run('timeline')).out).toMatch(
    /Delivery texts .*CASE-1 .*review .*about 2026-11-24 to 2026-12-01/,
  );

  const added = await json<Reminder[]>(
    'reminder',
    'add',
    registrationId,
    '--on',
    '2026-11-20',
    '--text',
    'Call Pat',
  );
  expect(added.map(({ kind }) => kind)).toEqual(['own', 'ask', 'overdue']);
  const own = added[0];
  expect(own).toMatchObject({ day: '2026-11-20', dueAt: morningOf('2026-11-20') });
  await json('reminder', 'snooze', `${outboxId}.ask`, '--on', '2026-11-26T08:00:00Z');
  await json('reminder', 'done', own?.id ?? '');
  const listed = await json<Reminder[]>('reminder', 'list', '--customer', customer.name);
  expect(listed.map(({ kind, doneAt, dueAt }) => [kind, doneAt !== null, dueAt])).toEqual([
    ['own', true, own?.dueAt],
    ['ask', false, '2026-11-26T08:00:00.000Z'],
    ['overdue', false, expect.any(String)],
  ]);

  const out = join(temporaryFolder(), 'reminders.ics');
  expect((await run('export', 'calendar', '--registration', registrationId, '--out', out)).code).toBe(0);
  const { events } = readCalendar(readFileSync(out, 'utf8'));
  expect(events.map((event) => property(event, 'DTSTART')?.value)[0]).toBe('20261126T080000Z');
  expect((await json<Reminder[]>('reminder', 'remove', own?.id ?? '')).map(({ kind }) => kind)).toEqual([
    'ask',
    'overdue',
  ]);
});

it('takes the day on which the case was opened, and shows it as that day', async () => {
  const { run, json, registrationId } = await inReview();
  const [opened] = await json<CaseEvent[]>('registration', 'case', registrationId);
  const day = dayOf(Date.parse(opened?.at ?? ''));
  const say = (on: string) =>
    ['registration', 'case', registrationId, '--status', 'in-review', '--on', on] as const;
  const before = dayOf(Date.parse(`${day}T12:00:00`) - DAY_MS);
  for (const refused of [before, '2026-02-30', '9999-01-01'])
    expect((await run(...say(refused))).code).toBe(2);
  const events = await json<CaseEvent[]>(...say(day));
  const at = events.at(-1)?.at ?? '';
  expect(events.map(({ status }) => status)).toEqual(['OPEN', 'SUBMITTED', 'IN_REVIEW']);
  expect([dayOf(Date.parse(at)), at >= (opened?.at ?? '')]).toEqual([day, true]);
});

it('refuses what it cannot read, with exit code 2', async () => {
  const { run, registrationId } = await inReview();
  const add = (on: string, text: string) =>
    run('reminder', 'add', registrationId, '--on', on, '--text', text);
  for (const answer of [
    await add('tomorrow', 'Call'),
    await add('2026-02-30', 'Call'),
    await add('2026-02-30T08:00Z', 'Call'),
    await add('2026-11-20', ' '),
    await run('reminder', 'done', 'first'),
    await run('export', 'calendar', '--lang', 'fr'),
  ])
    expect(answer.code).toBe(2);
});
