import { RefusalNote } from '#renderer/components/refusal-note.tsx';
import { blankFormRefusalText, isBlankFormRefusal } from '#shared/blank-forms/refusals.ts';
import type { AppError } from '#shared/ipc/errors.ts';

const TEXTS = { isRefusal: isBlankFormRefusal, refusalText: blankFormRefusalText };

/** An error of a blank form. */
export const FormError = ({ error }: { readonly error: AppError }) => (
  <RefusalNote error={error} texts={TEXTS} />
);
