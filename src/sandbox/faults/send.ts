/** Writing an answer to the socket, whole or as a fault wants it. */
import type { ServerResponse } from 'node:http';
import type { Answer } from '../answer.ts';
import type { FaultRule } from './fault-types.ts';

const DRIP_PIECES = 16;
const DEFAULT_DRIP_MS = 10;

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Waits as long as a `delay` fault asks for. */
export function delayOf(fault: FaultRule): Promise<void> {
  return pause(fault.delayMs ?? 100);
}

/** Sends an answer whole. */
export function send(response: ServerResponse, answer: Answer): void {
  const body = Buffer.from(answer.body);
  response.writeHead(answer.status, { ...answer.headers, 'content-length': String(body.length) });
  response.end(body);
}

/** Sends the first half of an answer under the length of the whole, then destroys the connection. */
export function sendCut(response: ServerResponse, answer: Answer): void {
  const body = Buffer.from(answer.body);
  response.writeHead(answer.status, { ...answer.headers, 'content-length': String(body.length) });
  response.write(body.subarray(0, Math.floor(body.length / 2)), () => response.destroy());
}

/** Sends an answer in sixteen pieces with a pause before each; stops when the caller has gone. */
export async function sendInDrips(response: ServerResponse, answer: Answer, fault: FaultRule): Promise<void> {
  const body = Buffer.from(answer.body);
  response.writeHead(answer.status, { ...answer.headers, 'content-length': String(body.length) });
  const size = Math.max(1, Math.ceil(body.length / DRIP_PIECES));
  for (let at = 0; at < body.length && !response.destroyed; at += size) {
    await pause(fault.delayMs ?? DEFAULT_DRIP_MS);
    response.write(body.subarray(at, at + size));
  }
  response.end();
}
