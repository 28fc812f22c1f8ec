import { OAUTH_PATHS, READ_SCOPES } from '#shared/webex/oauth.ts';

export interface AuthorizeQuestion {
  readonly baseUrl: string;
  readonly clientId: string;
  readonly redirectUri: string;
  readonly state: string;
  readonly challenge: string;
  readonly scopes?: readonly string[];
}

/** The page that the person's browser opens. It holds no secret. */
export function authorizeAddress(question: AuthorizeQuestion): string {
  const url = new URL(`${question.baseUrl}${OAUTH_PATHS.authorize}`);
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: question.clientId,
    redirect_uri: question.redirectUri,
    scope: (question.scopes ?? READ_SCOPES).join(' '),
    state: question.state,
    code_challenge: question.challenge,
    code_challenge_method: 'S256',
  });
  // A space as %20 is read alike by every server; a plus sign is not.
  url.search = query.toString().replaceAll('+', '%20');
  return url.href;
}
