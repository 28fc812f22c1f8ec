/** How a sandbox is started. */
import { hash, PURPOSE } from './data/random.ts';
import type { FaultRule } from './faults/fault-types.ts';

export interface SandboxOptions {
  /** 0 lets the system choose. */
  readonly port?: number;
  readonly host?: string;
  /** The same seed gives the same bytes. */
  readonly seed?: number;
  /** How many customers; the four written ones when absent. */
  readonly customers?: number;
  /** How many numbers all customers hold together; natural sizes when absent. */
  readonly numbers?: number;
  /** Bearer token of both APIs; derived from the seed when absent. */
  readonly token?: string;
  /** Epoch milliseconds. */
  readonly clock: () => number;
  /** Keeps orders, registrations, idempotency keys and changes over restarts. */
  readonly stateFile?: string;
  readonly faults?: readonly FaultRule[];
  /** GETs of an order until it shows its outcome, 1 when absent; 0 shows it at once. */
  readonly orderPolls?: number;
}

/** The token that a sandbox of this seed expects unless it was given another. */
export function tokenOfSeed(seed: number): string {
  const hex = [0, 1].map((part) => hash(seed, PURPOSE.token, part).toString(16).padStart(8, '0'));
  return `sandbox-${seed}-${hex.join('')}`;
}
