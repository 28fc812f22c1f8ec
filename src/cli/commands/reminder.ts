import type { Command } from 'commander';
import { ask } from '#core/ask.ts';
import {
  REMINDER_TEXT_MAX,
  type Reminder,
  reminderIdSchema,
  reminderTextSchema,
} from '#shared/model/timeline.ts';
import { morningOf } from '#shared/timeline/days.ts';
import { reminderWords } from '#shared/timeline/words.ts';
import { table } from '../output.ts';
import { type Session, scopeOf } from '../workspace.ts';
import { readRegistrationId } from './ids.ts';
import type { AddCommand, Shell } from './types.ts';
import { dateOf, readAs } from './values.ts';

const show = (reminders: readonly Reminder[]) =>
  reminders.length === 0
    ? 'There are no reminders.'
    : table(
        ['id', 'due', 'what', 'done'],
        reminders.map((one) => [
          one.id,
          one.day ?? one.dueAt,
          reminderWords(one, 'en').summary,
          one.doneAt?.slice(0, 10) ?? null,
        ]),
      );

const list = ({ core }: Session) => ask(core, 'reminders.list', { customerId: null });

const reminderId = (text: string): string =>
  readAs(
    reminderIdSchema,
    text,
    `"${text}" is not the id of a reminder, as reminder list shows them. Nothing was changed.`,
  );

const reminderText = (text: string): string =>
  readAs(
    reminderTextSchema,
    text,
    `--text takes one line of 1 to ${REMINDER_TEXT_MAX} characters. Nothing was changed.`,
  );

/** A day is meant whole, and reminds in its morning. */
function dueOf(on: string) {
  const { at: dueAt, day } = dateOf(on, '--on', morningOf);
  return { dueAt, day };
}

function addDated(reminder: Command, shell: Shell): void {
  reminder
    .command('add <registration>')
    .description('be reminded of a registration that was released')
    .requiredOption('--on <date>', 'a day, or an instant with its zone')
    .requiredOption('--text <text>', 'what to be reminded of, in one line')
    .action((id: string, { on, text }: { on: string; text: string }) =>
      shell.run(async (session) => {
        const input = { registrationId: readRegistrationId(id), ...dueOf(on), text: reminderText(text) };
        await ask(session.core, 'reminders.add', input);
        return list(session);
      }, show),
    );
  reminder
    .command('snooze <id>')
    .description('give a reminder another date')
    .requiredOption('--on <date>', 'a day, or an instant with its zone')
    .action((id: string, { on }: { on: string }) =>
      shell.run(async (session) => {
        await ask(session.core, 'reminders.snooze', { id: reminderId(id), ...dueOf(on) });
        return list(session);
      }, show),
    );
}

export const addReminder: AddCommand = (program, shell) => {
  const reminder = program
    .command('reminder')
    .description('what to be reminded of while registrations are on their way');
  reminder
    .command('list')
    .description('by date: what TextReady proposes, and what a person wrote')
    .option('--customer <id|name>', 'of one customer only')
    .action(({ customer }: { customer?: string }) =>
      shell.run(async ({ core }) => {
        const customerId = await scopeOf(core, customer);
        return ask(core, 'reminders.list', { customerId });
      }, show),
    );
  addDated(reminder, shell);
  reminder
    .command('done <id>')
    .description('say that it was seen to')
    .option('--undo', 'take that back')
    .action((id: string, { undo }: { undo?: boolean }) =>
      shell.run(async (session) => {
        await ask(session.core, 'reminders.mark', { id: reminderId(id), done: !undo });
        return list(session);
      }, show),
    );
  reminder
    .command('remove <id>')
    .description('take back a reminder that a person wrote')
    .action((id: string) =>
      shell.run(async (session) => {
        await ask(session.core, 'reminders.remove', { id: reminderId(id) });
        return list(session);
      }, show),
    );
};
