import type { z } from 'zod';
import { AppError } from '#shared/ipc/errors.ts';
import {
  collectionRows,
  WEBEX_COLLECTIONS,
  type WebexCollectionName,
  webexPaths,
} from '#shared/webex/endpoints.ts';
import {
  numberCountPageSchema,
  pstnConnectionSchema,
  telephonyLocationDetailSchema,
  type WebexNumberCount,
  type WebexPstnConnection,
  type WebexTelephonyLocationDetail,
} from '#shared/webex/schemas.ts';
import type { HttpAnswer } from '../http.ts';
import { followPages } from './paging.ts';
import { type RequestParts, request, UnusableAnswer } from './requests.ts';
import type { RowReader, ScannedRows } from './row-scanner.ts';

type Row<N extends WebexCollectionName> = z.output<(typeof WEBEX_COLLECTIONS)[N]['schema']>;

export interface NumbersPage {
  readonly rows: ScannedRows;
  /** Address of the next page; null on the last. */
  readonly next: string | null;
}

export interface WebexClient {
  /** Every row of a collection. */
  all<N extends Exclude<WebexCollectionName, 'numbers'>>(name: N, orgId?: string): Promise<Row<N>[]>;
  /** The pages of a customer's numbers in their order, from an address on that an earlier page gave. */
  numberPages(orgId: string, reader: RowReader, from: string | null): AsyncGenerator<NumbersPage>;
  /** What Webex itself counts. */
  numberCount(orgId: string): Promise<WebexNumberCount>;
  hasNumber(orgId: string, e164: string): Promise<boolean>;
  /** Null when the location has no PSTN connection (404). */
  pstnConnection(locationId: string, orgId: string): Promise<WebexPstnConnection | null>;
  telephonyLocation(locationId: string, orgId: string): Promise<WebexTelephonyLocationDetail | null>;
}

/** Rows per page of numbers: Cisco's own default, and the most that it gives. */
const NUMBERS_PER_PAGE = '2000';

export function createWebexClient(parts: RequestParts): WebexClient {
  const address = (path: string, query: Readonly<Record<string, string>> = {}): string => {
    const url = new URL(`${parts.baseUrl}${path}`);
    for (const [key, value] of Object.entries(query)) url.searchParams.set(key, value);
    return url.href;
  };
  const one = <S extends z.ZodType>(
    path: string,
    query: Readonly<Record<string, string>>,
    schema: S,
  ): Promise<z.output<S> | null> =>
    request(parts, address(path, query), (answer) =>
      answer.status === 404 ? null : parseBody(schema, readJson(answer, path), path),
    );
  const numbersPath = WEBEX_COLLECTIONS.numbers.path;
  return {
    async all(name, orgId) {
      const { path, schema } = WEBEX_COLLECTIONS[name];
      const rows: Row<typeof name>[] = [];
      const first = address(path, orgId === undefined ? {} : { orgId });
      for await (const page of followPages(parts, first, null, (answer) => rowsOf(answer, name, schema)))
        rows.push(...(page.value as typeof rows));
      return rows;
    },
    async *numberPages(orgId, reader, from) {
      const first = address(numbersPath, { orgId, max: NUMBERS_PER_PAGE });
      for await (const page of followPages(parts, first, from, (answer) => scannedRows(answer, reader)))
        yield { rows: page.value, next: page.next };
    },
    numberCount: async (orgId) => {
      const found = await one(numbersPath, { orgId, details: 'true', max: '1' }, numberCountPageSchema);
      return found?.count ?? {};
    },
    hasNumber: (orgId, e164) =>
      request(parts, address(numbersPath, { orgId, phoneNumber: e164 }), (answer) => {
        const rows = answer.status === 404 ? [] : collectionRows('numbers', readJson(answer, numbersPath));
        return (rows ?? []).some((row) => (row as { phoneNumber?: unknown }).phoneNumber === e164);
      }),
    pstnConnection: (locationId, orgId) =>
      one(webexPaths.pstnConnection(locationId), { orgId }, pstnConnectionSchema),
    telephonyLocation: (locationId, orgId) =>
      one(webexPaths.telephonyLocation(locationId), { orgId }, telephonyLocationDetailSchema),
  };
}

function rowsOf(answer: HttpAnswer, name: WebexCollectionName, schema: z.ZodType): unknown[] {
  const { path } = WEBEX_COLLECTIONS[name];
  const rows = collectionRows(name, readJson(answer, path));
  if (!rows) throw withoutList(path);
  return rows.map((row) => parseBody(schema, row, path));
}

function scannedRows(answer: HttpAnswer, reader: RowReader): ScannedRows {
  const { path, key } = WEBEX_COLLECTIONS.numbers;
  const rows = answer.status === 404 ? null : reader.read(answer.bytes, key);
  if (rows) return rows;
  readJson(answer, path);
  throw withoutList(path);
}

function withoutList(path: string): AppError {
  return new AppError(
    'bad-answer',
    `${path} answered without its list. Check that the base URL is Webex's (it ends in /v1).`,
    { path },
  );
}

function readJson(answer: HttpAnswer, path: string): unknown {
  try {
    return JSON.parse(answer.text);
  } catch {
    throw new UnusableAnswer(
      new AppError(
        'bad-answer',
        `${path} answered with something that is not JSON, again and again. Check that the base URL is Webex's; nothing was changed.`,
        { path, trackingId: answer.headers.get('trackingid') },
      ),
    );
  }
}

function parseBody<S extends z.ZodType>(schema: S, value: unknown, path: string): z.output<S> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new AppError(
    'bad-answer',
    `An answer of ${path} lacks what TextReady needs (${issue?.path.join('.')}: ${issue?.message}). Nothing was changed.`,
    { path },
  );
}
