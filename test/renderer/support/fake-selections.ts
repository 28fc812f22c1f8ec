import { AppError } from '#shared/ipc/errors.ts';
import { MOST_NAMED, type SelectionPlan } from '#shared/model/batch.ts';
import { batchIdSchema } from '#shared/model/ids.ts';
import type { ListEntry, NumberFilter, NumberRow, NumberSelection, SavedView } from '#shared/model/number.ts';
import type { FakeApi, Handlers } from './fake-api.ts';
import { facetsOf, filterRows, sortRows } from './fake-numbers.ts';
import type { FakeState } from './fake-state.ts';
import { isoAt, uuid } from './sample-customers.ts';
import { UNANSWERED } from './sample-work.ts';

type Some = Partial<Handlers>;

let minted = 5000;
const mint = () => {
  minted += 1;
  return uuid(minted);
};

const isFree = ({ journey }: NumberRow) => journey === 'eligible' || journey === 'rejected';
const isConfirmable = (row: NumberRow) =>
  row.eligibility !== 'ineligible' &&
  !['authorised', 'registration-requested', 'in-campaign'].includes(row.journey);
const isTakeable = (row: NumberRow) => row.journey === 'authorised' && row.journeySource === 'person';

function rowsOf(state: FakeState, customerId: string | null): NumberRow[] {
  const customers = state.customers.filter(({ detail }) => customerId === null || detail.id === customerId);
  return customers.flatMap(({ numbers }) => numbers);
}

const changesOf = (state: FakeState, row: NumberRow) =>
  state.changes.filter(({ e164 }) => e164 !== '' && e164 === row.e164).map(({ kind }) => kind);

function filtered(state: FakeState, customerId: string | null, filter: NumberFilter): NumberRow[] {
  const { change, ...rest } = filter;
  const rows = filterRows(rowsOf(state, customerId), rest);
  return change === undefined ? rows : rows.filter((row) => changesOf(state, row).includes(change));
}

const digitsOf = (text: string) => text.replace(/\D/g, '').slice(-10);

function isListed(entries: readonly ListEntry[]) {
  const listed = new Set(entries.map(({ text }) => digitsOf(text)));
  return ({ e164 }: NumberRow) => e164 !== '' && listed.has(digitsOf(e164));
}

function chosen(state: FakeState, selection: NumberSelection): NumberRow[] {
  if (selection.by === 'filter')
    return sortRows(filtered(state, selection.customerId, selection.filter), selection.sort);
  if (selection.by === 'list') return rowsOf(state, selection.customerId).filter(isListed(selection.entries));
  const byId = new Map(rowsOf(state, null).map((row) => [row.id, row]));
  return selection.ids.flatMap((id) => byId.get(id) ?? []);
}

function planOf(rows: readonly NumberRow[]): SelectionPlan {
  const places = Map.groupBy(
    rows.filter((row) => row.eligibility !== 'ineligible' && isFree(row)),
    ({ locationId }) => locationId,
  );
  const leftOut = new Map<string, number>();
  const leftOutNumbers: SelectionPlan['leftOutNumbers'] = [];
  for (const row of rows) {
    if (row.eligibility !== 'ineligible' && isFree(row)) continue;
    const reason = row.eligibility === 'ineligible' ? (row.reasons[0] ?? 'not-eligible') : row.journey;
    leftOut.set(reason, (leftOut.get(reason) ?? 0) + 1);
    const { e164, extension, ownerName, locationName, customerName } = row;
    const named = { e164, extension, ownerName, locationName, customerName };
    leftOutNumbers.push({ ...named, reason, line: null, text: '' });
  }
  return {
    total: rows.length,
    customers: new Set(rows.map(({ customerId }) => customerId)).size,
    locations: new Set(rows.map(({ locationId }) => locationId)).size,
    batches: [...places.values()].flatMap((group) => {
      const [first] = group;
      if (!first) return [];
      const { customerId, customerName, locationId, locationName } = first;
      return [{ customerId, customerName, locationId, locationName, count: group.length, batchId: null }];
    }),
    leftOut: [...leftOut].map(([reason, count]) => ({ reason, count })),
    leftOutNumbers: leftOutNumbers.slice(0, MOST_NAMED),
    confirmable: rows.filter(isConfirmable).length,
    takeable: rows.filter(isTakeable).length,
  };
}

function setRows(state: FakeState, ids: ReadonlySet<number>, change: Partial<NumberRow>): void {
  for (const customer of state.customers)
    customer.numbers = customer.numbers.map((row) => (ids.has(row.id) ? { ...row, ...change } : row));
}

function makeBatches(state: FakeState, rows: readonly NumberRow[]) {
  const { batches, leftOut, leftOutNumbers } = planOf(rows);
  const at = isoAt(state.now);
  const made = batches.map((split) => ({ ...split, batchId: batchIdSchema.parse(mint()) }));
  for (const { batchId, ...split } of made) {
    const numbers = rows.filter(
      (row) => row.locationId === split.locationId && row.eligibility !== 'ineligible' && isFree(row),
    );
    const order = { outboxId: null, orderId: null, orderStatus: null, succeeded: 0, failed: 0 };
    state.batches = [
      {
        ...split,
        ...order,
        id: batchId,
        delivery: 'editing',
        rev: 1,
        createdAt: at,
        updatedAt: at,
        archivedAt: null,
        numbers: numbers.map(({ e164, ownerName }) => ({ ...UNANSWERED, e164: e164 as never, ownerName })),
      },
      ...state.batches,
    ];
    setRows(state, new Set(numbers.map(({ id }) => id)), { journey: 'in-batch', journeySource: 'person' });
  }
  return { batches: made, leftOut, leftOutNumbers };
}

/** Numbers, what is chosen of them, and what becomes of that. */
export function selectionHandlers(state: FakeState, emit: FakeApi['emit']): Some {
  const changed = (...tables: string[]) => emit('db.changed', { tables, revision: minted });
  return {
    'numbers.page': ({ customerId, filter, sort, offset, limit }) => {
      const rows = sortRows(filtered(state, customerId, filter), sort);
      return { total: rows.length, rows: rows.slice(offset, offset + limit) };
    },
    'numbers.facets': ({ customerId, filter }) => {
      const { change: _change, ...others } = filter;
      const counts = Map.groupBy(
        filtered(state, customerId, others).flatMap((row) => changesOf(state, row)),
        (kind) => kind,
      );
      const facets = facetsOf(filtered(state, customerId, { change: filter.change }), others);
      return {
        ...facets,
        location: customerId === null && filter.customerId === undefined ? [] : facets.location,
        change: [...counts].map(([value, all]) => ({ value, label: value, count: all.length })),
      };
    },
    'numbers.confirmMany': ({ selection, authorised }) => {
      const rows = chosen(state, selection).filter(authorised ? isConfirmable : isTakeable);
      setRows(state, new Set(rows.map(({ id }) => id)), {
        journey: authorised ? 'authorised' : 'eligible',
        journeySource: 'person',
      });
      changed('journey', 'numbers');
      return { changed: rows.length };
    },
    'numbers.copy': ({ selection, as }) => {
      const rows = chosen(state, selection).filter(({ e164 }) => e164 !== '');
      const lines = rows.map((row) =>
        as === 'numbers' ? row.e164 : [row.e164, row.extension, row.ownerName, row.locationName].join('\t'),
      );
      return {
        text: lines.slice(0, 10_000).join('\n'),
        count: Math.min(10_000, rows.length),
        total: rows.length,
      };
    },
    'batches.plan': ({ selection }) => planOf(chosen(state, selection)),
    'batches.createMany': ({ selection }) => {
      const made = makeBatches(state, chosen(state, selection));
      changed('batches', 'journey');
      return made;
    },
    ...viewHandlers(state, changed),
  };
}

function viewHandlers(state: FakeState, changed: (...tables: string[]) => void): Some {
  return {
    'views.list': () => state.views,
    'views.save': ({ id, ...input }) => {
      const before = state.views.find((view) => view.id === id);
      if (state.views.some((view) => view.id !== id && view.name === input.name))
        throw new AppError('conflict', `A view is called "${input.name}" already.`);
      const view: SavedView = { ...input, id: id ?? mint(), rev: (before?.rev ?? 0) + 1 };
      state.views = [...state.views.filter((one) => one.id !== id), view];
      changed('views');
      return view;
    },
    'views.remove': ({ id }) => {
      state.views = state.views.filter((view) => view.id !== id);
      changed('views');
      return {};
    },
  };
}
