import type { z } from 'zod';
import { PICTURE_MAX_BYTES } from '#shared/ipc/procedures/page-checks.ts';
import { ATTACHMENT_KINDS, ATTACHMENT_LIMITS } from '#shared/model/attachment.ts';
import { PAGE_KINDS } from '#shared/model/page-check.ts';
import {
  evidenceManifestSchema,
  type PackDifference,
  REGISTRATION_SCHEMA,
  type RegistrationFile,
  registrationFileSchema,
} from '#shared/model/registration-file.ts';
import { refuseRegistrationFile } from '#shared/registration-files/refusals.ts';
import { hashOf } from '../hash.ts';
import { megabytes, readChosenFile } from '../read-chosen-file.ts';
import { unpackZip, type ZipParts } from '../zip-guard.ts';

/** The forms and lists of a pack as documents and tables, with the longest texts and the most numbers and findings. */
const DOCUMENT_BYTES = 128_000_000;
const PACK_BYTES =
  DOCUMENT_BYTES +
  PAGE_KINDS.length * PICTURE_MAX_BYTES +
  ATTACHMENT_KINDS.length * ATTACHMENT_LIMITS.ofAKind * ATTACHMENT_LIMITS.fileBytes;

/** What the app writes itself stays below these. */
const LIMITS = { fileBytes: PACK_BYTES, jsonBytes: 64_000_000, unpackedBytes: PACK_BYTES, zipParts: 2000 };

const FORM = 'registration.json';
const MANIFEST = 'manifest.json';

export interface ReadRegistration {
  readonly fileName: string;
  readonly from: 'json' | 'evidence';
  readonly registration: RegistrationFile;
  readonly differences: readonly PackDifference[];
}

function parseJson(file: string, bytes: Buffer): unknown {
  if (bytes.length > LIMITS.jsonBytes) {
    const [size, limit] = [megabytes(bytes.length), megabytes(LIMITS.jsonBytes)];
    throw refuseRegistrationFile('too-large', { file, size, limit });
  }
  try {
    return JSON.parse(bytes.toString('utf8').replace(/^\ufeff/, ''));
  } catch (error) {
    throw refuseRegistrationFile('not-json', {
      file,
      why: error instanceof Error ? error.message.slice(0, 120) : '',
    });
  }
}

function parseShape<Shape extends z.ZodType>(file: string, schema: Shape, value: unknown): z.output<Shape> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw refuseRegistrationFile('wrong-shape', {
    file,
    where: issue?.path.join('.').slice(0, 120) || 'file',
    why: issue?.message.slice(0, 200) ?? '',
  });
}

function parseRegistration(file: string, bytes: Buffer): RegistrationFile {
  const value = parseJson(file, bytes);
  const schema = (value as { schema?: unknown } | null)?.schema;
  if (schema !== REGISTRATION_SCHEMA)
    throw refuseRegistrationFile('other-json', { file, schema: REGISTRATION_SCHEMA });
  return parseShape(file, registrationFileSchema, value);
}

const unpack = (file: string, bytes: Buffer): ZipParts =>
  unpackZip(
    bytes,
    LIMITS,
    () => true,
    (problem, params) => refuseRegistrationFile(`pack-${problem}`, { file, ...params }),
  );

/** How the files of a pack are not what its manifest says; the manifest does not name itself. */
function differencesOf(file: string, parts: ZipParts, manifestBytes: Buffer): PackDifference[] {
  const { files } = parseShape(file, evidenceManifestSchema, parseJson(file, manifestBytes));
  const listed = files.flatMap(({ name, size, sha256: hash }): PackDifference[] => {
    const part = parts.get(name);
    if (!part) return [{ name, problem: 'missing' }];
    return part.length === size && hashOf(part) === hash ? [] : [{ name, problem: 'changed' }];
  });
  const known = new Set([MANIFEST, ...files.map(({ name }) => name)]);
  // An archive may name its folders, which hold nothing.
  const unlisted = [...parts.keys()].filter((name) => !known.has(name) && !name.endsWith('/'));
  return [...listed, ...unlisted.map((name): PackDifference => ({ name, problem: 'unlisted' }))];
}

function readPack(file: string, bytes: Buffer): Pick<ReadRegistration, 'registration' | 'differences'> {
  const parts = unpack(file, bytes);
  if (parts.has('xl/workbook.xml')) throw refuseRegistrationFile('table', { file });
  const [form, manifest] = [parts.get(FORM), parts.get(MANIFEST)];
  if (!manifest) throw refuseRegistrationFile('pack-other', { file, part: MANIFEST });
  const differences = differencesOf(file, parts, manifest);
  if (!form) throw refuseRegistrationFile('pack-other', { file, part: FORM });
  return { registration: parseRegistration(file, form), differences };
}

/**
 * A registration from a file that somebody chose: exported as JSON, or an evidence pack, whatever it is called.
 * @throws AppError `bad-input` in words when it is neither, `file-error` when it cannot be read.
 */
export async function readRegistrationFile(path: string): Promise<ReadRegistration> {
  const { name: fileName, bytes } = await readChosenFile(path, LIMITS.fileBytes, refuseRegistrationFile);
  if (bytes.subarray(0, 2).toString('latin1') === 'PK')
    return { fileName, from: 'evidence', ...readPack(fileName, bytes) };
  const start = bytes
    .toString('utf8', 0, 200)
    .replace(/^\ufeff/, '')
    .trimStart();
  if (start.startsWith('{'))
    return { fileName, from: 'json', registration: parseRegistration(fileName, bytes), differences: [] };
  const [line = ''] = start.split('\n');
  const isTable = /[,;\t]/.test(line) && !start.includes('\0');
  throw refuseRegistrationFile(isTable ? 'table' : 'other-format', { file: fileName });
}
