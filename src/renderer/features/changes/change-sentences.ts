import { useTranslation } from 'react-i18next';
import {
  CHANGE_KINDS,
  CHANGE_MEANINGS,
  type ChangeKind,
  type ChangeMeaning,
  type PullChanges,
} from '#shared/model/change.ts';

export interface KindCount {
  readonly kind: ChangeKind;
  readonly count: number;
  /** The one location of them all; empty where there are several. */
  readonly location: string;
  /** Those that mean something, the weightiest first. */
  readonly parts: readonly { readonly meaning: Exclude<ChangeMeaning, 'none'>; readonly count: number }[];
}

const WEIGHTY = CHANGE_MEANINGS.filter((meaning) => meaning !== 'none');

/** What pulls found of each kind, over all of their meanings. */
export function countKinds(pulls: readonly PullChanges[]): readonly KindCount[] {
  const groups = pulls.flatMap((pull) => pull.groups);
  return CHANGE_KINDS.flatMap((kind) => {
    const own = groups.filter((group) => group.kind === kind);
    const [first] = own;
    if (!first) return [];
    const sum = (meaning?: ChangeMeaning) =>
      own.reduce((total, group) => total + (meaning && group.meaning !== meaning ? 0 : group.count), 0);
    const isOnePlace = own.every(({ location }) => location === first.location);
    return [
      {
        kind,
        count: sum(),
        location: isOnePlace ? first.location : '',
        parts: WEIGHTY.map((meaning) => ({ meaning, count: sum(meaning) })).filter(({ count }) => count > 0),
      },
    ];
  });
}

/** How many changes have each meaning. */
export function countMeanings(
  pulls: readonly PullChanges[],
): readonly { readonly meaning: ChangeMeaning; readonly count: number }[] {
  const groups = pulls.flatMap((pull) => pull.groups);
  return CHANGE_MEANINGS.map((meaning) => ({
    meaning,
    count: groups.reduce((total, group) => total + (group.meaning === meaning ? group.count : 0), 0),
  })).filter(({ count }) => count > 0);
}

export const countAll = (pulls: readonly PullChanges[]): number =>
  pulls.reduce((sum, { groups }) => sum + groups.reduce((own, { count }) => own + count, 0), 0);

/** One sentence of what was found: "37 numbers were added at Boise; 35 may text." */
export function useKindSentence(): (kind: KindCount) => string {
  const { t } = useTranslation();
  return ({ kind, count, location, parts }) => {
    const summary = t(`changes.summary.${kind}`, { count });
    const isPlace = kind.startsWith('location-');
    const lead = location === '' || isPlace ? summary : t('changes.summaryAt', { summary, location });
    if (parts.length === 0) return t('changes.sentence', { lead });
    const words = parts.map((part) => t(`changes.part.${part.meaning}`, { count: part.count }));
    return t('changes.sentenceParts', { lead, parts: words.join(t('changes.between')) });
  };
}
