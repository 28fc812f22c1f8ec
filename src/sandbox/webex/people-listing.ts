/** `GET /people`. */
import type { WebexPerson } from '#shared/webex/schemas.ts';
import type { NumberEntry, SampleLocation } from '../data/sample-location.ts';
import type { SampleCustomer, World } from '../data/world.ts';
import { type Page, slicePage } from './paging.ts';
import { personRecord } from './people-records.ts';
import { badRequest } from './webex-errors.ts';

export interface PeoplePage {
  readonly rows: readonly WebexPerson[];
  readonly hasMore: boolean;
  /** Ids asked for that nobody has. */
  readonly notFoundIds?: readonly string[];
}

const MOST_IDS = 85;

type ToRecord = (location: SampleLocation, entry: NumberEntry) => WebexPerson;

function plainPeople(locations: readonly SampleLocation[], page: Page, toRecord: ToRecord): PeoplePage {
  const rows: WebexPerson[] = [];
  const last = page.start + page.max;
  let before = 0;
  for (const location of locations) {
    const end = before + location.people.length;
    for (let at = Math.max(page.start, before); at < Math.min(end, last); at += 1) {
      const entry = location.personAt(at - before);
      if (entry) rows.push(toRecord(location, entry));
    }
    before = end;
  }
  return { rows, hasMore: last < before };
}

function allPeople(locations: readonly SampleLocation[], toRecord: ToRecord): WebexPerson[] {
  return locations.flatMap((location) => {
    const rows: WebexPerson[] = [];
    for (let at = 0; at < location.people.length; at += 1) {
      const entry = location.personAt(at);
      if (entry) rows.push(toRecord(location, entry));
    }
    return rows;
  });
}

/** A page of people. The filters `email`, `displayName` and `id` search the whole customer. Throws 400. */
export function peoplePage(
  world: World,
  customer: SampleCustomer,
  locations: readonly SampleLocation[],
  query: URLSearchParams,
  page: Page,
): PeoplePage {
  const callingData = query.get('callingData') === 'true';
  const toRecord: ToRecord = (location, entry) =>
    personRecord(world, customer, location, entry, { callingData });
  const email = query.get('email')?.toLowerCase();
  const name = query.get('displayName')?.toLowerCase();
  const ids = query.get('id')?.split(',');
  if (email === undefined && name === undefined && ids === undefined) {
    return plainPeople(locations, page, toRecord);
  }
  if (ids && ids.length > MOST_IDS) throw badRequest(`id takes at most ${MOST_IDS} ids`);
  const found = allPeople(locations, toRecord).filter(
    (person) =>
      (email === undefined || person.emails?.includes(email) === true) &&
      (name === undefined || person.displayName?.toLowerCase().startsWith(name) === true) &&
      (ids === undefined || ids.includes(person.id)),
  );
  const notFoundIds = ids?.filter((id) => !found.some((person) => person.id === id));
  return { ...slicePage(found, page), ...(notFoundIds ? { notFoundIds } : {}) };
}
