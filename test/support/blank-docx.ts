import { makeZip } from './make-xlsx.ts';

/*
 * A blank form as a DOCX, in words and an order of its own: content controls, a table of labels and empty cells, lines of
 * underscores, boxes.
 */
const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const W14 = 'http://schemas.microsoft.com/office/word/2010/wordml';

const escapeXml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const run = (text: string, look = '') =>
  `<w:r>${look && `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
export const paragraph = (...runs: string[]) => `<w:p>${runs.join('')}</w:p>`;
export const words = (text: string) => paragraph(run(text));
const heading = (text: string) => `<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr>${run(text)}</w:p>`;
const cell = (content: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
export const table = (...rows: string[]) => `<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>`;
const blank = '<w:p><w:pPr><w:rPr><w:b/></w:rPr></w:pPr></w:p>';
export const labelled = (label: string) => row(cell(words(label)), cell(blank));

const placeholder = run('Click or tap here to enter text.', '<w:rStyle w:val="PlaceholderText"/>');
const control = (properties: string, content = placeholder) =>
  `<w:sdt><w:sdtPr>${properties}<w:showingPlcHdr/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
const list = (title: string, items: readonly string[]) =>
  control(
    `<w:alias w:val="${title}"/><w:dropDownList>${items.map((item, at) => `<w:listItem w:displayText="${escapeXml(item)}" w:value="v${at}"/>`).join('')}</w:dropDownList>`,
  );
const box = () =>
  `<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="0"/><w14:checkedState w14:val="2612"/><w14:uncheckedState w14:val="2610"/></w14:checkbox></w:sdtPr><w:sdtContent>${run('☐')}</w:sdtContent></w:sdt>`;

const BODY = [
  heading('Section A: Campaign'),
  words('Please describe the purpose of your campaign:'),
  `<w:sdt><w:sdtPr><w:tag w:val="purpose"/><w:dataBinding w:xpath="/x" w:storeItemID="{0}"/><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${paragraph(placeholder)}</w:sdtContent></w:sdt>`,
  paragraph(
    run('Use case: '),
    list('Campaign use case', [
      'Marketing',
      'Customer care',
      'Low volume mixed',
      'Two-factor authentication',
    ]),
  ),
  words('Do messages contain embedded links?   ☐ Yes   ☐ No'),
  paragraph(run('Age-gated content? '), box(), run(' Yes '), box(), run(' No')),
  table(
    row(cell(words('Messages'), '<w:gridSpan w:val="2"/>')),
    labelled('Call to action / message flow'),
    labelled('Sample message #1'),
    labelled('Sample message #2'),
    labelled('Help response'),
    labelled('Favourite colour'),
  ),
  heading('Section B: Company'),
  paragraph(run('Legal company '), run('name: ___'), run('_____________'), run('   EIN: __________')),
  words('Website ____________________'),
  words('Your address:'),
  words('__________________________'),
  words('__________________________'),
  table(
    row(cell(words('No.')), cell(words('Phone number'))),
    ...[1, 2, 3, 4].map((number) => row(cell(words(String(number))), cell(blank))),
  ),
];

export function makeDocx(
  body: readonly string[],
  more: Readonly<Record<string, string | Buffer>> = {},
): Buffer {
  return makeZip({
    '[Content_Types].xml':
      '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels':
      '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${W}" xmlns:w14="${W14}"><w:body>${body.join('')}<w:sectPr/></w:body></w:document>`,
    ...more,
  });
}

export const makeBlankDocx = (): Buffer => makeDocx(BODY);
