import { expect, test } from 'vitest';
import { CONNECTOR_BASE_PATH, CONNECTOR_ERROR_CODES, ORDER_STATUSES } from '#shared/webex/connector.ts';
import {
  ask,
  connector,
  connectorShapeChecker,
  type Got,
  type Json,
  newKey,
  openApi,
  orderScene,
  postOrder,
} from './harness.ts';

const departs = connectorShapeChecker();
const description = openApi();

/** The response object of the description for what came back, or undefined. */
function responseOf(path: string, method: string, status: number): Json {
  const { responses } = description.paths[path][method];
  const found = responses[String(status)] ?? (status >= 500 ? responses.default : undefined);
  return found?.$ref ? description.components.responses[found.$ref.split('/').at(-1)] : found;
}

function expectDescribed(path: string, method: string, got: Got): void {
  const response = responseOf(path, method, got.status);
  expect(response, `${method} ${path} ${got.status} is described`).toBeDefined();
  const schema = response.content['application/json'].schema.$ref.split('/').at(-1);
  expect(departs(schema, got.json)).toBeUndefined();
  expect(got.headers.get('content-type')).toMatch(/^application\/json/);
}

async function scene() {
  const made = await orderScene();
  const number = made.rows.find((row) => row.owner?.type === 'PEOPLE').phoneNumber;
  const body = { customerId: made.customerId, brand: {}, campaign: {}, numbers: [number], reference: 'R' };
  const post = (
    path: string,
    wanted: Json,
    headers: Record<string, string> = { 'idempotency-key': newKey() },
  ) => connector(made, path, { method: 'POST', headers, body: wanted });
  return { ...made, body, post };
}

test('what a well-behaved caller sends and gets is as described', async () => {
  const { numbers, post, body, ...rest } = await scene();
  const order = {
    customerId: rest.customerId,
    locationId: rest.locationId,
    numbers: numbers.slice(0, 3),
    reference: 'x',
  };
  expect(departs('OrderRequest', order)).toBeUndefined();
  expect(departs('RegistrationRequest', body)).toBeUndefined();
  const posted = await post('/orders', order);
  expectDescribed('/orders', 'post', posted);
  expectDescribed('/orders/{orderId}', 'get', await connector(rest, `/orders/${posted.json.orderId}`));
  const key = posted.json.idempotencyKey;
  expectDescribed('/orders', 'get', await connector(rest, `/orders?idempotencyKey=${key}`));
  const registered = await post('/registrations', body);
  const { registrationId, caseId, idempotencyKey } = registered.json;
  expectDescribed('/registrations', 'post', registered);
  expectDescribed(
    '/registrations/{registrationId}',
    'get',
    await connector(rest, `/registrations/${registrationId}`),
  );
  expectDescribed(
    '/registrations',
    'get',
    await connector(rest, `/registrations?idempotencyKey=${idempotencyKey}`),
  );
  expectDescribed('/cases/{caseId}', 'get', await connector(rest, `/cases/${caseId}`));
  rest.sandbox.control.decideCase(caseId, 'REJECTED', [{ code: 'X', message: 'Because' }]);
  expectDescribed('/cases/{caseId}', 'get', await connector(rest, `/cases/${caseId}`));
});

test('failed numbers are described', async () => {
  const made = await orderScene({ orderPolls: 0 });
  const order = await postOrder(made, ['+12125550199', ...made.numbers.slice(0, 1)]);
  expect(order.json.numbers[0].errors).toHaveLength(1);
  expectDescribed('/orders', 'post', order);
});

type Refused = readonly [string, number, string, (from: Awaited<ReturnType<typeof scene>>) => Promise<Got>];

const REFUSED: readonly Refused[] = [
  ['no key', 400, 'BAD_REQUEST', ({ post, body }) => post('/registrations', body, {})],
  [
    'a key that is no UUID',
    400,
    'BAD_REQUEST',
    ({ post, body }) => post('/registrations', body, { 'idempotency-key': '7' }),
  ],
  [
    'no token',
    401,
    'UNAUTHORIZED',
    ({ post, body }) => post('/registrations', body, { 'idempotency-key': newKey(), authorization: '' }),
  ],
  [
    'an unknown customer',
    404,
    'NOT_FOUND',
    ({ post, body }) => post('/registrations', { ...body, customerId: 'nobody' }),
  ],
  [
    'another type',
    415,
    'UNSUPPORTED_MEDIA_TYPE',
    ({ post, body }) =>
      post('/registrations', body, { 'idempotency-key': newKey(), 'content-type': 'text/plain' }),
  ],
  [
    'no forms',
    422,
    'VALIDATION_FAILED',
    ({ post, body }) => post('/registrations', { ...body, brand: undefined }),
  ],
  [
    'a number twice',
    422,
    'VALIDATION_FAILED',
    ({ post, body }) => post('/registrations', { ...body, numbers: [...body.numbers, ...body.numbers] }),
  ],
  [
    'an unauthorised number',
    422,
    'NUMBER_NOT_AUTHORISED',
    ({ post, body }) => post('/registrations', { ...body, numbers: ['+12125550123'] }),
  ],
];

test.each(REFUSED)('%s is refused with %i %s', async (_what, status, code, send) => {
  const from = await scene();
  const got = await send(from);
  expect([got.status, got.json.code]).toEqual([status, code]);
  expectDescribed('/registrations', 'post', got);
  expect(from.sandbox.control.accepted()).toEqual([]);
});

test.each([400, 401, 404, 409, 415, 422, 429, 500, 503])(
  'an answer of %i made by a fault is described',
  async (status) => {
    const made = await orderScene();
    made.sandbox.control.setFaults([{ kind: 'status', status, path: CONNECTOR_BASE_PATH }]);
    const got = await postOrder(made, made.numbers.slice(0, 1));
    expect(got.status).toBe(status);
    expectDescribed('/orders', 'post', got);
  },
);

test('what cannot be read is a bad request', async () => {
  const made = await orderScene();
  const response = await fetch(`${made.sandbox.connectorUrl}/orders`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${made.sandbox.token}`,
      'content-type': 'application/json',
      'idempotency-key': newKey(),
    },
    body: '{"numbers": [',
  });
  expect([response.status, departs('Error', await response.json())]).toEqual([400, undefined]);
});

test.each([
  '/orders/ORD-NONE',
  '/registrations/REG-NONE',
  '/cases/CASE-NONE',
  '/elsewhere',
  '/orders/a/b',
  '/cases',
])('%s is not found', async (path) => {
  const made = await orderScene();
  const got = await connector(made, path);
  expect([got.status, departs('Error', got.json)]).toEqual([404, undefined]);
});

test('a search without a key is a bad request', async () => {
  const made = await orderScene();
  expect((await connector(made, '/orders')).status).toBe(400);
  expect((await connector(made, '/registrations?idempotencyKey=7')).status).toBe(400);
  expect((await connector(made, '/orders/x', { method: 'DELETE' })).status).toBe(405);
});

test('the description and the shared schemas name the same states, codes and paths', () => {
  const { OrderStatus, Error: errorSchema } = description.components.schemas;
  expect(OrderStatus.enum).toEqual([...ORDER_STATUSES]);
  for (const code of CONNECTOR_ERROR_CODES)
    expect(errorSchema.properties.code.description).toContain(`\`${code}\``);
  expect(new URL(description.servers[0].url).pathname).toBe(CONNECTOR_BASE_PATH);
});

test('every reference of the description leads somewhere', () => {
  const text = JSON.stringify(description);
  const references = [...text.matchAll(/"\$ref":"#\/([^"]+)"/g)].map((match) => match[1] ?? '');
  expect(references.length).toBeGreaterThan(50);
  for (const reference of references) {
    const target = reference.split('/').reduce<Json>((node, part) => node?.[part], description);
    expect(target, reference).toBeDefined();
  }
});

test('the locations of created things can be read', async () => {
  const made = await orderScene();
  const posted = await postOrder(made, made.numbers.slice(0, 1));
  const url = new URL(posted.headers.get('location') ?? '', made.sandbox.connectorUrl).href;
  expect((await ask(made.sandbox, url)).json.orderId).toBe(posted.json.orderId);
});
