import { type BatchDetail, type BatchNumber, MOST_IN_ORDER } from '#shared/model/batch.ts';
import { formatPhone } from '#shared/model/phone.ts';
import type { Language } from '#shared/model/settings.ts';
import { fill } from '#shared/rules/text.ts';
import { fileProperties } from './form/document.ts';
import { instant, numberCount } from './form/summary.ts';
import { type Report, reportPdf } from './pdf/report.ts';
import { EXPORT_WORDS, type ExportWords } from './words/words.ts';

export interface BatchDocument {
  readonly batch: BatchDetail;
  /** Null for a draft. */
  readonly release: {
    /** Empty when the settings held no name. */
    readonly who: string;
    /** ISO 8601. */
    readonly at: string;
    /** SHA-256 of the frozen payload. */
    readonly hash: string;
  } | null;
  readonly language: Language;
  /** ISO 8601 in UTC. */
  readonly exportedAt: string;
  readonly appVersion: string;
}

function stateOf({ delivery, orderStatus }: BatchDetail, words: ExportWords): string {
  return [words.delivery[delivery], orderStatus === null ? '' : words.order.statuses[orderStatus]]
    .filter(Boolean)
    .join(words.comma);
}

function summaryOf({ batch, release, exportedAt }: BatchDocument, words: ExportWords): Report['summary'] {
  const w = words.order;
  const answered = batch.succeeded + batch.failed > 0;
  const answers = fill(w.answers, { succeeded: batch.succeeded, failed: batch.failed });
  const released = release
    ? ([
        [w.releasedBy, release.who || w.nobody],
        [w.releasedAt, instant(release.at)],
        [w.hash, release.hash],
      ] as const)
    : [];
  return [
    [words.summary.customer, batch.customerName],
    [words.csv.location, batch.locationName],
    [words.summary.numbers, numberCount(batch.count, words)],
    [words.summary.status, stateOf(batch, words)],
    [w.order, batch.orderId ?? ''],
    [w.answer, answered ? answers : ''],
    ...released,
    [words.summary.exportedAt, instant(exportedAt)],
  ];
}

function rowOf(number: BatchNumber, words: ExportWords): string[][] {
  const { order: w, csv } = words;
  const { errorTitle, errorMessage, errorCode } = number;
  const error = [errorTitle ?? '', errorMessage ?? '', errorCode ?? ''].filter((line) => line !== '');
  return [
    [formatPhone(number.e164)],
    [number.ownerName || w.unassigned],
    [number.status === null ? '' : csv.statuses[number.status]],
    error,
  ];
}

/** The order as it would leave or left: whose, where, which numbers, who released it, what was answered; a tagged PDF. */
export function batchPdf(input: BatchDocument, fontFolder: string): Promise<Uint8Array> {
  const { batch, release, language, appVersion } = input;
  const words = EXPORT_WORDS[language];
  const w = words.order;
  // A larger draft is to be split before it can be ordered.
  const printed = batch.numbers.slice(0, MOST_IN_ORDER);
  const part = fill(w.part, { count: printed.length, total: batch.count });
  const report: Report = {
    properties: fileProperties(
      { title: `${w.title}: ${batch.locationName}`, author: batch.customerName, subject: w.about },
      input,
    ),
    title: w.title,
    running: `${w.title} · ${batch.customerName} · ${batch.locationName}`,
    summary: summaryOf(input, words).filter(([, value]) => value !== ''),
    notes: [release ? w.noteReleased : w.noteDraft, ...(printed.length < batch.count ? [part] : [])],
    columns: [
      { head: words.csv.number, share: 0.2 },
      { head: words.csv.owner, share: 0.28 },
      { head: words.csv.status, share: 0.14 },
      { head: words.csv.error, share: 0.38 },
    ],
    rows: printed.map((number) => rowOf(number, words)),
  };
  return reportPdf(report, appVersion, words, fontFolder);
}
