import { useShallow } from 'zustand/react/shallow';
import { call } from '#renderer/api/client.ts';
import type { DraftCopy } from '#renderer/stores/draft.ts';
import { useApp } from '#renderer/stores/store.ts';
import { keyOf, keyText, openFindings, standingOf } from '#shared/acknowledgements/standing.ts';
import type { Acknowledgement } from '#shared/model/acknowledgement.ts';
import type { RegistrationId } from '#shared/model/ids.ts';
import type { Finding } from '#shared/rules/rule.ts';
import { savedFirst } from './autosave.ts';
import { judged } from './draft-actions.ts';
import { useForm } from './form-context.ts';

/** `holds`: acknowledged; `lapsed`: it was, but the text has changed since; `open`: nobody said anything. */
export type StandingWord = 'open' | 'holds' | 'lapsed';

const NONE: readonly StandingWord[] = [];

export function standingWords(
  copy: DraftCopy,
  findings: readonly Finding[],
  acknowledgements: readonly Acknowledgement[],
): readonly StandingWord[] {
  const draft = judged(copy.content);
  return findings.map((finding) => {
    const standing = standingOf(finding, acknowledgements, draft);
    return standing ? (standing.holds ? 'holds' : 'lapsed') : 'open';
  });
}

/** How each finding stands, in their order; follows what is typed. */
export function useStandings(findings: readonly Finding[]): readonly StandingWord[] {
  const { id, acknowledgements } = useForm();
  return useApp(
    useShallow((state) => {
      const copy = state.drafts[id];
      return copy ? standingWords(copy, findings, acknowledgements) : NONE;
    }),
  );
}

/** What was said about a finding, whether or not it still holds. */
export function useSaid(finding: Finding): Acknowledgement | undefined {
  const { acknowledgements } = useForm();
  const key = keyText(finding);
  return acknowledgements.find((one) => keyText(one) === key);
}

/** What stands in the way of a release. */
export const openFindingsOf = (copy: DraftCopy, acknowledgements: readonly Acknowledgement[]) =>
  openFindings(copy.findings, acknowledgements, judged(copy.content));

/** The word is about what is on the disk, so what is typed goes there first. */
export async function acknowledge(
  id: RegistrationId,
  findings: readonly Finding[],
  note: string,
): Promise<void> {
  await savedFirst(id);
  await call('acknowledgements.put', { registrationId: id, findings: findings.map(keyOf), note });
}

export async function takeBack(id: RegistrationId, finding: Finding): Promise<void> {
  await call('acknowledgements.remove', { registrationId: id, findings: [keyOf(finding)] });
}
