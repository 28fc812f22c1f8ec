import type { FormDocument } from '../form/document.ts';
import { acknowledgedBy, type ShownFinding } from '../form/findings.ts';
import { placeInWords } from '../form/place.ts';
import { INK, SIZE } from '../look.ts';
import type { ExportWords } from '../words/words.ts';
import { sectionTitle } from './form-blocks.ts';
import type { Node } from './pdfmake.ts';
import type { Pen } from './pen.ts';
import { type Tag, tag } from './structure.ts';
import { LABEL_WIDTH, VALUE_PADDING, VALUE_WIDTH } from './theme.ts';

const LAYOUT = {
  hLineWidth: (line: number) => (line === 0 ? 0.5 : 0),
  vLineWidth: () => 0,
  hLineColor: () => INK.line,
  paddingLeft: (column: number) => (column === 0 ? 0 : VALUE_PADDING),
  paddingRight: (column: number) => (column === 0 ? 0 : VALUE_PADDING),
  paddingTop: () => 5,
  paddingBottom: () => 6,
};

/** Who lets it stand, when, and why. */
function acknowledgement({ acknowledged }: ShownFinding, body: Tag, pen: Pen, words: ExportWords) {
  if (!acknowledged) return [];
  return [
    pen.text(acknowledgedBy(acknowledged, words), body, { color: INK.muted, margin: [0, 2, 0, 0] }),
    pen.text(acknowledged.note, body),
  ];
}

function findingRow(
  finding: ShownFinding,
  numbers: readonly string[],
  list: Tag,
  pen: Pen,
  words: ExportWords,
): Node {
  const item = tag('LI', list);
  const label = tag('Lbl', item);
  const body = tag('LBody', item);
  const color = finding.severity === 'error' ? INK.bad : INK.warn;
  const mark = finding.severity === 'error' ? '■' : '▲';
  return {
    unbreakable: true,
    layout: LAYOUT,
    table: {
      widths: [LABEL_WIDTH, VALUE_WIDTH],
      body: [
        [
          {
            stack: [
              pen.text(`${mark} ${words.severity[finding.severity]}`, label, { bold: true, color }),
              pen.text(finding.ruleId, label, { fontSize: SIZE.small, color: INK.muted }),
            ],
          },
          {
            stack: [
              pen.text(placeInWords(finding.path, numbers, words), body, { bold: true }),
              pen.text(finding.message, body),
              ...acknowledgement(finding, body, pen, words),
            ],
          },
        ],
      ],
    },
  };
}

/** What TextReady's checks find, on a page of its own: what is open, then what was acknowledged. */
export function findingSections(
  form: FormDocument,
  root: Tag,
  pen: Pen,
  words: ExportWords,
): readonly Node[] {
  return form.findings.flatMap(({ title, note, findings }, index) => {
    const section = tag('Sect', root);
    const list = tag('L', section);
    return [
      sectionTitle(title, section, pen, index === 0 ? 'new-page' : undefined),
      pen.text(note, tag('P', section), { color: INK.muted, margin: [0, 8, 0, 10] }),
      ...findings.map((finding) => findingRow(finding, form.numbers, list, pen, words)),
    ];
  });
}
