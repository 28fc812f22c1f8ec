import type { RegistrationDraft } from '../model/registration.ts';
import type { Reason } from '../model/rejection.ts';
import { type EditPublisher, editableLater } from '../rules/reference/editable-later.ts';
import type { RejectionCode } from '../rules/reference/rejection-codes.ts';
import { entriesOf, inFormOrder } from './read.ts';

/** `edit`: the form may be mended and sent again; `anew`: it is final, only another one can be filed. */
export type Verdict = 'edit' | 'anew' | 'unknown';

/** What may be done after a rejection, and the codes that decide it: the strictest wins, and no code says nothing. */
export function verdictOf(codes: readonly RejectionCode[]): {
  readonly verdict: Verdict;
  readonly because: readonly RejectionCode[];
} {
  const saying = (word: RejectionCode['resubmittable']) =>
    codes.filter(({ resubmittable }) => resubmittable === word);
  const final = saying('no');
  if (final.length > 0) return { verdict: 'anew', because: final };
  const unsaid = saying('unknown');
  if (unsaid.length > 0 || codes.length === 0) return { verdict: 'unknown', because: unsaid };
  return { verdict: 'edit', because: codes };
}

export interface ConcernedField {
  readonly path: string;
  readonly state: 'as-it-was' | 'changed';
  /** Who takes another value once it was filed, and who does not; both empty when nobody says. */
  readonly later: Record<'yes' | 'no', readonly EditPublisher[]>;
}

function sameNumbers(then: readonly string[], now: readonly string[]): boolean {
  const known = new Set(then);
  return then.length === now.length && now.every((number) => known.has(number));
}

/** Space around a text does not count. */
function textAt({ brand, campaign }: RegistrationDraft, path: string): string {
  const [form, key = ''] = path.split('.');
  const fields: object = form === 'brand' ? brand : campaign;
  const value = (fields as Readonly<Record<string, unknown>>)[key];
  return JSON.stringify(value, (_key, one) => (typeof one === 'string' ? one.trim() : one));
}

/** True when a field is another one than in the draft that was rejected. */
export const isChanged = (path: string, then: RegistrationDraft, now: RegistrationDraft): boolean =>
  path === 'numbers' ? !sameNumbers(then.numbers, now.numbers) : textAt(then, path) !== textAt(now, path);

/** Fields that a rejection is about: those of its codes, those that its text names, those that a person chose. */
export const fieldsOfRejection = (rejection: Pick<Reason, 'codes' | 'fields'>): readonly string[] =>
  inFormOrder([...entriesOf(rejection).flatMap(({ fields }) => fields), ...rejection.fields]);

/** How the draft of now stands towards a rejection of the draft of then. */
export function concerned(
  rejection: Pick<Reason, 'codes' | 'fields'>,
  then: RegistrationDraft,
  now: RegistrationDraft,
) {
  const fields = fieldsOfRejection(rejection).map(
    (path): ConcernedField => ({
      path,
      state: isChanged(path, then, now) ? 'changed' : 'as-it-was',
      later: editableLater(path),
    }),
  );
  return { fields, ...verdictOf(entriesOf(rejection)) };
}
