import { join } from 'node:path';
import { BrowserWindow, nativeTheme } from 'electron';
import { APP_ORIGIN } from '../security/content-policy.ts';
import { guardContents } from '../security/guards.ts';
import { webPreferences } from '../security/web-preferences.ts';
import type { AppPaths } from './paths.ts';
import { readWindowState, writeWindowState } from './window-state.ts';

export interface WindowParts {
  readonly paths: AppPaths;
  /** Address of the development server, or null. */
  readonly devUrl: string | null;
  readonly show: boolean;
  readonly onMade: (window: BrowserWindow) => void;
}

/** The main window, shown at once with the colour of the theme so that nothing flashes. */
export function openMainWindow({ paths, devUrl, show, onMade }: WindowParts): BrowserWindow {
  const stateFile = join(paths.userData, 'window.json');
  const { maximized, place, width, height } = readWindowState(stateFile);
  const window = new BrowserWindow({
    width,
    height,
    ...place,
    minWidth: 960,
    minHeight: 600,
    show,
    title: 'TextReady',
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#16181c' : '#ffffff',
    autoHideMenuBar: true,
    webPreferences: webPreferences(paths.preload),
  });
  if (maximized) window.maximize();
  guardContents(window.webContents, (url) => isOwnPage(url, devUrl));
  onMade(window);
  window.on('close', () => {
    const { x, y, ...size } = window.getNormalBounds();
    writeWindowState(stateFile, { place: { x, y }, ...size, maximized: window.isMaximized() });
  });
  void window.loadURL(devUrl ?? `${APP_ORIGIN}/index.html`);
  return window;
}

/** Reloading the app's own page is the only navigation there is. */
function isOwnPage(url: string, devUrl: string | null): boolean {
  try {
    const target = new URL(url);
    const own = new URL(devUrl ?? APP_ORIGIN);
    return target.protocol === own.protocol && target.host === own.host;
  } catch {
    return false;
  }
}
