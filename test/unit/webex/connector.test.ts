import { expect, test } from 'vitest';
import { idempotencyKeySchema, orderRequestSchema, orderSchema } from '#shared/webex/connector.ts';

const REQUEST = { customerId: 'C', locationId: 'L', numbers: ['+12065550100'] };
const ORDER = {
  orderId: 'ORD-1',
  idempotencyKey: '018f3c5e-7a00-7000-8000-000000000001',
  customerId: 'C',
  locationId: 'L',
  status: 'PENDING',
  createdAt: '2026-11-03T14:00:00Z',
  updatedAt: '2026-11-03T14:00:00Z',
  numbers: [],
  errors: [],
};

test.each([
  [{ ...REQUEST, numbers: [] }, 'numbers'],
  [{ ...REQUEST, numbers: ['2065550100'] }, 'numbers.0'],
  [{ ...REQUEST, numbers: ['+12065550100', '+12065550100'] }, 'numbers'],
  [{ ...REQUEST, customerId: '' }, 'customerId'],
  [{ ...REQUEST, reference: 'x'.repeat(201) }, 'reference'],
])('a wrong order request says where it is wrong (%#)', (body, path) => {
  const parsed = orderRequestSchema.safeParse(body);
  expect(parsed.error?.issues.map((issue) => issue.path.join('.'))).toEqual([path]);
});

test('an answer keeps members that nobody knows but not states that nobody knows', () => {
  expect(orderSchema.parse({ ...ORDER, priority: 1 })).toHaveProperty('priority', 1);
  expect(orderSchema.safeParse({ ...ORDER, status: 'FROZEN' }).success).toBe(false);
});

test('a key is a UUID of any version', () => {
  expect(idempotencyKeySchema.safeParse('018f3c5e-7a00-7000-8000-000000000001').success).toBe(true);
  expect(idempotencyKeySchema.safeParse('00000000-0000-0000-0000-000000000001').success).toBe(true);
  expect(idempotencyKeySchema.safeParse('018f3c5e7a0070008000000000000001').success).toBe(false);
});
