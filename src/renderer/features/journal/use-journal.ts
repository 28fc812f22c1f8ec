import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { call } from '#renderer/api/client.ts';
import { useLiveQuery } from '#renderer/api/live-query.ts';
import { useAction } from '#renderer/api/use-action.ts';
import type { CustomerId } from '#shared/model/ids.ts';
import type { JournalEntry } from '#shared/model/journal.ts';
import { withNewest, withOlder } from './merge-rows.ts';

const PAGE = 100;

/** The journal as far as it was read: the newest entries live, older ones as they are asked for. */
export function useJournal(customerId: CustomerId | null) {
  const query = useMemo(() => ({ customerId, outboxId: null }), [customerId]);
  const first = useMemo(() => ({ ...query, before: null, limit: PAGE }), [query]);
  const live = useLiveQuery('journal.list', first);
  const [known, setKnown] = useState<readonly JournalEntry[]>([]);
  const newest = live.data?.rows;
  useEffect(() => {
    if (newest) setKnown((rows) => withNewest(rows, newest));
  }, [newest]);
  const older = useAction(async (before: number) => {
    const { rows } = await call('journal.list', { ...query, before, limit: PAGE });
    setKnown((now) => withOlder(now, rows));
  });
  const total = live.data?.total ?? 0;
  const last = known.at(-1)?.seq;
  const asked = useRef(0);
  const { run } = older;
  const readOlder = useCallback(() => {
    if (last === undefined || known.length >= total || asked.current === last) return;
    asked.current = last;
    void run(last).then((isRead) => {
      if (!isRead) asked.current = 0;
    });
  }, [known.length, last, run, total]);
  return {
    rows: known,
    total,
    isLoaded: live.data !== undefined,
    isFetching: live.isFetching || older.isBusy,
    error: live.error ?? older.error,
    refetch: live.refetch,
    readOlder,
  };
}
