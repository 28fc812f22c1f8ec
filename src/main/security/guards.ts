import type { Session, WebContents } from 'electron';

/** Nothing in a window of ours leads anywhere else: no navigation, no new windows, no embedded pages. */
export function guardContents(contents: WebContents, isOwnPage: (url: string) => boolean): void {
  contents.on('will-navigate', (event) => {
    if (!isOwnPage(event.url)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!isOwnPage(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    if (!isOwnPage(event.url)) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/** The app asks for no permission of the browser; copying to the clipboard is done on a person's click. */
const GRANTED = new Set(['clipboard-sanitized-write']);

export function guardSession(session: Session): void {
  // Chromium fetches dictionaries from the network as soon as a window opens, whether the window checks spelling or not.
  session.setSpellCheckerLanguages([]);
  session.setSpellCheckerEnabled(false);
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(GRANTED.has(permission)));
  session.setPermissionCheckHandler((_contents, permission) => GRANTED.has(permission));
  session.setDevicePermissionHandler(() => false);
}
