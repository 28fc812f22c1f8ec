/**
 * What the connector has accepted. With a state file it is written before an answer leaves, to a temporary file that
 * then takes the place of the old one, so that a crash leaves either the old state or the new.
 */
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { caseSchema, orderSchema, registrationSchema } from '#shared/webex/connector.ts';

/** An order and how it will end; `outcome` is shown once it has been asked for often enough. */
const storedOrderSchema = z.object({
  /** Position of its customer in the sample. */
  customer: z.number(),
  first: orderSchema,
  outcome: orderSchema,
  polls: z.number(),
  settled: z.boolean(),
});
export type StoredOrder = z.infer<typeof storedOrderSchema>;

const storedRegistrationSchema = z.object({
  first: registrationSchema,
  case: caseSchema,
  numbers: z.array(z.string()),
});
export type StoredRegistration = z.infer<typeof storedRegistrationSchema>;

const acceptedKeySchema = z.object({
  idempotencyKey: z.string(),
  kind: z.enum(['order', 'registration']),
  id: z.string(),
  /** Hash of the operation and the JSON value of its body. */
  fingerprint: z.string(),
  /** Times that the key created something; never anything but 1. */
  created: z.number(),
  /** Times that the first answer was given again. */
  replays: z.number(),
});
/** A key that created something. */
export type AcceptedKey = z.infer<typeof acceptedKeySchema>;

const stateSchema = z.object({
  version: z.literal(1),
  /** Which sample the state belongs to; state of another one is set aside. */
  sample: z.string(),
  keys: z.array(acceptedKeySchema),
  orders: z.array(storedOrderSchema),
  registrations: z.array(storedRegistrationSchema),
  mutations: z.array(z.unknown()),
});
type State = z.infer<typeof stateSchema>;

function emptyState(sample: string): State {
  return { version: 1, sample, keys: [], orders: [], registrations: [], mutations: [] };
}

/** The state as it was written: members keep their order, so that an answer given again is the same to the byte. */
function readState(file: string, sample: string): State | undefined {
  try {
    const kept: State = JSON.parse(readFileSync(file, 'utf8'));
    return stateSchema.safeParse(kept).success && kept.sample === sample ? kept : undefined;
  } catch {
    return undefined;
  }
}

function setAside(file: string): void {
  let number = 1;
  while (existsSync(`${file}.aside-${number}`)) number += 1;
  renameSync(file, `${file}.aside-${number}`);
}

function writeAtomically(file: string, text: string): void {
  const temporary = `${file}.new`;
  const handle = openSync(temporary, 'w', 0o600);
  try {
    writeFileSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(temporary, file);
}

export class ConnectorStore {
  readonly keys = new Map<string, AcceptedKey>();
  readonly orders = new Map<string, StoredOrder>();
  readonly registrations = new Map<string, StoredRegistration>();
  readonly cases = new Map<string, StoredRegistration>();
  readonly mutations: unknown[] = [];
  readonly #authorised = new Set<string>();
  readonly #sample: string;
  readonly #file: string | undefined;

  /** Damaged state, and state of another sample, is renamed and left alone. */
  constructor(sample: string, file?: string) {
    this.#sample = sample;
    this.#file = file;
    this.#load(this.#open());
  }

  putOrder(order: StoredOrder): void {
    this.orders.set(order.first.orderId, order);
    if (!order.settled) return;
    for (const { number, status } of order.outcome.numbers) {
      if (status === 'SUCCESS') this.#authorised.add(`${order.customer} ${number}`);
    }
  }

  /** Whether a settled order authorised the number. `customer` is a position in the sample. */
  isAuthorised(customer: number, number: string): boolean {
    return this.#authorised.has(`${customer} ${number}`);
  }

  putRegistration(registration: StoredRegistration): void {
    this.registrations.set(registration.first.registrationId, registration);
    this.cases.set(registration.case.caseId, registration);
  }

  /** Makes the present state lasting. Without a file there is nothing to do. */
  save(): void {
    if (this.#file === undefined) return;
    const state: State = {
      version: 1,
      sample: this.#sample,
      keys: [...this.keys.values()],
      orders: [...this.orders.values()],
      registrations: [...this.registrations.values()],
      mutations: this.mutations,
    };
    writeAtomically(this.#file, JSON.stringify(state));
  }

  #open(): State {
    const file = this.#file;
    if (file === undefined) return emptyState(this.#sample);
    mkdirSync(dirname(file), { recursive: true });
    if (!existsSync(file)) return emptyState(this.#sample);
    const state = readState(file, this.#sample);
    if (state) return state;
    setAside(file);
    return emptyState(this.#sample);
  }

  #load(state: State): void {
    for (const key of state.keys) this.keys.set(key.idempotencyKey, key);
    for (const order of state.orders) this.putOrder(order);
    for (const registration of state.registrations) this.putRegistration(registration);
    this.mutations.push(...state.mutations);
  }
}
