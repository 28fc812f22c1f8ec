import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ask } from '#core/ask.ts';
import { AppError } from '#shared/ipc/errors.ts';
import { exportRequestSchema } from '#shared/ipc/host-contract.ts';
import type { Session } from '../workspace.ts';

export interface Written {
  readonly path: string;
  readonly bytes: number;
}

/** A file, or the folder for a file with the name that the app gives it; this folder otherwise. */
export interface Target {
  readonly path?: string | undefined;
  readonly folder?: string;
}

/** Writes what was asked for. `refusal` is said when the request is not one. */
export async function write(
  { core }: Session,
  request: unknown,
  refusal: string,
  target: Target,
): Promise<Written> {
  const parsed = exportRequestSchema.safeParse(request);
  if (!parsed.success) throw new AppError('bad-input', refusal);
  const named = async () =>
    join(target.folder ?? '.', (await ask(core, 'core.exportName', parsed.data)).fileName);
  const path = resolve(target.path ?? (await named()));
  const { bytes } = await ask(core, 'core.writeExport', { request: parsed.data, path });
  return { path, bytes };
}

export const wrote = ({ path, bytes }: Written) => `Wrote ${path} (${bytes} bytes).`;

/** The folder at this path, which is made where there is none. @param option that named it */
export function makeFolder(path: string, option: string): string {
  const folder = resolve(path);
  try {
    mkdirSync(folder, { recursive: true });
    return folder;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new AppError(
      'file-error',
      `The folder ${folder} could not be made (${code}). Name another with ${option}; nothing was changed.`,
    );
  }
}
