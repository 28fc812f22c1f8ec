/** Access tokens by connection id, in memory only. The host decrypts them from the keychain and hands them over. */
export interface Tokens {
  get(connectionId: string): string | undefined;
  set(connectionId: string, token: string): void;
  /** After Webex refused it, or when the connection is removed. */
  drop(connectionId: string): void;
}

export function createTokens(onChange: () => void): Tokens {
  const byConnection = new Map<string, string>();
  return {
    get: (connectionId) => byConnection.get(connectionId),
    set(connectionId, token) {
      byConnection.set(connectionId, token);
      onChange();
    },
    drop(connectionId) {
      if (byConnection.delete(connectionId)) onChange();
    },
  };
}
