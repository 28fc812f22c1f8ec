import { useState } from 'react';
import type { ChangeKind, ChangeMeaning } from '#shared/model/change.ts';
import type { PullId } from '#shared/model/ids.ts';

export interface ChangeFilter {
  readonly pullId?: PullId | undefined;
  readonly kind?: ChangeKind | undefined;
  readonly meaning?: ChangeMeaning | undefined;
}

export const isNarrowed = ({ pullId, kind, meaning }: ChangeFilter): boolean =>
  pullId !== undefined || kind !== undefined || meaning !== undefined;

/** Which changes are looked at. */
export function useChangeFilter() {
  const [filter, setFilter] = useState<ChangeFilter>({});
  return {
    filter,
    set: (change: ChangeFilter) => setFilter((before) => ({ ...before, ...change })),
    only: (change: ChangeFilter) => setFilter(change),
  };
}
