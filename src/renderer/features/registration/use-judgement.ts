import { useEffect, useRef } from 'react';
import { useApp } from '#renderer/stores/store.ts';
import type { RegistrationId } from '#shared/model/ids.ts';
import type { RegistrationDraft, RegistrationFacts } from '#shared/model/registration.ts';
import type { EngineSession } from '#shared/rules/engine.ts';
import { registrationEngine } from '#shared/rules/registration.ts';
import { dayOf } from '#shared/timeline/days.ts';
import { draftOf, judged, noteFindings } from './draft-actions.ts';

/** The rules look once typing has paused this long, in milliseconds. */
export const JUDGE_DELAY_MS = 150;

type Session = EngineSession<RegistrationDraft, RegistrationFacts>;

/** The date on this computer, as the rules want it. */
export const today = (): string => dayOf(Date.now());

/** Keeps the findings of a draft true: at once when the facts change, after a pause in typing otherwise. */
export function useJudgement(id: RegistrationId, facts: RegistrationFacts): void {
  const version = useApp((state) => state.drafts[id]?.version);
  const isNew = useApp((state) => state.drafts[id]?.unjudged === 'all');
  const session = useRef<Session | null>(null);
  const judgedFacts = useRef<RegistrationFacts | null>(null);
  useEffect(() => {
    if (version === undefined) return;
    const judge = () => {
      const copy = draftOf(id);
      if (!copy) return;
      session.current ??= registrationEngine.session({ today: today() });
      const changed = copy.unjudged === 'all' ? undefined : copy.unjudged;
      judgedFacts.current = facts;
      noteFindings(id, copy.version, session.current.update(judged(copy.content), facts, changed));
    };
    if (isNew || judgedFacts.current !== facts) {
      judge();
      return;
    }
    const timer = setTimeout(judge, JUDGE_DELAY_MS);
    return () => clearTimeout(timer);
  }, [id, version, facts, isNew]);
}
