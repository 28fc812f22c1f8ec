import { type Refusal, type RefusalParams, refusalText } from '#shared/imports/refusals.ts';
import { AppError, type ErrorCode } from '#shared/ipc/errors.ts';

const CODES: Partial<Record<Refusal, ErrorCode>> = {
  unreadable: 'file-error',
  'sheet-gone': 'not-found',
  'changed-since': 'conflict',
};

/** A file that is not read, as an error in words; its details carry the words of other languages. */
export function refuse(refusal: Refusal, params: RefusalParams): AppError {
  return new AppError(CODES[refusal] ?? 'bad-input', refusalText('en', refusal, params), {
    refusal,
    ...params,
  });
}
