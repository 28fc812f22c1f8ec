import { fill } from '#shared/rules/text.ts';
import { placeInWords } from '../form/place.ts';
import type { ExportFinding, RegistrationExport } from '../types.ts';
import type { ExportWords } from '../words/words.ts';
import { sectionTitle } from './form-blocks.ts';
import type { Node } from './pdfmake.ts';
import type { Pen } from './pen.ts';
import { type Tag, tag } from './structure.ts';
import { instant } from './summary-block.ts';
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

/** Errors first, each kind in the order of the rules. Hints and what was acknowledged are not open findings. */
export function openFindings(findings: readonly ExportFinding[]): readonly Open[] {
  const of = (severity: Open['severity']) =>
    findings.filter((finding): finding is Open => finding.severity === severity && !finding.acknowledged);
  return [...of('error'), ...of('warning')];
}

/** Who lets it stand, when, and why. */
function acknowledgement({ acknowledged }: Open, body: Tag, pen: Pen, words: ExportWords): readonly Node[] {
  if (!acknowledged) return [];
  const { who, at, note } = acknowledged;
  const said = who === '' ? words.acknowledgedAt : words.acknowledgedBy;
  return [
    pen.text(fill(said, { who, at: instant(at) }), body, { color: INK.muted, margin: [0, 2, 0, 0] }),
    pen.text(note, body),
  ];
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
              ...acknowledgement(finding, body, pen, words),
            ],
          },
        ],
      ],
    },
  };
}

interface Part {
  readonly title: string;
  readonly note: string;
  readonly findings: readonly Open[];
}

/** What TextReady's checks find, on a page of its own: what is open, then what was acknowledged. */
export function findingSections(
  input: RegistrationExport,
  root: Tag,
  pen: Pen,
  words: ExportWords,
): readonly Node[] {
  const acknowledged = input.findings.filter(
    (finding): finding is Open => finding.severity === 'warning' && finding.acknowledged !== undefined,
  );
  const parts: readonly Part[] = [
    { title: words.sections.findings, note: words.findingsNote, findings: openFindings(input.findings) },
    { title: words.sections.acknowledged, note: words.acknowledgedNote, findings: acknowledged },
  ];
  return parts
    .filter(({ findings }) => findings.length > 0)
    .flatMap(({ title, note, findings }, index) => {
      const section = tag('Sect', root);
      const list = tag('L', section);
      return [
        sectionTitle(title, section, pen, index === 0 ? 'new-page' : undefined),
        pen.text(note, tag('P', section), { color: INK.muted, margin: [0, 8, 0, 10] }),
        ...findings.map((finding) => findingRow(finding, input, list, pen, words)),
      ];
    });
}
