import { listBatches } from '../repos/batches.ts';
import { countLeftOut, listSelectable } from '../repos/numbers.ts';
import { listViews, removeView } from '../repos/views.ts';
import { batchDetail, createBatch, deleteBatch, releaseBatch, setBatchNumbers } from '../services/batches.ts';
import { requireCustomer } from '../services/customers.ts';
import { confirmAuthorised, numberFacets, numbersPage } from '../services/numbers.ts';
import { confirmSelection, copySelection, makeBatches, planBatches } from '../services/selections.ts';
import { saveView } from '../services/views.ts';
import type { Handlers } from './procedures.ts';

export const numberHandlers: Handlers<
  | 'numbers.page'
  | 'numbers.facets'
  | 'numbers.copy'
  | 'numbers.confirm'
  | 'numbers.confirmMany'
  | 'views.list'
  | 'views.save'
  | 'views.remove'
  | 'batches.list'
  | 'batches.get'
  | 'batches.candidates'
  | 'batches.create'
  | 'batches.plan'
  | 'batches.createMany'
  | 'batches.setNumbers'
  | 'batches.remove'
  | 'batches.release'
> = {
  'numbers.page': ({ context }, { customerId, ...query }) => numbersPage(context, customerId, query),
  'numbers.facets': ({ context }, { customerId, filter }) => numberFacets(context, customerId, filter),
  'numbers.copy': ({ context }, { selection, as }) => copySelection(context, selection, as),
  'views.list': ({ context }) => listViews(context.db.read),
  'views.save': ({ context }, input) => saveView(context, input),
  'views.remove': ({ context }, { id }) => {
    context.db.write((db) => removeView(db, id, context.clock.now()));
    return {};
  },
  'numbers.confirm': ({ context, dispatcher }, input) => {
    const changed = confirmAuthorised(context, input);
    dispatcher.wake();
    return { changed };
  },
  'numbers.confirmMany': async ({ context, dispatcher }, input) => {
    const changed = await confirmSelection(context, input);
    dispatcher.wake();
    return { changed };
  },
  'batches.list': ({ context }, { customerId, archived }) =>
    listBatches(context.db.read, customerId, archived),
  'batches.get': ({ context }, { batchId }) => batchDetail(context, batchId),
  'batches.candidates': ({ context }, { customerId, locationId }) => {
    const key = requireCustomer(context, customerId).key;
    return {
      selectable: listSelectable(context.db.read, key, locationId),
      leftOut: countLeftOut(context.db.read, key, locationId),
    };
  },
  'batches.plan': ({ context }, { selection }) => planBatches(context, selection),
  'batches.createMany': ({ context }, { selection }) => makeBatches(context, selection),
  'batches.create': ({ context }, input) => createBatch(context, input),
  'batches.setNumbers': ({ context }, input) => setBatchNumbers(context, input),
  'batches.remove': ({ context }, { batchId }) => {
    deleteBatch(context, batchId);
    return {};
  },
  'batches.release': ({ context, dispatcher }, { batchId }) => {
    const released = releaseBatch(context, batchId);
    dispatcher.wake();
    return released;
  },
};
