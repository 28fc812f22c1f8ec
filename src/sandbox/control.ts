/** The sandbox's remote control, for tests and for the command line. */
import type { CaseReason, ConnectorCase } from '#shared/webex/connector.ts';
import type { ConnectorApi } from './connector/connector-api.ts';
import type { AcceptedKey, ConnectorStore } from './connector/store.ts';
import type { ControlHub } from './control-hub/control-hub.ts';
import { type SummarySlip, summarySlipSchema } from './control-hub/numbers.ts';
import type { World } from './data/world.ts';
import type { FaultScript } from './faults/fault-script.ts';
import { type FaultRule, faultScriptSchema } from './faults/fault-types.ts';
import { type Mutation, type MutationResult, mutateWorld, mutationSchema } from './mutations.ts';
import { type SignInChanges, type SignInRules, type SignIns, signInChangesSchema } from './oauth/sign-ins.ts';

export interface LoggedRequest {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly idempotencyKey?: string;
  /** Epoch milliseconds. */
  readonly at: number;
  /** The fault it met. */
  readonly fault?: string;
}

export interface SandboxControl {
  /** Replaces the fault script. */
  setFaults(script: readonly FaultRule[]): void;
  /** Hits of the script that are still to come. */
  pendingFaults(): number;
  /** While down, every connection is destroyed at once. */
  setDown(isDown: boolean): void;
  /** Changes the data of one customer. Throws when it has too few numbers that fit. */
  mutate(mutation: Mutation): MutationResult;
  /** Closes a case. Throws for an unknown or decided one. */
  decideCase(caseId: string, status: 'APPROVED' | 'REJECTED', reasons?: readonly CaseReason[]): ConnectorCase;
  /** From now on orders fail for these numbers although nothing stands against them. */
  setBrokenNumbers(numbers: readonly string[]): void;
  /** How order summaries of the Control Hub look-alike go wrong from now on; what a summary shows is what it orders. */
  setSummarySlip(slip: SummarySlip): void;
  /** How the browser's sign-in goes from now on. */
  setSignIn(changes: SignInChanges): SignInRules;
  /** Ends the access tokens that were issued by a sign-in; `revoke` ends what renews them too. */
  endTokens(how: 'expire' | 'revoke'): void;
  /** The latest 10,000 requests, oldest first; those of the control itself are left out. */
  requests(): readonly LoggedRequest[];
  clearRequests(): void;
  /** Every key that created something, in the order of creation. */
  accepted(): readonly AcceptedKey[];
}

const KEPT_REQUESTS = 10_000;

/** A list that forgets its oldest item when it is full. */
export class RequestLog {
  #items: LoggedRequest[] = [];
  #oldest = 0;

  add(item: LoggedRequest): void {
    if (this.#items.length < KEPT_REQUESTS) {
      this.#items.push(item);
      return;
    }
    this.#items[this.#oldest] = item;
    this.#oldest = (this.#oldest + 1) % KEPT_REQUESTS;
  }

  list(): LoggedRequest[] {
    return [...this.#items.slice(this.#oldest), ...this.#items.slice(0, this.#oldest)];
  }

  clear(): void {
    this.#items = [];
    this.#oldest = 0;
  }
}

export interface ControlParts {
  readonly world: World;
  readonly store: ConnectorStore;
  readonly connector: ConnectorApi;
  readonly faults: FaultScript;
  readonly log: RequestLog;
  readonly signIns: SignIns;
  readonly hub: ControlHub;
  readonly setDown: (isDown: boolean) => void;
}

/** Applies the changes that the store kept from earlier runs. */
export function replayMutations(world: World, store: ConnectorStore): void {
  store.mutations.forEach((kept, round) => {
    mutateWorld(world, mutationSchema.parse(kept), round);
  });
}

export function makeControl(parts: ControlParts): SandboxControl {
  const { world, store, connector, faults, log, signIns } = parts;
  return {
    setFaults: (script) => faults.set(faultScriptSchema.parse(script)),
    pendingFaults: () => faults.pending,
    setDown: parts.setDown,
    mutate: (mutation) => {
      const wanted = mutationSchema.parse(mutation);
      const result = mutateWorld(world, wanted, store.mutations.length);
      store.mutations.push(wanted);
      store.save();
      return result;
    },
    decideCase: (caseId, status, reasons) => connector.decideCase(caseId, status, reasons),
    setBrokenNumbers: (numbers) => {
      connector.brokenNumbers = new Set(numbers);
    },
    setSummarySlip: (slip) => {
      parts.hub.slip = summarySlipSchema.parse(slip);
    },
    setSignIn: (changes) => signIns.change(signInChangesSchema.parse(changes)),
    endTokens: (how) => (how === 'expire' ? signIns.expireAccess() : signIns.revoke()),
    requests: () => log.list(),
    clearRequests: () => log.clear(),
    accepted: () => [...store.keys.values()].map((key) => ({ ...key })),
  };
}
