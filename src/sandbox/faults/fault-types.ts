/** Everything that can be made to go wrong, one request at a time. */
import { z } from 'zod';
import { connectorFieldErrorSchema } from '#shared/webex/connector.ts';

/**
 * - `ok`: nothing; lets requests pass before the next rule of a script
 * - `status`: an error answer in the API's own form, without doing the work (`status`, `retryAfter` seconds, `errors`)
 * - `text`: the same as plain text
 * - `hang`: no answer, ever
 * - `close`: the connection is destroyed before the work
 * - `commit-close`: the work is done, then the connection is destroyed before the answer
 * - `duplicate`: a POST is worked on twice and the second answer is given; a GET's answer is given to the next GET of
 *   the same path and organisation too
 * - `drip`: the answer comes in small pieces, `delayMs` apart
 * - `delay`: `delayMs` pass between taking the request and doing the work
 * - `truncated`: a complete answer whose JSON ends half-way
 * - `cut`: the connection is destroyed half-way through the answer
 * - `newer`: the answer of a newer version of the API, with members and values that nobody knows yet
 */
export const FAULT_KINDS = [
  'ok',
  'status',
  'text',
  'hang',
  'close',
  'commit-close',
  'duplicate',
  'drip',
  'delay',
  'truncated',
  'cut',
  'newer',
] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

export const faultRuleSchema = z.strictObject({
  kind: z.enum(FAULT_KINDS),
  /** Any method when absent. */
  method: z.string().optional(),
  /** Beginning of the path, such as `/telephony` (below `/v1`) or `/connector/v1/orders`; any path when absent. */
  path: z.string().startsWith('/').optional(),
  /** How many requests it hits; 1 when absent. */
  times: z.union([z.number().int().positive(), z.literal('always')]).optional(),
  /** For `status` and `text`. */
  status: z.number().int().min(400).max(599).optional(),
  /** Seconds. */
  retryAfter: z.number().nonnegative().optional(),
  /** Milliseconds, for `drip` and `delay`. */
  delayMs: z.number().nonnegative().optional(),
  errors: z.array(connectorFieldErrorSchema).optional(),
});
export type FaultRule = z.infer<typeof faultRuleSchema>;
export const faultScriptSchema = z.array(faultRuleSchema);
