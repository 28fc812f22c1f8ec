import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormatsModule from 'ajv-formats';
import { onTestFinished } from 'vitest';
import { parse } from 'yaml';
import type { SandboxOptions } from '#sandbox/options.ts';
import { type Sandbox, startSandbox } from '#sandbox/sandbox.ts';

export const START = Date.UTC(2026, 10, 3, 14, 0, 0);

/** A sandbox that closes with its test; its clock stands still. */
export async function openSandbox(options: Partial<SandboxOptions> = {}): Promise<Sandbox> {
  const sandbox = await startSandbox({ clock: () => START, ...options });
  onTestFinished(() => sandbox.close());
  return sandbox;
}

export interface Got {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly json: Json;
}

/** Answers are checked against schemas here, not against types. */
export type Json = ReturnType<typeof JSON.parse>;

export interface Ask {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly signal?: AbortSignal;
}

function parsed(text: string): Json {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Asks with the sandbox's token. `url` is whole, or a path below the Webex base URL. */
export async function ask(sandbox: Sandbox, url: string, wanted: Ask = {}): Promise<Got> {
  const response = await fetch(url.startsWith('http') ? url : sandbox.baseUrl + url, {
    method: wanted.method ?? 'GET',
    headers: {
      authorization: `Bearer ${sandbox.token}`,
      ...(wanted.body === undefined ? {} : { 'content-type': 'application/json' }),
      ...wanted.headers,
    },
    ...(wanted.body === undefined ? {} : { body: JSON.stringify(wanted.body) }),
    ...(wanted.signal ? { signal: wanted.signal } : {}),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, json: parsed(text) };
}

export function nextLink(got: Got): string | undefined {
  return /<([^>]+)>; rel="next"/.exec(got.headers.get('link') ?? '')?.[1];
}

/** Every page of a list, by following `next`. */
export async function allPages(sandbox: Sandbox, path: string): Promise<Got[]> {
  const pages: Got[] = [];
  for (let url: string | undefined = path; url !== undefined; ) {
    const page: Got = await ask(sandbox, url);
    pages.push(page);
    url = nextLink(page);
  }
  return pages;
}

export async function allRows(sandbox: Sandbox, path: string, key: string): Promise<Json[]> {
  return (await allPages(sandbox, path)).flatMap((page) => page.json[key]);
}

export const allNumbers = (sandbox: Sandbox, orgId: string): Promise<Json[]> =>
  allRows(sandbox, `/telephony/config/numbers?orgId=${orgId}`, 'phoneNumbers');

export async function organizations(sandbox: Sandbox): Promise<Json[]> {
  return (await ask(sandbox, '/organizations')).json.items;
}

/** The customer of that name of the default data. */
export async function customerNamed(sandbox: Sandbox, name: string): Promise<Json> {
  return (await organizations(sandbox)).find((organization) => organization.displayName === name);
}

function resource(path: string): string {
  return readFileSync(fileURLToPath(new URL(`../../../resources/${path}`, import.meta.url)), 'utf8');
}

function makeAjv(): Ajv2020 {
  const ajv = new Ajv2020({ strict: false, allErrors: false });
  addFormatsModule.default(ajv);
  return ajv;
}

/** An error that names the first difference, or nothing when the value has the shape. */
function explain(validate: ValidateFunction, value: unknown): string | undefined {
  if (validate(value)) return undefined;
  const [first] = validate.errors ?? [];
  return `${first?.instancePath} ${first?.message} ${JSON.stringify(first?.params)}`;
}

const WEBEX_SCHEMAS = [
  'organization',
  'location',
  'telephony-location',
  'telephony-location-detail',
  'pstn-connection',
  'number',
  'number-count',
  'license',
  'person',
  'error',
  'collections',
];

/** Tells how a value departs from a schema of `resources/webex`; `pointer` chooses a part of it. */
export function webexShapeChecker(): (name: string, value: unknown, pointer?: string) => string | undefined {
  const ajv = makeAjv();
  for (const name of WEBEX_SCHEMAS) ajv.addSchema(JSON.parse(resource(`webex/${name}.schema.json`)));
  return (name, value, pointer = '') => {
    const id = `https://textready.example.org/schemas/webex/${name}.schema.json${pointer ? `#${pointer}` : ''}`;
    const validate = ajv.getSchema(id);
    if (!validate) throw new Error(`No schema ${id}`);
    return explain(validate as ValidateFunction, value);
  };
}

export function openApi(): Json {
  return parse(resource('connector/openapi.yaml'));
}

/** Tells how a value departs from a component schema of the connector's description. */
export function connectorShapeChecker(): (name: string, value: unknown) => string | undefined {
  const ajv = makeAjv();
  ajv.addSchema(openApi(), 'openapi');
  const compiled = new Map<string, ValidateFunction>();
  return (name, value) => {
    const validate = compiled.get(name) ?? ajv.compile({ $ref: `openapi#/components/schemas/${name}` });
    compiled.set(name, validate);
    return explain(validate, value);
  };
}

/** Numbers of a Seattle-like location that can be authorised: people's active primary numbers. */
export function texting(numbers: readonly Json[], locationId: string): string[] {
  return numbers
    .filter((row) => row.location.id === locationId && row.owner?.type === 'PEOPLE')
    .filter(
      (row) => row.phoneNumber && row.state === 'ACTIVE' && row.includedTelephonyTypes === 'PSTN_NUMBER',
    )
    .map((row) => row.phoneNumber);
}

let keys = 0;

/** A fresh idempotency key. */
export function newKey(): string {
  keys += 1;
  return `018f3c5e-7a00-7000-8000-${String(keys).padStart(12, '0')}`;
}

export interface OrderScene {
  readonly sandbox: Sandbox;
  readonly customerId: string;
  readonly locationId: string;
  /** That can be authorised and are not yet. */
  readonly numbers: string[];
  readonly rows: Json[];
}

/** The first customer and its third location, which has no pre-authorised numbers. */
export async function orderScene(options: Partial<SandboxOptions> = {}): Promise<OrderScene> {
  const sandbox = await openSandbox(options);
  const [customer] = await organizations(sandbox);
  const rows = await allNumbers(sandbox, customer.id);
  const locations = (await ask(sandbox, `/locations?orgId=${customer.id}`)).json.items;
  const locationId = locations[2].id;
  return { sandbox, customerId: customer.id, locationId, numbers: texting(rows, locationId), rows };
}

export function postOrder(
  scene: OrderScene,
  numbers: readonly string[],
  key = newKey(),
  more: Json = {},
): Promise<Got> {
  return ask(scene.sandbox, `${scene.sandbox.connectorUrl}/orders`, {
    method: 'POST',
    headers: { 'idempotency-key': key },
    body: { customerId: scene.customerId, locationId: scene.locationId, numbers, ...more },
  });
}

export function connector(scene: Pick<OrderScene, 'sandbox'>, path: string, wanted: Ask = {}): Promise<Got> {
  return ask(scene.sandbox, scene.sandbox.connectorUrl + path, wanted);
}
