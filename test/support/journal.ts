import { ask } from '#core/ask.ts';
import type { OutboxId } from '#shared/model/ids.ts';
import type { Pulled } from './workspace.ts';

/** What the journal tells of an entry of the outbox, the newest first. */
export const journalOf = async (core: Pulled['core'], outboxId: OutboxId) =>
  (await ask(core, 'journal.list', { customerId: null, outboxId, before: null, limit: 100 })).rows;
