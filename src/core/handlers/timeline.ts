import {
  addReminder,
  allReminders,
  dropReminder,
  markReminder,
  snoozeReminder,
  takeDueReminders,
} from '../services/reminders.ts';
import { timeline } from '../services/timeline.ts';
import type { Handlers } from './procedures.ts';

export const timelineHandlers: Handlers<
  | 'timeline.get'
  | 'reminders.list'
  | 'reminders.add'
  | 'reminders.mark'
  | 'reminders.snooze'
  | 'reminders.remove'
  | 'core.takeDueReminders'
> = {
  'timeline.get': ({ context }, { customerId }) => timeline(context, customerId),
  'reminders.list': ({ context }, { customerId }) =>
    allReminders(context.db.read, customerId)
      .map(({ shown }) => shown)
      .sort((a, b) => a.dueAt.localeCompare(b.dueAt)),
  'reminders.add': ({ context }, input) => addReminder(context, input),
  'reminders.mark': ({ context }, input) => {
    markReminder(context, input);
    return {};
  },
  'reminders.snooze': ({ context }, input) => {
    snoozeReminder(context, input);
    return {};
  },
  'reminders.remove': ({ context }, { id }) => {
    dropReminder(context, id);
    return {};
  },
  'core.takeDueReminders': ({ context }) => takeDueReminders(context),
};
