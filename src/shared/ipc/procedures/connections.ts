import { z } from 'zod';
import { connectionIdSchema, customerIdSchema } from '../../model/ids.ts';
import { connectionSchema } from '../../model/settings.ts';
import { redirectPortSchema } from '../../webex/oauth.ts';
import { procedure } from '../procedure.ts';

const none = z.strictObject({});
const done = z.strictObject({});
const url = z.url({ protocol: /^https?$/ }).max(500);
const token = z.string().min(1).max(4000);

/** A connection with the customers that it sees. */
export const connectedSchema = z.strictObject({
  connectionId: connectionIdSchema,
  customers: z.array(customerIdSchema),
});

/** An integration of the organisation's own, as a person enters it. */
export const integrationSchema = z.strictObject({
  /** Null for a new connection; otherwise that one signs in again and keeps its name and addresses. */
  connectionId: connectionIdSchema.nullable(),
  label: z.string().max(200),
  baseUrl: url,
  connectorUrl: url.nullable(),
  clientId: z.string().min(1).max(300),
  /** Empty when signing in again: the one that is kept is used. */
  clientSecret: z.string().max(500),
  redirectPort: redirectPortSchema,
});

/** Longer than a person may take in the browser, so that the core's own word about it arrives. */
const SIGN_IN_CALL_MS = 6 * 60_000;

/** Connections to Webex: who is signed in, and the ways in and out. Secrets pass here towards the core only. */
export const connectionsProcedures = {
  'connections.list': procedure({
    kind: 'read',
    input: none,
    output: z.array(connectionSchema),
    reads: ['connections'],
  }),
  'connections.add': procedure({
    kind: 'write',
    input: z.strictObject({ label: z.string().max(200), baseUrl: url, connectorUrl: url.nullable(), token }),
    output: connectedSchema,
    timeoutMs: 60_000,
  }),
  'connections.signIn': procedure({
    kind: 'write',
    input: z.strictObject({ connectionId: connectionIdSchema, token }),
    output: done,
    timeoutMs: 60_000,
  }),
  /** Signs in by the system browser; answers when the person has, or has not. */
  'connections.authorize': procedure({
    kind: 'write',
    input: integrationSchema,
    output: connectedSchema,
    timeoutMs: SIGN_IN_CALL_MS,
  }),
  /** Opens the page of the sign-in that is under way once more. */
  'connections.openBrowser': procedure({ kind: 'write', input: none, output: done }),
  'connections.cancelAuthorize': procedure({ kind: 'write', input: none, output: done }),
  'connections.remove': procedure({
    kind: 'write',
    input: z.strictObject({ connectionId: connectionIdSchema }),
    output: done,
  }),
} as const;
