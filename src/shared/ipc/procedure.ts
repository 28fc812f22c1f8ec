import { z } from 'zod';
import { isoTimeSchema } from '../model/ids.ts';

/** Names that a live query may depend on: tables of user work, groups of mirror tables, and host state. */
export const LIVE_TABLES = [
  'acknowledgements',
  'attachments',
  'attestations',
  'batches',
  'cases',
  'changes',
  'connections',
  'customers',
  'guided',
  'guided-window',
  'host',
  'journal',
  'journey',
  'network',
  'numbers',
  'outbox',
  'page-checks',
  'blank-forms',
  'pulls',
  'registrations',
  'rejections',
  'reminders',
  'settings',
  'templates',
  'views',
] as const;
export type LiveTable = (typeof LIVE_TABLES)[number];

interface ReadProcedure<I extends z.ZodType, O extends z.ZodType> {
  readonly kind: 'read';
  readonly input: I;
  readonly output: O;
  readonly reads: readonly LiveTable[];
  readonly timeoutMs?: number;
}

interface WriteProcedure<I extends z.ZodType, O extends z.ZodType> {
  readonly kind: 'write';
  readonly input: I;
  readonly output: O;
  readonly timeoutMs?: number;
}

export function procedure<I extends z.ZodType, O extends z.ZodType>(
  definition: ReadProcedure<I, O>,
): ReadProcedure<I, O>;
export function procedure<I extends z.ZodType, O extends z.ZodType>(
  definition: WriteProcedure<I, O>,
): WriteProcedure<I, O>;
/** Declares one entry of the contract. */
export function procedure(definition: unknown): unknown {
  return definition;
}

/** Declares one event of the contract. */
export function event<P extends z.ZodType>(payload: P): { readonly payload: P } {
  return { payload };
}

/** What a save answers: the revision that stands now. */
export const savedSchema = z.strictObject({ rev: z.int(), savedAt: isoTimeSchema });

/** Time that a call may take when its entry says nothing else, in milliseconds. */
export const DEFAULT_TIMEOUT_MS = 30_000;

/** The same for large files, which are read in minutes, and where a person chooses a file, which takes a while. */
export const LONG_TIMEOUT_MS = 600_000;
