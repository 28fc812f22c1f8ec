import { AppError } from '#shared/ipc/errors.ts';

/** What was found. @throws AppError `not-found` where nothing was. */
export function need<T>(thing: T | null | undefined): T {
  if (thing === undefined || thing === null) throw new AppError('not-found', 'There is nothing of this id.');
  return thing;
}
