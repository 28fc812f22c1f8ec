import { CHANGE_KINDS, type Change, type ChangeKind } from '#shared/model/change.ts';

export interface KindGroup {
  readonly kind: ChangeKind;
  readonly rows: readonly Change[];
}

export interface PullGroup {
  readonly pullId: string;
  readonly at: string;
  readonly kinds: readonly KindGroup[];
}

/** Changes by the pull that found them, the latest first, and within a pull by what changed. */
export function groupChanges(changes: readonly Change[]): readonly PullGroup[] {
  const pulls = new Map<string, Change[]>();
  for (const change of changes) {
    const rows = pulls.get(change.pullId);
    if (rows) rows.push(change);
    else pulls.set(change.pullId, [change]);
  }
  return [...pulls]
    .map(([pullId, rows]) => ({
      pullId,
      at: rows[0]?.at ?? '',
      kinds: CHANGE_KINDS.map((kind) => ({ kind, rows: rows.filter((row) => row.kind === kind) })).filter(
        (group) => group.rows.length > 0,
      ),
    }))
    .sort((a, b) => b.at.localeCompare(a.at));
}
