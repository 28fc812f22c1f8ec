import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The two Noto Sans SC files, relative to the font folder. They lie alike in the npm package and in the packaged app. */
export const NOTO_REGULAR = join('400Regular', 'NotoSansSC_400Regular.ttf');
export const NOTO_BOLD = join('700Bold', 'NotoSansSC_700Bold.ttf');

const packages = createRequire(import.meta.url);

/**
 * Where Noto Sans SC lies: `fonts` beside the packaged app's archive, else the npm package.
 * Throws `MODULE_NOT_FOUND` when neither is there.
 */
export function defaultFontFolder(): string {
  // Electron sets `resourcesPath`; plain Node does not. In development it points into Electron's own files.
  const { resourcesPath } = process as { readonly resourcesPath?: string };
  const packaged = resourcesPath ? join(resourcesPath, 'fonts') : null;
  if (packaged && existsSync(join(packaged, NOTO_REGULAR))) return packaged;
  return dirname(packages.resolve('@expo-google-fonts/noto-sans-sc/package.json'));
}

/** Roboto comes with pdfmake. It has the European letters that Noto Sans SC lacks, for example `Ł` and `ő`. */
export function robotoFolder(): string {
  return join(dirname(packages.resolve('pdfmake/package.json')), 'fonts', 'Roboto');
}
