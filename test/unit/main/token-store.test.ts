import { describe, expect, it } from 'vitest';
import { type Cipher, createTokenStore, type TokenFile } from '../../../src/main/secrets/token-store.ts';
import type { Credential } from '../../../src/shared/model/credential.ts';

function memoryFile(): TokenFile & { text: string | null } {
  return {
    text: null,
    read() {
      return this.text;
    },
    write(text) {
      this.text = text;
    },
  };
}

const rot13 = (text: string) =>
  text.replace(/[a-z]/g, (c) => String.fromCharCode(((c.charCodeAt(0) - 97 + 13) % 26) + 97));
const cipher = (backend = 'kwallet'): Cipher => ({ backend, encrypt: rot13, decrypt: rot13 });

const CREDENTIAL: Credential = {
  accessToken: 'secret-access',
  accessExpiresAt: 1_800_000_000_000,
  refreshToken: 'secret-refresh',
  refreshExpiresAt: 1_900_000_000_000,
  clientId: 'integration',
  clientSecret: 'secret-of-client',
  redirectPort: 8686,
};

describe('the token store', () => {
  it('keeps tokens encrypted and reads them back', () => {
    const file = memoryFile();
    createTokenStore(cipher(), file).put('one', CREDENTIAL);
    expect(file.text).not.toContain('secret');
    expect(createTokenStore(cipher(), file).all().get('one')).toEqual(CREDENTIAL);
  });

  it('writes nothing where there is no keychain', () => {
    const file = memoryFile();
    const store = createTokenStore(null, file);
    store.put('one', CREDENTIAL);
    expect(store.kind).toBe('memory');
    expect(store.all().get('one')).toEqual(CREDENTIAL);
    expect(file.text).toBeNull();
  });

  it('forgets tokens of another keychain and broken files, without failing', () => {
    const file = memoryFile();
    createTokenStore(cipher('kwallet'), file).put('one', CREDENTIAL);
    expect(createTokenStore(cipher('gnome_libsecret'), file).all().size).toBe(0);
    file.text = '{"broken';
    expect(createTokenStore(cipher(), file).all().size).toBe(0);
  });

  it('leaves out what is not a credential', () => {
    const file = memoryFile();
    const { encrypt, backend } = cipher();
    file.text = JSON.stringify({
      backend,
      tokens: { one: encrypt('plain'), two: encrypt('{"accessToken":7}') },
    });
    expect(createTokenStore(cipher(), file).all().size).toBe(0);
  });

  it('leaves out a token that cannot be decrypted', () => {
    const file = memoryFile();
    const failing: Cipher = {
      ...cipher(),
      decrypt: () => {
        throw new Error('other user');
      },
    };
    createTokenStore(cipher(), file).put('one', CREDENTIAL);
    expect(createTokenStore(failing, file).all().size).toBe(0);
  });

  it('removes a token from the file too', () => {
    const file = memoryFile();
    const store = createTokenStore(cipher(), file);
    store.put('one', CREDENTIAL);
    store.remove('one');
    expect(createTokenStore(cipher(), file).all().size).toBe(0);
  });
});
