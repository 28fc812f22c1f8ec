import { placeInWords } from '../form/place.ts';
import type { ExportFinding, RegistrationExport } from '../types.ts';
import type { ExportWords } from '../words/words.ts';
import { sectionTitle } from './form-blocks.ts';
import type { Node } from './pdfmake.ts';
import type { Pen } from './pen.ts';
import { type Tag, tag } from './structure.ts';
import { INK, LABEL_WIDTH, SIZE, VALUE_PADDING, VALUE_WIDTH } from './theme.ts';

type Open = ExportFinding & { readonly severity: 'error' | 'warning' };

const LAYOUT = {
  hLineWidth: (line: number) => (line === 0 ? 0.5 : 0),
  vLineWidth: () => 0,
  hLineColor: () => INK.line,
  paddingLeft: (column: number) => (column === 0 ? 0 : VALUE_PADDING),
  paddingRight: (column: number) => (column === 0 ? 0 : VALUE_PADDING),
  paddingTop: () => 5,
  paddingBottom: () => 6,
};

/** Errors first, each kind in the order of the rules. Hints are not open findings. */
export function openFindings(findings: readonly ExportFinding[]): readonly Open[] {
  const of = (severity: Open['severity']) =>
    findings.filter((finding): finding is Open => finding.severity === severity);
  return [...of('error'), ...of('warning')];
}

function findingRow(finding: Open, input: RegistrationExport, list: Tag, pen: Pen, words: ExportWords): Node {
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
              pen.text(placeInWords(finding.path, input.numbers, words), body, { bold: true }),
              pen.text(finding.message, body),
            ],
          },
        ],
      ],
    },
  };
}

/** The page of what TextReady's checks still find; nothing when they find nothing. */
export function findingSection(
  input: RegistrationExport,
  root: Tag,
  pen: Pen,
  words: ExportWords,
): readonly Node[] {
  const open = openFindings(input.findings);
  if (open.length === 0) return [];
  const section = tag('Sect', root);
  const list = tag('L', section);
  return [
    sectionTitle(words.sections.findings, section, pen, 'new-page'),
    pen.text(words.findingsNote, tag('P', section), { color: INK.muted, margin: [0, 8, 0, 10] }),
    ...open.map((finding) => findingRow(finding, input, list, pen, words)),
  ];
}
