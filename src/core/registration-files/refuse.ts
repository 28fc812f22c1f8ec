import { AppError } from '#shared/ipc/errors.ts';
import type { RefusalParams } from '#shared/refusal-texts.ts';
import {
  type RegistrationFileRefusal,
  registrationFileRefusalText,
} from '#shared/registration-files/refusals.ts';

/** A file that is not read, as an error in words; its details carry the words of other languages. */
export function refuse(refusal: RegistrationFileRefusal, params: RefusalParams): AppError {
  return new AppError(
    refusal === 'unreadable' ? 'file-error' : 'bad-input',
    registrationFileRefusalText('en', refusal, params),
    { refusal, ...params },
  );
}
