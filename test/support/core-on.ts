import type { Clock, Fetch } from '#core/context.ts';
import { type Core, createCore } from '#core/core.ts';
import { defaultFontFolder } from '#core/exports/font-folder.ts';

/** A core on a folder that sends when it is told to; for processes without a test runner too. */
export const coreOn = (folder: string, clock: Clock, fetch: Fetch = globalThis.fetch): Core =>
  createCore({
    folder,
    clock,
    fetch,
    version: '0.0.0-test',
    fontFolder: defaultFontFolder(),
    sendsByItself: false,
  });
