/** Who was let in: codes, access tokens and refresh tokens of the sample's one integration, in memory. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { hash, PURPOSE } from '../data/random.ts';

/** How the sample signs in; tests change it on the way. */
export const signInRulesSchema = z.strictObject({
  /** `ask` shows a page with two buttons, `allow` and `deny` answer at once. */
  prompt: z.enum(['ask', 'allow', 'deny']),
  accessSeconds: z.number().positive(),
  refreshSeconds: z.number().positive(),
  /** Each refresh gives a new refresh token and ends the old one; otherwise the old one is extended. */
  rotates: z.boolean(),
});
export type SignInRules = z.infer<typeof signInRulesSchema>;
/** Some of the rules; the others stay. */
export const signInChangesSchema = signInRulesSchema.partial();
export type SignInChanges = z.infer<typeof signInChangesSchema>;

/** Lifetimes of Cisco's integration sample: 14 and 90 days. */
const RULES: SignInRules = {
  prompt: 'ask',
  accessSeconds: 1_209_599,
  refreshSeconds: 7_775_999,
  rotates: false,
};
const CODE_MS = 5 * 60_000;

interface IssuedCode {
  readonly redirectUri: string;
  readonly challenge: string;
  readonly until: number;
}

export interface TokenAnswer {
  readonly access_token: string;
  readonly expires_in: number;
  readonly refresh_token: string;
  readonly refresh_token_expires_in: number;
  readonly token_type: 'Bearer';
}

function hex(seed: number, first: number, words: number): string {
  const parts = Array.from({ length: words }, (_, index) => hash(seed, PURPOSE.signIn, first, index));
  return parts.map((part) => part.toString(16).padStart(8, '0')).join('');
}

/** The integration that a sandbox of this seed knows. */
export function integrationOfSeed(seed: number): { clientId: string; clientSecret: string } {
  return { clientId: `C${hex(seed, 1, 8)}`, clientSecret: hex(seed, 2, 8) };
}

export class SignIns {
  readonly clientId: string;
  readonly clientSecret: string;
  rules: SignInRules = RULES;
  readonly #seed: number;
  readonly #clock: () => number;
  readonly #codes = new Map<string, IssuedCode>();
  readonly #access = new Map<string, number>();
  readonly #refresh = new Map<string, number>();
  #issued = 0;

  constructor(seed: number, clock: () => number) {
    const { clientId, clientSecret } = integrationOfSeed(seed);
    this.clientId = clientId;
    this.clientSecret = clientSecret;
    this.#seed = seed;
    this.#clock = clock;
  }

  #mint(kind: string): string {
    this.#issued += 1;
    return `sandbox-${kind}-${hex(this.#seed, 2 + this.#issued, 6)}`;
  }

  /** Whether an access token is good at this moment. */
  accepts(accessToken: string): boolean {
    return (this.#access.get(accessToken) ?? 0) > this.#clock();
  }

  issueCode(redirectUri: string, challenge: string): string {
    const code = this.#mint('code');
    this.#codes.set(code, { redirectUri, challenge, until: this.#clock() + CODE_MS });
    return code;
  }

  /** Tokens for a code, once; or why not. */
  redeem(code: string, verifier: string, redirectUri: string): TokenAnswer | string {
    const issued = this.#codes.get(code);
    this.#codes.delete(code);
    if (!issued || issued.until <= this.#clock()) return 'The code is unknown, used or expired';
    if (issued.redirectUri !== redirectUri) return 'The redirect_uri is not the one of the code';
    const challenge = createHash('sha256').update(verifier).digest('base64url');
    if (verifier.length < 43 || verifier.length > 128 || challenge !== issued.challenge)
      return 'The code_verifier does not match';
    return this.#grant(this.#mint('refresh'));
  }

  /** New tokens for a refresh token; or why not. */
  renew(refreshToken: string): TokenAnswer | string {
    if ((this.#refresh.get(refreshToken) ?? 0) <= this.#clock())
      return 'The refresh token is unknown or expired';
    if (!this.rules.rotates) return this.#grant(refreshToken);
    this.#refresh.delete(refreshToken);
    return this.#grant(this.#mint('refresh'));
  }

  change(changes: SignInChanges): SignInRules {
    const given = Object.entries(changes).filter(([, value]) => value !== undefined);
    this.rules = signInRulesSchema.parse({ ...this.rules, ...Object.fromEntries(given) });
    return this.rules;
  }

  /** Every access token issued so far ends now; what renews them stays. */
  expireAccess(): void {
    this.#access.clear();
  }

  /** Nobody is signed in any more, and nothing can be renewed. */
  revoke(): void {
    this.#access.clear();
    this.#refresh.clear();
  }

  #grant(refreshToken: string): TokenAnswer {
    const { accessSeconds, refreshSeconds } = this.rules;
    const now = this.#clock();
    const accessToken = this.#mint('access');
    this.#access.set(accessToken, now + accessSeconds * 1000);
    this.#refresh.set(refreshToken, now + refreshSeconds * 1000);
    return {
      access_token: accessToken,
      expires_in: accessSeconds,
      refresh_token: refreshToken,
      refresh_token_expires_in: refreshSeconds,
      token_type: 'Bearer',
    };
  }
}
