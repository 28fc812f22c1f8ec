import {
  archiveBatch,
  copyBatch,
  mergeBatches,
  orderFailedAgain,
  splitBatch,
} from '../services/batch-moves.ts';
import { dropStale } from '../services/batches.ts';
import { acknowledgeDelta, deltaOf, makeDeltaBatches, makeDeltaRegistration } from '../services/delta.ts';
import type { Handlers } from './procedures.ts';

export const batchMoveHandlers: Handlers<
  | 'batches.copy'
  | 'batches.orderFailed'
  | 'batches.split'
  | 'batches.merge'
  | 'batches.dropStale'
  | 'batches.archive'
  | 'delta.get'
  | 'delta.makeBatches'
  | 'delta.makeRegistration'
  | 'delta.acknowledge'
> = {
  'batches.copy': ({ context }, { batchId }) => copyBatch(context, batchId),
  'batches.orderFailed': ({ context }, { batchId }) => orderFailedAgain(context, batchId),
  'batches.split': ({ context }, input) => splitBatch(context, input),
  'batches.merge': ({ context }, { batches }) => mergeBatches(context, batches),
  'batches.dropStale': ({ context }, input) => dropStale(context, input),
  'batches.archive': ({ context }, input) => archiveBatch(context, input),
  'delta.get': ({ context }, { customerId }) => deltaOf(context, customerId),
  'delta.makeBatches': ({ context }, input) => makeDeltaBatches(context, input),
  'delta.makeRegistration': ({ context }, input) => makeDeltaRegistration(context, input),
  'delta.acknowledge': ({ context }, input) => ({ acknowledged: acknowledgeDelta(context, input) }),
};
