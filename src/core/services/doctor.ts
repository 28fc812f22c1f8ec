import type { DoctorCheck, DoctorReport } from '#shared/model/doctor.ts';
import type { CoreContext } from '../context.ts';
import type { ReadDb } from '../db/database.ts';
import { hashOf } from '../hash.ts';
import { type ChainReport, verifyChain } from '../journal/chain.ts';
import {
  findDamage,
  iterateReceipts,
  iterateReleases,
  journalBeganAt,
  listFileHashes,
  notedHashes,
} from '../repos/doctor.ts';
import { iterateJournal } from '../repos/journal.ts';

/** More of them are only counted: whoever finds a hundred needs no list. */
const MOST_PROBLEMS = 100;

function counted({ problems, ...check }: DoctorCheck): DoctorCheck {
  const more = problems.length - MOST_PROBLEMS;
  return {
    ...check,
    problems: more > 0 ? [...problems.slice(0, MOST_PROBLEMS), `and ${more} more`] : problems,
  };
}

function journalProblems(chain: ChainReport, expected: string | null): string[] {
  const problems: string[] = [];
  if (chain.brokenAt !== null) {
    problems.push(
      `Entry ${chain.brokenAt} of the journal does not follow from the one before it: it was altered, put in, or one before it was taken out. Entries up to ${chain.brokenAt - 1} are as they were written.`,
    );
  }
  if (!chain.knowsExpected) {
    problems.push(
      `No entry has the hash ${expected}: the journal was replaced, or entries at its end were cut off after that hash was printed.`,
    );
  }
  return problems;
}

/** What the journal tells of, and since when. */
interface Noted {
  readonly noted: ReadonlySet<string>;
  readonly since: number;
}

/** What was frozen must be what its hash says, and the journal must tell the same hash. */
function checkReleases(db: ReadDb, { noted, since }: Noted): DoctorCheck {
  const problems: string[] = [];
  let count = 0;
  for (const row of iterateReleases(db)) {
    count += 1;
    if (hashOf(row.payload) !== row.payload_hash)
      problems.push(`What outbox entry ${row.id} froze is not what it was when it was released.`);
    else if (row.created_at >= since && !noted.has(`${row.id} ${row.payload_hash}`))
      problems.push(`The journal does not tell of the release of outbox entry ${row.id}.`);
  }
  return { id: 'outbox', count, problems };
}

function checkReceipts(db: ReadDb, { noted, since }: Noted): DoctorCheck {
  const problems: string[] = [];
  let count = 0;
  for (const row of iterateReceipts(db)) {
    count += 1;
    if (row.at >= since && !noted.has(`${row.outbox_id} ${hashOf(row.body)}`))
      problems.push(
        `A receipt of outbox entry ${row.outbox_id} is not the answer that the journal tells of.`,
      );
  }
  return { id: 'receipts', count, problems };
}

async function checkFiles(context: CoreContext): Promise<DoctorCheck> {
  const hashes = listFileHashes(context.db.read);
  const problems: string[] = [];
  for (const { hash, name, store } of hashes) {
    const problem = await context[store].read(hash).then(
      () => null,
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    );
    if (problem !== null) problems.push(`${name}: ${problem}`);
  }
  return { id: 'files', count: hashes.length, problems };
}

/** Looks at the database, the journal's chain, what was frozen, what was answered, and the kept files. Changes nothing. */
export async function examine(context: CoreContext, expected: string | null): Promise<DoctorReport> {
  const db = context.db.read;
  const chain = verifyChain(iterateJournal(db), expected);
  const told: Noted = { noted: notedHashes(db), since: journalBeganAt(db) };
  const checks: DoctorCheck[] = [
    { id: 'database', count: 1, problems: findDamage(db) },
    { id: 'journal', count: chain.entries, problems: journalProblems(chain, expected) },
    checkReleases(db, told),
    checkReceipts(db, told),
    await checkFiles(context),
  ];
  return {
    checks: checks.map(counted),
    entries: chain.entries,
    head: chain.head,
  };
}
