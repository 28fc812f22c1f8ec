import { existsSync, readFileSync } from 'node:fs';
import { safeStorage } from 'electron';
import { writeFileAtomically } from '../app/atomic-file.ts';
import type { Cipher, TokenFile } from './token-store.ts';

/** The operating system's keychain, or null. Chromium's `basic_text` on Linux is a fixed key, which is no keychain. */
export function systemCipher(): Cipher | null {
  if (!safeStorage.isEncryptionAvailable()) return null;
  const backend = process.platform === 'linux' ? safeStorage.getSelectedStorageBackend() : process.platform;
  if (backend === 'basic_text' || backend === 'unknown') return null;
  return {
    backend,
    encrypt: (text) => safeStorage.encryptString(text).toString('base64'),
    decrypt: (text) => safeStorage.decryptString(Buffer.from(text, 'base64')),
  };
}

export function tokenFile(path: string): TokenFile {
  return {
    read: () => (existsSync(path) ? readFileSync(path, 'utf8') : null),
    write: (text) => writeFileAtomically(path, text, 0o600),
  };
}
