import { type FileProperties, shortened } from '../form/document.ts';
import { CONTENT_WIDTH, INK, SIZE } from '../look.ts';
import type { ExportWords } from '../words/words.ts';
import { pageEdges } from './edge-line.ts';
import { makePdf, type PdfContent } from './engine.ts';
import { createPdfFonts } from './fonts.ts';
import type { Node } from './pdfmake.ts';
import { type Pen, pen } from './pen.ts';
import type { Fonts } from './printable.ts';
import { type Tag, tag } from './structure.ts';
import { summaryBlock } from './summary-block.ts';

/** A table with what it is about: the one shape of everything printed as a list. */
export interface Report {
  readonly properties: FileProperties;
  readonly title: string;
  /** At the head of every page but the first, shortened to one line. */
  readonly running: string;
  readonly summary: readonly (readonly [label: string, value: string])[];
  /** Stands above the table. */
  readonly notes: readonly string[];
  readonly columns: readonly {
    readonly head: string;
    /** Of the page, from 0 to 1. */
    readonly share: number;
  }[];
  /** Cells in the order of the columns, each with its lines: the first as a value, the others smaller. */
  readonly rows: readonly (readonly (readonly string[])[])[];
}

const PADDING = 4;

const LAYOUT = {
  hLineWidth: () => 0.5,
  vLineWidth: () => 0,
  hLineColor: () => INK.line,
  paddingLeft: () => 0,
  paddingRight: () => 2 * PADDING,
  paddingTop: () => PADDING,
  paddingBottom: () => PADDING,
};

function bodyRow(cells: Report['rows'][number], table: Tag, write: Pen): Node[] {
  const row = tag('TR', table);
  return cells.map(([first = '', ...more]) => {
    const cell = tag('TD', row);
    const small = { fontSize: SIZE.small, color: INK.muted, margin: [0, 1, 0, 0] } as const;
    return {
      stack: [
        write.text(first, cell, { fontSize: SIZE.label }),
        ...more.filter((line) => line !== '').map((line) => write.text(line, cell, small)),
      ],
    };
  });
}

function tableOf(report: Report, root: Tag, write: Pen): Node {
  const table = tag('Table', root);
  const heads = tag('TR', table);
  const width = CONTENT_WIDTH - report.columns.length * 2 * PADDING;
  return {
    margin: [0, 12, 0, 0],
    layout: LAYOUT,
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: report.columns.map(({ share }) => share * width),
      body: [
        report.columns.map(({ head }) =>
          write.text(head, tag('TH', heads), { fontSize: SIZE.small, bold: true, color: INK.muted }),
        ),
        ...report.rows.map((row) => bodyRow(row, table, write)),
      ],
    },
  };
}

function compose(report: Report, appVersion: string, words: ExportWords, fonts: Fonts): PdfContent {
  const write = pen(fonts);
  const root = tag('Document', null);
  const muted = { color: INK.muted, margin: [0, 8, 0, 0] } as const;
  const running = shortened(report.running);
  const exportedAt = report.properties.createdAt;
  const body = [
    write.text(report.title, tag('H1', root), { fontSize: SIZE.title, bold: true }),
    summaryBlock(report.summary, root, write),
    ...report.notes.map((line) => write.text(line, tag('P', root), muted)),
    tableOf(report, root, write),
  ];
  const codes = write.wroteCodes ? [write.text(words.unprintable, tag('P', root), muted)] : [];
  return {
    body: [...body, ...codes],
    ...pageEdges({ running, exportedAt, appVersion }, words, write),
    startsNewPage: () => false,
  };
}

/** Draws a report on US Letter, tagged, with selectable text. The same report gives the same bytes. */
export const reportPdf = (
  report: Report,
  appVersion: string,
  words: ExportWords,
  fontFolder: string,
): Promise<Uint8Array> =>
  makePdf(createPdfFonts(fontFolder), report.properties, (fonts) =>
    compose(report, appVersion, words, fonts),
  );
