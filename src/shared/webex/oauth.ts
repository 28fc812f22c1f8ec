/**
 * Signing in to Webex with an integration of the organisation's own: OAuth 2.0 authorization code with PKCE (RFC 7636)
 * and a redirect to this computer (RFC 8252). Paths are relative to the base URL. Facts: developer.webex.com, "Login with Webex".
 */
import { z } from 'zod';

export const OAUTH_PATHS = { authorize: '/authorize', token: '/access_token' } as const;

/** What TextReady asks for: reading only. An integration must have at least these. */
export const READ_SCOPES = [
  'spark-admin:telephony_config_read',
  'spark-admin:telephony_pstn_read',
  'spark-admin:locations_read',
  'spark-admin:organizations_read',
  'spark-admin:licenses_read',
  'spark-admin:people_read',
] as const;

export const DEFAULT_REDIRECT_PORT = 8686;
export const REDIRECT_PATH = '/textready';
/** Ports below 1024 need more rights than a person's program has. */
export const redirectPortSchema = z.int().min(1024).max(65_535);

/** The redirect address; it must be registered in the integration exactly so. */
export function redirectAddress(port: number): string {
  return `http://localhost:${port}${REDIRECT_PATH}`;
}

const token = z.string().min(1).max(8000);
const seconds = z.coerce.number().positive().optional();

/** The answer of the token endpoint. Lifetimes are in seconds and always taken from here, never from a constant. */
export const tokenAnswerSchema = z.object({
  access_token: token,
  expires_in: seconds,
  refresh_token: token.optional(),
  refresh_token_expires_in: seconds,
});
