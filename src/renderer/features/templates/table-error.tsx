import { ErrorNote } from '#renderer/components/error-note.tsx';
import { useFormat } from '#renderer/i18n/use-format.ts';
import { isRefusal, refusalText } from '#shared/imports/refusals.ts';
import type { AppError } from '#shared/ipc/errors.ts';
import type { RefusalParams } from '#shared/refusal-texts.ts';

/** Why a table is not read, in the language on screen. */
export function TableError({ error }: { readonly error: AppError }) {
  const { language } = useFormat();
  const refusal = error.details?.refusal;
  const words = isRefusal(refusal)
    ? refusalText(language, refusal, error.details as RefusalParams)
    : undefined;
  return <ErrorNote error={error} words={words} />;
}
