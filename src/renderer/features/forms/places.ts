import type { BlankFormDetail, FillNote, FillPreview, MappedPlace, Place } from '#shared/model/blank-form.ts';

/** A place with what goes into it, and what became of that for a registration. */
export interface PlaceRow {
  readonly place: Place;
  readonly mapped: MappedPlace;
  /** Null where no registration is looked at, or nothing is written. */
  readonly sample: string | null;
  readonly notes: readonly FillNote[];
}

/** Said by the state of the place already. */
const QUIET: ReadonlySet<string> = new Set(['not-mapped']);

export function rowsOf(
  { placeList, mapping }: BlankFormDetail,
  preview: FillPreview | undefined,
): PlaceRow[] {
  const heard = preview?.notes.filter(({ reason }) => !QUIET.has(reason)) ?? [];
  const notes = Map.groupBy(heard, ({ placeId }) => placeId);
  const samples = new Map(preview?.samples.map(({ placeId, text }) => [placeId, text]));
  return placeList.flatMap((place, at): PlaceRow[] => {
    const mapped = mapping[at];
    if (!mapped) return [];
    return [{ place, mapped, sample: samples.get(place.id) ?? null, notes: notes.get(place.id) ?? [] }];
  });
}

export type PlaceState = 'person' | 'sure' | 'likely' | 'unknown' | 'empty';

export function stateOf({ by, confidence, field, fixed }: MappedPlace): PlaceState {
  const isEmpty = field === null && fixed === null;
  if (by === 'person') return isEmpty ? 'empty' : 'person';
  return isEmpty ? 'unknown' : (confidence ?? 'likely');
}

/** Nobody has said what belongs there. */
export const isToDecide = ({ mapped }: PlaceRow): boolean => stateOf(mapped) === 'unknown';

/** Not known, guessed, or in trouble with the values of the registration. */
export const isWorthALook = ({ mapped, notes }: PlaceRow): boolean =>
  ['unknown', 'likely'].includes(stateOf(mapped)) || notes.some(({ reason }) => reason !== 'no-value');
