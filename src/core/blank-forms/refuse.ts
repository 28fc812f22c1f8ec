import { type BlankFormRefusal, blankFormRefusalText } from '#shared/blank-forms/refusals.ts';
import { AppError } from '#shared/ipc/errors.ts';
import type { RefusalParams } from '#shared/refusal-texts.ts';

/** A file that is not read, as an error in words; its details carry the words of other languages. */
export function refuse(refusal: BlankFormRefusal, params: RefusalParams): AppError {
  return new AppError(
    refusal === 'unreadable' ? 'file-error' : 'bad-input',
    blankFormRefusalText('en', refusal, params),
    { refusal, ...params },
  );
}
