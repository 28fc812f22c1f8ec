import { z } from 'zod';
import { isoTimeSchema } from './ids.ts';

/** Which finding: a rule, where it spoke, and what it said. */
export const findingKeySchema = z.strictObject({
  ruleId: z.string().min(1).max(40),
  path: z.string().max(200),
  code: z.string().min(1).max(120),
});
export type FindingKey = z.infer<typeof findingKeySchema>;

/** Longest note, in characters. */
export const NOTE_MAX = 2000;

/** A person's word that a warning is known and may stand, and why. */
export const acknowledgementSchema = z.strictObject({
  ...findingKeySchema.shape,
  note: z.string().max(NOTE_MAX),
  /** The name in the settings at that time; empty when none was given. */
  who: z.string(),
  at: isoTimeSchema,
  /** Of the text that the word was about; see `textHash`. */
  textHash: z.string(),
});
export type Acknowledgement = z.infer<typeof acknowledgementSchema>;
