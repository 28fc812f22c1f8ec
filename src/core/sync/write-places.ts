import type { WriteDb } from '../db/database.ts';
import { type ChangeRow, insertChange } from '../repos/changes.ts';
import { markJudged } from '../repos/customers.ts';
import {
  findLocation,
  type LocationRow,
  listUnseenLocations,
  removeLocation,
  replaceLicences,
  upsertLocation,
} from '../repos/locations.ts';
import type { Run } from './pull.ts';
import type { PulledLocation, PulledPlaces } from './pull-locations.ts';

/** Writes locations and licences, and records what changed about a location. */
export function writePlaces(db: WriteDb, run: Run, { locations, licences }: PulledPlaces): void {
  const { customer } = run;
  let mustJudge = false;
  for (const pulled of locations) {
    const stored = findLocation(db, customer.key, pulled.location_id);
    upsertLocation(db, customer.key, pulled, run.seq);
    for (const change of changesOf(stored, pulled)) record(db, run, change);
    mustJudge ||= stored !== undefined && hasOtherFacts(stored, pulled);
  }
  // Nothing has judged the numbers by these facts yet; a pull that is cut off here must know so when it goes on.
  if (mustJudge) markJudged(db, customer.key, '');
  if (licences) {
    replaceLicences(
      db,
      customer.key,
      licences.map((licence) => ({
        id: licence.id,
        name: licence.name,
        total: licence.totalUnits ?? null,
        consumed: licence.consumedUnits ?? null,
      })),
    );
  }
  db.touch('customers', customer.key);
}

/** Removes the locations that this pull did not see; their numbers are gone by then. */
export function removeUnseenLocations(db: WriteDb, run: Run): void {
  for (const location of listUnseenLocations(db, run.customer.key, run.seq)) {
    removeLocation(db, location.key);
    record(db, run, { kind: 'location-removed', location: location.name, before: location.name, after: '' });
  }
}

type PlaceChange = Pick<ChangeRow, 'kind' | 'location' | 'before' | 'after'>;

/** What a person would call the differences between two states of one location. */
export function changesOf(
  stored: LocationRow | undefined,
  pulled: Pick<PulledLocation, 'name' | 'pstn_type'>,
): PlaceChange[] {
  const { name: location } = pulled;
  if (!stored) return [{ kind: 'location-added', location, before: '', after: location }];
  const changes: PlaceChange[] = [];
  if (stored.name !== location)
    changes.push({ kind: 'location-renamed', location, before: stored.name, after: location });
  if (stored.pstn_type !== pulled.pstn_type)
    changes.push({ kind: 'location-pstn', location, before: stored.pstn_type, after: pulled.pstn_type });
  return changes;
}

/** True when verdicts on the location's numbers stand on something that changed. */
function hasOtherFacts(stored: LocationRow, pulled: PulledLocation): boolean {
  return stored.country !== pulled.country || stored.pstn_type !== pulled.pstn_type;
}

function record(db: WriteDb, { customer, id, context }: Run, change: PlaceChange): void {
  if (customer.pulled_at === null) return;
  insertChange(db, customer.key, id, context.clock.now(), { e164: null, extension: '', ...change });
}
