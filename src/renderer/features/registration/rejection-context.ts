import { createContext, useContext, useMemo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { useLiveQuery } from '#renderer/api/live-query.ts';
import { useApp } from '#renderer/stores/store.ts';
import type { RegistrationId } from '#shared/model/ids.ts';
import type { LatestRejection, Rejection } from '#shared/model/rejection.ts';
import { fieldsOfRejection, isChanged } from '#shared/rejections/concerned.ts';
import { judged } from './draft-actions.ts';
import { FIELDS, type FieldSpec, fieldAt, fieldsOf, isFieldShown, type SectionId } from './fields.ts';
import { useForm } from './form-context.ts';

/** The rejection that stands against the draft on screen. */
export interface StandingRejection {
  readonly rejection: LatestRejection;
  readonly earlier: readonly Rejection[];
  /** Fields that it is about. */
  readonly paths: readonly string[];
}

/** Null where none stands, and in forms to be read. */
export const RejectionContext = createContext<StandingRejection | null>(null);

export function useStandingRejection(registrationId: RegistrationId): StandingRejection | null {
  const input = useMemo(() => ({ registrationId }), [registrationId]);
  const data = useLiveQuery('rejections.get', input).data;
  return useMemo(() => {
    if (!data?.latest) return null;
    const { latest, earlier } = data;
    return { rejection: latest, earlier, paths: fieldsOfRejection(latest) };
  }, [data]);
}

const NONE: readonly string[] = [];

/** Those of some fields that the rejection is about and that the form shows: all, or those that are still as they were. */
function useRejectedPaths(fields: readonly FieldSpec[], isOpenOnly: boolean): readonly string[] {
  const { id } = useForm();
  const standing = useContext(RejectionContext);
  return useApp(
    useShallow((state) => {
      const content = state.drafts[id]?.content;
      if (!standing || !content) return NONE;
      const now = judged(content);
      const isHere = (field: FieldSpec) =>
        standing.paths.includes(field.path) && isFieldShown(field, content);
      const isOpen = ({ path }: FieldSpec) => !isChanged(path, standing.rejection.sent, now);
      return fields
        .filter((field) => isHere(field) && (!isOpenOnly || isOpen(field)))
        .map(({ path }) => path);
    }),
  );
}

const NO_FIELD: readonly FieldSpec[] = [];

/** True while a field that the rejection is about is as it was rejected. */
export function useIsNamed(place: string): boolean {
  const field = fieldAt(place);
  return useRejectedPaths(field ? [field] : NO_FIELD, true).length > 0;
}

/** How many fields of a part of the form are still as they were rejected. */
export const useNamedIn = (section: SectionId): number => useRejectedPaths(fieldsOf(section), true).length;

/** Every field of the form that the rejection is about, and which of them are still as they were. */
export function useConcerned(): { readonly all: readonly string[]; readonly open: ReadonlySet<string> } {
  const all = useRejectedPaths(FIELDS, false);
  const open = useRejectedPaths(FIELDS, true);
  return { all, open: useMemo(() => new Set(open), [open]) };
}
