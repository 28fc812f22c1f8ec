/** The connector API over the sample's data. `resources/connector/openapi.yaml` is its description. */
import { createHash } from 'node:crypto';
import {
  type CaseReason,
  CONNECTOR_BASE_PATH,
  type ConnectorCase,
  IDEMPOTENT_REPLAYED_HEADER,
  type Order,
  type OrderRequest,
  orderRequestSchema,
  registrationRequestSchema,
} from '#shared/webex/connector.ts';
import { type Answer, jsonAnswer, type SandboxRequest } from '../answer.ts';
import { PURPOSE, shortReference, uuid } from '../data/random.ts';
import type { SampleCustomer, World } from '../data/world.ts';
import { advanceCase, decide, makeRegistration } from './cases.ts';
import { ConnectorFailureError, connectorErrorAnswer } from './connector-errors.ts';
import { makeOrder, pollOrder, shownOrder } from './orders.ts';
import { fingerprintOf, idempotencyKeyOf, jsonBodyOf, searchedKeyOf, shapedBody } from './requests.ts';
import type { AcceptedKey, ConnectorStore, StoredOrder } from './store.ts';

export interface ConnectorOptions {
  readonly clock: () => number;
  /** GETs of an order until it shows its outcome; 0 shows it at once. */
  readonly orderPolls: number;
}

/** Runs between taking a key and doing the work; faults use it to be slow. */
export type BeforeWork = () => Promise<void>;

interface Created {
  readonly id: string;
  readonly body: unknown;
}

type Kind = AcceptedKey['kind'];
type Work = (body: unknown, key: string, id: string) => Created;

function notFound(what: string): ConnectorFailureError {
  return new ConnectorFailureError({ status: 404, code: 'NOT_FOUND', message: `${what} not found` });
}

export class ConnectorApi {
  readonly #world: World;
  readonly #store: ConnectorStore;
  readonly #options: ConnectorOptions;
  readonly #inProgress = new Set<string>();
  /** Numbers that the carrier will not take although nothing stands against them. */
  brokenNumbers: ReadonlySet<string> = new Set();

  constructor(world: World, store: ConnectorStore, options: ConnectorOptions) {
    this.#world = world;
    this.#store = store;
    this.#options = options;
  }

  /** Answers a request below the base path; errors become answers. */
  async handle(request: SandboxRequest, beforeWork?: BeforeWork): Promise<Answer> {
    try {
      return await this.#route(request, beforeWork);
    } catch (error) {
      if (error instanceof ConnectorFailureError)
        return connectorErrorAnswer(error.failure, request.trackingId);
      if (error instanceof URIError)
        return connectorErrorAnswer(notFound('Resource').failure, request.trackingId);
      throw error;
    }
  }

  /** Closes a case. Throws for an unknown or decided one. */
  decideCase(
    caseId: string,
    status: 'APPROVED' | 'REJECTED',
    reasons: readonly CaseReason[] = [],
  ): ConnectorCase {
    const stored = this.#store.cases.get(caseId);
    if (!stored) throw new Error(`No case ${caseId}`);
    decide(stored, status, reasons, this.#now());
    this.#store.save();
    return stored.case;
  }

  #now(): string {
    return new Date(this.#options.clock()).toISOString();
  }

  async #route(request: SandboxRequest, beforeWork?: BeforeWork): Promise<Answer> {
    const [collection = '', id, ...rest] = request.path.split('/').slice(1);
    if (rest.length > 0 || !['orders', 'registrations', 'cases'].includes(collection))
      throw notFound('Resource');
    if (request.method === 'POST' && id === undefined && collection !== 'cases') {
      return collection === 'orders'
        ? this.#create(request, 'order', (...work) => this.#createOrder(...work), beforeWork)
        : this.#create(request, 'registration', (...work) => this.#createRegistration(...work), beforeWork);
    }
    if (request.method !== 'GET') {
      const message = `${request.method} is not supported here`;
      throw new ConnectorFailureError({ status: 405, code: 'METHOD_NOT_ALLOWED', message });
    }
    if (id === undefined) return this.#search(request, collection);
    return jsonAnswer(200, this.#read(collection, decodeURIComponent(id)));
  }

  async #create(request: SandboxRequest, kind: Kind, work: Work, beforeWork?: BeforeWork): Promise<Answer> {
    const body = jsonBodyOf(request);
    const key = idempotencyKeyOf(request);
    const fingerprint = fingerprintOf(`${request.method} ${request.path}`, body);
    const known = this.#store.keys.get(key);
    if (known) return this.#replay(known, fingerprint);
    this.#refuseWhileInProgress(key);
    this.#inProgress.add(key);
    try {
      await beforeWork?.();
      const created = this.#accept(kind, key, fingerprint, (id) => work(body, key, id));
      return jsonAnswer(201, created.body, {
        location: `${CONNECTOR_BASE_PATH}${request.path}/${created.id}`,
      });
    } finally {
      this.#inProgress.delete(key);
    }
  }

  /** Creates something under a key and keeps both. */
  #accept(kind: Kind, key: string, fingerprint: string, create: (id: string) => Created): Created {
    const prefix = kind === 'order' ? 'ORD' : 'REG';
    const created = create(`${prefix}-${shortReference(createHash('sha256').update(key).digest())}`);
    this.#store.keys.set(key, {
      idempotencyKey: key,
      kind,
      id: created.id,
      fingerprint,
      created: 1,
      replays: 0,
    });
    this.#store.save();
    return created;
  }

  /** A key for what a person does by hand, who has none. */
  #handKey(): string {
    return uuid(this.#world.seed, PURPOSE.controlHub, this.#store.keys.size);
  }

  /** An order that a person places by hand. */
  placeOrder(wanted: OrderRequest): Order {
    const key = this.#handKey();
    const { id } = this.#accept('order', key, fingerprintOf('by hand', wanted), (id) =>
      this.#createOrder(wanted, key, id),
    );
    return this.#orderShown(id);
  }

  /** A case that a person opens by hand: the forms follow later, so it has neither forms nor numbers. */
  placeCase(customer: SampleCustomer, text: string): ConnectorCase {
    const key = this.#handKey();
    const reference = text.slice(0, 200);
    const wanted = { customerId: customer.id, brand: {}, campaign: {}, numbers: [], reference };
    const at = this.#now();
    const { id } = this.#accept('registration', key, fingerprintOf('by hand', wanted), (id) => {
      const registration = makeRegistration(this.#world, this.#store, customer, wanted, { id, key, at });
      this.#store.putRegistration(registration);
      return { id, body: registration.first };
    });
    const stored = this.#store.registrations.get(id);
    if (!stored) throw new Error(`No registration ${id}`);
    return stored.case;
  }

  /** Orders as somebody who looks at them sees them; looking often enough settles them. */
  lookAtOrders(orders: readonly StoredOrder[]): Order[] {
    const open = orders.filter(({ settled }) => !settled);
    for (const order of open) {
      pollOrder(order, this.#options.orderPolls, this.#now());
      this.#store.putOrder(order);
    }
    if (open.length > 0) this.#store.save();
    return orders.map(shownOrder);
  }

  /** The same of one. */
  lookAtOrder(id: string): Order {
    const order = this.#store.orders.get(id);
    if (!order) throw notFound('Order');
    this.lookAtOrders([order]);
    return shownOrder(order);
  }

  #refuseWhileInProgress(key: string): void {
    if (!this.#inProgress.has(key)) return;
    throw new ConnectorFailureError({
      status: 409,
      code: 'IN_PROGRESS',
      message: 'The first request with this key is still being worked on',
      headers: { 'retry-after': '1' },
    });
  }

  #replay(known: AcceptedKey, fingerprint: string): Answer {
    if (known.fingerprint !== fingerprint) {
      const message = 'The key was used for another request';
      throw new ConnectorFailureError({ status: 422, code: 'IDEMPOTENCY_KEY_REUSED', message });
    }
    known.replays += 1;
    this.#store.save();
    const isOrder = known.kind === 'order';
    const first = isOrder
      ? this.#store.orders.get(known.id)?.first
      : this.#store.registrations.get(known.id)?.first;
    const collection = isOrder ? 'orders' : 'registrations';
    return jsonAnswer(201, first, {
      location: `${CONNECTOR_BASE_PATH}/${collection}/${known.id}`,
      [IDEMPOTENT_REPLAYED_HEADER.toLowerCase()]: 'true',
    });
  }

  #createOrder(body: unknown, key: string, id: string): Created {
    const wanted = shapedBody(orderRequestSchema, body);
    const customer = this.#world.customerById(wanted.customerId);
    if (!customer) throw notFound('Customer');
    const location = this.#world.locationById(customer, wanted.locationId);
    if (!location) throw notFound('Location');
    const parts = { id, key, at: this.#now(), broken: this.brokenNumbers, polls: this.#options.orderPolls };
    const order = makeOrder(this.#world, location, wanted, parts);
    this.#store.putOrder(order);
    return { id, body: order.first };
  }

  #createRegistration(body: unknown, key: string, id: string): Created {
    const wanted = shapedBody(registrationRequestSchema, body);
    const customer = this.#world.customerById(wanted.customerId);
    if (!customer) throw notFound('Customer');
    const registration = makeRegistration(this.#world, this.#store, customer, wanted, {
      id,
      key,
      at: this.#now(),
    });
    this.#store.putRegistration(registration);
    return { id, body: registration.first };
  }

  #search(request: SandboxRequest, collection: string): Answer {
    if (collection === 'cases') throw notFound('Resource');
    const known = this.#store.keys.get(searchedKeyOf(request));
    const isOrder = collection === 'orders';
    if (!known || (known.kind === 'order') !== isOrder) return jsonAnswer(200, { items: [] });
    return jsonAnswer(200, {
      items: [isOrder ? this.#orderShown(known.id) : this.#registrationShown(known.id)],
    });
  }

  #read(collection: string, id: string): unknown {
    if (collection === 'registrations') return this.#registrationShown(id);
    if (collection === 'cases') {
      const stored = this.#store.cases.get(id);
      if (!stored) throw notFound('Case');
      if (advanceCase(stored, this.#now())) this.#store.save();
      return stored.case;
    }
    return this.lookAtOrder(id);
  }

  #orderShown(id: string): Order {
    const order = this.#store.orders.get(id);
    if (!order) throw notFound('Order');
    return shownOrder(order);
  }

  #registrationShown(id: string): unknown {
    const stored = this.#store.registrations.get(id);
    if (!stored) throw notFound('Registration');
    return { ...stored.first, status: stored.case.status };
  }
}
