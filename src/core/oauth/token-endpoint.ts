import { AppError } from '#shared/ipc/errors.ts';
import { parseWebexError } from '#shared/webex/error-body.ts';
import { OAUTH_PATHS, tokenAnswerSchema } from '#shared/webex/oauth.ts';
import type { HttpAnswer, HttpClient } from '../http.ts';

/** What the token endpoint granted; ends in epoch milliseconds, null where Webex named none. */
export interface Grant {
  readonly accessToken: string;
  readonly accessExpiresAt: number | null;
  readonly refreshToken: string | null;
  readonly refreshExpiresAt: number | null;
}

export interface TokenEndpoint {
  readonly http: HttpClient;
  readonly now: () => number;
  readonly baseUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly signal?: AbortSignal;
}

const TIMEOUT_MS = 20_000;
/** No lifetime is believed beyond ten years; it would not fit a date. */
const MAX_LIFETIME_S = 10 * 366 * 24 * 3600;

/**
 * Trades the code of the browser for tokens.
 * @throws AppError `sign-in-needed` when Webex refuses the code or the integration, otherwise what stood in the way.
 */
export async function exchangeCode(
  endpoint: TokenEndpoint,
  asked: { readonly code: string; readonly verifier: string; readonly redirectUri: string },
): Promise<Grant> {
  const at = endpoint.now();
  const answer = await post(endpoint, {
    grant_type: 'authorization_code',
    code: asked.code,
    code_verifier: asked.verifier,
    redirect_uri: asked.redirectUri,
  });
  if (isRefusal(answer)) {
    const { said, details } = saidBy(answer, [endpoint.clientSecret, asked.code, asked.verifier]);
    throw new AppError(
      'sign-in-needed',
      `Webex did not accept this integration (${answer.status}): ${said}. Check the client id, the client secret, and that the redirect address is registered exactly as shown. Nothing was stored.`,
      details,
    );
  }
  return readGrant(endpoint, answer, at);
}

/**
 * New tokens for a refresh token; `refused` when Webex will not have it (any more).
 * @throws AppError when Webex cannot be reached or cannot answer now; what is held stays good then.
 */
export async function refreshGrant(
  endpoint: TokenEndpoint,
  refreshToken: string,
): Promise<Grant | 'refused'> {
  const at = endpoint.now();
  const answer = await post(endpoint, { grant_type: 'refresh_token', refresh_token: refreshToken });
  return isRefusal(answer) ? 'refused' : readGrant(endpoint, answer, at);
}

function post(endpoint: TokenEndpoint, fields: Readonly<Record<string, string>>): Promise<HttpAnswer> {
  return endpoint.http.send({
    method: 'POST',
    url: `${endpoint.baseUrl}${OAUTH_PATHS.token}`,
    token: null,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      ...fields,
      client_id: endpoint.clientId,
      client_secret: endpoint.clientSecret,
    }).toString(),
    timeoutMs: TIMEOUT_MS,
    ...(endpoint.signal ? { signal: endpoint.signal } : {}),
  });
}

const isRefusal = ({ status }: HttpAnswer) => status === 400 || status === 401;

function readGrant(endpoint: TokenEndpoint, answer: HttpAnswer, at: number): Grant {
  if (answer.status !== 200) throw unable(endpoint, answer);
  const parsed = tokenAnswerSchema.safeParse(parseJson(answer.text));
  if (!parsed.success) {
    throw new AppError(
      'bad-answer',
      `${endpoint.baseUrl} accepted the sign-in, but its answer holds no access token. Check that the address is Webex's (it ends in /v1).`,
    );
  }
  const { access_token, expires_in, refresh_token, refresh_token_expires_in } = parsed.data;
  const end = (seconds: number | undefined) =>
    seconds === undefined ? null : at + Math.min(seconds, MAX_LIFETIME_S) * 1000;
  return {
    accessToken: access_token,
    accessExpiresAt: end(expires_in),
    refreshToken: refresh_token ?? null,
    refreshExpiresAt: end(refresh_token_expires_in),
  };
}

function unable(endpoint: TokenEndpoint, answer: HttpAnswer): AppError {
  const { said, details } = saidBy(answer, [endpoint.clientSecret]);
  if (answer.status === 429 || answer.status === 423)
    return new AppError(
      'rate-limited',
      'Webex asks for a pause before it signs anybody in. Nothing was lost; try again in a few minutes.',
      details,
    );
  if (answer.status >= 500)
    return new AppError(
      'remote-error',
      `Webex could not renew or grant access now (${answer.status}): ${said}. Nothing was lost; try again later.`,
      details,
    );
  return new AppError(
    'bad-answer',
    `${endpoint.baseUrl}${OAUTH_PATHS.token} answered with ${answer.status}: ${said}. Check that the address is Webex's (it ends in /v1).`,
    details,
  );
}

function saidBy(answer: HttpAnswer, secrets: readonly string[]) {
  const error = parseWebexError(answer.status, answer.text, answer.headers.get('trackingid'));
  // A server that quotes the request must not carry a secret into a message.
  const said = secrets.reduce((text, one) => text.replaceAll(one, '[redacted]'), error.message);
  return {
    said: said.replace(/[.\s]+$/, ''),
    details: {
      status: answer.status,
      trackingId: error.trackingId ?? null,
      errorCode: error.errorCode ?? null,
    },
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
