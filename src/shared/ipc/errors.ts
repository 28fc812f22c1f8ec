import { z } from 'zod';

/** Every expected failure that may cross the wire. `internal` is a bug; its message carries an id that is in the log. */
export const ERROR_CODES = [
  'bad-input',
  'not-found',
  'conflict',
  'not-allowed',
  'not-ready',
  'too-many-removals',
  'offline',
  'sign-in-needed',
  'forbidden',
  'rate-limited',
  'remote-error',
  'bad-answer',
  'cancelled',
  'timeout',
  'database-damaged',
  'database-newer',
  'database-unavailable',
  'file-error',
  'host-restarted',
  'shutting-down',
  'internal',
] as const;
export const errorCodeSchema = z.enum(ERROR_CODES);
export type ErrorCode = z.infer<typeof errorCodeSchema>;

export const wireErrorSchema = z.strictObject({
  code: errorCodeSchema,
  /** One sentence: what is wrong, what is safe, what to do. English; the code and details allow another language. */
  message: z.string().max(4000),
  retryable: z.boolean(),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).optional(),
});
export type WireError = z.infer<typeof wireErrorSchema>;

export type WireResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: WireError };

const RETRYABLE: ReadonlySet<ErrorCode> = new Set([
  'offline',
  'rate-limited',
  'remote-error',
  'timeout',
  'host-restarted',
]);

export type ErrorDetails = NonNullable<WireError['details']>;

/** An expected failure with a code that callers can switch on. */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: ErrorCode;
  readonly details: ErrorDetails | undefined;

  constructor(code: ErrorCode, message: string, details?: ErrorDetails) {
    super(message);
    this.code = code;
    this.details = details;
  }

  get retryable(): boolean {
    return RETRYABLE.has(this.code);
  }

  toWire(): WireError {
    const base = { code: this.code, message: this.message.slice(0, 4000), retryable: this.retryable };
    return this.details ? { ...base, details: this.details } : base;
  }

  static fromWire(error: WireError): AppError {
    return new AppError(error.code, error.message, error.details);
  }
}
