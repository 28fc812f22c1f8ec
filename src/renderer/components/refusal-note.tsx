import { useFormat } from '#renderer/i18n/use-format.ts';
import type { AppError } from '#shared/ipc/errors.ts';
import type { RefusalTexts } from '#shared/refusal-texts.ts';
import { ErrorNote } from './error-note.tsx';

interface Props {
  readonly error: AppError;
  /** Why files of this kind are refused. */
  readonly wordsOf: RefusalTexts<string>['refusalWords'];
}

/** An error of a file: what, where, why and the cure, in the language on screen. */
export function RefusalNote({ error, wordsOf }: Props) {
  const { language } = useFormat();
  return <ErrorNote error={error} words={wordsOf(language, error)} />;
}
