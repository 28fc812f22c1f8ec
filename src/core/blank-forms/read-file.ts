import { readChosenFile } from '../read-chosen-file.ts';
import type { FormFile } from './format.ts';
import { LIMITS } from './limits.ts';
import { refuse } from './refuse.ts';

/**
 * The bytes of a file that somebody chose, no more than a form has.
 * @throws AppError `file-error` when it cannot be read, `bad-input` when it is no file, empty or too large.
 */
export const readFormFile = (path: string): Promise<FormFile> =>
  readChosenFile(path, LIMITS.fileBytes, refuse);
