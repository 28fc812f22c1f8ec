import { z } from 'zod';
import { sha256Schema } from './ids.ts';

/** What is looked at, in this order. */
export const DOCTOR_CHECKS = ['database', 'journal', 'outbox', 'receipts', 'files'] as const;
export type DoctorCheckId = (typeof DOCTOR_CHECKS)[number];

export const doctorCheckSchema = z.strictObject({
  id: z.enum(DOCTOR_CHECKS),
  /** How many things were looked at. */
  count: z.int(),
  /** What does not fit, where, and what it means; empty when all is well. */
  problems: z.array(z.string()),
});
export type DoctorCheck = z.infer<typeof doctorCheckSchema>;

export const doctorReportSchema = z.strictObject({
  checks: z.array(doctorCheckSchema),
  entries: z.int(),
  /** Hash of the journal's last entry. */
  head: sha256Schema,
});
export type DoctorReport = z.infer<typeof doctorReportSchema>;
