import { AppError } from '#shared/ipc/errors.ts';
import {
  type DoctorCheck,
  type DoctorProblem,
  type DoctorReport,
  MOST_PROBLEMS,
} from '#shared/model/doctor.ts';
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

type Check = Omit<DoctorCheck, 'found'>;

const counted = ({ problems, ...check }: Check): DoctorCheck => ({
  ...check,
  found: problems.length,
  problems: problems.slice(0, MOST_PROBLEMS),
});

function journalProblems(chain: ChainReport, expected: string | null): DoctorProblem[] {
  const problems: DoctorProblem[] = [];
  if (chain.brokenAt !== null) problems.push({ code: 'chain-broken', hint: String(chain.brokenAt) });
  if (!chain.knowsExpected) problems.push({ code: 'hash-unknown', hint: expected ?? '' });
  return problems;
}

/** What the journal tells of, and since when. */
interface Noted {
  readonly noted: ReadonlySet<string>;
  readonly since: number;
}

/** What was frozen must be what its hash says, and the journal must tell the same hash. */
function checkReleases(db: ReadDb, { noted, since }: Noted): Check {
  const problems: DoctorProblem[] = [];
  let count = 0;
  for (const row of iterateReleases(db)) {
    count += 1;
    if (hashOf(row.payload) !== row.payload_hash) problems.push({ code: 'release-altered', hint: row.id });
    else if (row.created_at >= since && !noted.has(`${row.id} ${row.payload_hash}`))
      problems.push({ code: 'release-untold', hint: row.id });
  }
  return { id: 'outbox', count, problems };
}

function checkReceipts(db: ReadDb, { noted, since }: Noted): Check {
  const problems: DoctorProblem[] = [];
  let count = 0;
  for (const row of iterateReceipts(db)) {
    count += 1;
    if (row.at >= since && !noted.has(`${row.outbox_id} ${hashOf(row.body)}`))
      problems.push({ code: 'receipt-untold', hint: row.outbox_id });
  }
  return { id: 'receipts', count, problems };
}

/** Why a kept file cannot be used, as its store says. */
function fileProblem(error: unknown, name: string): DoctorProblem {
  if (!(error instanceof AppError)) throw error;
  if (error.code === 'not-found') return { code: 'file-gone', hint: name };
  const refusal = error.details?.code;
  return refusal === undefined
    ? { code: 'file-altered', hint: name }
    : { code: 'file-unreadable', hint: `${name} (${refusal})` };
}

async function checkFiles(context: CoreContext): Promise<Check> {
  const hashes = listFileHashes(context.db.read);
  const problems: DoctorProblem[] = [];
  for (const { hash, name, store } of hashes) {
    await context[store].read(hash).catch((error: unknown) => problems.push(fileProblem(error, name)));
  }
  return { id: 'files', count: hashes.length, problems };
}

/** Looks at the database, the journal's chain, what was frozen, what was answered, and the kept files. Changes nothing. */
export async function examine(context: CoreContext, expected: string | null): Promise<DoctorReport> {
  const db = context.db.read;
  const chain = verifyChain(iterateJournal(db), expected);
  const told: Noted = { noted: notedHashes(db), since: journalBeganAt(db) };
  const checks: Check[] = [
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
