/** Answers that faults give instead of, or make out of, the real one. */
import { CONNECTOR_BASE_PATH, type ConnectorErrorCode } from '#shared/webex/connector.ts';
import type { Answer } from '../answer.ts';
import { connectorErrorAnswer } from '../connector/connector-errors.ts';
import { webexErrorAnswer } from '../webex/webex-errors.ts';
import type { FaultRule } from './fault-types.ts';

const DEFAULT_RETRY_AFTER_SECONDS = 1;
const CODES: Readonly<Record<number, ConnectorErrorCode>> = {
  400: 'BAD_REQUEST',
  401: 'UNAUTHORIZED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  405: 'METHOD_NOT_ALLOWED',
  409: 'CONFLICT',
  415: 'UNSUPPORTED_MEDIA_TYPE',
  422: 'VALIDATION_FAILED',
  429: 'RATE_LIMITED',
};
const FIELD_ERROR = { path: 'numbers[0]', code: 'INVALID', message: 'Refused by a fault of the sandbox' };

/** Whether a path belongs to the connector API rather than to Webex. */
export function isConnectorPath(path: string): boolean {
  return path === CONNECTOR_BASE_PATH || path.startsWith(`${CONNECTOR_BASE_PATH}/`);
}

/** An error in the form of the API that the path belongs to. */
export function errorAnswer(
  path: string,
  status: number,
  message: string,
  trackingId: string,
  more: { headers?: Readonly<Record<string, string>>; errors?: FaultRule['errors'] } = {},
): Answer {
  const { headers = {}, errors } = more;
  if (!isConnectorPath(path)) return webexErrorAnswer({ status, message }, trackingId, headers);
  const code = CODES[status] ?? 'INTERNAL';
  return connectorErrorAnswer({ status, code, message, headers, ...(errors ? { errors } : {}) }, trackingId);
}

/** The answer of a `status` or `text` fault. */
export function faultAnswer(fault: FaultRule, path: string, trackingId: string): Answer {
  const status = fault.status ?? 503;
  const message = `Fault of the sandbox: ${status}`;
  const seconds = fault.retryAfter ?? (status === 429 ? DEFAULT_RETRY_AFTER_SECONDS : undefined);
  const headers: Record<string, string> = seconds === undefined ? {} : { 'retry-after': String(seconds) };
  if (fault.kind === 'text') {
    return { status, headers: { 'content-type': 'text/plain; charset=utf-8', ...headers }, body: message };
  }
  const errors = fault.errors ?? (status === 422 ? [FIELD_ERROR] : undefined);
  return errorAnswer(path, status, message, trackingId, { headers, errors });
}

/** The same answer with its text ending half-way. */
export function truncated(answer: Answer): Answer {
  return { ...answer, body: answer.body.slice(0, Math.floor(answer.body.length / 2)) };
}

const UNKNOWN_MEMBER = { since: '2099-01', kind: 'UNKNOWN_TO_EVERYBODY', values: [1, 2] };

function withUnknowns(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withUnknowns);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([name, member]) => [name, withUnknowns(member)]);
  return { ...Object.fromEntries(members), futureMember: UNKNOWN_MEMBER };
}

/** The same answer as a newer version of the API might give it: every object has a member that nobody knows. */
export function newer(answer: Answer): Answer {
  try {
    const body = JSON.stringify(withUnknowns(JSON.parse(Buffer.from(answer.body).toString())));
    return { ...answer, headers: { ...answer.headers, 'x-api-version': '2099-01' }, body };
  } catch {
    return answer;
  }
}
