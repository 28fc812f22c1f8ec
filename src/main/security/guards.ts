import type { Session, WebContents } from 'electron';

/** A window leads nowhere but to the pages it is for: no navigation, no new windows, no embedded pages. */
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
export const APP_PERMISSIONS: readonly string[] = ['clipboard-sanitized-write'];

/** Every permission is refused but those named. */
export function guardSession(session: Session, granted: readonly string[]): void {
  // Chromium fetches dictionaries from the network as soon as a window opens, whether the window checks spelling or not.
  session.setSpellCheckerLanguages([]);
  session.setSpellCheckerEnabled(false);
  session.setPermissionRequestHandler((_contents, permission, answer) =>
    answer(granted.includes(permission)),
  );
  session.setPermissionCheckHandler((_contents, permission) => granted.includes(permission));
  session.setDevicePermissionHandler(() => false);
}

/** For sessions that show what others wrote. */
export function refuseDownloads(session: Session): void {
  session.removeAllListeners('will-download');
  session.on('will-download', (event) => event.preventDefault());
}
