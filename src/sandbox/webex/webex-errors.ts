/** Errors in Webex's form: `{message, errors: [{description}], trackingId}`. The tracking id is put in at the end. */
import { type Answer, jsonAnswer } from '../answer.ts';

/** A body of Webex's form; the texts are the sandbox's own. */
export function webexErrorBody(message: string, trackingId: string, errorCode?: string) {
  return {
    message,
    errors: [errorCode === undefined ? { description: message } : { description: message, errorCode }],
    ...(errorCode === undefined ? {} : { errorCode }),
    trackingId,
  };
}

export interface WebexFailure {
  readonly status: number;
  readonly message: string;
  readonly errorCode?: string;
}

/** Thrown by handlers that do not know the tracking id. */
export class WebexFailureError extends Error implements WebexFailure {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.name = 'WebexFailureError';
    this.status = status;
  }
}

export function badRequest(message: string): WebexFailureError {
  return new WebexFailureError(400, message);
}

export function notFound(what: string): WebexFailureError {
  return new WebexFailureError(404, `${what} not found`);
}

export function webexErrorAnswer(
  failure: WebexFailure,
  trackingId: string,
  headers: Readonly<Record<string, string>> = {},
): Answer {
  return jsonAnswer(failure.status, webexErrorBody(failure.message, trackingId, failure.errorCode), headers);
}
