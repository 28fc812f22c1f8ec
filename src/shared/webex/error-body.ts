/**
 * Error answers of the Webex APIs: `{message, errors: [{description, errorCode?}], errorCode?, trackingId}`, where
 * `errors` may be missing and the whole body may be plain text (Cisco's sample and what SDK authors met).
 */
import { z } from 'zod';

const code = z.union([z.string(), z.number()]).nullish();

const errorItemSchema = z.looseObject({ description: z.string().nullish(), errorCode: code });

export const webexErrorBodySchema = z.looseObject({
  message: z.string().nullish(),
  errors: z.array(errorItemSchema).nullish(),
  errorCode: code,
  trackingId: z.string().nullish(),
});

/** An error answer, reduced to what a person or Cisco support needs. */
export interface WebexError {
  /** What the server said, never empty. */
  readonly message: string;
  readonly details: readonly { readonly description: string; readonly errorCode?: string }[];
  readonly errorCode?: string;
  /** Cisco support asks for it; from the body, else from the response header. */
  readonly trackingId?: string;
}

const MAX_PLAIN_TEXT = 500;

function textCode(value: string | number | null | undefined): { errorCode?: string } {
  return value === null || value === undefined || value === '' ? {} : { errorCode: String(value) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Reads an error body of any form. Never throws: an empty body becomes `HTTP <status>`, text that is not the
 * documented JSON is kept as the message (cut at 500 characters).
 */
export function parseWebexError(status: number, body: string, headerTrackingId?: string | null): WebexError {
  const parsed = webexErrorBodySchema.safeParse(parseJson(body));
  const fromHeader = headerTrackingId ? { trackingId: headerTrackingId } : {};
  if (!parsed.success) {
    const text = body.trim().slice(0, MAX_PLAIN_TEXT);
    return { message: text || `HTTP ${status}`, details: [], ...fromHeader };
  }
  const { message, errors, errorCode, trackingId } = parsed.data;
  const details = (errors ?? [])
    .filter((item) => item.description || item.errorCode)
    .map((item) => ({ description: item.description ?? '', ...textCode(item.errorCode) }));
  return {
    message: message || details[0]?.description || `HTTP ${status}`,
    details,
    ...textCode(errorCode),
    ...fromHeader,
    ...(trackingId ? { trackingId } : {}),
  };
}
