import { RefusalNote } from '#renderer/components/refusal-note.tsx';
import { blankFormRefusalWords } from '#shared/blank-forms/refusals.ts';
import type { AppError } from '#shared/ipc/errors.ts';

/** An error of a blank form. */
export const FormError = ({ error }: { readonly error: AppError }) => (
  <RefusalNote error={error} wordsOf={blankFormRefusalWords} />
);
