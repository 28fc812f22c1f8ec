import { ErrorNote } from '#renderer/components/error-note.tsx';
import { useFormat } from '#renderer/i18n/use-format.ts';
import { isRefusal, type RefusalParams, refusalText } from '#shared/imports/refusals.ts';
import type { AppError } from '#shared/ipc/errors.ts';

/** An error of an import: what, where, why and the cure, in the language on screen. */
export function ImportError({ error }: { readonly error: AppError }) {
  const { language } = useFormat();
  const refusal = error.details?.refusal;
  const words = isRefusal(refusal)
    ? refusalText(language, refusal, error.details as RefusalParams)
    : undefined;
  return <ErrorNote error={error} words={words} />;
}
