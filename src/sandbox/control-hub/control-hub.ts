/**
 * A look-alike of what Control Hub asks of a person who authorises numbers or opens a case, as far as the article tells.
 * Its orders and cases are the connector's own, so that what is sent twice through two channels is seen as double.
 */
import { CONTROL_HUB_PATH } from '#shared/guided/paths.ts';
import { CONNECTOR_MAX_NUMBERS } from '#shared/webex/connector.ts';
import type { Answer, SandboxRequest } from '../answer.ts';
import { advanceCase } from '../connector/cases.ts';
import type { ConnectorApi } from '../connector/connector-api.ts';
import type { ConnectorStore } from '../connector/store.ts';
import type { SampleLocation } from '../data/sample-location.ts';
import type { SampleCustomer, World } from '../data/world.ts';
import { offeredNumbers, type SummarySlip, textingLocations, withSlip } from './numbers.ts';
import { type HubSession, HubSessions } from './sessions.ts';
import {
  caseFormPage,
  casePage,
  customerPage,
  customersPage,
  hubPath,
  locationsPage,
  loginPage,
  orderPage,
  ordersPage,
  pickerPage,
  problemPage,
  summaryPage,
  textingPage,
} from './views.ts';

const PAGE_SIZE = 100;
const LARGEST_FORM_CHARS = 64 * 1024;
const LONGEST_TEXT = 2000;

export const isControlHubPath = (path: string): boolean =>
  path === CONTROL_HUB_PATH || path.startsWith(`${CONTROL_HUB_PATH}/`);

export interface ControlHubParts {
  readonly seed: number;
  readonly world: World;
  readonly store: ConnectorStore;
  readonly connector: ConnectorApi;
  readonly clock: () => number;
}

/** One request of a person who is signed in and has chosen a customer. */
interface Visit {
  readonly session: HubSession;
  readonly customer: SampleCustomer;
  readonly query: URLSearchParams;
  /** Null for a GET. */
  readonly form: URLSearchParams | null;
}

const redirect = (to: string, headers: Readonly<Record<string, string>> = {}): Answer => ({
  status: 303,
  headers: { location: to, 'cache-control': 'no-store', ...headers },
  body: '',
});
const notFound = () => problemPage(404, 'Nothing is here', 'There is no such page.');

export class ControlHub {
  readonly #parts: ControlHubParts;
  readonly #sessions: HubSessions;
  /** How the next order summaries go wrong. */
  slip: SummarySlip = 'none';

  constructor(parts: ControlHubParts) {
    this.#parts = parts;
    this.#sessions = new HubSessions(parts.seed);
  }

  /** Answers a request whose path `isControlHubPath`. */
  handle(request: SandboxRequest): Answer {
    const path = request.path.slice(CONTROL_HUB_PATH.length).replace(/\/$/, '');
    const session = this.#sessions.find(request.headers.cookie);
    if (request.method !== 'GET' && request.method !== 'POST')
      return problemPage(405, 'Not here', 'The method is not allowed.');
    if (request.method === 'POST') return this.#post(request, path, session);
    if (!session?.isSignedIn) return this.#askToSignIn(session);
    if (path === '') return customersPage(session, this.#parts.world.customers);
    return this.#visit(path, session, request.query, null);
  }

  #askToSignIn(known: HubSession | undefined): Answer {
    const session = known ?? this.#sessions.open(false);
    return loginPage(session, this.#sessions.cookie(session));
  }

  #post(request: SandboxRequest, path: string, session: HubSession | undefined): Answer {
    if (!String(request.headers['content-type']).startsWith('application/x-www-form-urlencoded'))
      return problemPage(415, 'Not a form', 'Only forms of these pages are taken.');
    if (request.body.length > LARGEST_FORM_CHARS)
      return problemPage(413, 'Too much', 'The form is too large.');
    const form = new URLSearchParams(request.body);
    if (!session || form.get('token') !== session.formToken)
      return problemPage(403, 'Not from here', 'The form is not of this session. Nothing was changed.');
    if (path === '/login') {
      // The signed-in session has another id than the one that anybody may have brought along.
      this.#sessions.end(session);
      return redirect(CONTROL_HUB_PATH, this.#sessions.cookie(this.#sessions.open(true)));
    }
    if (!session.isSignedIn) return problemPage(403, 'Signed out', 'Sign in first. Nothing was changed.');
    if (path === '/logout') {
      this.#sessions.end(session);
      return redirect(CONTROL_HUB_PATH);
    }
    return this.#visit(path, session, request.query, form);
  }

  #visit(path: string, session: HubSession, query: URLSearchParams, form: URLSearchParams | null): Answer {
    const [customerId = '', ...rest] = path.slice(1).split('/');
    const customer = this.#parts.world.customerById(customerId);
    if (!customer) return notFound();
    const visit = { session, customer, query, form };
    if (rest.length === 0) return form ? notFound() : customerPage(customer);
    const [menu, place, id, ...more] = rest;
    if (menu !== 'texting' || more.length > 0) return notFound();
    if (place === undefined) return form ? notFound() : textingPage(customer);
    if (place === 'authorize') return this.#authorize(visit, id);
    if (place === 'orders' && !form) return this.#orders(visit, id);
    if (place === 'case' && id === undefined)
      return form ? this.#openCase(visit) : caseFormPage(session, customer);
    return place === 'cases' && !form ? this.#case(visit, id) : notFound();
  }

  #authorize(visit: Visit, id: string | undefined): Answer {
    const { customer, form } = visit;
    const locations = textingLocations(customer);
    if (id === undefined) return form ? notFound() : locationsPage(customer, locations);
    if (id === 'summary') return form ? notFound() : this.#summary(visit);
    if (id === 'submit') return form ? this.#submit(visit) : notFound();
    const location = locations.find(({ uuid }) => uuid === id);
    if (!location) return notFound();
    return form ? this.#choose(visit, location, form) : this.#pick(visit, location);
  }

  #shown(location: SampleLocation, query: URLSearchParams) {
    const offered = offeredNumbers(this.#parts.world, this.#parts.store, location);
    const pages = Math.max(1, Math.ceil(offered.length / PAGE_SIZE));
    const asked = Number(query.get('page') ?? 1);
    const page = Number.isSafeInteger(asked) ? Math.min(Math.max(asked, 1), pages) : 1;
    const shown = offered.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
    return { offered, shown, page, pages, total: offered.length };
  }

  #draft({ session }: Visit, location: SampleLocation): NonNullable<HubSession['draft']> {
    if (session.draft?.location !== location) session.draft = { location, chosen: new Set() };
    return session.draft;
  }

  #pick(visit: Visit, location: SampleLocation): Answer {
    const { chosen } = this.#draft(visit, location);
    const { shown, page, pages, total } = this.#shown(location, visit.query);
    return pickerPage(visit.session, {
      customer: visit.customer,
      location,
      chosen,
      shown,
      page,
      pages,
      total,
    });
  }

  /** What is ticked on a page replaces what was chosen of that page; only what is shown there counts. */
  #choose(visit: Visit, location: SampleLocation, form: URLSearchParams): Answer {
    const draft = this.#draft(visit, location);
    const { offered, shown, page } = this.#shown(location, visit.query);
    const action = form.get('action') ?? '';
    const ticked = new Set(form.getAll('number'));
    for (const number of shown) {
      if (action === 'all' || ticked.has(number)) draft.chosen.add(number);
      else draft.chosen.delete(number);
    }
    const here = hubPath(visit.customer, `/texting/authorize/${location.uuid}`);
    const wanted = /^page-(\d{1,6})$/.exec(action)?.[1];
    if (action !== 'next' || draft.chosen.size === 0) return redirect(`${here}?page=${wanted ?? page}`);
    if (draft.chosen.size > CONNECTOR_MAX_NUMBERS)
      return problemPage(400, 'Too many numbers', `An order takes ${CONNECTOR_MAX_NUMBERS} numbers at most.`);
    const chosen = offered.filter((number) => draft.chosen.has(number));
    draft.ordered = withSlip(chosen, offered, this.slip);
    return redirect(hubPath(visit.customer, '/texting/authorize/summary'));
  }

  #summary({ session, customer }: Visit): Answer {
    const { location, ordered } = session.draft ?? {};
    if (!location || !ordered || location.customer !== customer.index)
      return redirect(hubPath(customer, '/texting/authorize'));
    return summaryPage(session, customer, { location, numbers: ordered, now: this.#now() });
  }

  /** A draft is ordered once; sending its form again orders nothing. */
  #submit({ session, customer }: Visit): Answer {
    const { location, ordered } = session.draft ?? {};
    if (!location || !ordered || ordered.length === 0 || location.customer !== customer.index)
      return redirect(hubPath(customer, '/texting/orders'));
    session.draft = undefined;
    const { orderId } = this.#parts.connector.placeOrder({
      customerId: customer.id,
      locationId: location.id,
      numbers: [...ordered],
    });
    return redirect(hubPath(customer, `/texting/orders/${orderId}`));
  }

  #orders({ customer }: Visit, id: string | undefined): Answer {
    const { connector, store, world } = this.#parts;
    if (id === undefined) {
      const own = [...store.orders.values()].filter((order) => order.customer === customer.index);
      return ordersPage(customer, connector.lookAtOrders(own.reverse()));
    }
    const known = store.orders.get(id);
    if (known?.customer !== customer.index) return notFound();
    const order = connector.lookAtOrder(id);
    return orderPage(customer, world.locationById(customer, order.locationId)?.name ?? '', order);
  }

  #openCase({ customer, form }: Visit): Answer {
    const text = (form?.get('text') ?? '').trim();
    if (text === '' || text.length > LONGEST_TEXT)
      return problemPage(400, 'No case was opened', 'Say in up to 2000 characters what it is about.');
    const { caseId } = this.#parts.connector.placeCase(customer, text);
    return redirect(hubPath(customer, `/texting/cases/${caseId}`));
  }

  /** Shows a case as it stands; having been looked at moves it on. */
  #case({ customer }: Visit, id: string | undefined): Answer {
    const stored = this.#parts.store.cases.get(id ?? '');
    if (stored?.first.customerId !== customer.id) return notFound();
    const page = casePage(customer, stored.case, stored.first.reference ?? '');
    if (advanceCase(stored, this.#now())) this.#parts.store.save();
    return page;
  }

  #now(): string {
    return new Date(this.#parts.clock()).toISOString();
  }
}
