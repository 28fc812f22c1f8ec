/** Errors of the connector API: `{code, message, errors?, trackingId}`. */
import type { ConnectorErrorCode, ConnectorFieldError } from '#shared/webex/connector.ts';
import { type Answer, jsonAnswer } from '../answer.ts';

export interface ConnectorFailure {
  readonly status: number;
  readonly code: ConnectorErrorCode;
  readonly message: string;
  readonly errors?: readonly ConnectorFieldError[];
  readonly headers?: Readonly<Record<string, string>>;
}

export class ConnectorFailureError extends Error {
  readonly failure: ConnectorFailure;

  constructor(failure: ConnectorFailure) {
    super(failure.message);
    this.name = 'ConnectorFailureError';
    this.failure = failure;
  }
}

export function connectorErrorAnswer(failure: ConnectorFailure, trackingId: string): Answer {
  const { status, code, message, errors, headers } = failure;
  return jsonAnswer(status, { code, message, ...(errors ? { errors } : {}), trackingId }, headers);
}
