import { timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { AppError } from '#shared/ipc/errors.ts';
import type { Language } from '#shared/model/settings.ts';
import { REDIRECT_PATH, redirectAddress } from '#shared/webex/oauth.ts';
import type { Clock } from '../context.ts';
import { REDIRECT_PAGE_HEADERS, type RedirectOutcome, redirectPage } from './redirect-page.ts';

/** How long a person may take in the browser. */
const SIGN_IN_TIMEOUT_MS = 5 * 60_000;
/** `localhost` is either of them, as the browser likes. */
const ADDRESSES = ['127.0.0.1', '::1'] as const;
const SAID_MAX = 300;

export interface RedirectListener {
  /**
   * The code that Webex sent back, once.
   * @throws AppError `cancelled`, `timeout`, or `sign-in-needed` with what Webex said.
   */
  readonly code: Promise<string>;
  cancel(): void;
}

interface ListenerParts {
  readonly port: number;
  readonly state: string;
  readonly language: Language;
  readonly clock: Clock;
}

/**
 * Waits on this computer for the browser to come back, for one answer and at most five minutes.
 * @throws AppError `conflict` when another program has the port.
 */
export async function listenForRedirect(parts: ListenerParts): Promise<RedirectListener> {
  const servers: Server[] = [];
  let settle: (outcome: string | AppError) => void = () => {};
  const code = new Promise<string>((resolve, reject) => {
    settle = (outcome) => (typeof outcome === 'string' ? resolve(outcome) : reject(outcome));
  });
  // Whoever begins may be gone before the end; the outcome is then of no interest to anybody.
  code.catch(() => {});
  const close = (outcome: string | AppError, last?: ServerResponse) => {
    cancelTimer();
    settle(outcome);
    const endConnections = () => {
      for (const server of servers) server.closeAllConnections();
    };
    for (const server of servers) server.close();
    // The browser must get its page first.
    if (last) last.once('close', endConnections);
    else endConnections();
  };
  const cancelTimer = parts.clock.setTimer(() => close(tooLate()), SIGN_IN_TIMEOUT_MS);
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    const { status, outcome, said, end } = judge(parts, request);
    response.writeHead(status, REDIRECT_PAGE_HEADERS);
    response.end(redirectPage(parts.language, outcome, said));
    if (end !== undefined) close(end, response);
  };
  try {
    for (const address of ADDRESSES) {
      const server = await bind(address, parts.port, answer);
      if (server) servers.push(server);
    }
  } catch (error) {
    close(new AppError('cancelled', 'Cancelled.'));
    throw error;
  }
  return { code, cancel: () => close(new AppError('cancelled', 'The sign-in was cancelled.')) };
}

function tooLate(): AppError {
  return new AppError(
    'timeout',
    'Nobody signed in to Webex within five minutes, so TextReady stopped waiting. Nothing was changed; try again.',
  );
}

/** Null where this computer has no such address; a port that is taken is an error for either, since `localhost` is both. */
function bind(
  address: string,
  port: number,
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    const server = createServer({ keepAlive: false, headersTimeout: 10_000, requestTimeout: 10_000 }, answer);
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT') resolve(null);
      else reject(portTaken(port, error));
    });
    server.listen({ host: address, port, exclusive: true, ipv6Only: true }, () => resolve(server));
  });
}

function portTaken(port: number, error: NodeJS.ErrnoException): AppError {
  const why = error.code === 'EADDRINUSE' ? 'another program uses it' : (error.code ?? error.message);
  return new AppError(
    'conflict',
    `TextReady cannot wait for Webex at port ${port} of this computer: ${why}. Close that program, or choose another port and register that redirect address in the integration.`,
    { port },
  );
}

interface Verdict {
  readonly status: number;
  readonly outcome: RedirectOutcome;
  readonly said?: string;
  /** What the wait ends with; absent when it goes on. */
  readonly end?: string | AppError;
}

function judge(parts: ListenerParts, request: IncomingMessage): Verdict {
  const expected = new URL(redirectAddress(parts.port));
  // Another Host is another site that was pointed at this computer (DNS rebinding).
  if (request.headers.host !== expected.host) return { status: 421, outcome: 'unknown' };
  if (request.method !== 'GET') return { status: 405, outcome: 'unknown' };
  const url = new URL(request.url ?? '/', expected);
  if (url.pathname !== REDIRECT_PATH) return { status: 404, outcome: 'unknown' };
  // Not the end of the wait: any page could otherwise stop a sign-in by calling this address.
  if (!isSame(url.searchParams.get('state') ?? '', parts.state)) return { status: 400, outcome: 'unknown' };
  const code = url.searchParams.get('code');
  if (code) return { status: 200, outcome: 'signed-in', end: code };
  const said = [url.searchParams.get('error'), url.searchParams.get('error_description')]
    .filter(Boolean)
    .join(': ')
    .slice(0, SAID_MAX);
  return { status: 200, outcome: 'refused', said, end: refusedBy(said) };
}

function refusedBy(said: string): AppError {
  if (said.startsWith('access_denied'))
    return new AppError(
      'sign-in-needed',
      'Access was not granted in the browser. Nothing was changed; sign in again and choose to allow it.',
      { said },
    );
  return new AppError(
    'sign-in-needed',
    `Webex did not sign in: ${said || 'it sent neither a code nor a reason'}. Check the client id, the scopes and the redirect address of the integration.`,
    { said },
  );
}

function isSame(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
