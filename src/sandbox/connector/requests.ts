/** Reading and checking of connector requests. */
import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { IDEMPOTENCY_KEY_HEADER, idempotencyKeySchema } from '#shared/webex/connector.ts';
import type { SandboxRequest } from '../answer.ts';
import { ConnectorFailureError } from './connector-errors.ts';

function badRequest(message: string): ConnectorFailureError {
  return new ConnectorFailureError({ status: 400, code: 'BAD_REQUEST', message });
}

function requireKey(text: unknown, name: string): string {
  const parsed = idempotencyKeySchema.safeParse(text);
  if (!parsed.success) throw badRequest(`${name} must be a UUID`);
  return parsed.data.toLowerCase();
}

/** The idempotency key of a POST, in lower case. Throws 400. */
export function idempotencyKeyOf(request: SandboxRequest): string {
  return requireKey(request.headers[IDEMPOTENCY_KEY_HEADER.toLowerCase()], IDEMPOTENCY_KEY_HEADER);
}

/** The key that a search names, in lower case. Throws 400. */
export function searchedKeyOf(request: SandboxRequest): string {
  return requireKey(request.query.get('idempotencyKey'), 'idempotencyKey');
}

/** The JSON body. Throws 415 for another type and 400 for what is not JSON. */
export function jsonBodyOf(request: SandboxRequest): unknown {
  const type = String(request.headers['content-type'] ?? '');
  if (!/^application\/json\s*(;|$)/i.test(type)) {
    const message = 'The body must be application/json';
    throw new ConnectorFailureError({ status: 415, code: 'UNSUPPORTED_MEDIA_TYPE', message });
  }
  try {
    return JSON.parse(request.body);
  } catch {
    throw badRequest('The body is not JSON');
  }
}

function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`;
    return text === '' ? String(part) : `${text}.${String(part)}`;
  }, '');
}

/** Most errors that one answer lists. */
const MOST_ERRORS = 10_000;

/** The body in the shape of `schema`. Throws 422 with one error per fault. */
export function shapedBody<S extends z.ZodType>(schema: S, body: unknown): z.infer<S> {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const errors = parsed.error.issues.slice(0, MOST_ERRORS).map((issue) => {
    const path = pathText(issue.path);
    return { ...(path ? { path } : {}), code: 'INVALID', message: issue.message };
  });
  const message = 'The body does not have the required shape';
  throw new ConnectorFailureError({ status: 422, code: 'VALIDATION_FAILED', message, errors });
}

/** JSON with members in a fixed order, so that equal values give equal text. */
function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
}

/** Tells bodies apart: equal for equal JSON values of the same operation. */
export function fingerprintOf(operation: string, body: unknown): string {
  return createHash('sha256').update(operation).update('\n').update(canonicalJson(body)).digest('hex');
}
