import { outboxIdSchema } from '#shared/model/ids.ts';
import { readReason } from '#shared/rejections/read.ts';
import type { FakeApi, Handlers } from './fake-api.ts';
import type { FakeState } from './fake-state.ts';
import { need } from './need.ts';
import { isoAt, uuid } from './sample-customers.ts';

/** Rejections as the core keeps them: the latest first, with what was sent. */
export function rejectionHandlers(state: FakeState, emit: FakeApi['emit']): Partial<Handlers> {
  const listOf = (registrationId: string) =>
    state.rejections.filter((one) => one.registrationId === registrationId);
  return {
    'rejections.get': ({ registrationId }) => {
      const [latest = null, ...earlier] = listOf(registrationId);
      return { latest, earlier: earlier.map(({ sent: _sent, ...one }) => one), answer: '' };
    },
    'rejections.record': ({ registrationId, text, fields }) => {
      const detail = need(state.registrations.find(({ id }) => id === registrationId));
      const { brand, campaign, numberList, rev, caseId, outboxId } = detail;
      state.rejections.unshift({
        ...readReason(text, fields),
        id: uuid(900 + state.rejections.length),
        registrationId,
        outboxId: outboxIdSchema.parse(outboxId),
        rev,
        caseId,
        who: state.settings.actor,
        at: isoAt(state.now),
        sent: { brand, campaign, numbers: numberList },
      });
      Object.assign(detail, { delivery: 'editing', caseId: null, caseStatus: null, rev: rev + 1 });
      emit('db.changed', { tables: ['rejections', 'registrations', 'outbox', 'journey'], revision: 1 });
      return { rev: rev + 1 };
    },
  };
}
