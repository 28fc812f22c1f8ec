import { ask } from '#core/ask.ts';
import type { TimelineEntry } from '#shared/model/timeline.ts';
import { table } from '../output.ts';
import { scopeOf } from '../workspace.ts';
import type { AddCommand } from './types.ts';

const day = (iso: string) => iso.slice(0, 10);

function expectedText({ standing: { expected, isOverdue, decidedAt } }: TimelineEntry): string | null {
  if (decidedAt !== null) return `decided ${day(decidedAt)}`;
  if (expected === null) return null;
  return `about ${day(expected.from)} to ${day(expected.to)}${isOverdue ? ', overdue' : ''}`;
}

const show = (entries: readonly TimelineEntry[]) =>
  entries.length === 0
    ? 'No registration was released yet.'
    : table(
        ['registration', 'customer', 'name', 'case', 'stage', 'days', 'answer', 'next', 'by', 'reminders'],
        entries.map((entry) => [
          entry.registrationId,
          entry.customerName,
          entry.name,
          entry.caseId,
          entry.standing.stage,
          entry.standing.days,
          expectedText(entry),
          entry.standing.next.act,
          entry.standing.next.by,
          entry.reminders.filter(({ doneAt }) => doneAt === null).length,
        ]),
      );

export const addTimeline: AddCommand = (program, shell) => {
  program
    .command('timeline')
    .description(
      'registrations that were released: where they stand, when an answer is to be expected, what is next',
    )
    .option('--customer <id|name>', 'of one customer only')
    .action(({ customer }: { customer?: string }) =>
      shell.run(async ({ core }) => {
        const customerId = await scopeOf(core, customer);
        return ask(core, 'timeline.get', { customerId });
      }, show),
    );
};
