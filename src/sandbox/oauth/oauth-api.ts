/** The sample's sign-in: `GET /v1/authorize` for the browser and `POST /v1/access_token` for the program. */
import { OAUTH_PATHS, REDIRECT_PATH } from '#shared/webex/oauth.ts';
import { type Answer, jsonAnswer, type SandboxRequest } from '../answer.ts';
import { webexErrorAnswer } from '../webex/webex-errors.ts';
import { consentPage, refusalPage } from './consent-page.ts';
import type { SignIns, TokenAnswer } from './sign-ins.ts';

const DECISION = 'sandbox_decision';
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Whether a path below `/v1` belongs to signing in, which needs no token. */
export function isSignInPath(path: string): boolean {
  return path === OAUTH_PATHS.authorize || path === OAUTH_PATHS.token;
}

/** Answers a request whose path `isSignInPath`. `base` is the whole address of the API. */
export function signInAnswer(signIns: SignIns, request: SandboxRequest, base: string): Answer {
  const method = request.path === OAUTH_PATHS.authorize ? 'GET' : 'POST';
  if (request.method !== method)
    return webexErrorAnswer({ status: 405, message: 'The method is not allowed here' }, request.trackingId);
  return method === 'GET' ? authorize(signIns, request, base) : accessToken(signIns, request);
}

/** The sample's integration is registered with this path on this computer, at any port. */
function isRegistered(redirectUri: string): boolean {
  try {
    const { protocol, hostname, pathname, search } = new URL(redirectUri);
    return protocol === 'http:' && LOOPBACK.has(hostname) && pathname === REDIRECT_PATH && search === '';
  } catch {
    return false;
  }
}

function authorize(signIns: SignIns, { query }: SandboxRequest, base: string): Answer {
  const redirectUri = query.get('redirect_uri') ?? '';
  if (query.get('client_id') !== signIns.clientId) return refusalPage('The client_id is not known here.');
  if (!isRegistered(redirectUri))
    return refusalPage('The redirect_uri is not registered for this integration.');
  const back = (fields: Readonly<Record<string, string>>) => {
    const url = new URL(redirectUri);
    for (const [key, value] of Object.entries(fields)) url.searchParams.set(key, value);
    url.searchParams.set('state', query.get('state') ?? '');
    return { status: 302, headers: { location: url.href }, body: '' };
  };
  const fault = faultOf(query);
  if (fault) return back({ error: fault.error, error_description: fault.description });
  const decision = query.get(DECISION) ?? signIns.rules.prompt;
  if (decision === 'deny')
    return back({ error: 'access_denied', error_description: 'The person did not allow it' });
  if (decision === 'allow')
    return back({ code: signIns.issueCode(redirectUri, query.get('code_challenge') ?? '') });
  const link = (value: string) => {
    const asked = new URLSearchParams(query);
    asked.set(DECISION, value);
    return `${base}${OAUTH_PATHS.authorize}?${asked}`;
  };
  return consentPage((query.get('scope') ?? '').split(' '), link('allow'), link('deny'));
}

function faultOf(query: URLSearchParams): { error: string; description: string } | undefined {
  if (query.get('response_type') !== 'code')
    return { error: 'unsupported_response_type', description: 'Only code is supported' };
  if (!query.get('scope')) return { error: 'invalid_scope', description: 'A scope is needed' };
  if (query.get('code_challenge_method') !== 'S256' || (query.get('code_challenge') ?? '').length !== 43)
    return { error: 'invalid_request', description: 'The sample insists on PKCE with S256' };
  return undefined;
}

function accessToken(signIns: SignIns, request: SandboxRequest): Answer {
  const refuse = (status: number, message: string) =>
    webexErrorAnswer({ status, message }, request.trackingId);
  if (!String(request.headers['content-type']).startsWith('application/x-www-form-urlencoded'))
    return refuse(415, 'The body must be a form');
  const form = new URLSearchParams(request.body);
  const field = (name: string) => form.get(name) ?? '';
  if (field('client_id') !== signIns.clientId || field('client_secret') !== signIns.clientSecret)
    return refuse(401, 'The client id or the client secret is wrong');
  const granted = grantOf(signIns, field);
  if (typeof granted === 'string') return refuse(400, granted);
  return jsonAnswer(200, granted, { 'cache-control': 'no-store' });
}

function grantOf(signIns: SignIns, field: (name: string) => string): TokenAnswer | string {
  if (field('grant_type') === 'authorization_code')
    return signIns.redeem(field('code'), field('code_verifier'), field('redirect_uri'));
  if (field('grant_type') === 'refresh_token') return signIns.renew(field('refresh_token'));
  return 'The grant_type is not supported';
}
