import type { JournalEntry } from '#shared/model/journal.ts';
import type { Handlers } from './fake-api.ts';
import type { FakeState } from './fake-state.ts';
import { isoAt, uuid } from './sample-customers.ts';

const hashOf = (seq: number) => seq.toString(16).padStart(64, '0');

/** Entry of this number: of the first customer, every third of another. */
export function makeEntry(seq: number, state: Pick<FakeState, 'now' | 'customers'>): JournalEntry {
  const customer = state.customers[seq % 3 === 0 ? 1 : 0]?.detail;
  const kinds = ['released', 'attempted', 'answered', 'confirmed'] as const;
  const kind = kinds[seq % kinds.length] ?? 'released';
  const source = {
    released: 'person',
    attempted: 'app',
    answered: 'connector',
    confirmed: 'person',
  } as const;
  return {
    seq,
    at: isoAt(state.now - (1_000 - seq) * 3_600_000),
    kind,
    source: source[kind],
    who: source[kind] === 'person' ? 'Robin' : '',
    customerId: customer?.id ?? ('org-gone' as JournalEntry['customerId']),
    customerName: customer?.name ?? '',
    subject: 'batch',
    subjectId: uuid(101),
    title: `Boise ${seq}`,
    outboxId: (seq % 40 === 0 ? uuid(303) : uuid(304)) as JournalEntry['outboxId'],
    facts: { numbers: 31, payloadHash: hashOf(seq + 5_000), note: 'Two\nlines', newer: true },
    previous: hashOf(seq - 1),
    hash: hashOf(seq),
  };
}

/** A journal that answers as the core does, and a doctor who finds nothing. */
export function journalHandlers(state: FakeState): Partial<Handlers> {
  return {
    'journal.list': ({ customerId, outboxId, before, limit }) => {
      const all = state.journal.filter(
        (entry) =>
          (customerId === null || entry.customerId === customerId) &&
          (outboxId === null || entry.outboxId === outboxId),
      );
      const rows = all.filter(({ seq }) => before === null || seq < before).sort((a, b) => b.seq - a.seq);
      return { total: all.length, rows: rows.slice(0, limit) };
    },
    'doctor.run': () => ({
      checks: (['database', 'journal', 'outbox', 'receipts', 'files'] as const).map((id, index) => ({
        id,
        count: index + 1,
        found: 0,
        problems: [],
      })),
      entries: state.journal.length,
      head: state.journal.at(-1)?.hash ?? hashOf(0),
    }),
  };
}
