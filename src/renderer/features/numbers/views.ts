import type { NumberFilter, NumberSort, SavedView } from '#shared/model/number.ts';
import { filterKey } from './filter.ts';
import type { NumberQuestion, Scope } from './use-question.ts';

/** Views that everybody has, with the key of their name. */
export const BUILT_IN_VIEWS = [
  { id: 'builtin:to-authorise', name: 'toAuthorise', filter: { journey: 'eligible' } },
  { id: 'builtin:no-campaign', name: 'noCampaign', filter: { journey: 'authorised' } },
  { id: 'builtin:lapsed', name: 'lapsed', filter: { journey: 'lapsed' } },
  { id: 'builtin:added', name: 'added', filter: { change: 'added' } },
  { id: 'builtin:moved', name: 'moved', filter: { change: 'moved' } },
  { id: 'builtin:reassigned', name: 'reassigned', filter: { change: 'reassigned' } },
  { id: 'builtin:state', name: 'state', filter: { change: 'state' } },
] as const satisfies readonly { id: string; name: string; filter: NumberFilter }[];
export type BuiltInView = (typeof BUILT_IN_VIEWS)[number];

export interface View {
  readonly id: string;
  readonly filter: NumberFilter;
  /** Null where any order will do. */
  readonly sort: NumberSort | null;
  /** Null of a built-in one. */
  readonly saved: SavedView | null;
  readonly builtIn: BuiltInView | null;
}

export const ofBuiltIn = (view: BuiltInView): View => ({
  id: view.id,
  filter: view.filter,
  sort: null,
  saved: null,
  builtIn: view,
});

export const ofSaved = (view: SavedView): View => ({
  id: view.id,
  filter: view.filter,
  sort: view.sort,
  saved: view,
  builtIn: null,
});

/** A view by its id, among those that everybody has and those that were saved. */
export function findView(id: string | null, saved: readonly SavedView[]): View | null {
  const builtIn = BUILT_IN_VIEWS.find((view) => view.id === id);
  if (builtIn) return ofBuiltIn(builtIn);
  const own = saved.find((view) => view.id === id);
  return own ? ofSaved(own) : null;
}

/** The filter of a view within a scope: of one customer's numbers, the customer is not a filter. */
export function filterIn(scope: Scope, filter: NumberFilter): NumberFilter {
  if (scope === 'all') return filter;
  const { customerId: _customer, ...rest } = filter;
  return rest;
}

/** True when the question is no longer the one of the view. */
export function isChanged(view: View, scope: Scope, question: NumberQuestion): boolean {
  const isSame = filterKey(filterIn(scope, view.filter)) === filterKey(filterIn(scope, question.filter));
  const { sort } = view;
  const isSorted =
    sort === null || (sort.by === question.sort.by && sort.descending === question.sort.descending);
  return !isSame || !isSorted;
}

/** The filter to keep: a location is of its customer, so the customer is kept with it. */
export function filterToSave(question: NumberQuestion): NumberFilter {
  const { customerId, filter } = question;
  return customerId !== null && filter.locationId !== undefined ? { ...filter, customerId } : filter;
}
