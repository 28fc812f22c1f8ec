import { useFormat } from '#renderer/i18n/use-format.ts';
import type { AppError } from '#shared/ipc/errors.ts';
import type { RefusalParams, RefusalTexts } from '#shared/refusal-texts.ts';
import { ErrorNote } from './error-note.tsx';

interface Props<Name extends string> {
  readonly error: AppError;
  /** Why files of this kind are refused. */
  readonly texts: Pick<RefusalTexts<Name>, 'isRefusal' | 'refusalText'>;
}

/** An error of a file: what, where, why and the cure, in the language on screen. */
export function RefusalNote<Name extends string>({ error, texts }: Props<Name>) {
  const { language } = useFormat();
  const refusal = error.details?.refusal;
  const words = texts.isRefusal(refusal)
    ? texts.refusalText(language, refusal, error.details as RefusalParams)
    : undefined;
  return <ErrorNote error={error} words={words} />;
}
