import type { FileProperties } from '../form/document.ts';
import { zipBytes } from '../zip.ts';
import { xmlText } from './xml.ts';

/** Names of the parts of an office file (ECMA-376, parts 1 and 2). */
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006';
const RELATIONS = `${DOCUMENT}/relationships`;

/** Where an element names a part of the same file. */
export const RELATION_SPACE = RELATIONS;

export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A part that another one points to. */
export interface Part {
  /** Path from the folder of the main part. */
  readonly path: string;
  /** Last word of its kind of relation, for example `styles`. */
  readonly relation: string;
  readonly contentType: string;
  readonly xml: string;
}

/** Makes parts of a kind of document; `kind` is the last word of their content type, where that of the relation is another. */
export const partsOf =
  (document: 'spreadsheetml' | 'wordprocessingml') =>
  (relation: string, path: string, xml: string, kind = relation): Part => ({
    path,
    relation,
    contentType: `application/vnd.openxmlformats-officedocument.${document}.${kind}+xml`,
    xml,
  });

export interface OfficeFile {
  /** `word` or `xl`. */
  readonly folder: string;
  readonly main: Part;
  /** Their relation ids are `rId1` and on, in this order. */
  readonly parts: readonly Part[];
  readonly properties: FileProperties;
}

function relations(entries: readonly (readonly [type: string, target: string])[]): string {
  const rows = entries.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${rows.join('')}</Relationships>`;
}

function contentTypes({ folder, main, parts }: OfficeFile): string {
  const overrides = [
    ...[main, ...parts].map(({ path, contentType }) => [`${folder}/${path}`, contentType]),
    ['docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ['docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
  ].map(([name, type]) => `<Override PartName="/${name}" ContentType="${type}"/>`);
  return `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`;
}

function coreProperties({ title, author, subject, createdAt, language }: FileProperties): string {
  const time = (name: string) =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${createdAt.slice(0, 19)}Z</dcterms:${name}>`;
  return `${XML}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xmlText(title)}</dc:title><dc:subject>${xmlText(subject)}</dc:subject><dc:creator>${xmlText(author)}</dc:creator><dc:language>${language}</dc:language>${time('created')}${time('modified')}</cp:coreProperties>`;
}

const appProperties = ({ creator }: FileProperties) =>
  `${XML}<Properties xmlns="${DOCUMENT}/extended-properties"><Application>${xmlText(creator)}</Application></Properties>`;

/** The file as it lies on the disk. The same parts give the same bytes. */
export async function officeFile(file: OfficeFile): Promise<Uint8Array> {
  const { folder, main, parts, properties } = file;
  const texts: readonly (readonly [name: string, xml: string])[] = [
    ['[Content_Types].xml', contentTypes(file)],
    [
      '_rels/.rels',
      relations([
        [`${RELATIONS}/officeDocument`, `${folder}/${main.path}`],
        [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
        [`${RELATIONS}/extended-properties`, 'docProps/app.xml'],
      ]),
    ],
    [`${folder}/${main.path}`, main.xml],
    [
      `${folder}/_rels/${main.path}.rels`,
      relations(parts.map(({ relation, path }) => [`${RELATIONS}/${relation}`, path])),
    ],
    ...parts.map(({ path, xml }) => [`${folder}/${path}`, xml] as const),
    ['docProps/core.xml', coreProperties(properties)],
    ['docProps/app.xml', appProperties(properties)],
  ];
  const entries = texts.map(([name, xml]) => ({ name, bytes: Buffer.from(xml, 'utf8') }));
  return zipBytes(entries, properties.createdAt);
}
