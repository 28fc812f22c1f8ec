import { zipSync } from 'fflate';
import { refuseForm } from '#shared/blank-forms/refusals.ts';
import type { ChosenFile } from '../../read-chosen-file.ts';
import { unpackZip, type ZipParts } from '../../zip-guard.ts';
import { LIMITS } from '../limits.ts';
import { child, childrenOf, parseXml, type XmlElement } from './xml.ts';

/** An office document: an archive of parts, of which a few are XML that is read here. */
export interface OfficePackage {
  readonly file: ChosenFile;
  readonly parts: ZipParts;
  /** Name of the part where the document begins, such as `word/document.xml`. */
  readonly main: string;
}

export interface Part {
  readonly name: string;
  readonly source: string;
  readonly root: XmlElement;
}

const unpack = ({ name, bytes }: ChosenFile): ZipParts =>
  unpackZip(
    bytes,
    LIMITS,
    () => true,
    (problem, params) => refuseForm(problem, { file: name, ...params }),
  );

/** @throws AppError `bad-input` when the part is not there, or is no XML in UTF-8. */
export function readPart({ file, parts }: Pick<OfficePackage, 'file' | 'parts'>, name: string): Part {
  const bytes = parts.get(name);
  if (!bytes) throw refuseForm('damaged', { file: file.name, part: name });
  let source: string;
  try {
    source = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw refuseForm('unusual', { file: file.name, part: name });
  }
  return { name, source, root: parseXml(file, name, source) };
}

/** Targets of the relations of a part by their ids, as names of parts. */
export function relationsOf(
  office: Pick<OfficePackage, 'file' | 'parts'>,
  part: string,
): Map<string, string> {
  const slash = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, slash);
  const name = `${folder}_rels/${part.slice(slash)}.rels`;
  if (!office.parts.has(name)) return new Map();
  return new Map(
    childrenOf(readPart(office, name).root, 'Relationship').flatMap(({ attributes }) => {
      const { Id = '', Target = '', TargetMode } = attributes;
      if (TargetMode === 'External') return [];
      return [[Id, new URL(Target, `file:///${folder}`).pathname.slice(1)] as const];
    }),
  );
}

function mainPart(file: ChosenFile, parts: ZipParts): string {
  if (!parts.has('_rels/.rels')) throw refuseForm('other-office', { file: file.name });
  const { root } = readPart({ file, parts }, '_rels/.rels');
  const relation = childrenOf(root, 'Relationship').find(({ attributes: { Type } }) =>
    Type?.endsWith('/officeDocument'),
  );
  const target = relation?.attributes.Target?.replace(/^\//, '') ?? '';
  if (!parts.has(target)) throw refuseForm('other-office', { file: file.name });
  return target;
}

/**
 * Unpacks an office document.
 * @throws AppError `bad-input` when it is damaged, protected, signed, holds macros, or unpacks to too much.
 */
export function openOffice(file: ChosenFile): OfficePackage {
  const parts = unpack(file);
  const names = [...parts.keys()];
  if (names.some((name) => /vbaProject|macrosheets/i.test(name)))
    throw refuseForm('macros', { file: file.name });
  if (names.some((name) => name.startsWith('_xmlsignatures/')))
    throw refuseForm('signed', { file: file.name });
  return { file, parts, main: mainPart(file, parts) };
}

/** What kind of document begins with this part. */
export function rootKind(office: OfficePackage): 'docx' | 'xlsx' {
  const { root } = readPart(office, office.main);
  if (root.name === 'document' && child(root, 'body')) return 'docx';
  if (root.name === 'workbook' && child(root, 'sheets')) return 'xlsx';
  throw refuseForm('other-office', { file: office.file.name });
}

/** The archive with some parts changed; the others keep their bytes and their order. */
export function packOffice({ parts }: OfficePackage, changed: ReadonlyMap<string, string>): Uint8Array {
  const entries = [...parts].map(([name, bytes]) => {
    const text = changed.get(name);
    return [name, text === undefined ? new Uint8Array(bytes) : new Uint8Array(Buffer.from(text))] as const;
  });
  // The same answers give the same bytes, whenever that is.
  return zipSync(Object.fromEntries(entries), { mtime: new Date(1980, 0, 1), level: 6 });
}
