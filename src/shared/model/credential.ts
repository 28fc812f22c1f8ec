import { z } from 'zod';

const secret = z.string().min(1).max(8000).nullable();
const epochMs = z.number().nullable();

/**
 * All that is needed to speak to Webex for one connection. It passes between core and host only, lies encrypted in the
 * keychain's file, and never reaches the window, the database, a log, an environment or an argument list.
 */
export const credentialSchema = z.object({
  /** Null once Webex refused it: then only the integration's own secret is left, for signing in again. */
  accessToken: secret,
  /** Epoch milliseconds, as Webex said; null when it did not say. */
  accessExpiresAt: epochMs,
  refreshToken: secret,
  refreshExpiresAt: epochMs,
  clientId: secret,
  clientSecret: secret,
  /** Port of the redirect address that is registered in the integration. */
  redirectPort: z.int().nullable(),
});
export type Credential = z.infer<typeof credentialSchema>;

/** A credential that has not been refused. */
export type LiveCredential = Credential & { readonly accessToken: string };

/** A personal access token: nothing is known of its end, and nothing can renew it. */
export function personalToken(accessToken: string): LiveCredential {
  return {
    accessToken,
    accessExpiresAt: null,
    refreshToken: null,
    refreshExpiresAt: null,
    clientId: null,
    clientSecret: null,
    redirectPort: null,
  };
}
