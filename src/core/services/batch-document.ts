import type { Language } from '#shared/model/settings.ts';
import type { CoreContext } from '../context.ts';
import type { BatchDocument } from '../exports/batch-pdf.ts';
import { toIso } from '../repos/columns.ts';
import { findOutbox } from '../repos/outbox.ts';
import { batchDetail } from './batches.ts';

/** A batch with its release, for print. */
export function batchDocument(context: CoreContext, batchId: string, language: Language): BatchDocument {
  const batch = batchDetail(context, batchId);
  const row = batch.outboxId === null ? undefined : findOutbox(context.db.read, batch.outboxId);
  return {
    batch,
    release: row ? { who: row.actor, at: toIso(row.created_at), hash: row.payload_hash } : null,
    language,
    exportedAt: toIso(context.clock.now()),
    appVersion: context.version,
  };
}
