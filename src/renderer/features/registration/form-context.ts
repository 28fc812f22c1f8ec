import { createContext, useContext } from 'react';
import type { DraftContent } from '#renderer/stores/draft.ts';
import { useApp } from '#renderer/stores/store.ts';
import type { Acknowledgement } from '#shared/model/acknowledgement.ts';
import type { CustomerId, RegistrationId } from '#shared/model/ids.ts';
import type { NumberFact } from '#shared/model/registration.ts';
import { valueAt } from '#shared/model/value-at.ts';

/** Which registration the form is about. `fixed` holds what was released; null means the editing copy. */
export interface FormSource {
  readonly id: RegistrationId;
  readonly customerId: CustomerId;
  readonly facts: Readonly<Record<string, NumberFact>>;
  readonly fixed: DraftContent | null;
  /** What was said about its warnings. */
  readonly acknowledgements: readonly Acknowledgement[];
}

export const FormContext = createContext<FormSource | null>(null);

export function useForm(): FormSource {
  const source = useContext(FormContext);
  if (!source) throw new Error('A field stands outside of a form.');
  return source;
}

/** Something of the form's content; what is selected must keep its identity while it does not change. */
export function useContent<T>(select: (content: DraftContent) => T): T | undefined {
  const { id, fixed } = useForm();
  const typed = useApp((state) => {
    const copy = fixed ? undefined : state.drafts[id];
    return copy ? select(copy.content) : undefined;
  });
  return fixed ? select(fixed) : typed;
}

export function useText(path: string): string {
  const value = useContent((content) => valueAt(content, path));
  return typeof value === 'string' ? value : '';
}
