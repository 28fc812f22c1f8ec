import type { ImportPreview, ProblemCode } from '#shared/model/imports.ts';
import { type LocationRow, listLocations } from '../repos/locations.ts';
import { countAllNumbers } from '../repos/number-counts.ts';
import type { TakenLocation } from './location-import.ts';
import { toLook } from './plan.ts';
import type { Problems } from './problems.ts';
import { type RunParts, type RunResult, runLocations, runNumbers } from './run.ts';
import { forecastNumbers } from './write-mirror.ts';

export type PreviewBody = Omit<ImportPreview, 'previewId' | 'customerName' | 'isNewCustomer'>;

/** Much would be removed, by the same limit as for a pull, or something that the file may hold in a row it cannot say. */
function needsConsent(removed: number, known: number, hasUnread: boolean): boolean {
  return removed > Math.max(50, known * 0.2) || (removed > 0 && hasUnread);
}

type Counts = Pick<ImportPreview, 'added' | 'changed' | 'unchanged' | 'removed' | 'known' | 'locationsMade'>;

/** Rows whose number nobody can read: each may be one that the complete list then seems to lack. */
const UNREAD: ReadonlySet<ProblemCode> = new Set([
  'digits-lost',
  'not-a-number',
  'too-short',
  'impossible-number',
  'several-numbers',
  'cell-too-long',
]);

function bodyOf({ planned, plan }: RunParts, result: RunResult, counts: Counts): PreviewBody {
  const problems = result.problems.groups();
  const hasUnread = problems.some(({ code }) => UNREAD.has(code));
  return {
    what: plan.what,
    mode: plan.mode,
    look: {
      ...toLook(planned.table, planned.layout),
      columns: planned.layout.columns.map((column, index) => ({
        ...column,
        meaning: planned.mapping[index] ?? null,
      })),
    },
    rows: result.rows,
    leftOut: result.leftOut,
    ...counts,
    needsRemovalConsent: needsConsent(counts.removed, counts.known, hasUnread),
    assumptions: [...result.assumptions, ...(hasUnread && counts.removed > 0 ? ['unread' as const] : [])],
    first: [...result.first],
    problems,
  };
}

export interface Previewed {
  readonly body: PreviewBody;
  readonly problems: Problems;
}

/** Reads the file against the mirror and writes nothing. */
export async function previewNumbers(parts: RunParts): Promise<Previewed> {
  const { context, customerKey, plan } = parts;
  const db = context.db.read;
  const forecast = forecastNumbers(db, customerKey);
  const result = await runNumbers(parts, (taken) => {
    for (const { number, location, stored } of taken) forecast.note(number, location.row, stored);
  });
  const { added, changed, unchanged } = forecast;
  const used = result.book.made().map(({ row }) => row.name);
  const counts = {
    added,
    changed,
    unchanged,
    removed: plan.mode === 'complete' ? forecast.missing(result.spared.size) : 0,
    known: customerKey === null ? 0 : countAllNumbers(db, customerKey),
    locationsMade: used,
  };
  return { body: bodyOf(parts, result, counts), problems: result.problems };
}

const COMPARED = [
  'name',
  'address1',
  'address2',
  'city',
  'state',
  'postal_code',
  'country',
  'phone',
  'pstn_type',
  'pstn_name',
] as const satisfies readonly (keyof LocationRow)[];

export const isChanged = ({ location, next }: TakenLocation): boolean =>
  COMPARED.some((field) => location.row[field] !== next[field]);

/** Locations that the file does not name: those without numbers can go, the others stay and are said. */
export function unnamedLocations(parts: RunParts, result: RunResult): LocationRow[] {
  const { context, customerKey, plan } = parts;
  if (customerKey === null || plan.mode !== 'complete') return [];
  const counts = new Map(
    context.numberCounts.of(customerKey).byLocation.map(({ key, numbers }) => [key, numbers]),
  );
  return listLocations(context.db.read, customerKey).filter((location) => {
    if (result.hasSeen(location.name)) return false;
    const numbers = counts.get(location.key) ?? 0;
    if (numbers > 0)
      result.problems.add('location-in-use', { row: 0, value: location.name, hint: String(numbers) });
    return numbers === 0;
  });
}

export async function previewLocations(parts: RunParts): Promise<Previewed> {
  const { context, customerKey } = parts;
  const made: string[] = [];
  let changed = 0;
  let unchanged = 0;
  const result = await runLocations(parts, (taken) => {
    for (const one of taken) {
      if (one.location.isNew) made.push(one.next.name);
      else if (isChanged(one)) changed += 1;
      else unchanged += 1;
    }
  });
  const removed = unnamedLocations(parts, result).length;
  const known = customerKey === null ? 0 : listLocations(context.db.read, customerKey).length;
  const counts = { added: made.length, changed, unchanged, removed, known, locationsMade: made };
  return { body: bodyOf(parts, result, counts), problems: result.problems };
}
