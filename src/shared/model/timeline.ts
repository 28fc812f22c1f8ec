import { z } from 'zod';
import { deliveryStateSchema } from './batch.ts';
import { caseEventSchema } from './guided.ts';
import { customerIdSchema, isoTimeSchema, oneLine, outboxIdSchema, registrationIdSchema } from './ids.ts';
import { channelSchema } from './outbox.ts';
import { caseStatusSchema } from './registration.ts';

/** What the app proposes to be reminded of, and what a person wrote. */
export const REMINDER_KINDS = ['return-form', 'ask', 'overdue', 'own'] as const;
export const reminderKindSchema = z.enum(REMINDER_KINDS);
export type ReminderKind = z.infer<typeof reminderKindSchema>;

/** Of one's own reminder a UUID; of a proposed one the release that it is about, and its kind. */
export const reminderIdSchema = z
  .string()
  .regex(
    /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?:\.(?:return-form|ask|overdue))?$/,
    'Not the id of a reminder',
  );

export const REMINDER_TEXT_MAX = 500;
export const reminderTextSchema = oneLine(REMINDER_TEXT_MAX);

/** When a reminder falls due. */
export const reminderDateSchema = z.strictObject({
  dueAt: isoTimeSchema,
  /** The day where the whole of it is meant; `dueAt` is then a moment of that day. */
  day: z.iso.date().nullable(),
});

export const reminderSchema = reminderDateSchema.extend({
  id: reminderIdSchema,
  registrationId: registrationIdSchema,
  /** Name of the registration. */
  title: z.string(),
  customerId: customerIdSchema,
  customerName: z.string(),
  kind: reminderKindSchema,
  /** What a person wrote; empty for what the app proposes. */
  text: z.string(),
  doneAt: isoTimeSchema.nullable(),
});
export type Reminder = z.infer<typeof reminderSchema>;

/** Where a released registration is on its way. */
export const STAGES = ['leaving', 'refused', 'open', 'review', 'approved', 'rejected'] as const;
export const stageSchema = z.enum(STAGES);
export type Stage = z.infer<typeof stageSchema>;

/** What comes next. */
export const NEXT_ACTS = [
  'send',
  'place',
  'decide',
  'return-form',
  'wait',
  'confirm',
  'ask',
  'mend',
  'none',
] as const;
export const nextActSchema = z.enum(NEXT_ACTS);
export type NextAct = z.infer<typeof nextActSchema>;

export const standingSchema = z.strictObject({
  stage: stageSchema,
  /** Whole days from the release to the decision, or to now. */
  days: z.int().min(0),
  decidedAt: isoTimeSchema.nullable(),
  /** When an answer is to be expected, about; null before the form was submitted and after the decision. */
  expected: z.strictObject({ from: isoTimeSchema, to: isoTimeSchema }).nullable(),
  isOverdue: z.boolean(),
  next: z.strictObject({ act: nextActSchema, by: z.enum(['person', 'cisco', 'connector', 'nobody']) }),
});
export type Standing = z.infer<typeof standingSchema>;

/** What is known of the latest release of a registration. */
export const timelineFactsSchema = z.strictObject({
  registrationId: registrationIdSchema,
  name: z.string(),
  customerId: customerIdSchema,
  customerName: z.string(),
  outboxId: outboxIdSchema,
  channel: channelSchema,
  /** Of the release; `rejected` when it was refused or taken out after a rejection. */
  delivery: deliveryStateSchema,
  releasedAt: isoTimeSchema,
  releasedBy: z.string(),
  caseId: z.string().nullable(),
  /** Where the case of this release stands; null before there is one. */
  caseStatus: caseStatusSchema.nullable(),
  /** Of all its releases, the earliest first. */
  events: z.array(caseEventSchema),
});
export type TimelineFacts = z.infer<typeof timelineFactsSchema>;

export const timelineEntrySchema = timelineFactsSchema.extend({
  standing: standingSchema,
  /** Its reminders by their date, with those that are done. */
  reminders: z.array(reminderSchema),
});
export type TimelineEntry = z.infer<typeof timelineEntrySchema>;
