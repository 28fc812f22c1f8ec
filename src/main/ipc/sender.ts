import { APP_ORIGIN } from '../security/content-policy.ts';

/** What is known of the frame that sent a message. */
export interface SenderFrame {
  readonly contentsId: number;
  readonly url: string;
  readonly isMainFrame: boolean;
}

/** True for the main frame of a window that the host made, showing the app's own page. */
export function isTrustedSender(
  frame: SenderFrame,
  ownContents: ReadonlySet<number>,
  devOrigin: string | null,
): boolean {
  if (!frame.isMainFrame || !ownContents.has(frame.contentsId)) return false;
  try {
    const url = new URL(frame.url);
    // `origin` of a custom scheme is "null" in Node's URL, so scheme and host are compared apart.
    const origin = `${url.protocol}//${url.host}`;
    return origin === APP_ORIGIN || (devOrigin !== null && origin === devOrigin);
  } catch {
    return false;
  }
}
