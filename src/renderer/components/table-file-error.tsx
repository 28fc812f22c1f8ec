import { RefusalNote } from '#renderer/components/refusal-note.tsx';
import { refusalWords } from '#shared/imports/refusals.ts';
import type { AppError } from '#shared/ipc/errors.ts';

/** An error of a table that comes as a file. */
export const TableFileError = ({ error }: { readonly error: AppError }) => (
  <RefusalNote error={error} wordsOf={refusalWords} />
);
