/** From a socket to a handler and back: body, token, log, faults. */
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { CONNECTOR_BASE_PATH, IDEMPOTENCY_KEY_HEADER } from '#shared/webex/connector.ts';
import { type Answer, jsonAnswer, type SandboxRequest } from './answer.ts';
import type { ConnectorApi } from './connector/connector-api.ts';
import type { RequestLog, SandboxControl } from './control.ts';
import { CONTROL_PATH, controlAnswer } from './control-endpoints.ts';
import { type ControlHub, isControlHubPath } from './control-hub/control-hub.ts';
import { PURPOSE, uuid } from './data/random.ts';
import { errorAnswer, faultAnswer, isConnectorPath, newer, truncated } from './faults/fault-answers.ts';
import { type FaultScript, WEBEX_BASE_PATH } from './faults/fault-script.ts';
import type { FaultRule } from './faults/fault-types.ts';
import { delayOf, send, sendCut, sendInDrips } from './faults/send.ts';
import { isSignInPath, signInAnswer } from './oauth/oauth-api.ts';
import type { SignIns } from './oauth/sign-ins.ts';
import { isPagePath, pageAnswer } from './pages/pages-api.ts';
import type { WebexApi } from './webex/webex-api.ts';

const DISCOVERY_PATH = '/.well-known/textready-connector';
const LARGEST_BODY_BYTES = 8 * 1024 * 1024;

export interface HandlerParts {
  readonly seed: number;
  readonly token: string;
  readonly clock: () => number;
  readonly signIns: SignIns;
  readonly webex: WebexApi;
  readonly connector: ConnectorApi;
  readonly hub: ControlHub;
  readonly faults: FaultScript;
  readonly log: RequestLog;
  /** The control as one request may use it. */
  readonly controlFor: (message: IncomingMessage) => SandboxControl;
  readonly isDown: () => boolean;
  readonly origin: () => string;
}

/** Reads a body; `undefined` when it is too large. */
async function readBody(message: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of message) {
    const bytes = chunk as Buffer;
    size += bytes.length;
    if (size <= LARGEST_BODY_BYTES) chunks.push(bytes);
  }
  return size <= LARGEST_BODY_BYTES ? Buffer.concat(chunks).toString('utf8') : undefined;
}

export class RequestHandler {
  readonly sockets = new Set<Socket>();
  readonly #parts: HandlerParts;
  /** Answers that a `duplicate` fault keeps for the next GET of the same path and organisation. */
  readonly #repeats = new Map<string, Answer>();
  #served = 0;

  constructor(parts: HandlerParts) {
    this.#parts = parts;
  }

  attach(server: Server): void {
    server.on('connection', (socket) => {
      this.sockets.add(socket);
      socket.on('close', () => this.sockets.delete(socket));
    });
    server.on('request', (message, response) => {
      this.#serve(message, response).catch(() => response.destroy());
    });
  }

  async #serve(message: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(message.url ?? '/', 'http://sandbox.invalid');
    const method = message.method ?? 'GET';
    response.sendDate = false;
    const isControl = url.pathname.startsWith(`${CONTROL_PATH}/`);
    if (!isControl && this.#parts.isDown()) {
      message.socket.destroy();
      return;
    }
    this.#served += isControl ? 0 : 1;
    const trackingId = `SANDBOX_${uuid(this.#parts.seed, PURPOSE.tracking, 0, this.#served)}`;
    response.setHeader('date', new Date(this.#parts.clock()).toUTCString());
    response.setHeader('trackingid', trackingId);
    const fault = isControl ? undefined : this.#takeFault(message, url, method);
    if (fault?.kind === 'hang') return;
    if (fault?.kind === 'close') {
      message.socket.destroy();
      return;
    }
    const body = await readBody(message);
    const path = url.pathname;
    if (body === undefined) {
      send(response, errorAnswer(path, 413, 'The body is too large', trackingId));
      return;
    }
    const request = { method, path, query: url.searchParams, headers: message.headers, body, trackingId };
    if (isControl) {
      const control = this.#parts.controlFor(message);
      send(
        response,
        controlAnswer(control, request, path.slice(CONTROL_PATH.length), message.socket.remoteAddress),
      );
      return;
    }
    await this.#deliver(response, await this.#answer(request, fault), fault);
  }

  #takeFault(message: IncomingMessage, url: URL, method: string): FaultRule | undefined {
    const fault = this.#parts.faults.take(method, url.pathname);
    const key = message.headers[IDEMPOTENCY_KEY_HEADER.toLowerCase()];
    this.#parts.log.add({
      method,
      path: url.pathname + url.search,
      ...(typeof key === 'string' ? { idempotencyKey: key } : {}),
      at: this.#parts.clock(),
      ...(fault ? { fault: fault.kind } : {}),
    });
    return fault;
  }

  async #answer(request: SandboxRequest, fault: FaultRule | undefined): Promise<Answer> {
    if (fault?.kind === 'status' || fault?.kind === 'text') {
      return faultAnswer(fault, request.path, request.trackingId);
    }
    const list = `${request.path} ${request.query.get('orgId')}`;
    const repeated = this.#repeats.get(list);
    if (request.method === 'GET' && repeated) {
      this.#repeats.delete(list);
      return repeated;
    }
    const first = await this.#dispatch(request, fault);
    if (fault?.kind !== 'duplicate') return first;
    if (request.method !== 'GET') return this.#dispatch(request, undefined);
    this.#repeats.set(list, first);
    return first;
  }

  async #dispatch(request: SandboxRequest, fault: FaultRule | undefined): Promise<Answer> {
    const { path, trackingId } = request;
    if (path === DISCOVERY_PATH) {
      return jsonAnswer(200, { connectorUrl: `${this.#parts.origin()}${CONNECTOR_BASE_PATH}` });
    }
    const delay = fault?.kind === 'delay' ? () => delayOf(fault) : undefined;
    if (isPagePath(path)) {
      await delay?.();
      return pageAnswer(path);
    }
    if (isControlHubPath(path)) {
      await delay?.();
      return this.#parts.hub.handle(request);
    }
    const isConnector = isConnectorPath(path);
    if (!isConnector && !path.startsWith(`${WEBEX_BASE_PATH}/`)) {
      return errorAnswer(path, 404, 'Nothing is here', trackingId);
    }
    const webexPath = path.slice(WEBEX_BASE_PATH.length);
    if (!isConnector && isSignInPath(webexPath)) {
      await delay?.();
      const base = `${this.#parts.origin()}${WEBEX_BASE_PATH}`;
      return signInAnswer(this.#parts.signIns, { ...request, path: webexPath }, base);
    }
    if (!this.#isSignedIn(request)) {
      const message = 'The request requires a valid access token set in the Authorization request header.';
      return errorAnswer(path, 401, message, trackingId, { headers: { 'www-authenticate': 'Bearer' } });
    }
    if (isConnector) {
      return this.#parts.connector.handle(
        { ...request, path: path.slice(CONNECTOR_BASE_PATH.length) },
        delay,
      );
    }
    await delay?.();
    return this.#parts.webex.handle({ ...request, path: webexPath });
  }

  #isSignedIn({ headers }: SandboxRequest): boolean {
    const token = /^Bearer (.+)$/.exec(headers.authorization?.toString() ?? '')?.[1];
    return token !== undefined && (token === this.#parts.token || this.#parts.signIns.accepts(token));
  }

  async #deliver(response: ServerResponse, answer: Answer, fault: FaultRule | undefined): Promise<void> {
    switch (fault?.kind) {
      case 'commit-close':
        response.destroy();
        return;
      case 'cut':
        sendCut(response, answer);
        return;
      case 'drip':
        await sendInDrips(response, answer, fault);
        return;
      case 'truncated':
        send(response, truncated(answer));
        return;
      case 'newer':
        send(response, newer(answer));
        return;
      default:
        send(response, answer);
    }
  }
}
