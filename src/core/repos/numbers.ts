import type { CustomerId, LocationId } from '#shared/model/ids.ts';
import {
  ELIGIBILITIES,
  type Eligibility,
  type JourneySource,
  type JourneyStep,
  type NumberFilter,
  type NumberRow,
  type NumberSort,
  type NumberUsage,
} from '#shared/model/number.ts';
import type { ReadDb, SqlParams } from '../db/database.ts';
import { fromStoredNumber, likePattern, searchable, toIsoOrNull } from './columns.ts';
import { JOIN_JOURNEY, JOURNEY_OF_ROW } from './journey.ts';

/** Bits of `mirror_numbers.flags`. */
export const NUMBER_FLAGS = { main: 1, tollFree: 2, service: 4, elin: 8, reserved: 16 } as const;

/** `mirror_numbers.eligibility`: 0 ineligible, 1 warned, 2 eligible. */
export function toStoredEligibility(eligibility: Eligibility): number {
  return 2 - ELIGIBILITIES.indexOf(eligibility);
}

const USAGE_OF_ROW = `CASE WHEN n.flags & 2 THEN 'toll-free' WHEN n.flags & 4 THEN 'service'
  WHEN n.flags & 8 THEN 'elin' WHEN n.telephony_type = 'MOBILE_NUMBER' THEN 'mobile' ELSE 'standard' END`;

interface StoredRow {
  readonly id: number;
  readonly customer_id: CustomerId;
  readonly e164: number | null;
  readonly extension: string;
  readonly location_id: LocationId;
  readonly location_name: string;
  readonly owner_name: string;
  readonly owner_type: string;
  readonly state: string;
  readonly usage: NumberUsage;
  readonly eligibility: number;
  readonly reasons: string;
  readonly journey: JourneyStep;
  readonly source: JourneySource | null;
  readonly at: number | null;
}

const SELECT_ROW = `SELECT n.id, c.customer_id, n.e164, n.extension, l.location_id, l.name AS location_name,
  n.owner_name, n.owner_type, n.state, ${USAGE_OF_ROW} AS usage, n.eligibility, n.reasons,
  ${JOURNEY_OF_ROW} AS journey, j.source, j.at`;

const FROM_ROWS = `FROM mirror_numbers n
  JOIN customers c ON c.key = n.customer_key
  JOIN mirror_locations l ON l.key = n.location_key
  ${JOIN_JOURNEY}`;

function toRow(row: StoredRow): NumberRow {
  return {
    id: row.id,
    customerId: row.customer_id,
    e164: row.e164 === null ? '' : fromStoredNumber(row.e164),
    extension: row.extension,
    locationId: row.location_id,
    locationName: row.location_name,
    ownerName: row.owner_name,
    ownerType: row.owner_type,
    state: row.state,
    usage: row.usage,
    eligibility: ELIGIBILITIES[2 - row.eligibility] ?? 'ineligible',
    reasons: row.reasons === '' ? [] : row.reasons.split(','),
    journey: row.journey,
    journeySource: row.source ?? 'mirror',
    journeyAt: toIsoOrNull(row.at),
  };
}

interface Where {
  readonly sql: string;
  readonly params: SqlParams;
}

const CONDITIONS: Readonly<Record<Exclude<keyof NumberFilter, 'search'>, string>> = {
  locationId: 'l.location_id = @locationId',
  eligibility: 'n.eligibility = @eligibility',
  journey: `${JOURNEY_OF_ROW} = @journey`,
  ownerType: 'n.owner_type = @ownerType',
  state: 'n.state = @state',
  usage: `${USAGE_OF_ROW} = @usage`,
};

/** A word of digits searches numbers and extensions; any other word searches owner and location names. */
function searchConditions(search: string, params: Record<string, string | number>): string[] {
  const compact = /^[\d\s()+.-]+$/.test(search) ? search.replace(/\D/g, '') : '';
  const words = compact ? [compact] : searchable(search).split(/\s+/).filter(Boolean);
  return words.slice(0, 6).map((word, index) => {
    const name = `word${index}`;
    params[name] = likePattern(word);
    return /^\d+$/.test(word)
      ? `(CAST(n.e164 AS TEXT) LIKE @${name} OR n.extension LIKE @${name})`
      : `(n.search_name LIKE @${name} ESCAPE '\\' OR lower(l.name) LIKE @${name} ESCAPE '\\')`;
  });
}

function where(customerKey: number, filter: NumberFilter): Where {
  const params: Record<string, string | number> = { customerKey };
  const conditions = ['n.customer_key = @customerKey'];
  for (const [name, sql] of Object.entries(CONDITIONS)) {
    const value = filter[name as keyof typeof CONDITIONS];
    if (value === undefined) continue;
    conditions.push(sql);
    params[name] = name === 'eligibility' ? toStoredEligibility(value as Eligibility) : value;
  }
  if (filter.search) conditions.push(...searchConditions(filter.search.trim(), params));
  return { sql: `WHERE ${conditions.join(' AND ')}`, params };
}

const ORDER_BY: Readonly<Record<NumberSort['by'], (direction: string) => string>> = {
  number: (direction) => `n.e164 IS NULL, n.e164 ${direction}, n.extension ${direction}`,
  owner: (direction) => `n.search_name = '', n.search_name ${direction}, n.e164`,
  location: (direction) => `l.name ${direction}, n.e164`,
  journey: (direction) => `journey ${direction}, n.e164`,
};

export function pageNumbers(
  db: ReadDb,
  customerKey: number,
  query: { filter: NumberFilter; sort: NumberSort; offset: number; limit: number },
): { total: number; rows: NumberRow[] } {
  const { sql, params } = where(customerKey, query.filter);
  const total = db.get<{ n: number }>(`SELECT count(*) AS n ${FROM_ROWS} ${sql}`, params)?.n ?? 0;
  const order = ORDER_BY[query.sort.by](query.sort.descending ? 'DESC' : 'ASC');
  const rows = db.all<StoredRow>(
    `${SELECT_ROW} ${FROM_ROWS} ${sql} ORDER BY ${order} LIMIT @limit OFFSET @offset`,
    {
      ...params,
      limit: query.limit,
      offset: query.offset,
    },
  );
  return { total, rows: rows.map(toRow) };
}

const FACETS = {
  location: { value: 'l.location_id', label: 'l.name', without: 'locationId' },
  eligibility: { value: 'n.eligibility', label: 'n.eligibility', without: 'eligibility' },
  journey: { value: JOURNEY_OF_ROW, label: JOURNEY_OF_ROW, without: 'journey' },
  ownerType: { value: 'n.owner_type', label: 'n.owner_type', without: 'ownerType' },
  state: { value: 'n.state', label: 'n.state', without: 'state' },
  usage: { value: USAGE_OF_ROW, label: USAGE_OF_ROW, without: 'usage' },
} as const;

export interface FacetCount {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

/** Counts per value of one filter, with the other filters in force, so that a choice never shows an empty rail. */
export function countFacet(
  db: ReadDb,
  customerKey: number,
  facet: keyof typeof FACETS,
  filter: NumberFilter,
): FacetCount[] {
  const { value, label, without } = FACETS[facet];
  const { [without]: _own, ...others } = filter;
  const { sql, params } = where(customerKey, others);
  const rows = db.all<{ value: string | number; label: string | number; count: number }>(
    `SELECT ${value} AS value, ${label} AS label, count(*) AS count ${FROM_ROWS} ${sql} GROUP BY 1, 2 ORDER BY 2`,
    params,
  );
  return rows.map((row) => {
    const text = facet === 'eligibility' ? (ELIGIBILITIES[2 - Number(row.value)] ?? '') : String(row.value);
    return { value: text, label: facet === 'location' ? String(row.label) : text, count: row.count };
  });
}

/** Numbers of one location that may be authorised, in the order of the numbers. */
export function listSelectable(db: ReadDb, customerKey: number, locationId: string): NumberRow[] {
  return db
    .all<StoredRow>(
      `${SELECT_ROW} ${FROM_ROWS} WHERE n.customer_key = @customerKey AND l.location_id = @locationId
         AND n.eligibility > 0 AND (j.step IS NULL OR j.step = 'rejected') ORDER BY n.e164`,
      { customerKey, locationId },
    )
    .map(toRow);
}

/** How many numbers of a location each reason leaves out: rule ids, or the journey step that they already reached. */
export function countLeftOut(
  db: ReadDb,
  customerKey: number,
  locationId: string,
): { reason: string; count: number }[] {
  const counts = new Map<string, number>();
  const rows = db.all<{ reasons: string; eligibility: number; step: string | null; count: number }>(
    `SELECT n.reasons, n.eligibility, j.step, count(*) AS count ${FROM_ROWS}
     WHERE n.customer_key = @customerKey AND l.location_id = @locationId
       AND (n.eligibility = 0 OR j.step NOT IN ('rejected')) GROUP BY 1, 2, 3`,
    { customerKey, locationId },
  );
  for (const row of rows) {
    const reasons = row.eligibility === 0 ? row.reasons.split(',').slice(0, 1) : [row.step ?? ''];
    for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + row.count);
  }
  return [...counts].map(([reason, count]) => ({ reason, count })).sort((a, b) => b.count - a.count);
}

/** One number of a customer by its E.164, as the screens show it. */
export function findNumber(db: ReadDb, customerKey: number, e164: number): NumberRow | undefined {
  const row = db.get<StoredRow>(
    `${SELECT_ROW} ${FROM_ROWS} WHERE n.customer_key = @customerKey AND n.e164 = @e164`,
    {
      customerKey,
      e164,
    },
  );
  return row && toRow(row);
}

export function countNumbers(db: ReadDb, customerKey: number): number {
  return (
    db.get<{ n: number }>('SELECT count(*) AS n FROM mirror_numbers WHERE customer_key = @customerKey', {
      customerKey,
    })?.n ?? 0
  );
}

/** People who own a primary number that may text (prerequisite 3 of the article). */
export function countPrimaryOwners(db: ReadDb, customerKey: number): number {
  return (
    db.get<{ n: number }>(
      `SELECT count(DISTINCT owner_id) AS n FROM mirror_numbers
       WHERE customer_key = @customerKey AND eligibility > 0 AND owner_type = 'PEOPLE' AND number_type = 'PRIMARY'`,
      { customerKey },
    )?.n ?? 0
  );
}
