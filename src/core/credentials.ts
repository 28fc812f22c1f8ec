import type { Credential } from '#shared/model/credential.ts';
import type { Clock } from './context.ts';
import type { Database } from './db/database.ts';
import type { HttpClient } from './http.ts';
import { refreshGrant } from './oauth/token-endpoint.ts';
import { findConnection, setConnectionEnds } from './repos/connections.ts';
import { createTokens, type Tokens } from './tokens.ts';

interface CredentialParts {
  readonly db: Database;
  readonly http: HttpClient;
  readonly clock: Clock;
  readonly onChange: () => void;
  readonly onCredential: (connectionId: string, credential: Credential | null) => void;
}

/** The tokens of this workspace: renewed at Webex, their ends kept with the connection, the secrets handed to the host. */
export function createCredentials({ db, http, clock, onChange, onCredential }: CredentialParts): Tokens {
  return createTokens({
    now: clock.now,
    setTimer: clock.setTimer,
    async refresh(connectionId, { clientId, clientSecret, refreshToken }, signal) {
      const connection = findConnection(db.read, connectionId);
      if (!connection || !clientId || !clientSecret || !refreshToken) return 'refused';
      const endpoint = { http, now: clock.now, baseUrl: connection.base_url, clientId, clientSecret, signal };
      return refreshGrant(endpoint, refreshToken);
    },
    keep(connectionId, credential) {
      db.write((write) =>
        setConnectionEnds(write, connectionId, {
          accessExpiresAt: credential?.accessExpiresAt ?? null,
          refreshExpiresAt: credential?.refreshExpiresAt ?? null,
        }),
      );
      // The sample's token changes with every start of the sample; nothing of it is worth keeping.
      if (findConnection(db.read, connectionId)?.kind !== 'sample') onCredential(connectionId, credential);
    },
    onChange,
  });
}
