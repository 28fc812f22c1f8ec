import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLiveQuery } from '#renderer/api/live-query.ts';
import { positionOf } from '#renderer/components/guided/guided-rules.ts';
import type { OutboxId } from '#shared/model/ids.ts';

/** How far a person is in Control Hub. */
export function GuidedProgress({ outboxId }: { readonly outboxId: OutboxId }) {
  const { t } = useTranslation();
  const input = useMemo(() => ({ outboxId }), [outboxId]);
  const run = useLiveQuery('guided.get', input).data;
  return <span className="tr-outbox-more">{run && t('guided.inHub', positionOf(run))}</span>;
}
