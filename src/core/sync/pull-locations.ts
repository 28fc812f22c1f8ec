import { AppError } from '#shared/ipc/errors.ts';
import { PSTN_UNKNOWN } from '#shared/rules/reference/service-facts.ts';
import type {
  WebexLocation,
  WebexPstnConnection,
  WebexTelephonyLocation,
  WebexTelephonyLocationDetail,
} from '#shared/webex/schemas.ts';
import type { LocationRow } from '../repos/locations.ts';
import { extraJson } from './extra-json.ts';
import type { WebexClient } from './webex-client.ts';

/** Requests in flight per pull; Webex publishes no limit, so this stays small. */
const PARALLEL = 4;

export type PulledLocation = Omit<LocationRow, 'key'>;

interface CallingFacts {
  readonly pstn: WebexPstnConnection | null;
  readonly detail: WebexTelephonyLocationDetail | null;
}

const NO_CALLING: CallingFacts = { pstn: null, detail: null };
const KNOWN = new Set(['id', 'name', 'orgId', 'address']);

/** Runs `work` over all items, at most `limit` at a time; the first failure stops the rest from starting. */
async function eachLimited<T>(
  items: readonly T[],
  limit: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const queue = items[Symbol.iterator]();
  const lane = async () => {
    for (let next = queue.next(); !next.done; next = queue.next()) await work(next.value);
  };
  await Promise.all(Array.from({ length: limit }, lane));
}

async function collect<T>(pages: AsyncGenerator<{ rows: readonly T[] }>): Promise<T[]> {
  const all: T[] = [];
  for await (const page of pages) all.push(...page.rows);
  return all;
}

/** A read that the token may not do answers null; the location then counts as unknown, and the pull goes on. */
async function unlessForbidden<T>(read: Promise<T | null>): Promise<T | null> {
  try {
    return await read;
  } catch (error) {
    if (error instanceof AppError && error.code === 'forbidden') return null;
    throw error;
  }
}

/**
 * Reads the locations of a customer with their calling details and PSTN connection: two requests a calling location,
 * since Webex has no bulk form. `onProgress` counts them.
 */
export async function pullLocations(
  client: WebexClient,
  orgId: string,
  onProgress: (done: number, total: number) => void,
): Promise<PulledLocation[]> {
  const locations = await collect(client.pages('locations', { orgId }));
  const calling = new Map(
    (await collect(client.pages('telephonyLocations', { orgId }))).map((location) => [location.id, location]),
  );
  const facts = new Map<string, CallingFacts>();
  onProgress(0, calling.size);
  await eachLimited([...calling.keys()], PARALLEL, async (id) => {
    const [pstn, detail] = await Promise.all([
      unlessForbidden(client.pstnConnection(id, orgId)),
      unlessForbidden(client.telephonyLocation(id, orgId)),
    ]);
    facts.set(id, { pstn, detail });
    onProgress(facts.size, calling.size);
  });
  return locations.map((location) =>
    toRow(location, calling.get(location.id), facts.get(location.id) ?? NO_CALLING),
  );
}

function toRow(
  location: WebexLocation,
  calling: WebexTelephonyLocation | undefined,
  facts: CallingFacts,
): PulledLocation {
  const address = location.address ?? {};
  return {
    location_id: location.id,
    name: location.name,
    address1: address.address1 ?? '',
    address2: address.address2 ?? '',
    city: address.city ?? '',
    state: address.state ?? '',
    postal_code: address.postalCode ?? '',
    country: address.country ?? '',
    phone: calling?.callingLineId?.phoneNumber ?? '',
    pstn_type: facts.pstn?.pstnConnectionType ?? PSTN_UNKNOWN,
    pstn_name: facts.pstn?.displayName ?? '',
    pstn_services: (facts.pstn?.pstnServices ?? []).join(' '),
    subscription_id: facts.detail?.subscriptionId ?? '',
    extra_json: extraJson(location, KNOWN),
  };
}

/** A location that a number names but the locations list does not; it stays unknown until Webex lists it. */
export function placeholderLocation(id: string, name: string): PulledLocation {
  return {
    location_id: id,
    name: name || id,
    address1: '',
    address2: '',
    city: '',
    state: '',
    postal_code: '',
    country: '',
    phone: '',
    pstn_type: PSTN_UNKNOWN,
    pstn_name: '',
    pstn_services: '',
    subscription_id: '',
    extra_json: null,
  };
}
