import { fill } from '#shared/rules/text.ts';
import { instant } from '../form/summary.ts';
import { registrationDocx } from '../registration-docx.ts';
import { registrationJson } from '../registration-json.ts';
import { numbersXlsx, registrationXlsx } from '../registration-xlsx.ts';
import { findingTable } from '../tables/finding-table.ts';
import { numberTable } from '../tables/number-table.ts';
import { tableCsv } from '../tables/table.ts';
import { EXPORT_WORDS, type ExportWords } from '../words/words.ts';
import { zipPieces } from '../zip.ts';
import { namedInPack } from './attachment-names.ts';
import type { Attachment, EvidenceFile, EvidenceInput, LeftOut } from './input.ts';
import { manifestJson } from './manifest.ts';
import { pageTable, pictureName } from './page-table.ts';
import { readmeText } from './readme.ts';

const utf8 = (text: string): Uint8Array => Buffer.from(text, 'utf8');

/** The form without the findings, which have a file of their own: it may be attached to the case by itself. */
async function formFiles(input: EvidenceInput, words: ExportWords): Promise<readonly EvidenceFile[]> {
  const { numbers } = input;
  const { about } = words.evidence;
  const form = { ...input.form, withFindings: false };
  const pdf = await input.pdf(form);
  const docx = await registrationDocx(form);
  const xlsx = await registrationXlsx(form, numbers);
  const list = await numbersXlsx(form, numbers);
  const csv = tableCsv(numberTable(numbers, words));
  return [
    { name: 'registration.pdf', about: about.pdf, bytes: pdf },
    { name: 'registration.docx', about: about.docx, bytes: docx, isPacked: true },
    { name: 'registration.xlsx', about: about.xlsx, bytes: xlsx, isPacked: true },
    { name: 'registration.json', about: about.json, bytes: utf8(registrationJson(input.form)) },
    { name: 'numbers.csv', about: about.numbersCsv, bytes: utf8(csv) },
    { name: 'numbers.xlsx', about: about.numbersXlsx, bytes: list, isPacked: true },
  ];
}

function pageFiles({ pages }: EvidenceInput, words: ExportWords): readonly EvidenceFile[] {
  if (pages.length === 0) return [];
  const { about } = words.evidence;
  const table = utf8(tableCsv(pageTable(pages, words)));
  const pictures = pages.flatMap((page): EvidenceFile[] => {
    const { check, picture } = page;
    if (!(picture instanceof Uint8Array)) return [];
    const said = fill(about.picture, { page: words.pages.page[check.page], at: instant(check.at) });
    return [{ name: pictureName(page), about: said, bytes: picture, isPacked: true }];
  });
  return [{ name: 'page-checks.csv', about: about.pageChecks, bytes: table }, ...pictures];
}

function attachmentFiles(attachments: readonly Attachment[], words: ExportWords): readonly EvidenceFile[] {
  return attachments.flatMap(({ name, kind, bytes }): EvidenceFile[] => {
    if (!(bytes instanceof Uint8Array)) return [];
    const about = fill(words.evidence.about.attachment, { kind: words.attachments[kind] });
    return [{ name, about, bytes, isPacked: true }];
  });
}

function leftOutOf(pages: EvidenceInput['pages'], attachments: readonly Attachment[]): readonly LeftOut[] {
  const pictures = pages.map((page) => ({ name: pictureName(page), bytes: page.picture }));
  return [...pictures, ...attachments].flatMap(({ name, bytes }) =>
    typeof bytes === 'string' ? [{ name, reason: bytes }] : [],
  );
}

/** The files of the pack in their order. The README and the manifest come first, where they are seen first. */
async function evidenceFiles(input: EvidenceInput): Promise<readonly EvidenceFile[]> {
  const words = EXPORT_WORDS[input.form.language];
  const { about } = words.evidence;
  const attachments = namedInPack(input.attachments ?? []);
  const findings = utf8(tableCsv(findingTable(input.form, words)));
  const files: readonly EvidenceFile[] = [
    ...(await formFiles(input, words)),
    { name: 'findings.csv', about: about.findings, bytes: findings },
    ...pageFiles(input, words),
    ...attachmentFiles(attachments, words),
  ];
  const leftOut = leftOutOf(input.pages, attachments);
  const manifestName = 'manifest.json';
  const listed = [...files, { name: manifestName, about: about.manifest }];
  const readme = {
    name: 'README.txt',
    about: '',
    bytes: utf8(readmeText(input, listed, leftOut, words)),
  };
  const manifest = utf8(manifestJson(input, [readme, ...files], leftOut));
  return [readme, { name: manifestName, about: about.manifest, bytes: manifest }, ...files];
}

/**
 * What goes to the support case, and what shows later how it went there: one archive, in pieces, that is read without
 * TextReady. It needs the memory of its files: the forms, four pictures of at most 4 MB, and the attachments,
 * of which there are at most 25 with 10 MB each.
 * The same input gives the same bytes.
 */
export async function* evidencePack(input: EvidenceInput): AsyncGenerator<Uint8Array> {
  yield* zipPieces(await evidenceFiles(input), input.form.exportedAt);
}
