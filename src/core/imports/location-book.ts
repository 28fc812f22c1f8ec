import { PSTN_UNKNOWN } from '#shared/rules/reference/service-facts.ts';
import type { LocationRow } from '../repos/locations.ts';
import { nameKey, readName } from './cell-words.ts';

/** A location as an import refers to it. Those that are to be made have keys below zero until they are written. */
export interface BookedLocation {
  readonly row: LocationRow;
  readonly isNew: boolean;
  /** Small number of this location within one import. */
  readonly index: number;
}

/** The locations of a customer by name, and those that a file adds. */
export interface LocationBook {
  /** By its name or its id. */
  find(text: string): BookedLocation | undefined;
  make(name: string): BookedLocation;
  made(): readonly BookedLocation[];
  /** The one location there is, where there is one only. */
  readonly only: BookedLocation | undefined;
  readonly byKey: (key: number) => BookedLocation | undefined;
  readonly isEmpty: boolean;
}

/** A location of which only the name is known. */
function bareLocation(locationId: string, name: string): Omit<LocationRow, 'key'> {
  return {
    location_id: locationId,
    name,
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
    routing_prefix: '',
    extra_json: null,
  };
}

/** @param mintId gives ids to locations that are made. */
export function createLocationBook(known: readonly LocationRow[], mintId: () => string): LocationBook {
  const byName = new Map<string, BookedLocation>();
  const byKey = new Map<number, BookedLocation>();
  const made: BookedLocation[] = [];
  const enter = (row: LocationRow, isNew: boolean) => {
    const booked = { row, isNew, index: byKey.size };
    byKey.set(row.key, booked);
    for (const text of [row.location_id, row.name])
      if (!byName.has(nameKey(text))) byName.set(nameKey(text), booked);
    return booked;
  };
  for (const row of known) enter(row, false);
  const first = [...byKey.values()][0];
  return {
    find: (text) => byName.get(nameKey(text)),
    make(text) {
      const name = readName(text);
      const booked = enter({ key: -1 - made.length, ...bareLocation(mintId(), name) }, true);
      made.push(booked);
      return booked;
    },
    made: () => made,
    only: known.length === 1 ? first : undefined,
    byKey: (key) => byKey.get(key),
    isEmpty: known.length === 0,
  };
}
