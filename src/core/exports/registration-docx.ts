import { fill } from '#shared/rules/text.ts';
import { pageCount, paragraph, paragraphOf, TAB, twips } from './docx/blocks.ts';
import { findingBlocks, numberBlocks, sectionBlocks, summaryTable } from './docx/form-blocks.ts';
import { runs } from './docx/runs.ts';
import { fontTableXml, settingsXml, stylesXml, WORD_SPACE } from './docx/styles.ts';
import { type FormDocument, formDocument } from './form/document.ts';
import { instant } from './form/summary.ts';
import { PAGE } from './look.ts';
import { officeFile, partsOf, RELATION_SPACE, XML } from './office/package.ts';
import type { RegistrationExport } from './types.ts';
import { EXPORT_WORDS, type ExportWords } from './words/words.ts';

const part = partsOf('wordprocessingml');

const SPACES = `xmlns:w="${WORD_SPACE}" xmlns:r="${RELATION_SPACE}"`;

/** Places of the header and footer among the parts. */
const HEADER_ID = 'rId4';
const FOOTER_ID = 'rId5';

function pageSetup(): string {
  const { width, height, margins } = PAGE;
  const margin = Object.entries(margins).map(([side, points]) => `w:${side}="${twips(points)}"`);
  return `<w:sectPr><w:headerReference w:type="default" r:id="${HEADER_ID}"/><w:footerReference w:type="default" r:id="${FOOTER_ID}"/><w:pgSz w:w="${twips(width)}" w:h="${twips(height)}"/><w:pgMar ${margin.join(' ')} w:header="${twips(30)}" w:footer="${twips(26)}" w:gutter="0"/></w:sectPr>`;
}

function bodyXml(form: FormDocument, words: ExportWords): string {
  const blocks = [
    paragraph('Title', form.title),
    summaryTable(form),
    ...form.sections.map((section) => sectionBlocks(section, words)),
    numberBlocks(form.numbers, words),
    findingBlocks(form.findings, form.numbers, words),
    paragraph('End', ''),
  ];
  return `${XML}<w:document ${SPACES}><w:body>${blocks.join('')}${pageSetup()}</w:body></w:document>`;
}

function headerXml(form: FormDocument): string {
  const line = runs(form.running) + TAB + runs(instant(form.exportedAt));
  return `${XML}<w:hdr ${SPACES}>${paragraphOf('Header', line)}</w:hdr>`;
}

function footerXml(appVersion: string, words: ExportWords): string {
  const line = runs(fill(words.footer, { version: appVersion })) + TAB + pageCount(words.pageOf);
  return `${XML}<w:ftr ${SPACES}>${paragraphOf('Footer', line)}</w:ftr>`;
}

/**
 * The registration as a form for Word and its kin: the content of the PDF in the same order, with real headings and tables,
 * so that it can be worked on. The same input gives the same bytes.
 */
export async function registrationDocx(input: RegistrationExport): Promise<Uint8Array> {
  const words = EXPORT_WORDS[input.language];
  const form = formDocument(input, words);
  return officeFile({
    folder: 'word',
    main: part('officeDocument', 'document.xml', bodyXml(form, words), 'document.main'),
    parts: [
      part('styles', 'styles.xml', stylesXml()),
      part('settings', 'settings.xml', settingsXml()),
      part('fontTable', 'fontTable.xml', fontTableXml()),
      part('header', 'header1.xml', headerXml(form)),
      part('footer', 'footer1.xml', footerXml(input.appVersion, words)),
    ],
    properties: form.properties,
  });
}
