import type { z } from 'zod';
import { batchIdSchema, outboxIdSchema, registrationIdSchema } from '#shared/model/ids.ts';
import { readAs } from './values.ts';

const idOf =
  <Id>(schema: z.ZodType<Id>) =>
  (text: string): Id =>
    readAs(
      schema,
      text,
      `"${text}" is not an id. Ids look like 01999999-9999-7999-8999-999999999999; list them first.`,
    );

export const readBatchId = idOf(batchIdSchema);
export const readOutboxId = idOf(outboxIdSchema);
export const readRegistrationId = idOf(registrationIdSchema);
