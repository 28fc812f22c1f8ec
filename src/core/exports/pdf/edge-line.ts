import { fill } from '#shared/rules/text.ts';
import { instant } from '../form/summary.ts';
import { INK, PAGE, SIZE } from '../look.ts';
import type { ExportWords } from '../words/words.ts';
import type { PdfContent } from './engine.ts';
import type { Node } from './pdfmake.ts';
import type { Pen } from './pen.ts';

/** Two texts at the left and right margin, for the head or the foot of a page. */
function edgeLine(left: string, right: string, marginTop: number, write: Pen): Node {
  const small = { fontSize: SIZE.small, color: INK.muted } as const;
  return {
    margin: [PAGE.margins.left, marginTop, PAGE.margins.right, 0],
    columns: [
      { width: '*', ...write.text(left, null, small) },
      { width: 'auto', ...write.text(right, null, { ...small, alignment: 'right' }) },
    ],
    columnGap: 12,
  };
}

/** Head and foot of every page; the first has its title instead of a head. `running` fits into one line. */
export const pageEdges = (
  { running, exportedAt, appVersion }: Readonly<Record<'running' | 'exportedAt' | 'appVersion', string>>,
  words: ExportWords,
  write: Pen,
): Pick<PdfContent, 'header' | 'footer'> => ({
  header: (page) => (page === 1 ? null : edgeLine(running, instant(exportedAt), 30, write)),
  footer: (page, pages) =>
    edgeLine(fill(words.footer, { version: appVersion }), fill(words.pageOf, { page, pages }), 22, write),
});
