import type { JournalEntry } from '#shared/model/journal.ts';
import type { Language } from '#shared/model/settings.ts';
import { fill } from '#shared/rules/text.ts';
import { BYTE_ORDER_MARK, csvLines, inertText } from './csv.ts';
import { fileProperties } from './form/document.ts';
import { instant } from './form/summary.ts';
import { type Report, reportPdf } from './pdf/report.ts';
import { EXPORT_WORDS, type ExportWords } from './words/words.ts';

/** A document of more entries would be no help to a reader; the CSV takes any number. */
export const MOST_PRINTED = 5_000;

/** Entries in pieces, the oldest first, as a table with every field of the chain. Kinds and sources keep their own words. */
export function* journalCsv(
  pieces: Iterable<readonly JournalEntry[]>,
  language: Language,
): Generator<string> {
  const { journal: w, summary } = EXPORT_WORDS[language];
  const heads = [
    w.seq,
    w.at,
    w.kind,
    w.source,
    w.who,
    summary.customer,
    w.subject,
    'id',
    'outbox',
    w.details,
  ];
  yield BYTE_ORDER_MARK + csvLines([[...heads, w.previous, w.hash]]);
  for (const entries of pieces) yield csvLines(entries.map(cellsOf));
}

const cellsOf = (entry: JournalEntry): string[] => [
  String(entry.seq),
  entry.at,
  entry.kind,
  entry.source,
  inertText(entry.who),
  inertText(entry.customerName),
  inertText(entry.title),
  inertText(entry.subjectId),
  entry.outboxId ?? '',
  inertText(JSON.stringify(entry.facts)),
  entry.previous,
  entry.hash,
];

export interface JournalDocument {
  /** The newest, the oldest of them first; at most {@link MOST_PRINTED}. */
  readonly entries: readonly JournalEntry[];
  readonly total: number;
  /** Null for all customers. */
  readonly customerName: string | null;
  readonly language: Language;
  /** ISO 8601 in UTC. */
  readonly exportedAt: string;
  readonly appVersion: string;
}

/** What is said in words, then a line for each hash. */
function detailLines({ facts, hash }: JournalEntry, { journal }: ExportWords): string[] {
  const all = Object.entries(facts).map(([name, value]) => ({
    line: `${name} ${value}`,
    isHash: /Hash$/.test(name),
  }));
  const said = all.filter(({ isHash }) => !isHash).map(({ line }) => line);
  const hashes = all.filter(({ isHash }) => isHash).map(({ line }) => line);
  return [said.join(', '), ...hashes, `${journal.hash} ${hash}`];
}

function rowOf(entry: JournalEntry, words: ExportWords): string[][] {
  const { journal } = words;
  const says = journal.sources[entry.source];
  return [
    [String(entry.seq)],
    [instant(entry.at).replace(' UTC', '')],
    [journal.kinds[entry.kind], entry.who === '' ? says : entry.who],
    [entry.title, entry.customerName],
    detailLines(entry, words),
  ];
}

/** The journal as a tagged PDF whose last hash binds all that stands before it. */
export function journalPdf(input: JournalDocument, fontFolder: string): Promise<Uint8Array> {
  const words = EXPORT_WORDS[input.language];
  const w = words.journal;
  const customer = input.customerName ?? w.all;
  const left = input.entries.length < input.total;
  const recent = fill(w.recent, { count: input.entries.length, total: input.total });
  const report: Report = {
    properties: fileProperties(
      { title: `${w.title}: ${customer}`, author: customer, subject: w.about },
      input,
    ),
    title: w.title,
    running: `${w.title} · ${customer}`,
    summary: [
      [words.summary.customer, customer],
      [w.entries, String(input.total)],
      [w.head, input.entries.at(-1)?.hash ?? ''],
      [words.summary.exportedAt, instant(input.exportedAt)],
    ],
    notes: [w.note, ...(left ? [recent] : [])],
    columns: [
      { head: w.seq, share: 0.05 },
      { head: w.at, share: 0.19 },
      { head: w.kind, share: 0.16 },
      { head: w.subject, share: 0.18 },
      { head: w.details, share: 0.42 },
    ],
    rows: input.entries.map((entry) => rowOf(entry, words)),
  };
  return reportPdf(report, input.appVersion, words, fontFolder);
}
