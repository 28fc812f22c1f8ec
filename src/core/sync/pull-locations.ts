import PQueue from 'p-queue';
import { AppError } from '#shared/ipc/errors.ts';
import type { PullGap } from '#shared/model/customer.ts';
import { PSTN_UNKNOWN } from '#shared/rules/reference/service-facts.ts';
import type {
  WebexLicense,
  WebexLocation,
  WebexPstnConnection,
  WebexTelephonyLocation,
  WebexTelephonyLocationDetail,
} from '#shared/webex/schemas.ts';
import type { LocationRow } from '../repos/locations.ts';
import { extraJson } from './extra-json.ts';
import type { WebexClient } from './webex-client.ts';

/** Requests in flight for one customer; Webex publishes no limit, so this stays small. */
const PARALLEL = 4;

export type PulledLocation = Omit<LocationRow, 'key'>;

/** What Webex did not show (403) is undefined; what does not exist is null. */
interface CallingFacts {
  readonly pstn: WebexPstnConnection | null | undefined;
  readonly detail: WebexTelephonyLocationDetail | null | undefined;
}

export interface PulledPlaces {
  readonly locations: readonly PulledLocation[];
  /** Undefined when Webex did not show them. */
  readonly licences: readonly WebexLicense[] | undefined;
  readonly gaps: readonly PullGap[];
}

export interface PlacesRequest {
  readonly client: WebexClient;
  readonly orgId: string;
  /** The mirror's locations, whose facts stay where Webex refuses to show newer ones. */
  readonly previous: ReadonlyMap<string, LocationRow>;
  readonly onProgress: (done: number, total: number) => void;
}

const KNOWN = new Set(['id', 'name', 'orgId', 'address', 'callingLineId', 'routingPrefix', 'subscriptionId']);

/**
 * Reads the locations of a customer with their calling details, PSTN connection and licences: two requests a calling
 * location, since Webex has no bulk form. A read that is refused leaves a gap, and the rest goes on.
 */
export async function pullPlaces(request: PlacesRequest): Promise<PulledPlaces> {
  const { client, orgId } = request;
  const gaps = new Map<string, PullGap>();
  const unlessForbidden = async <T>(read: Promise<T>): Promise<T | undefined> => {
    try {
      return await read;
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'forbidden') throw error;
      const gap = gapOf(error);
      if (!gaps.has(gap.scope || gap.path)) gaps.set(gap.scope || gap.path, gap);
      return undefined;
    }
  };
  const listed = await unlessForbidden(client.all('locations', orgId));
  const calling = await unlessForbidden(client.all('telephonyLocations', orgId));
  const licences = await unlessForbidden(client.all('licenses', orgId));
  const ids = (calling ?? listed ?? []).map(({ id }) => id);
  const facts = new Map<string, CallingFacts>();
  request.onProgress(0, ids.length);
  await inParallel(ids, async (id) => {
    const [pstn, detail] = await Promise.all([
      unlessForbidden(client.pstnConnection(id, orgId)),
      unlessForbidden(client.telephonyLocation(id, orgId)),
    ]);
    facts.set(id, { pstn, detail });
    request.onProgress(facts.size, ids.length);
  });
  const callingById = new Map((calling ?? []).map((location) => [location.id, location]));
  const places: readonly WebexLocation[] = listed ?? calling ?? [...request.previous.values()].map(asListed);
  const locations = places.map((location) => {
    const previous = request.previous.get(location.id);
    const kept = { address: listed ? undefined : previous, calling: previous };
    return toRow(location, callingById.get(location.id), facts.get(location.id), kept);
  });
  return { locations, licences, gaps: [...gaps.values()] };
}

/** The first failure keeps what has not begun from beginning. */
async function inParallel(ids: readonly string[], work: (id: string) => Promise<void>): Promise<void> {
  // Each piece of work makes two requests.
  const queue = new PQueue({ concurrency: PARALLEL / 2 });
  try {
    await queue.addAll(ids.map((id) => () => work(id)));
  } catch (error) {
    queue.clear();
    throw error;
  }
}

function gapOf(error: AppError): PullGap {
  const text = (name: string) => {
    const value = error.details?.[name];
    return typeof value === 'string' ? value : '';
  };
  // The path of one location stands for all of its kind.
  const path = text('path').split('?')[0] ?? '';
  return { path, scope: text('scope'), trackingId: text('trackingId') || null };
}

/** When nothing may be listed, the locations of earlier pulls stay. */
function asListed(row: LocationRow): WebexLocation {
  return { id: row.location_id, name: row.name };
}

const NOT_CALLING: CallingFacts = { pstn: null, detail: null };

/** Rows of earlier pulls whose facts stay where Webex refused to show newer ones. */
interface Kept {
  readonly address?: LocationRow | undefined;
  readonly calling?: LocationRow | undefined;
}

function toRow(
  location: WebexLocation,
  calling: WebexTelephonyLocation | undefined,
  facts: CallingFacts = NOT_CALLING,
  kept: Kept = {},
): PulledLocation {
  const merged = { ...facts.detail, ...calling, ...location };
  const subscriptionId =
    facts.detail === undefined ? kept.calling?.subscription_id : facts.detail?.subscriptionId;
  return {
    location_id: location.id,
    name: location.name,
    ...(kept.address ? addressKept(kept.address) : addressOf(location)),
    phone: merged.callingLineId?.phoneNumber ?? '',
    ...pstnOf(facts.pstn, kept.calling),
    subscription_id: subscriptionId ?? '',
    routing_prefix: merged.routingPrefix ?? '',
    extra_json: extraJson(merged, KNOWN),
  };
}

function addressKept({ address1, address2, city, state, postal_code, country }: LocationRow) {
  return { address1, address2, city, state, postal_code, country };
}

function addressOf({ address }: WebexLocation) {
  return {
    address1: address?.address1 ?? '',
    address2: address?.address2 ?? '',
    city: address?.city ?? '',
    state: address?.state ?? '',
    postal_code: address?.postalCode ?? '',
    country: address?.country ?? '',
  };
}

function pstnOf(pstn: WebexPstnConnection | null | undefined, previous: LocationRow | undefined) {
  if (pstn === undefined && previous) {
    const { pstn_type, pstn_name, pstn_services } = previous;
    return { pstn_type, pstn_name, pstn_services };
  }
  return {
    pstn_type: pstn?.pstnConnectionType ?? PSTN_UNKNOWN,
    pstn_name: pstn?.displayName ?? '',
    pstn_services: (pstn?.pstnServices ?? []).join(' '),
  };
}

/** A location that a number names but the locations list does not; it stays unknown until Webex lists it. */
export function placeholderLocation(id: string, name: string): PulledLocation {
  return toRow({ id, name: name || id }, undefined);
}
