import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { ask } from '#core/ask.ts';
import { databasePath } from '#core/db/open.ts';
import { chainHash, NO_ENTRY, verifyChain } from '#core/journal/chain.ts';
import { doctorText } from '#shared/doctor-texts.ts';
import { readCsv } from '#support/read-csv.ts';
import { readPdf } from '#support/read-pdf.ts';
import { draftBatch, openPulled, openWorkspace, type Pulled } from '#support/workspace.ts';

const all = { customerId: null, outboxId: null, before: null, limit: 500 } as const;
const entriesOf = async ({ core }: Pick<Pulled, 'core'>) => (await ask(core, 'journal.list', all)).rows;

async function sentBatch(pulled: Pulled) {
  const { core, customer, clock } = pulled;
  const { batchId, location } = await draftBatch({ core, customer }, 3);
  const { outboxId } = await ask(core, 'batches.release', { batchId });
  for (let round = 0; round < 6; round++) {
    await core.drainOutbox();
    clock.advance(60_000);
  }
  return { outboxId, location };
}

/** Changes the closed workspace's file behind the app's back, as nobody should. */
function tamper(folder: string, sql: string): void {
  const Database = createRequire(import.meta.url)('better-sqlite3') as typeof Sqlite;
  const raw = new Database(databasePath(folder));
  raw.exec(`DROP TRIGGER journal_is_never_altered; DROP TRIGGER journal_is_never_cut; ${sql}`);
  raw.close();
}

const problemsOf = async (core: Pulled['core'], expected: string | null = null) => {
  const { checks } = await ask(core, 'doctor.run', { expected });
  return Object.fromEntries(
    checks
      .filter(({ found }) => found > 0)
      .map(({ id, problems }) => [id, problems.map((problem) => doctorText('en', problem))]),
  );
};

describe('the journal', () => {
  it('tells of a release, its attempt and its answers, each bound to the one before', async () => {
    const pulled = await openPulled();
    await ask(pulled.core, 'settings.set', { actor: 'R. Reviewer' });
    const { outboxId, location } = await sentBatch(pulled);
    const entries = (await entriesOf(pulled)).toReversed();
    expect(entries.map(({ kind, source, who }) => [kind, source, who])).toEqual([
      ['released', 'person', 'R. Reviewer'],
      ['attempted', 'app', ''],
      ['answered', 'connector', ''],
      ['answered', 'connector', ''],
    ]);
    const story = await ask(pulled.core, 'outbox.get', { outboxId });
    expect(entries[0]).toMatchObject({
      seq: 1,
      title: location.name,
      customerName: pulled.customer.name,
      outboxId,
      facts: { payloadHash: story.payloadHash, numbers: 3 },
      previous: NO_ENTRY,
    });
    expect(entries.at(-1)?.facts).toMatchObject({ status: 'COMPLETE', succeeded: 3, failed: 0 });
    for (const [index, entry] of entries.entries())
      expect(entry.previous).toBe(entries[index - 1]?.hash ?? NO_ENTRY);
    expect(await problemsOf(pulled.core)).toEqual({});
  });

  it('notes a night without network once, and the way back', async () => {
    const pulled = await openPulled();
    pulled.sandbox.control.setDown(true);
    await sentBatch(pulled);
    pulled.sandbox.control.setDown(false);
    await ask(pulled.core, 'outbox.sendNow', {});
    await pulled.core.drainOutbox();
    const attempts = (await entriesOf(pulled)).filter(({ kind }) => kind === 'attempted').toReversed();
    expect(attempts.map(({ facts }) => facts.outcome)).toEqual(['later', 'ok']);
  });

  it('keeps what a person states and lets stand', async () => {
    const pulled = await openPulled();
    const { core, customer } = pulled;
    const statement = { customerId: customer.id, prerequisite: 'app-version' as const };
    await ask(core, 'customers.attest', { ...statement, answer: 'met', note: 'Rolled out.' });
    await ask(core, 'customers.attest', { ...statement, answer: null, note: '' });
    const facts = (await entriesOf(pulled)).map((entry) => entry.facts);
    expect(facts).toEqual([
      { prerequisite: 'app-version', answer: 'taken back' },
      { prerequisite: 'app-version', answer: 'met', note: 'Rolled out.' },
    ]);
  });

  it('pages from the newest to the oldest, for one customer or one entry of the outbox', async () => {
    const pulled = await openPulled();
    const { outboxId } = await sentBatch(pulled);
    const { rows, total } = await ask(pulled.core, 'journal.list', { ...all, limit: 3 });
    expect(rows.map(({ seq }) => seq)).toEqual([4, 3, 2]);
    expect(total).toBe(4);
    const rest = await ask(pulled.core, 'journal.list', { ...all, outboxId, before: 2 });
    expect(rest.rows.map(({ seq }) => seq)).toEqual([1]);
  });

  it('cannot be altered or cut through the app’s own connection', async () => {
    const pulled = await openPulled();
    await sentBatch(pulled);
    await pulled.core.close();
    const Database = createRequire(import.meta.url)('better-sqlite3') as typeof Sqlite;
    const raw = new Database(databasePath(pulled.folder));
    expect(() => raw.exec("UPDATE journal SET who = 'X'")).toThrow('never altered');
    expect(() => raw.exec('DELETE FROM journal')).toThrow('never removed');
    raw.close();
  });

  it('is exported whole, with a table that anybody can verify', async () => {
    const pulled = await openPulled();
    await sentBatch(pulled);
    const path = join(pulled.folder, 'journal.csv');
    await ask(pulled.core, 'core.writeExport', {
      request: { what: 'journal', customerId: null, format: 'csv', language: 'en' },
      path,
    });
    const [heads, ...lines] = readCsv(readFileSync(path, 'utf8'));
    expect(heads?.slice(0, 3)).toEqual(['\ufeffNo.', 'When (UTC)', 'What']);
    const entries = (await entriesOf(pulled)).toReversed();
    expect(lines.map((line) => line.at(-1))).toEqual(entries.map(({ hash }) => hash));
  });

  it('is printed with the hash of every entry', async () => {
    const pulled = await openPulled();
    await sentBatch(pulled);
    const path = join(pulled.folder, 'journal.pdf');
    await ask(pulled.core, 'core.writeExport', {
      request: { what: 'journal', customerId: pulled.customer.id, format: 'pdf', language: 'zh' },
      path,
    });
    const { text } = await readPdf(readFileSync(path));
    const [last, ...before] = await entriesOf(pulled);
    for (const { hash } of before) expect(text).toContain(hash);
    // Once as its entry, once at the head: the one to keep.
    expect(text.replace(/\s/g, '').split(last?.hash ?? '')).toHaveLength(3);
    expect(text).toContain('已放行');
  });
});

describe('doctor', () => {
  it.each([
    ['an altered entry', "UPDATE journal SET who = 'Somebody' WHERE seq = 2", 'journal', 'Entry 2'],
    ['a missing entry', 'DELETE FROM journal WHERE seq = 3', 'journal', 'Entry 3'],
    ['another payload', "UPDATE outbox SET payload = '{}'", 'outbox', 'is not what it was'],
    ['another answer', "UPDATE receipts SET body = '{}'", 'receipts', 'is not the answer'],
  ])('finds %s', async (_what, sql, check, words) => {
    const pulled = await openPulled();
    await sentBatch(pulled);
    await pulled.core.close();
    tamper(pulled.folder, sql);
    const again = reopened(pulled);
    expect((await problemsOf(again))[check]?.join()).toContain(words);
  });

  it('counts what it finds beyond a hundred', async () => {
    const pulled = await openPulled();
    await sentBatch(pulled);
    await pulled.core.close();
    tamper(
      pulled.folder,
      `WITH RECURSIVE i (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM i WHERE n < 130)
       INSERT INTO receipts (outbox_id, at, kind, body) SELECT o.id, o.created_at, 'order', '{}' FROM outbox o, i`,
    );
    const { checks } = await ask(reopened(pulled), 'doctor.run', { expected: null });
    const receipts = checks.find(({ id }) => id === 'receipts');
    expect(receipts?.found).toBe(130);
    expect(receipts?.problems).toHaveLength(100);
  });

  it('misses a hash that was printed when the end of the journal is cut off', async () => {
    const pulled = await openPulled();
    await sentBatch(pulled);
    const head = (await ask(pulled.core, 'doctor.run', { expected: null })).head;
    expect(await problemsOf(pulled.core, head)).toEqual({});
    await pulled.core.close();
    tamper(pulled.folder, 'DELETE FROM journal WHERE seq = 4');
    const again = reopened(pulled);
    expect((await problemsOf(again, head)).journal?.join()).toContain(head);
  });
});

const reopened = ({ folder, clock }: Pulled) => openWorkspace({ folder, clock }).core;

describe('the chain', () => {
  const entry = (seq: number, previous: string) => {
    const fields = {
      seq,
      at: seq,
      kind: 'released',
      source: 'person',
      who: '',
      customer_id: 'c',
      subject: 'batch',
      subject_id: 'b',
      title: '',
      outbox_id: null,
      facts_json: '{}',
      previous,
    };
    return { ...fields, hash: chainHash(fields) };
  };

  it('is empty with the hash that the first entry follows', () => {
    expect(verifyChain([])).toEqual({ entries: 0, head: NO_ENTRY, brokenAt: null, knowsExpected: true });
  });

  it.each([
    'at',
    'kind',
    'source',
    'who',
    'customer_id',
    'subject',
    'subject_id',
    'title',
    'facts_json',
  ] as const)('breaks where %s is changed', (field) => {
    const first = entry(1, NO_ENTRY);
    const second = entry(2, first.hash);
    const forged = { ...first, [field]: field === 'at' ? 99 : 'other' };
    expect(verifyChain([first, second]).brokenAt).toBeNull();
    expect(verifyChain([forged, second]).brokenAt).toBe(1);
  });

  it('does not take an entry for the hash of another', () => {
    const first = entry(1, NO_ENTRY);
    expect(verifyChain([first], entry(2, first.hash).hash).knowsExpected).toBe(false);
  });
});
