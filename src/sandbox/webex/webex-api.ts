/** The official read endpoints over the sample's data. */
import { type Answer, JSON_TYPE, jsonAnswer, type SandboxRequest } from '../answer.ts';
import type { SampleLocation } from '../data/sample-location.ts';
import type { SampleCustomer, World } from '../data/world.ts';
import {
  locationRecord,
  organizationRecord,
  pstnConnectionRecord,
  telephonyLocationDetail,
  telephonyLocationRecord,
} from './location-records.ts';
import { numberFilters } from './number-filters.ts';
import { FilteredNumbers, plainPage } from './number-listing.ts';
import { countNumbers } from './number-records.ts';
import { linkHeader, type Page, pageOf, slicePage } from './paging.ts';
import { peoplePage } from './people-listing.ts';
import { licenseRecords } from './people-records.ts';
import { notFound, WebexFailureError, webexErrorAnswer } from './webex-errors.ts';

const NUMBER_PAGES = { defaultMax: 2000, largestMax: 2000 };
const LOCATION_PAGES = { defaultMax: 500, largestMax: 1000 };
const PEOPLE_PAGES = { defaultMax: 100, largestMax: 100 };
const PEOPLE_OF_LOCATION_PAGES = { defaultMax: 50, largestMax: 50 };

type Handler = (request: SandboxRequest, params: readonly string[]) => Answer;

export class WebexApi {
  readonly #world: World;
  readonly #baseUrl: () => string;
  readonly #filtered: FilteredNumbers;
  readonly #routes: readonly (readonly [RegExp, Handler])[];

  /** `baseUrl` is asked when a link is written, after the server knows its port. */
  constructor(world: World, baseUrl: () => string) {
    this.#world = world;
    this.#baseUrl = baseUrl;
    this.#filtered = new FilteredNumbers(world.seed);
    this.#routes = [
      [/^\/telephony\/config\/numbers$/, (request) => this.#numbers(request)],
      [
        /^\/telephony\/pstn\/locations\/([^/]+)\/connection$/,
        (request, [id]) => this.#connection(request, id),
      ],
      [/^\/telephony\/config\/locations$/, (request) => this.#telephonyLocations(request)],
      [/^\/telephony\/config\/locations\/([^/]+)$/, (request, [id]) => this.#telephonyLocation(request, id)],
      [/^\/locations$/, (request) => this.#locations(request)],
      [/^\/locations\/([^/]+)$/, (request, [id]) => this.#location(request, id)],
      [/^\/organizations$/, () => this.#organizations()],
      [/^\/organizations\/([^/]+)$/, (_request, [id]) => this.#organization(id)],
      [/^\/licenses$/, (request) => this.#licenses(request)],
      [/^\/people$/, (request) => this.#people(request)],
    ];
  }

  /** Answers a request below `/v1`; errors become answers. */
  handle(request: SandboxRequest): Answer {
    try {
      for (const [pattern, handler] of this.#routes) {
        const match = pattern.exec(request.path);
        if (!match) continue;
        if (request.method !== 'GET')
          throw new WebexFailureError(405, `${request.method} is not supported here`);
        return handler(request, match.slice(1).map(decodeURIComponent));
      }
      throw notFound('The requested resource was');
    } catch (error) {
      if (error instanceof WebexFailureError) return webexErrorAnswer(error, request.trackingId);
      if (error instanceof URIError) {
        return webexErrorAnswer({ status: 400, message: 'The address is malformed' }, request.trackingId);
      }
      throw error;
    }
  }

  #customer(request: SandboxRequest): SampleCustomer {
    const id = request.query.get('orgId');
    const customer = id === null ? this.#world.customers[0] : this.#world.customerById(id);
    if (!customer) throw notFound('Organization');
    return customer;
  }

  #locationOf(customer: SampleCustomer, id: string | undefined): SampleLocation {
    const location = this.#world.locationById(customer, id ?? '');
    if (!location) throw notFound('Location');
    return location;
  }

  /** All locations of the customer, or the one that the query names. */
  #locationsAsked(customer: SampleCustomer, request: SandboxRequest): readonly SampleLocation[] {
    const id = request.query.get('locationId');
    return id === null ? customer.locations : [this.#locationOf(customer, id)];
  }

  #organizations(): Answer {
    return jsonAnswer(200, { items: this.#world.customers.map(organizationRecord) });
  }

  #organization(id: string | undefined): Answer {
    const customer = this.#world.customerById(id ?? '');
    if (!customer) throw notFound('Organization');
    return jsonAnswer(200, organizationRecord(customer));
  }

  #named(request: SandboxRequest, customer: SampleCustomer): readonly SampleLocation[] {
    const name = request.query.get('name')?.toLowerCase();
    const id = request.query.get('id');
    return customer.locations.filter(
      (location) =>
        (name === undefined || location.name.toLowerCase().includes(name)) &&
        (id === null || location.id === id),
    );
  }

  #list<T>(
    request: SandboxRequest,
    key: string,
    found: { rows: readonly T[]; hasMore: boolean },
    page: Page,
  ): Answer {
    return jsonAnswer(200, { [key]: found.rows }, linkHeader(this.#baseUrl(), request, page, found));
  }

  #locations(request: SandboxRequest): Answer {
    const customer = this.#customer(request);
    const page = pageOf(request.query, LOCATION_PAGES);
    const found = slicePage(this.#named(request, customer), page);
    const rows = found.rows.map((location) => locationRecord(this.#world, customer, location));
    return this.#list(request, 'items', { ...found, rows }, page);
  }

  #location(request: SandboxRequest, id: string | undefined): Answer {
    const customer = this.#customer(request);
    return jsonAnswer(200, locationRecord(this.#world, customer, this.#locationOf(customer, id)));
  }

  #telephonyLocations(request: SandboxRequest): Answer {
    const page = pageOf(request.query, LOCATION_PAGES);
    const found = slicePage(this.#named(request, this.#customer(request)), page);
    return this.#list(
      request,
      'locations',
      { ...found, rows: found.rows.map(telephonyLocationRecord) },
      page,
    );
  }

  #telephonyLocation(request: SandboxRequest, id: string | undefined): Answer {
    const customer = this.#customer(request);
    return jsonAnswer(200, telephonyLocationDetail(this.#world, customer, this.#locationOf(customer, id)));
  }

  #connection(request: SandboxRequest, id: string | undefined): Answer {
    const connection = pstnConnectionRecord(this.#world, this.#locationOf(this.#customer(request), id));
    if (!connection) throw notFound('PSTN connection of the location');
    return jsonAnswer(200, connection);
  }

  #numbers(request: SandboxRequest): Answer {
    const locations = this.#locationsAsked(this.#customer(request), request);
    const page = pageOf(request.query, NUMBER_PAGES);
    const filters = numberFilters(this.#world.seed, request.query);
    const found =
      filters.length === 0
        ? plainPage(this.#world.seed, locations, page)
        : this.#filtered.page(this.#filterKey(request, locations), locations, filters, page);
    const wantsCount = request.query.get('details') === 'true';
    const count = wantsCount ? `,"count":${JSON.stringify(countNumbers(locations))}` : '';
    return {
      status: 200,
      headers: { 'content-type': JSON_TYPE, ...linkHeader(this.#baseUrl(), request, page, found) },
      body: Buffer.concat([Buffer.from('{"phoneNumbers":['), found.rows, Buffer.from(`]${count}}`)]),
    };
  }

  #filterKey(request: SandboxRequest, locations: readonly SampleLocation[]): string {
    const query = new URLSearchParams(request.query);
    for (const name of ['start', 'max', 'details']) query.delete(name);
    query.sort();
    const version = locations.reduce((sum, location) => sum + location.version, 0);
    return `${query}#${version}`;
  }

  #licenses(request: SandboxRequest): Answer {
    return jsonAnswer(200, { items: licenseRecords(this.#world, this.#customer(request)) });
  }

  #people(request: SandboxRequest): Answer {
    const customer = this.#customer(request);
    const locations = this.#locationsAsked(customer, request);
    const page = pageOf(
      request.query,
      request.query.has('locationId') ? PEOPLE_OF_LOCATION_PAGES : PEOPLE_PAGES,
    );
    const { rows, hasMore, notFoundIds } = peoplePage(this.#world, customer, locations, request.query, page);
    const body = { ...(notFoundIds ? { notFoundIds } : {}), items: rows };
    return jsonAnswer(200, body, linkHeader(this.#baseUrl(), request, page, { hasMore }));
  }
}
