/** The fault script as one line of text, for the command line. */
import { FAULT_KINDS, type FaultKind, type FaultRule } from './fault-types.ts';

/** A fault script that cannot be read; the message says which part and why. */
export class FaultSpecError extends Error {
  constructor(part: string, reason: string) {
    super(`Fault "${part}": ${reason}`);
    this.name = 'FaultSpecError';
  }
}

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'];
const NAMES = FAULT_KINDS.filter((kind) => kind !== 'status');

function parseArgument(part: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d+(\.\d+)?$/.test(text)) throw new FaultSpecError(part, `"${text}" is not a number`);
  return Number(text);
}

function errorStatus(part: string, status: number): number {
  if (Number.isInteger(status) && status >= 400 && status <= 599) return status;
  throw new FaultSpecError(part, `${status} is not an error status (400 to 599)`);
}

function parseKind(part: string, text: string): Partial<FaultRule> & { kind: FaultKind } {
  const [name = '', argumentText, ...rest] = text.split('=');
  if (rest.length > 0) throw new FaultSpecError(part, 'more than one "="');
  const argument = parseArgument(part, argumentText);
  if (/^\d+$/.test(name)) {
    const status = Number(name);
    if (status < 400 || status > 599)
      throw new FaultSpecError(part, `${name} is not an error status (400 to 599)`);
    return { kind: 'status', status, ...(argument === undefined ? {} : { retryAfter: argument }) };
  }
  const kind = NAMES.find((known) => known === name);
  if (!kind)
    throw new FaultSpecError(part, `unknown kind "${name}"; use a status or one of ${NAMES.join(', ')}`);
  if (argument === undefined) return { kind };
  if (kind === 'text') return { kind, status: errorStatus(part, argument) };
  if (kind === 'drip' || kind === 'delay') return { kind, delayMs: argument };
  throw new FaultSpecError(part, `"${kind}" takes no value`);
}

function parseTarget(part: string, text: string): Pick<FaultRule, 'method' | 'path'> {
  const words = text.trim().split(/\s+/);
  const path = words.at(-1)?.startsWith('/') ? words.pop() : undefined;
  const [method, ...rest] = words.filter((word) => word !== '');
  if (rest.length > 0)
    throw new FaultSpecError(part, 'the target is a method, a path that starts with "/", or both');
  if (method === undefined && path === undefined) throw new FaultSpecError(part, 'nothing after "@"');
  if (method !== undefined && !METHODS.includes(method.toUpperCase())) {
    throw new FaultSpecError(part, `"${method}" is neither a method nor a path that starts with "/"`);
  }
  return { ...(method ? { method: method.toUpperCase() } : {}), ...(path ? { path } : {}) };
}

function parseTimes(part: string, text: string): Pick<FaultRule, 'times'> {
  if (text === '*') return { times: 'always' };
  if (!/^[1-9]\d*$/.test(text))
    throw new FaultSpecError(part, `"${text}" is not a count; use a whole number or *`);
  return { times: Number(text) };
}

function parsePart(part: string): FaultRule {
  const [, body = '', times] = /^(.*?)(?::([^:/]*))?$/.exec(part) ?? [];
  const at = body.indexOf('@');
  const kind = parseKind(part, (at < 0 ? body : body.slice(0, at)).trim());
  const target = at < 0 ? {} : parseTarget(part, body.slice(at + 1));
  return { ...kind, ...target, ...(times === undefined ? {} : parseTimes(part, times.trim())) };
}

/**
 * Reads a script such as `429=2@/telephony:3,close@POST /connector/v1/orders`. Each part is
 * `KIND[=VALUE][@[METHOD] [PATH]][:TIMES]`, parts are tried in their order, `:*` means always, no times means once.
 * A value is seconds after a 429 or 503, milliseconds for `drip` and `delay`, the status for `text`.
 * Throws {@link FaultSpecError}.
 */
export function parseFaults(spec: string): FaultRule[] {
  const parts = spec.split(',').map((part) => part.trim());
  if (parts.length === 1 && parts[0] === '') return [];
  return parts.map((part) => {
    if (part === '') throw new FaultSpecError(spec, 'an empty part between commas');
    return parsePart(part);
  });
}
