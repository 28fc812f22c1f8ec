import { z } from 'zod';
import { registrationIdSchema } from '../../model/ids.ts';
import {
  latestRejectionSchema,
  REASON_MAX,
  reasonSchema,
  rejectedFieldsSchema,
  rejectionSchema,
} from '../../model/rejection.ts';
import { procedure } from '../procedure.ts';

/** What came back of a registration that was rejected. */
export const rejectionsProcedures = {
  'rejections.get': procedure({
    kind: 'read',
    input: z.strictObject({ registrationId: registrationIdSchema }),
    output: z.strictObject({
      /** It stands while the registration is being edited. */
      latest: latestRejectionSchema.nullable(),
      /** Those before it, the newest first. */
      earlier: z.array(rejectionSchema),
      /** What the connector said when it refused the latest release; empty when it said nothing. */
      answer: z.string().max(REASON_MAX),
    }),
    reads: ['rejections', 'outbox'],
  }),
  /** Keeps the reason and opens a new revision of the registration, whose numbers stay attached. */
  'rejections.record': procedure({
    kind: 'write',
    input: z.strictObject({
      registrationId: registrationIdSchema,
      text: reasonSchema,
      /** Chosen by the person; what the text names is found by itself. */
      fields: rejectedFieldsSchema,
    }),
    output: z.strictObject({ rev: z.int() }),
  }),
} as const;
