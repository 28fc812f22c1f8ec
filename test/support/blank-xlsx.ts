import { makeZip, type SheetCell, sheetXml, workbookParts } from './make-xlsx.ts';

/* A blank form as a workbook, in words and an order of its own: labels at the left, a list of answers, a column to go down. */
const made: SheetCell = { xml: '<c r="PLACE" s="1"/>' };

const COMPANY: readonly (readonly SheetCell[])[] = [
  ['Messaging request'],
  [],
  ['About the company'],
  ['EIN', made],
  ['Legal name of the company', made, null, 'Web site:', null],
  ['Line of business', made],
  ['Reference colour', made],
  ['State', made],
  ['ZIP', made],
  ['About the campaign'],
  ['Type of use case', made],
  ['Embedded links (yes/no)', made],
  ['How do end users opt in?', made],
  [],
  ['Notes are read by nobody.'],
];
const NUMBERS: readonly (readonly SheetCell[])[] = [
  ['Phone numbers', 'Remarks'],
  [made, made],
  [made, made],
  [made, made],
  [made, made],
];

const validation = (cell: string, formula: string) =>
  `<dataValidation type="list" showErrorMessage="1" sqref="${cell}"><formula1>${formula}</formula1></dataValidation>`;

export function makeBlankXlsx(): Buffer {
  const company = sheetXml(COMPANY).replace(
    '</worksheet>',
    `<mergeCells count="1"><mergeCell ref="B13:D13"/></mergeCells><dataValidations count="3">${validation('B6', 'Lists!$A$1:$A$3')}${validation('B11', '"Marketing,Customer care,Low volume mixed"')}${validation('B12', '"Y,N"')}</dataValidations></worksheet>`,
  );
  const lists = sheetXml([['Retail'], ['Transportation'], ['Health care']]);
  return makeZip({
    ...workbookParts({ Company: company, Numbers: sheetXml(NUMBERS), Lists: lists }),
    'docProps/custom.xml': '<kept/>',
  });
}
