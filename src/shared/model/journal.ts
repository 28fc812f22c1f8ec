import { z } from 'zod';
import { customerIdSchema, isoTimeSchema, outboxIdSchema } from './ids.ts';

/** What an entry of the journal tells of. */
export const JOURNAL_KINDS = [
  'released',
  'attempted',
  'answered',
  'withdrawn',
  'retried',
  'discarded',
  'rejected',
  'attested',
  'acknowledged',
  'taken-over',
  'given-back',
  'confirmed',
  'evidence',
  'archived',
  'unarchived',
  'ordered-again',
] as const;
export const journalKindSchema = z.enum(JOURNAL_KINDS);
export type JournalKind = z.infer<typeof journalKindSchema>;

/** Who says so: a person, the connector's answer, or the app about itself. */
export const journalSourceSchema = z.enum(['person', 'connector', 'app']);
export const journalSubjectSchema = z.enum(['batch', 'registration', 'customer']);

/** Details by their names, in the order in which they were written; hashes are SHA-256 in lower-case hexadecimal digits. */
export const journalFactsSchema = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));
export type JournalFacts = z.infer<typeof journalFactsSchema>;

export const journalEntrySchema = z.strictObject({
  /** Counted from 1, without a gap. */
  seq: z.int(),
  at: isoTimeSchema,
  kind: journalKindSchema,
  source: journalSourceSchema,
  /** The name in the settings at that time; empty when none was given, or when no person did it. */
  who: z.string(),
  customerId: customerIdSchema,
  /** Empty when the customer is not in the workspace any more. */
  customerName: z.string(),
  subject: journalSubjectSchema,
  subjectId: z.string(),
  /** What the subject was called then. */
  title: z.string(),
  outboxId: outboxIdSchema.nullable(),
  facts: journalFactsSchema,
  /** Hash of the entry before this one; 64 zeros for the first. */
  previous: z.string(),
  hash: z.string(),
});
export type JournalEntry = z.infer<typeof journalEntrySchema>;

/** Entries that one request may ask for. */
export const JOURNAL_PAGE = 500;
