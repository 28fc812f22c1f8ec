import type { JournalEntry, JournalFacts, JournalKind } from '#shared/model/journal.ts';
import type { WriteDb } from '../db/database.ts';
import { appendJournal } from '../repos/journal.ts';
import type { OutboxRow } from '../repos/outbox.ts';
import { readActor } from '../repos/settings.ts';

interface Told {
  readonly at: number;
  readonly kind: JournalKind;
  readonly source: JournalEntry['source'];
  /** What is undefined is left out. */
  readonly facts: Readonly<Record<string, JournalFacts[string] | undefined>>;
}

interface Subject {
  readonly customerId: string;
  readonly subject: JournalEntry['subject'];
  readonly subjectId: string;
  readonly title: string;
  readonly outboxId: string | null;
}

/** Adds an entry; where a person did it, with the name in the settings. */
export function note(db: WriteDb, subject: Subject, { facts, ...told }: Told): void {
  const known = Object.entries(facts).filter(
    (fact): fact is [string, JournalFacts[string]] => fact[1] !== undefined,
  );
  const who = told.source === 'person' ? readActor(db) : '';
  appendJournal(db, { ...subject, ...told, who, facts: Object.fromEntries(known) });
}

/** The same about what an entry of the outbox releases. */
export function noteOutbox(
  db: WriteDb,
  row: Pick<OutboxRow, 'id' | 'kind' | 'customer_id' | 'entity_id' | 'title'>,
  told: Told,
): void {
  const subject = row.kind === 'order' ? 'batch' : 'registration';
  const { customer_id: customerId, entity_id: subjectId, title, id: outboxId } = row;
  note(db, { customerId, subject, subjectId, title, outboxId }, told);
}
