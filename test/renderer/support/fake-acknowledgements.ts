import { keyText } from '#shared/acknowledgements/standing.ts';
import { textHash } from '#shared/acknowledgements/text-hash.ts';
import type { FindingKey } from '#shared/model/acknowledgement.ts';
import type { FakeApi, Handlers } from './fake-api.ts';
import type { FakeState } from './fake-state.ts';
import { need } from './need.ts';
import { isoAt } from './sample-customers.ts';

/** Acknowledgements as the core keeps them: with the hash of the text as it is saved. */
export function acknowledgementHandlers(state: FakeState, emit: FakeApi['emit']): Partial<Handlers> {
  const changed = () => emit('db.changed', { tables: ['acknowledgements'], revision: 1 });
  const without = (registrationId: string, keys: readonly FindingKey[]) => {
    const gone = new Set(keys.map(keyText));
    return state.acknowledgements.filter(
      (one) => one.registrationId !== registrationId || !gone.has(keyText(one)),
    );
  };
  return {
    'acknowledgements.list': ({ registrationId }) =>
      state.acknowledgements
        .filter((one) => one.registrationId === registrationId)
        .map(({ registrationId: _id, ...one }) => one),
    'acknowledgements.put': ({ registrationId, findings, note }) => {
      const detail = need(state.registrations.find(({ id }) => id === registrationId));
      const draft = { brand: detail.brand, campaign: detail.campaign, numbers: detail.numberList };
      const said = { note, who: state.settings.actor, at: isoAt(state.now), registrationId };
      state.acknowledgements = [
        ...without(registrationId, findings),
        ...findings.map((key) => ({ ...key, ...said, textHash: textHash(draft, key) })),
      ];
      changed();
      return {};
    },
    'acknowledgements.remove': ({ registrationId, findings }) => {
      state.acknowledgements = without(registrationId, findings);
      changed();
      return {};
    },
  };
}
