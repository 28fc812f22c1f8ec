import type { z } from 'zod';
import { AppError } from '#shared/ipc/errors.ts';
import {
  type ConnectorCase,
  caseSchema,
  connectorErrorSchema,
  IDEMPOTENCY_KEY_HEADER,
  type Order,
  orderListSchema,
  orderSchema,
  type Registration,
  registrationListSchema,
  registrationSchema,
} from '#shared/webex/connector.ts';
import { type HttpAnswer, type HttpClient, retryAfterMs } from '../http.ts';

/** What a connector said to a submission or a question, sorted by what must happen next. */
export type ConnectorReply<T> =
  | { readonly kind: 'ok'; readonly value: T; readonly status: number; readonly body: string }
  | { readonly kind: 'not-found'; readonly status: number }
  /** Try again; after `waitMs` when the server named a time. */
  | {
      readonly kind: 'later';
      readonly error: AppError;
      readonly waitMs: number | null;
      readonly status: number | null;
      /** False when the submission has certainly not left: it failed before, while access was renewed. */
      readonly sent: boolean;
    }
  | { readonly kind: 'sign-in'; readonly error: AppError; readonly status: number | null }
  /** The content was refused; sending the same again cannot help. */
  | { readonly kind: 'refused'; readonly error: AppError; readonly status: number; readonly body: string }
  /** An answer that a person must look at. */
  | { readonly kind: 'odd'; readonly error: AppError; readonly status: number | null; readonly body: string };

export interface ConnectorClient {
  sendOrder(key: string, payload: string): Promise<ConnectorReply<Order>>;
  sendRegistration(key: string, payload: string): Promise<ConnectorReply<Registration>>;
  /** Whether a submission with this key has arrived; null when it has not. */
  findOrder(key: string): Promise<ConnectorReply<Order | null>>;
  findRegistration(key: string): Promise<ConnectorReply<Registration | null>>;
  order(orderId: string): Promise<ConnectorReply<Order>>;
  registrationCase(caseId: string): Promise<ConnectorReply<ConnectorCase>>;
}

/** The way to a token of one connection. */
export interface Access {
  /** As `Tokens.fresh`. */
  fresh(): Promise<string | undefined>;
  /** As `Tokens.renew`. */
  renew(refusedToken: string): Promise<string | undefined>;
  /** A token that was just renewed is refused too: only a person can help. */
  giveUp(refusedToken: string): void;
}

interface ConnectorParts {
  readonly http: HttpClient;
  readonly connectorUrl: string;
  readonly access: Access;
  readonly now: () => number;
  readonly signal: AbortSignal;
}

export function createConnectorClient(parts: ConnectorParts): ConnectorClient {
  const get = <S extends z.ZodType>(path: string, schema: S) => ask(parts, { method: 'GET', path }, schema);
  const post = <S extends z.ZodType>(path: string, key: string, body: string, schema: S) =>
    ask(parts, { method: 'POST', path, key, body }, schema);
  const byKey = (key: string) => `?idempotencyKey=${encodeURIComponent(key)}`;
  return {
    sendOrder: async (key, payload) =>
      about(await post('/orders', key, payload, orderSchema), (order) => order.idempotencyKey === key),
    sendRegistration: async (key, payload) =>
      about(
        await post('/registrations', key, payload, registrationSchema),
        (registration) => registration.idempotencyKey === key,
      ),
    findOrder: async (key) => itemOf(await get(`/orders${byKey(key)}`, orderListSchema), key),
    findRegistration: async (key) =>
      itemOf(await get(`/registrations${byKey(key)}`, registrationListSchema), key),
    order: async (orderId) =>
      about(
        await get(`/orders/${encodeURIComponent(orderId)}`, orderSchema),
        (order) => order.orderId === orderId,
      ),
    registrationCase: async (caseId) =>
      about(
        await get(`/cases/${encodeURIComponent(caseId)}`, caseSchema),
        (answer) => answer.caseId === caseId,
      ),
  };
}

/** A cache or a confused server may give the answer to another question: it must never be taken for this one. */
function about<T>(reply: ConnectorReply<T>, isAsked: (value: T) => boolean): ConnectorReply<T> {
  if (reply.kind !== 'ok' || isAsked(reply.value)) return reply;
  return {
    kind: 'odd',
    status: reply.status,
    body: reply.body,
    error: new AppError(
      'bad-answer',
      'The connector gave an answer that is about something else. Nothing was taken from it; try again, the same key is used.',
    ),
  };
}

/** Null also when only others' items came: sending again with the same key is safe then. */
function itemOf<T extends { readonly idempotencyKey: string }>(
  reply: ConnectorReply<{ items: T[] }>,
  key: string,
): ConnectorReply<T | null> {
  if (reply.kind === 'not-found') return { kind: 'ok', value: null, status: reply.status, body: '' };
  if (reply.kind !== 'ok') return reply;
  return { ...reply, value: reply.value.items.find((item) => item.idempotencyKey === key) ?? null };
}

interface Question {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly key?: string;
  readonly body?: string;
}

async function ask<S extends z.ZodType>(
  parts: ConnectorParts,
  question: Question,
  schema: S,
): Promise<ConnectorReply<z.output<S>>> {
  const { access } = parts;
  const first = await accessOr(() => access.fresh());
  if (typeof first !== 'string') return first;
  const reply = await askWith(parts, question, schema, first);
  if (reply.kind !== 'sign-in') return reply;
  const renewed = await accessOr(() => access.renew(first), reply);
  if (typeof renewed !== 'string') return renewed;
  const second = await askWith(parts, question, schema, renewed);
  if (second.kind === 'sign-in') access.giveUp(renewed);
  return second;
}

/** A token, or the reply that stands for having none. Nothing has left, or what left was refused. */
async function accessOr(
  get: () => Promise<string | undefined>,
  refusal?: ConnectorReply<never> & { kind: 'sign-in' },
): Promise<string | (ConnectorReply<never> & { kind: 'sign-in' | 'later' })> {
  try {
    return (await get()) ?? refusal ?? { kind: 'sign-in', error: noToken(), status: null };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { kind: 'later', error, waitMs: null, status: null, sent: false };
  }
}

function noToken(): AppError {
  return new AppError(
    'sign-in-needed',
    'There is no access token for this connection in this session. Sign in again; what waits is sent then.',
  );
}

async function askWith<S extends z.ZodType>(
  parts: ConnectorParts,
  question: Question,
  schema: S,
  token: string,
): Promise<ConnectorReply<z.output<S>>> {
  let answer: HttpAnswer;
  try {
    answer = await parts.http.send({
      method: question.method,
      url: `${parts.connectorUrl}${question.path}`,
      token,
      signal: parts.signal,
      ...(question.body === undefined ? {} : { body: question.body }),
      ...(question.key === undefined ? {} : { headers: { [IDEMPOTENCY_KEY_HEADER]: question.key } }),
    });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return error.code === 'bad-answer'
      ? { kind: 'odd', error, status: null, body: '' }
      : { kind: 'later', error, waitMs: null, status: null, sent: true };
  }
  return sortAnswer(answer, schema, parts.now());
}

function sortAnswer<S extends z.ZodType>(
  answer: HttpAnswer,
  schema: S,
  now: number,
): ConnectorReply<z.output<S>> {
  const { status } = answer;
  if (status >= 200 && status < 300) return readAnswer(answer, schema);
  const error = errorOf(answer);
  if (status === 404) return { kind: 'not-found', status };
  if (status === 401) return { kind: 'sign-in', error, status };
  if (status === 400 || status === 413 || status === 415 || status === 422)
    return { kind: 'refused', error, status, body: answer.text };
  if (
    status === 408 ||
    status === 409 ||
    status === 423 ||
    status === 425 ||
    status === 429 ||
    status >= 500
  ) {
    return { kind: 'later', error, waitMs: retryAfterMs(answer.headers, now), status, sent: true };
  }
  return { kind: 'odd', error, status, body: answer.text };
}

function readAnswer<S extends z.ZodType>(answer: HttpAnswer, schema: S): ConnectorReply<z.output<S>> {
  const { status, text } = answer;
  const parsed = schema.safeParse(parseJson(text));
  if (parsed.success) return { kind: 'ok', value: parsed.data, status, body: text };
  const issue = parsed.error.issues[0];
  const where = issue?.path.join('.') || 'the answer';
  return {
    kind: 'odd',
    status,
    body: text,
    error: new AppError(
      'bad-answer',
      `The connector accepted the request but its answer cannot be read (${where}). Nothing is sent again by itself; look at the answer and try again, the same key is used.`,
    ),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function errorOf(answer: HttpAnswer): AppError {
  const parsed = connectorErrorSchema.safeParse(parseJson(answer.text));
  const trackingId =
    (parsed.success ? parsed.data.trackingId : undefined) ?? answer.headers.get('trackingid');
  const first = parsed.success ? parsed.data.errors?.[0] : undefined;
  const said = parsed.success
    ? `${parsed.data.message}${first ? ` ${first.path ?? ''} ${first.message}` : ''}`
    : answer.text.slice(0, 300);
  return new AppError(
    codeOf(answer.status),
    `The connector answered ${answer.status}: ${said.trim() || 'no text'}`,
    {
      status: answer.status,
      trackingId: trackingId ?? null,
      remoteCode: parsed.success ? parsed.data.code : null,
    },
  );
}

function codeOf(status: number) {
  if (status === 401) return 'sign-in-needed' as const;
  if (status === 403) return 'forbidden' as const;
  if (status === 429) return 'rate-limited' as const;
  if (status === 409) return 'conflict' as const;
  return status >= 500 ? ('remote-error' as const) : ('bad-input' as const);
}

/** An order has its final answer when no number of it is pending. */
export function isFinalOrder(order: Order): boolean {
  return order.status !== 'PENDING' && order.numbers.every((number) => number.status !== 'PENDING');
}
