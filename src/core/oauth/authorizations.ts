import { AppError } from '#shared/ipc/errors.ts';
import type { Language } from '#shared/model/settings.ts';
import { redirectAddress } from '#shared/webex/oauth.ts';
import type { Clock } from '../context.ts';
import type { HttpClient } from '../http.ts';
import { mintId } from '../ids.ts';
import { authorizeAddress } from './authorize-address.ts';
import { listenForRedirect, type RedirectListener } from './loopback.ts';
import { createPkce, createState } from './pkce.ts';
import { exchangeCode, type Grant } from './token-endpoint.ts';

export interface Integration {
  readonly baseUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly redirectPort: number;
}

export interface Authorizations<Request extends Integration> {
  /** Opens the way back and says which page the browser must open. A sign-in that is under way is called off. */
  begin(request: Request, language: Language): Promise<{ attemptId: string; url: string }>;
  /** Waits for the person, then trades the code. @throws AppError what went wrong; nothing is kept then. */
  finish(attemptId: string): Promise<{ request: Request; grant: Grant }>;
  /** Calls off what is under way. */
  cancel(): void;
}

interface Attempt<Request> {
  readonly id: string;
  readonly request: Request;
  readonly verifier: string;
  readonly listener: RedirectListener;
  readonly abort: AbortController;
}

/** Sign-ins by the browser; one at a time, since a person has one attention and the integration one redirect address. */
export function createAuthorizations<Request extends Integration>(
  http: HttpClient,
  clock: Clock,
): Authorizations<Request> {
  let current: Attempt<Request> | null = null;
  let begun = 0;
  const cancel = () => {
    begun += 1;
    current?.listener.cancel();
    current?.abort.abort();
    current = null;
  };
  return {
    cancel,
    async begin(request, language) {
      requireSafeAddress(request.baseUrl);
      cancel();
      const state = createState(clock);
      const { verifier, challenge } = createPkce(clock);
      const turn = begun;
      const listener = await listenForRedirect({ port: request.redirectPort, state, language, clock });
      if (turn !== begun) {
        listener.cancel();
        throw cancelled();
      }
      const id = mintId<'AttemptId'>(clock);
      current = { id, request, verifier, listener, abort: new AbortController() };
      const url = authorizeAddress({
        baseUrl: request.baseUrl,
        clientId: request.clientId,
        redirectUri: redirectAddress(request.redirectPort),
        state,
        challenge,
      });
      return { attemptId: id, url };
    },
    async finish(attemptId) {
      const attempt = current;
      if (attempt?.id !== attemptId) throw cancelled();
      const { request, verifier, listener, abort } = attempt;
      try {
        const code = await listener.code;
        const endpoint = { ...request, http, now: clock.now, signal: abort.signal };
        const redirectUri = redirectAddress(request.redirectPort);
        return { request, grant: await exchangeCode(endpoint, { code, verifier, redirectUri }) };
      } finally {
        if (current === attempt) current = null;
      }
    },
  };
}

function cancelled(): AppError {
  return new AppError('cancelled', 'The sign-in was cancelled.');
}

/** A client secret travels encrypted, or not beyond this computer. */
function requireSafeAddress(baseUrl: string): void {
  const { protocol, hostname } = new URL(baseUrl);
  if (protocol === 'https:' || hostname === 'localhost' || hostname === '127.0.0.1' || hostname === '[::1]')
    return;
  throw new AppError(
    'bad-input',
    'Signing in with an integration needs an address that begins with https://, since the client secret is sent there.',
  );
}
