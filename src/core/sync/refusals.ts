import { AppError } from '#shared/ipc/errors.ts';
import { parseWebexError } from '#shared/webex/error-body.ts';
import type { HttpAnswer } from '../http.ts';

/** The read-only scope that each call needs (webex.md 1 and 2.3), by the beginning of its path below the base URL. */
const SCOPES: readonly (readonly [RegExp, string])[] = [
  [/^\/telephony\/pstn\//, 'spark-admin:telephony_pstn_read'],
  [/^\/telephony\/config\//, 'spark-admin:telephony_config_read'],
  [/^\/locations/, 'spark-admin:locations_read'],
  [/^\/organizations/, 'spark-admin:organizations_read'],
  [/^\/licenses/, 'spark-admin:licenses_read'],
  [/^\/people/, 'spark-admin:people_read'],
];

/** The scope that a token needs to read this path; empty when none is known. */
export function scopeOf(path: string): string {
  return SCOPES.find(([pattern]) => pattern.test(path))?.[1] ?? '';
}

/** The typed error of an answer of 400 and above; `path` is relative to the base URL. */
export function refusal(answer: HttpAnswer, path: string): AppError {
  const error = parseWebexError(answer.status, answer.text, answer.headers.get('trackingid'));
  const details = {
    status: answer.status,
    path,
    trackingId: error.trackingId ?? null,
    errorCode: error.errorCode ?? null,
  };
  switch (answer.status) {
    case 401:
      return new AppError(
        'sign-in-needed',
        'Webex does not accept the access token (401). What was read is kept; sign in again, and the pull goes on from there.',
        details,
      );
    case 403: {
      const scope = scopeOf(path);
      return new AppError(
        'forbidden',
        `Webex refuses to show ${path.split('?')[0]} (403): ${error.message}. ${
          scope ? `The token needs the scope ${scope}, and its owner` : 'The owner of the token needs'
        } an administrator role of this organisation.`,
        { ...details, scope },
      );
    }
    case 423:
    case 429:
      return new AppError(
        'rate-limited',
        'Webex asks for a pause (too many requests). What was read is kept; the pull goes on from there in a few minutes.',
        details,
      );
    default:
      return new AppError(
        'remote-error',
        `Webex answered with an error (${answer.status}): ${error.message}.`,
        details,
      );
  }
}
