import type { z } from 'zod';
import { AppError } from '#shared/ipc/errors.ts';
import { readText } from './read-file.ts';

function parse(path: string): unknown {
  const text = readText(path);
  try {
    return JSON.parse(text);
  } catch (error) {
    const why = error instanceof Error ? error.message : '';
    throw new AppError('bad-input', `${path} is not JSON (${why}). Nothing was changed.`);
  }
}

/**
 * A file of JSON, once as it stands and once as the schema reads it.
 * @throws AppError that says which field of the file is wrong
 */
export function readJson<Schema extends z.ZodType>(path: string, schema: Schema) {
  const value = parse(path);
  const parsed = schema.safeParse(value);
  if (parsed.success) return { value: value as z.input<Schema>, data: parsed.data };
  const issue = parsed.error.issues[0];
  const where = issue?.path.join('.') || 'the file';
  throw new AppError('bad-input', `${path}: ${where}: ${issue?.message}. Nothing was changed.`);
}
