import type { Credential } from '#shared/model/credential.ts';
import type { Grant } from './oauth/token-endpoint.ts';

/** A token this near to its end is renewed before it is used. */
const RENEW_BEFORE_MS = 5 * 60_000;
/** What a renewal in hand gets to finish when the program closes. */
const GRACE_MS = 1500;

/** Credentials by connection id, in memory only. The host decrypts them from the keychain and hands them over. */
export interface Tokens {
  /** The access token. */
  get(connectionId: string): string | undefined;
  /** The whole, for signing in again and for what may be told of it. */
  credential(connectionId: string): Credential | undefined;
  /**
   * The access token, renewed first when it ends within five minutes; to be asked before a pull or a send.
   * @throws AppError when it has ended and Webex cannot be reached.
   */
  fresh(connectionId: string): Promise<string | undefined>;
  /**
   * Another token than the one that was refused; one renewal however many ask. Undefined when there is nothing to
   * renew with or Webex will not: the tokens are dropped then, and somebody must sign in.
   * @throws AppError when Webex cannot be reached or cannot answer; nothing is dropped then.
   */
  renew(connectionId: string, refusedToken: string): Promise<string | undefined>;
  /** A person signed in. */
  signIn(connectionId: string, credential: Credential): void;
  /** From the keychain, which is not told again. */
  restore(connectionId: string, credential: Credential): void;
  /** The token was refused. An integration's own id and secret stay, for signing in again. */
  drop(connectionId: string): void;
  /** The connection is gone. */
  forget(connectionId: string): void;
  /** Tells the connection whenever a token arrives by sign-in or from the keychain; a renewal is no arrival. */
  onSignedIn(listener: (connectionId: string) => void): () => void;
  /** Lets a renewal in hand finish for a moment. */
  stop(): Promise<void>;
}

export interface TokensParts {
  readonly now: () => number;
  readonly setTimer: (work: () => void, delayMs: number) => () => void;
  /** Asks Webex for new tokens. */
  readonly refresh: (
    connectionId: string,
    credential: Credential,
    signal: AbortSignal,
  ) => Promise<Grant | 'refused'>;
  /** Something is to be kept, or, when null, to be forgotten for good. */
  readonly keep: (connectionId: string, credential: Credential | null) => void;
  readonly onChange: () => void;
}

export function createTokens(parts: TokensParts): Tokens {
  const held = new Map<string, Credential>();
  const renewals = new Map<string, Promise<string | undefined>>();
  const listeners = new Set<(connectionId: string) => void>();
  const abort = new AbortController();

  const get = (connectionId: string) => held.get(connectionId)?.accessToken ?? undefined;
  const put = (connectionId: string, credential: Credential | null) => {
    if (credential) held.set(connectionId, credential);
    else held.delete(connectionId);
    parts.keep(connectionId, credential);
    parts.onChange();
  };
  const drop = (connectionId: string) => {
    const now = held.get(connectionId);
    if (now && (now.accessToken !== null || now.refreshToken !== null)) put(connectionId, withoutTokens(now));
  };
  const arrived = (connectionId: string) => {
    if (get(connectionId) === undefined) return;
    for (const listener of listeners) listener(connectionId);
  };
  const refresh = async (connectionId: string, before: Credential): Promise<string | undefined> => {
    const outcome = await parts.refresh(connectionId, before, abort.signal);
    // Somebody signed in, or removed the connection, while Webex was asked.
    if (held.get(connectionId) !== before) return get(connectionId);
    if (outcome === 'refused') drop(connectionId);
    else put(connectionId, merge(before, outcome));
    return get(connectionId);
  };
  const refreshOnce = (connectionId: string, before: Credential): Promise<string | undefined> => {
    const running = renewals.get(connectionId);
    if (running) return running;
    const started = refresh(connectionId, before).finally(() => renewals.delete(connectionId));
    renewals.set(connectionId, started);
    return started;
  };

  return {
    get,
    credential: (connectionId) => held.get(connectionId),
    async fresh(connectionId) {
      const now = held.get(connectionId);
      if (!now || !canRenew(now) || !endsBefore(now, parts.now() + RENEW_BEFORE_MS)) return get(connectionId);
      try {
        return await refreshOnce(connectionId, now);
      } catch (error) {
        if (endsBefore(now, parts.now())) throw error;
        return get(connectionId);
      }
    },
    async renew(connectionId, refusedToken) {
      const now = held.get(connectionId);
      if (now && now.accessToken !== null && now.accessToken !== refusedToken) return now.accessToken;
      if (now && canRenew(now)) return refreshOnce(connectionId, now);
      drop(connectionId);
      return undefined;
    },
    signIn(connectionId, credential) {
      put(connectionId, credential);
      arrived(connectionId);
    },
    restore(connectionId, credential) {
      held.set(connectionId, credential);
      parts.onChange();
      arrived(connectionId);
    },
    drop,
    forget: (connectionId) => put(connectionId, null),
    onSignedIn(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async stop() {
      if (renewals.size === 0) return;
      const cancelGrace = parts.setTimer(() => abort.abort(), GRACE_MS);
      await Promise.allSettled(renewals.values());
      cancelGrace();
    },
  };
}

function canRenew(credential: Credential): boolean {
  return credential.refreshToken !== null && credential.clientId !== null && credential.clientSecret !== null;
}

function endsBefore({ accessExpiresAt }: Credential, at: number): boolean {
  return accessExpiresAt !== null && accessExpiresAt <= at;
}

/** An answer that is silent about the refresh token means that the old one goes on. */
function merge(before: Credential, grant: Grant): Credential {
  return {
    ...before,
    ...grant,
    refreshToken: grant.refreshToken ?? before.refreshToken,
    refreshExpiresAt: grant.refreshExpiresAt ?? before.refreshExpiresAt,
  };
}

/** What is left to sign in again with, or nothing. */
function withoutTokens(credential: Credential): Credential | null {
  if (credential.clientSecret === null) return null;
  return {
    ...credential,
    accessToken: null,
    accessExpiresAt: null,
    refreshToken: null,
    refreshExpiresAt: null,
  };
}
