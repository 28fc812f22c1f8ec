import { z } from 'zod';
import { type Credential, credentialSchema } from '#shared/model/credential.ts';

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

/** Credentials by connection id. */
export interface TokenStore {
  readonly kind: 'keychain' | 'memory';
  all(): ReadonlyMap<string, Credential>;
  put(connectionId: string, credential: Credential): void;
  remove(connectionId: string): void;
}

const fileSchema = z.object({ backend: z.string(), tokens: z.record(z.string(), z.string()) });

/**
 * Keeps credentials in the keychain's file, each encrypted as one text, or in memory for this session where there is no
 * keychain. One that cannot be decrypted is left out: the person signs in again, and no data are touched.
 */
export function createTokenStore(cipher: Cipher | null, file: TokenFile): TokenStore {
  const held = cipher ? load(cipher, file) : new Map<string, Credential>();
  const save = () => {
    if (!cipher) return;
    const tokens = Object.fromEntries(
      [...held].map(([id, credential]) => [id, cipher.encrypt(JSON.stringify(credential))]),
    );
    file.write(JSON.stringify({ backend: cipher.backend, tokens }));
  };
  return {
    kind: cipher ? 'keychain' : 'memory',
    all: () => held,
    put(connectionId, credential) {
      held.set(connectionId, credential);
      save();
    },
    remove(connectionId) {
      if (held.delete(connectionId)) save();
    },
  };
}

function load(cipher: Cipher, file: TokenFile): Map<string, Credential> {
  const held = new Map<string, Credential>();
  const parsed = fileSchema.safeParse(parseJson(file.read()));
  if (!parsed.success || parsed.data.backend !== cipher.backend) return held;
  for (const [id, encrypted] of Object.entries(parsed.data.tokens)) {
    const credential = credentialSchema.safeParse(parseJson(decrypted(cipher, encrypted)));
    if (credential.success) held.set(id, credential.data);
  }
  return held;
}

/** Null when another keychain or another user wrote it. */
function decrypted(cipher: Cipher, encrypted: string): string | null {
  try {
    return cipher.decrypt(encrypted);
  } catch {
    return null;
  }
}

function parseJson(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}
