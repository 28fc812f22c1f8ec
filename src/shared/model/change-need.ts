import { z } from 'zod';
import { deliveryStateSchema } from './batch.ts';
import { changeMeaningSchema } from './change.ts';
import { batchIdSchema, registrationIdSchema } from './ids.ts';

const touched = { delivery: deliveryStateSchema, count: z.int() };

/** Something that changes ask of a person, with the work that they touch. */
export const changeNeedSchema = z.strictObject({
  meaning: changeMeaningSchema,
  /** Different numbers. */
  count: z.int(),
  /** Batches that hold some of them, the most first. */
  batches: z.array(z.strictObject({ id: batchIdSchema, locationName: z.string(), ...touched })),
  /** Registrations that some of them are attached to, the most first. */
  registrations: z.array(z.strictObject({ id: registrationIdSchema, name: z.string(), ...touched })),
});
export type ChangeNeed = z.infer<typeof changeNeedSchema>;
