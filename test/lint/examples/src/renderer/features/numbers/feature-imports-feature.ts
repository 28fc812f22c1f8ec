import { outboxRow } from '../outbox/outbox-row.ts';

export const row = outboxRow;
