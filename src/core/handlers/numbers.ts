import { listBatches } from '../repos/batches.ts';
import { countFacet, countLeftOut, listSelectable, pageNumbers } from '../repos/numbers.ts';
import { batchDetail, createBatch, deleteBatch, releaseBatch, setBatchNumbers } from '../services/batches.ts';
import { requireCustomer } from '../services/customers.ts';
import { confirmAuthorised } from '../services/numbers.ts';
import type { Handlers } from './procedures.ts';

export const numberHandlers: Handlers<
  | 'numbers.page'
  | 'numbers.facets'
  | 'numbers.confirm'
  | 'batches.list'
  | 'batches.get'
  | 'batches.candidates'
  | 'batches.create'
  | 'batches.setNumbers'
  | 'batches.remove'
  | 'batches.release'
> = {
  'numbers.page': ({ context }, { customerId, ...query }) =>
    pageNumbers(context.db.read, requireCustomer(context, customerId).key, query),
  'numbers.facets': ({ context }, { customerId, filter }) => {
    const key = requireCustomer(context, customerId).key;
    const facet = (name: Parameters<typeof countFacet>[2]) => countFacet(context.db.read, key, name, filter);
    return {
      location: facet('location'),
      eligibility: facet('eligibility'),
      journey: facet('journey'),
      ownerType: facet('ownerType'),
      state: facet('state'),
      usage: facet('usage'),
    };
  },
  'numbers.confirm': ({ context, dispatcher }, input) => {
    const changed = confirmAuthorised(context, input);
    dispatcher.wake();
    return { changed };
  },
  'batches.list': ({ context }, { customerId }) => listBatches(context.db.read, customerId),
  'batches.get': ({ context }, { batchId }) => batchDetail(context, batchId),
  'batches.candidates': ({ context }, { customerId, locationId }) => {
    const key = requireCustomer(context, customerId).key;
    return {
      selectable: listSelectable(context.db.read, key, locationId),
      leftOut: countLeftOut(context.db.read, key, locationId),
    };
  },
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
