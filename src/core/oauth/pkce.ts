import { createHash } from 'node:crypto';
import type { Chance } from '../ids.ts';

/** 48 bytes are 64 characters; RFC 7636 asks for 43 to 128. */
const VERIFIER_BYTES = 48;
const STATE_BYTES = 24;

export interface Pkce {
  readonly verifier: string;
  /** SHA-256 of the verifier (`S256`). */
  readonly challenge: string;
}

const base64Url = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');

export function challengeOf(verifier: string): string {
  return createHash('sha256').update(verifier, 'ascii').digest('base64url');
}

export function createPkce({ randomBytes }: Pick<Chance, 'randomBytes'>): Pkce {
  const verifier = base64Url(randomBytes(VERIFIER_BYTES));
  return { verifier, challenge: challengeOf(verifier) };
}

/** Ties the browser's answer to the attempt that asked for it. */
export function createState({ randomBytes }: Pick<Chance, 'randomBytes'>): string {
  return base64Url(randomBytes(STATE_BYTES));
}
