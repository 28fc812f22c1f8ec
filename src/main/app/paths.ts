import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';

/** Where things are, in development and in the packaged app alike. */
export interface AppPaths {
  readonly userData: string;
  /** Folder of the workspace database. */
  readonly workspace: string;
  readonly logFile: string;
  readonly rendererRoot: string;
  readonly preload: string;
  readonly coreEntry: string;
  readonly sampleEntry: string;
  readonly fontFolder: string;
  /** better-sqlite3 built for the fallback runtime; undefined where its own prebuilds fit. */
  readonly nativeBinding: string | undefined;
}

export function appPaths(): AppPaths {
  const out = join(app.getAppPath(), 'out');
  const userData = app.getPath('userData');
  const packagedBinding = join(process.resourcesPath, 'fallback', 'better_sqlite3.node');
  return {
    userData,
    workspace: join(userData, 'workspace'),
    logFile: join(userData, 'logs', 'textready.log'),
    rendererRoot: join(out, 'renderer'),
    preload: join(out, 'preload', 'index.cjs'),
    coreEntry: join(out, 'main', 'core.js'),
    sampleEntry: join(out, 'main', 'sandbox.js'),
    fontFolder: app.isPackaged
      ? join(process.resourcesPath, 'fonts')
      : join(app.getAppPath(), 'node_modules', '@expo-google-fonts', 'noto-sans-sc'),
    nativeBinding: app.isPackaged
      ? existsSync(packagedBinding)
        ? packagedBinding
        : undefined
      : process.env.TEXTREADY_NATIVE_BINDING,
  };
}
