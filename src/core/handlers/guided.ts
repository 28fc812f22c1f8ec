import { listCaseEvents } from '../repos/case-events.ts';
import { recordCaseByHand } from '../services/cases.ts';
import { leaveRun, markStep, startRun, tickNumbers } from '../services/guided.ts';
import { checkOrderSummary, keepRunPicture, runPicture } from '../services/guided-evidence.ts';
import { finishRunWith, recordOutcome } from '../services/guided-finish.ts';
import { guidedPlace, guidedRun } from '../services/guided-run.ts';
import { requireRegistration } from '../services/registrations.ts';
import type { Handlers } from './procedures.ts';

export const guidedHandlers: Handlers<
  | 'guided.get'
  | 'guided.start'
  | 'guided.leave'
  | 'guided.step'
  | 'guided.tick'
  | 'guided.checkSummary'
  | 'guided.finish'
  | 'guided.outcome'
  | 'guided.picture'
  | 'cases.record'
  | 'cases.list'
  | 'core.guidedSummary'
  | 'core.guidedPicture'
  | 'core.guidedPlace'
> = {
  'guided.get': ({ context }, { outboxId }) => guidedRun(context.db.read, outboxId),
  'guided.start': ({ context }, { outboxId }) => startRun(context, outboxId),
  'guided.leave': ({ context, dispatcher }, { outboxId }) => {
    leaveRun(context, outboxId);
    dispatcher.wake();
    return {};
  },
  'guided.step': ({ context }, input) => {
    markStep(context, input);
    return {};
  },
  'guided.tick': ({ context }, input) => {
    tickNumbers(context, input);
    return {};
  },
  'guided.checkSummary': ({ context }, input) => checkOrderSummary(context, { ...input, source: 'pasted' }),
  'guided.finish': ({ context }, input) => {
    finishRunWith(context, input);
    return {};
  },
  'guided.outcome': ({ context, dispatcher }, input) => {
    recordOutcome(context, input);
    // Registrations may have waited for it.
    dispatcher.wake();
    return {};
  },
  'guided.picture': ({ context }, { hash }) => runPicture(context, hash),
  'cases.record': ({ context }, input) => {
    recordCaseByHand(context, input);
    return {};
  },
  'cases.list': ({ context }, { registrationId }) =>
    listCaseEvents(context.db.read, requireRegistration(context, registrationId).id),
  'core.guidedSummary': ({ context }, input) => checkOrderSummary(context, { ...input, source: 'read' }),
  'core.guidedPicture': ({ context }, input) => keepRunPicture(context, input),
  'core.guidedPlace': ({ context }, { outboxId }) => guidedPlace(context.db.read, outboxId),
};
