/**
 * The connector API (`resources/connector/openapi.yaml`): what a provisioning system implements so that orders and
 * registrations leave by themselves. It is this project's own interface, not Cisco's; order and number states follow
 * the vocabulary of Cisco's number-usage orders.
 *
 * Answers are read tolerantly (unknown fields survive) but states are closed: a state that this version does not know
 * must be looked at by a person.
 */
import { z } from 'zod';

/** Path of the API below the connector's origin. */
export const CONNECTOR_BASE_PATH = '/connector/v1';
export const IDEMPOTENCY_KEY_HEADER = 'Idempotency-Key';
/** `true` on an answer that repeats an earlier one. */
export const IDEMPOTENT_REPLAYED_HEADER = 'Idempotent-Replayed';
/** Most numbers that one order or registration may carry. */
export const CONNECTOR_MAX_NUMBERS = 10_000;

export const ORDER_STATUSES = ['PENDING', 'PARTIAL', 'COMPLETE', 'PROVISIONED', 'ERROR'] as const;
export const ORDER_NUMBER_STATUSES = ['SUCCESS', 'FAILED', 'PENDING'] as const;
export const ORDER_ERROR_TYPES = ['VERIFICATION', 'FAILED'] as const;
/** In the order in which a case goes; it can be rejected from each. */
export const CASE_STATUSES = ['OPEN', 'SUBMITTED', 'IN_REVIEW', 'APPROVED', 'REJECTED'] as const;

/** Codes of the connector's own errors; a connector may add others. */
export const CONNECTOR_ERROR_CODES = [
  'BAD_REQUEST',
  'UNAUTHORIZED',
  'FORBIDDEN',
  'NOT_FOUND',
  'METHOD_NOT_ALLOWED',
  'IN_PROGRESS',
  'CONFLICT',
  'UNSUPPORTED_MEDIA_TYPE',
  'VALIDATION_FAILED',
  'IDEMPOTENCY_KEY_REUSED',
  'NUMBER_NOT_AUTHORISED',
  'RATE_LIMITED',
  'INTERNAL',
] as const;
export type ConnectorErrorCode = (typeof CONNECTOR_ERROR_CODES)[number];

const E164 = /^\+[1-9]\d{6,14}$/;
const id = z.string().min(1).max(300);
const timestamp = z.string();
const reference = z.string().max(200);
const numbers = z
  .array(z.string().regex(E164, 'Not an E.164 number'))
  .min(1)
  .max(CONNECTOR_MAX_NUMBERS)
  .refine((list) => new Set(list).size === list.length, 'A number is listed twice');

/** Value of the `Idempotency-Key` header. */
export const idempotencyKeySchema = z.guid();

/** Body of `POST /orders`: the numbers of one location to be authorised for texting. */
export const orderRequestSchema = z.object({
  /** Webex orgId. */
  customerId: id,
  locationId: id,
  numbers,
  /** The caller's own reference, returned as it is. */
  reference: reference.optional(),
});
export type OrderRequest = z.infer<typeof orderRequestSchema>;

export const orderErrorSchema = z.looseObject({
  /** Absent when the error concerns the whole order. */
  number: z.string().optional(),
  errorType: z.enum(ORDER_ERROR_TYPES),
  errorCode: z.string(),
  errorTitle: z.string(),
  errorMessage: z.string(),
});
export type OrderError = z.infer<typeof orderErrorSchema>;

export const orderNumberSchema = z.looseObject({
  number: z.string(),
  status: z.enum(ORDER_NUMBER_STATUSES),
  errors: z.array(orderErrorSchema),
});
export type OrderNumber = z.infer<typeof orderNumberSchema>;

export const orderSchema = z.looseObject({
  orderId: id,
  idempotencyKey: z.string(),
  customerId: id,
  locationId: id,
  reference: z.string().optional(),
  status: z.enum(ORDER_STATUSES),
  createdAt: timestamp,
  updatedAt: timestamp,
  numbers: z.array(orderNumberSchema),
  errors: z.array(orderErrorSchema),
});
export type Order = z.infer<typeof orderSchema>;
export type OrderStatus = Order['status'];

/** Body of `POST /registrations`: the 10DLC forms and the authorised numbers that join the campaign. */
export const registrationRequestSchema = z.object({
  customerId: id,
  brand: z.record(z.string(), z.unknown()),
  campaign: z.record(z.string(), z.unknown()),
  numbers,
  reference: reference.optional(),
});
export type RegistrationRequest = z.infer<typeof registrationRequestSchema>;

export const registrationSchema = z.looseObject({
  registrationId: id,
  caseId: id,
  idempotencyKey: z.string(),
  customerId: id,
  reference: z.string().optional(),
  /** The state of its case. */
  status: z.enum(CASE_STATUSES),
  createdAt: timestamp,
});
export type Registration = z.infer<typeof registrationSchema>;

export const caseReasonSchema = z.looseObject({
  code: z.string(),
  /** Path in the forms, such as `campaign.messageFlow`. */
  field: z.string().optional(),
  message: z.string(),
});
export type CaseReason = z.infer<typeof caseReasonSchema>;

export const caseSchema = z.looseObject({
  caseId: id,
  registrationId: id,
  status: z.enum(CASE_STATUSES),
  createdAt: timestamp,
  updatedAt: timestamp,
  history: z.array(z.looseObject({ status: z.enum(CASE_STATUSES), at: timestamp })),
  reasons: z.array(caseReasonSchema),
});
export type ConnectorCase = z.infer<typeof caseSchema>;
export type CaseStatus = ConnectorCase['status'];

/** A case has its final answer when it was approved or rejected. */
export const isFinalCase = (status: string | null): boolean => status === 'APPROVED' || status === 'REJECTED';

export const orderListSchema = z.looseObject({ items: z.array(orderSchema) });
export const registrationListSchema = z.looseObject({ items: z.array(registrationSchema) });

/** One thing wrong with a request; `path` addresses the body as in `numbers[3]` or `brand.ein`. */
export const connectorFieldErrorSchema = z.looseObject({
  path: z.string().optional(),
  code: z.string(),
  message: z.string(),
});
export type ConnectorFieldError = z.infer<typeof connectorFieldErrorSchema>;

/** Body of every answer of 400 and above. */
export const connectorErrorSchema = z.looseObject({
  code: z.string(),
  message: z.string(),
  errors: z.array(connectorFieldErrorSchema).optional(),
  trackingId: z.string().optional(),
});

/** `GET /.well-known/textready-connector` of an origin that offers a connector. */
export const connectorDiscoverySchema = z.looseObject({ connectorUrl: z.url() });
