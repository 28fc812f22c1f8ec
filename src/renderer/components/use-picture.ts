import { useMemo } from 'react';
import { type LiveResult, useLiveQuery } from '#renderer/api/live-query.ts';
import type { ProcedureOutput } from '#shared/ipc/contract.ts';

type PictureName = 'guided.picture' | 'pageChecks.picture';

/** A picture that was kept, as a data address. What a hash names never changes, so that it is read once; null reads nothing. */
export function usePicture(name: PictureName, hash: string | null): LiveResult<ProcedureOutput<PictureName>> {
  const input = useMemo(() => (hash === null ? null : { hash }), [hash]);
  return useLiveQuery(name, input);
}
