/** What the folds showed, as a page. */
import { KINDS, READ_FIELDS, type ReadField } from '#shared/rules/reader/kinds.ts';
import type { Thresholds } from '#shared/rules/reader/model.ts';
import type { Lesson } from './corpus.ts';

type Row = readonly (string | number)[];

const table = (head: readonly string[], rows: readonly Row[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

const percent = (part: number, whole: number): string =>
  whole === 0 ? '' : `${((part / whole) * 100).toFixed(1)} %`;

/** @param scores of each lesson, by a network that had not seen it */
export function reportOf(
  lessons: readonly Lesson[],
  scores: readonly Float32Array[],
  thresholds: Readonly<Record<ReadField, Thresholds>>,
): string {
  const judged = lessons.map(({ line }, index) => {
    const own = scores[index] ?? new Float32Array();
    const highest = Math.max(...own);
    const kind = KINDS[own.indexOf(highest)];
    const limits = thresholds[line.field];
    return { line, kind, isRefused: highest >= limits.error, isAsked: highest >= limits.warning };
  });
  const rowOf = (name: string, rows: typeof judged): Row => {
    const rejects = rows.filter(({ line }) => line.label === 'reject');
    const accepts = rows.filter(({ line }) => line.label === 'accept');
    const share = (some: typeof judged, key: 'isRefused' | 'isAsked') =>
      percent(some.filter((one) => one[key]).length, some.length);
    return [
      name,
      accepts.length,
      share(accepts, 'isRefused'),
      share(accepts, 'isAsked'),
      rejects.length,
      share(rejects, 'isRefused'),
      share(rejects, 'isAsked'),
    ];
  };
  const head = ['', 'accepted', 'refused', 'asked about', 'rejected', 'found', 'found or asked about'];
  const kinds = KINDS.map((kind): Row => {
    const own = judged.filter(({ line }) => line.signs.some((sign) => sign.kind === kind));
    const found = own.filter(({ isAsked }) => isAsked);
    return [
      kind,
      own.length,
      percent(own.filter(({ isRefused }) => isRefused).length, own.length),
      percent(found.length, own.length),
      percent(found.filter((one) => one.kind === kind).length, found.length),
    ];
  });
  return [
    '# What the folds showed',
    '',
    'Written by `npm run reader:train`. Each text was judged by a network that had not seen it. Counted at limits at which at most',
    '1 % of the accepted texts of a field are refused and 6 % are asked about. Most of these were written to mislead, so the reader',
    'itself refuses from a score between the two limits on.',
    '',
    table(head, [
      rowOf('all', judged),
      ...READ_FIELDS.map((field) =>
        rowOf(
          field,
          judged.filter(({ line }) => line.field === field),
        ),
      ),
    ]),
    '',
    table(['kind', 'texts', 'found', 'found or asked about', 'of these by its own name'], kinds),
    '',
  ].join('\n');
}
