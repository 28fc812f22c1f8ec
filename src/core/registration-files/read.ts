import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import type { z } from 'zod';
import { AppError } from '#shared/ipc/errors.ts';
import {
  evidenceManifestSchema,
  type PackDifference,
  REGISTRATION_SCHEMA,
  type RegistrationFile,
  registrationFileSchema,
} from '#shared/model/registration-file.ts';
import { sha256 } from '../exports/evidence/manifest.ts';
import { unpackZip, ZipError, type ZipParts } from '../zip-guard.ts';
import { refuse } from './refuse.ts';

/** Four pictures and attachments make the largest packs. */
const LIMITS = { fileBytes: 100_000_000, jsonBytes: 20_000_000, unpackedBytes: 200_000_000, zipParts: 2000 };

const FORM = 'registration.json';
const MANIFEST = 'manifest.json';

export interface ReadRegistration {
  readonly fileName: string;
  readonly from: 'json' | 'evidence';
  readonly registration: RegistrationFile;
  readonly differences: readonly PackDifference[];
}

const megabytes = (bytes: number) => Math.ceil(bytes / 1e6);

async function readBytes(path: string): Promise<Buffer> {
  const name = basename(path);
  try {
    const file = await open(path, 'r');
    try {
      const info = await file.stat();
      if (!info.isFile()) throw refuse('not-a-file', { file: name });
      if (info.size === 0) throw refuse('empty-file', { file: name });
      if (info.size > LIMITS.fileBytes) throw tooLarge(name, info.size, LIMITS.fileBytes);
      return await file.readFile();
    } finally {
      await file.close();
    }
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw refuse('unreadable', { file: name, code: (error as NodeJS.ErrnoException).code ?? 'unknown' });
  }
}

const tooLarge = (file: string, size: number, limit: number) =>
  refuse('too-large', { file, size: megabytes(size), limit: megabytes(limit) });

function parseJson(file: string, bytes: Buffer): unknown {
  if (bytes.length > LIMITS.jsonBytes) throw tooLarge(file, bytes.length, LIMITS.jsonBytes);
  try {
    return JSON.parse(bytes.toString('utf8').replace(/^\ufeff/, ''));
  } catch (error) {
    throw refuse('not-json', { file, why: error instanceof Error ? error.message.slice(0, 120) : '' });
  }
}

function parseShape<Shape extends z.ZodType>(file: string, schema: Shape, value: unknown): z.output<Shape> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw refuse('wrong-shape', {
    file,
    where: issue?.path.join('.').slice(0, 120) || 'file',
    why: issue?.message.slice(0, 200) ?? '',
  });
}

function parseRegistration(file: string, bytes: Buffer): RegistrationFile {
  const value = parseJson(file, bytes);
  const schema = (value as { schema?: unknown } | null)?.schema;
  if (schema !== REGISTRATION_SCHEMA) throw refuse('other-json', { file, schema: REGISTRATION_SCHEMA });
  return parseShape(file, registrationFileSchema, value);
}

function unpack(file: string, bytes: Buffer): ZipParts {
  try {
    return unpackZip(bytes, LIMITS, () => true);
  } catch (error) {
    if (!(error instanceof ZipError)) throw error;
    const limit = megabytes(LIMITS.unpackedBytes);
    throw refuse(`pack-${error.problem}`, { file, part: error.part.slice(0, 80), limit });
  }
}

/** How the files of a pack are not what its manifest says; the manifest does not name itself. */
function differencesOf(file: string, parts: ZipParts, manifestBytes: Buffer): PackDifference[] {
  const { files } = parseShape(file, evidenceManifestSchema, parseJson(file, manifestBytes));
  const listed = files.flatMap(({ name, size, sha256: hash }): PackDifference[] => {
    const part = parts.get(name);
    if (!part) return [{ name, problem: 'missing' }];
    return part.length === size && sha256(part) === hash ? [] : [{ name, problem: 'changed' }];
  });
  const known = new Set([MANIFEST, ...files.map(({ name }) => name)]);
  // An archive may name its folders, which hold nothing.
  const unlisted = [...parts.keys()].filter((name) => !known.has(name) && !name.endsWith('/'));
  return [...listed, ...unlisted.map((name): PackDifference => ({ name, problem: 'unlisted' }))];
}

function readPack(file: string, bytes: Buffer): Pick<ReadRegistration, 'registration' | 'differences'> {
  const parts = unpack(file, bytes);
  if (parts.has('xl/workbook.xml')) throw refuse('table', { file });
  const [form, manifest] = [parts.get(FORM), parts.get(MANIFEST)];
  if (!manifest) throw refuse('pack-other', { file, part: MANIFEST });
  const differences = differencesOf(file, parts, manifest);
  if (!form) throw refuse('pack-other', { file, part: FORM });
  return { registration: parseRegistration(file, form), differences };
}

/**
 * A registration from a file that somebody chose: exported as JSON, or an evidence pack, whatever it is called.
 * @throws AppError `bad-input` in words when it is neither, `file-error` when it cannot be read.
 */
export async function readRegistrationFile(path: string): Promise<ReadRegistration> {
  const fileName = basename(path);
  const bytes = await readBytes(path);
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
  throw refuse(isTable ? 'table' : 'other-format', { file: fileName });
}
