import { z } from 'zod';
import { sha256Schema } from './ids.ts';

/** What is looked at, in this order. */
export const DOCTOR_CHECKS = ['database', 'journal', 'outbox', 'receipts', 'files'] as const;
export type DoctorCheckId = (typeof DOCTOR_CHECKS)[number];

/** What may not fit. Words for it stand in `doctor-texts.ts`. */
export const DOCTOR_PROBLEMS = [
  'damage',
  'orphan',
  'chain-broken',
  'hash-unknown',
  'release-altered',
  'release-untold',
  'receipt-untold',
  'file-gone',
  'file-altered',
  'file-unreadable',
] as const;

const problemSchema = z.strictObject({
  code: z.enum(DOCTOR_PROBLEMS),
  /** Where: the number or hash of an entry, the id of a row of the outbox, a table, or what a file was kept for. */
  hint: z.string(),
});
export type DoctorProblem = z.infer<typeof problemSchema>;

/** More problems of one check are only counted: whoever finds a hundred needs no list. */
export const MOST_PROBLEMS = 100;

export const doctorCheckSchema = z.strictObject({
  id: z.enum(DOCTOR_CHECKS),
  /** How many things were looked at. */
  count: z.int(),
  /** How many of them do not fit; 0 when all is well. */
  found: z.int(),
  /** The first of these. */
  problems: z.array(problemSchema).max(MOST_PROBLEMS),
});
export type DoctorCheck = z.infer<typeof doctorCheckSchema>;

export const doctorReportSchema = z.strictObject({
  checks: z.array(doctorCheckSchema),
  entries: z.int(),
  /** Hash of the journal's last entry. */
  head: sha256Schema,
});
export type DoctorReport = z.infer<typeof doctorReportSchema>;
