import type { RegistrationDetail } from '#shared/model/registration.ts';
import { changedPaths, type Revision } from '#shared/model/revision.ts';
import type { FakeApi, Handlers } from './fake-api.ts';
import type { FakeState } from './fake-state.ts';
import { need } from './need.ts';
import { isoAt } from './sample-customers.ts';

const standing = ({ rev, updatedAt, name, brand, campaign, numberList }: RegistrationDetail): Revision => ({
  rev,
  at: updatedAt,
  who: 'Ana',
  isCurrent: true,
  name,
  brand,
  campaign,
  numbers: numberList,
});

/** Earlier revisions of a registration, which a test puts into `revisions`. */
export function revisionHandlers(state: FakeState, emit: FakeApi['emit']): Partial<Handlers> {
  const find = (id: string) => need(state.registrations.find((one) => one.id === id));
  const all = (id: string) => [standing(find(id)), ...(state.revisions[id] ?? [])];
  const at = (id: string, rev: number) => need(all(id).find((one) => one.rev === rev));
  return {
    'registrations.revisions': ({ registrationId }) =>
      all(registrationId).map((one, index, list) => {
        const before = list[index + 1];
        const { rev, at: savedAt, who, isCurrent } = one;
        return { rev, at: savedAt, who, isCurrent, changed: before ? changedPaths(before, one) : [] };
      }),
    'registrations.revision': ({ registrationId, rev }) => at(registrationId, rev),
    'registrations.restore': ({ registrationId, rev, revision }) => {
      const one = find(registrationId);
      const { name, brand, campaign, numbers } = at(registrationId, revision);
      state.revisions[registrationId] = [
        { ...standing(one), isCurrent: false },
        ...(state.revisions[registrationId] ?? []),
      ];
      Object.assign(one, { name, brand, campaign, numberList: numbers, rev: rev + 1 });
      emit('db.changed', { tables: ['registrations'], revision: 1 });
      return { rev: rev + 1, savedAt: isoAt(state.now), leftOut: [] };
    },
  };
}
