import { ErrorNote } from '#renderer/components/error-note.tsx';
import { useFormat } from '#renderer/i18n/use-format.ts';
import { blankFormRefusalText, isBlankFormRefusal } from '#shared/blank-forms/refusals.ts';
import type { AppError } from '#shared/ipc/errors.ts';
import type { RefusalParams } from '#shared/refusal-texts.ts';

/** An error of a form: what, where, why and the cure, in the language on screen. */
export function FormError({ error }: { readonly error: AppError }) {
  const { language } = useFormat();
  const refusal = error.details?.refusal;
  const words = isBlankFormRefusal(refusal)
    ? blankFormRefusalText(language, refusal, error.details as RefusalParams)
    : undefined;
  return <ErrorNote error={error} words={words} />;
}
