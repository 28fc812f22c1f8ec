import type { WebPreferences } from 'electron';

/** What holds for every page that the app shows, its own and others; a test holds each line. */
export const LOCKED: Readonly<WebPreferences> = {
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  webviewTag: false,
  plugins: false,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  navigateOnDragDrop: false,
  // The dictionary would be fetched from the network.
  spellcheck: false,
};

export const webPreferences = (preload: string): WebPreferences => ({ ...LOCKED, preload });
