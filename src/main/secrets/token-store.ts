import { z } from 'zod';

/** Encrypts and decrypts with the operating system's keychain; null where there is none worth the name. */
export interface Cipher {
  /** Which keychain; a file written with another one is not read. */
  readonly backend: string;
  encrypt(text: string): string;
  decrypt(text: string): string;
}

export interface TokenFile {
  read(): string | null;
  /** Whole or not at all, readable by this user only. */
  write(text: string): void;
}

/** Access tokens by connection id. */
export interface TokenStore {
  readonly kind: 'keychain' | 'memory';
  all(): ReadonlyMap<string, string>;
  put(connectionId: string, token: string): void;
  remove(connectionId: string): void;
}

const fileSchema = z.object({ backend: z.string(), tokens: z.record(z.string(), z.string()) });

/**
 * Keeps tokens in the keychain's file, or in memory for this session where there is no keychain.
 * A token that cannot be decrypted is left out: the person signs in again, and no data are touched.
 */
export function createTokenStore(cipher: Cipher | null, file: TokenFile): TokenStore {
  const tokens = cipher ? load(cipher, file) : new Map<string, string>();
  const save = () => {
    if (!cipher) return;
    const encrypted = Object.fromEntries([...tokens].map(([id, token]) => [id, cipher.encrypt(token)]));
    file.write(JSON.stringify({ backend: cipher.backend, tokens: encrypted }));
  };
  return {
    kind: cipher ? 'keychain' : 'memory',
    all: () => tokens,
    put(connectionId, token) {
      tokens.set(connectionId, token);
      save();
    },
    remove(connectionId) {
      if (tokens.delete(connectionId)) save();
    },
  };
}

function load(cipher: Cipher, file: TokenFile): Map<string, string> {
  const tokens = new Map<string, string>();
  const parsed = fileSchema.safeParse(parseJson(file.read()));
  if (!parsed.success || parsed.data.backend !== cipher.backend) return tokens;
  for (const [id, encrypted] of Object.entries(parsed.data.tokens)) {
    try {
      tokens.set(id, cipher.decrypt(encrypted));
    } catch {
      // Another keychain or another user wrote it.
    }
  }
  return tokens;
}

function parseJson(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}
