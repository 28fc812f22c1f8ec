import type { FileProperties } from '../form/document.ts';
import { FONT } from '../look.ts';
import { officeFile, partsOf, RELATION_SPACE, XML } from '../office/package.ts';
import { xmlText } from '../office/xml.ts';
import type { Table } from '../tables/table.ts';
import { type PrintLines, placeOf, sheetXml } from './sheet.ts';
import { SHEET_SPACE, workbookStyles } from './styles.ts';

const part = partsOf('spreadsheetml');

/** `'Form'!$1:$1` is printed on every page of the sheet; what is filtered has a name of its own too. */
function definedNames(tables: readonly Table[]): string {
  const quoted = ({ name }: Table) => `'${name.replaceAll("'", "''")}'`;
  const fixed = (table: Table) => placeOf(table).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
  const names = tables.flatMap((table, index) => [
    `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${xmlText(`${quoted(table)}!${fixed(table)}`)}</definedName>`,
    `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${xmlText(`${quoted(table)}!$1:$1`)}</definedName>`,
  ]);
  return `<definedNames>${names.join('')}</definedNames>`;
}

function workbookXml(tables: readonly Table[]): string {
  const sheets = tables.map(
    ({ name }, index) => `<sheet name="${xmlText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  return `${XML}<workbook xmlns="${SHEET_SPACE}" xmlns:r="${RELATION_SPACE}"><bookViews><workbookView activeTab="0"/></bookViews><sheets>${sheets.join('')}</sheets>${definedNames(tables)}</workbook>`;
}

/** A workbook with a sheet for each table. Every cell is text. The same input gives the same bytes. */
export async function workbook(
  tables: readonly Table[],
  print: PrintLines,
  properties: FileProperties,
): Promise<Uint8Array> {
  const sheets = tables.map((table, index) =>
    part('worksheet', `worksheets/sheet${index + 1}.xml`, sheetXml(table, print, index === 0), 'worksheet'),
  );
  const font = properties.language.startsWith('zh') ? FONT.chinese : FONT.latin;
  return officeFile({
    folder: 'xl',
    main: part('officeDocument', 'workbook.xml', workbookXml(tables), 'sheet.main'),
    parts: [...sheets, part('styles', 'styles.xml', workbookStyles(font))],
    properties,
  });
}
