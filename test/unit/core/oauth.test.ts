import { describe, expect, it } from 'vitest';
import { authorizeAddress } from '#core/oauth/authorize-address.ts';
import { challengeOf, createPkce, createState } from '#core/oauth/pkce.ts';
import { systemClock } from '#core/system-clock.ts';

describe('PKCE', () => {
  it('has the challenge of the example in RFC 7636, appendix B', () => {
    expect(challengeOf('dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk')).toBe(
      'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    );
  });

  it('makes verifiers of 43 to 128 unreserved characters, never the same twice', () => {
    const made = Array.from({ length: 50 }, () => createPkce(systemClock));
    for (const { verifier, challenge } of made) {
      expect(verifier).toMatch(/^[A-Za-z0-9_-]{43,128}$/);
      expect(challenge).toBe(challengeOf(verifier));
    }
    expect(new Set(made.map(({ verifier }) => verifier)).size).toBe(50);
    expect(createState(systemClock)).not.toBe(createState(systemClock));
  });
});

describe('the address of the sign-in', () => {
  const url = new URL(
    authorizeAddress({
      baseUrl: 'https://webexapis.com/v1',
      clientId: 'C1 &',
      redirectUri: 'http://localhost:8686/textready',
      state: 'st',
      challenge: 'ch',
    }),
  );

  it('asks for a code with S256 and reading scopes only', () => {
    expect(`${url.origin}${url.pathname}`).toBe('https://webexapis.com/v1/authorize');
    expect(Object.fromEntries(url.searchParams)).toEqual({
      response_type: 'code',
      client_id: 'C1 &',
      redirect_uri: 'http://localhost:8686/textready',
      scope:
        'spark-admin:telephony_config_read spark-admin:telephony_pstn_read spark-admin:locations_read spark-admin:organizations_read spark-admin:licenses_read spark-admin:people_read',
      state: 'st',
      code_challenge: 'ch',
      code_challenge_method: 'S256',
    });
    expect(
      url.searchParams
        .get('scope')
        ?.split(' ')
        .every((scope) => scope.endsWith('_read')),
    ).toBe(true);
  });

  it('separates scopes by %20, which every server reads alike', () => {
    expect(url.search).toContain('_read%20spark');
    expect(url.search).not.toContain('+');
  });
});
