import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { OpenAPIBackend } from 'openapi-backend';
import { parse } from 'yaml';
import type { Fetch } from '#core/context.ts';
import { CONNECTOR_BASE_PATH } from '#shared/webex/connector.ts';

const FILE = join(import.meta.dirname, '..', '..', 'resources', 'connector', 'openapi.yaml');

/** What went over the wire to a connector, as `resources/connector/openapi.yaml` sees it. */
export interface Exchange {
  /** Such as `createOrder`; empty when the description knows no such request. */
  readonly operation: string;
  readonly status: number;
  /** Departures of the request and of the answer from the description; empty when there are none. */
  readonly problems: readonly string[];
}

const said = (errors: readonly { instancePath?: string; message?: string }[] | null | undefined) =>
  (errors ?? []).map(({ instancePath, message }) => `${instancePath ?? ''} ${message ?? ''}`);

/** A `fetch` that validates every request to a connector and every answer of it, and lets them through as they are. */
export async function describedFetch(): Promise<{ fetch: Fetch; exchanges: Exchange[] }> {
  const api = new OpenAPIBackend({
    definition: parse(readFileSync(FILE, 'utf8')),
    apiRoot: CONNECTOR_BASE_PATH,
    quick: true,
    customizeAjv: (_ajv, options) => addFormats.default(new Ajv2020({ ...options, strict: false })) as never,
  });
  await api.init();
  const exchanges: Exchange[] = [];
  const fetch: Fetch = async (input, init) => {
    const url = new URL(String(input));
    const answer = await globalThis.fetch(input, init);
    if (!url.pathname.startsWith(CONNECTOR_BASE_PATH)) return answer;
    const body = typeof init?.body === 'string' ? init.body : undefined;
    const request = {
      method: init?.method ?? 'GET',
      path: url.pathname,
      query: Object.fromEntries(url.searchParams),
      headers: Object.fromEntries(new Headers(init?.headers)),
      ...(body === undefined ? {} : { body }),
    };
    const operation = api.matchOperation(request);
    const checked = api.validateRequest(request);
    const text = await answer
      .clone()
      .text()
      .catch(() => null);
    const answered =
      operation && text !== null
        ? api.validateResponse(JSON.parse(text), operation, answer.status).errors
        : undefined;
    exchanges.push({
      operation: operation?.operationId ?? '',
      status: answer.status,
      problems: [
        ...(operation ? [] : [`${request.method} ${request.path} is not described`]),
        ...said(checked.errors).map((problem) => `request: ${problem}`),
        ...said(answered).map((problem) => `answer ${answer.status}: ${problem}`),
      ],
    });
    return answer;
  };
  return { fetch, exchanges };
}
