import { setTimeout as pause } from 'node:timers/promises';
import { BrowserWindow, type Session, session, type WebContents } from 'electron';
import type { FetchedBody, PagePart } from '#shared/ipc/procedures/page-checks.ts';
import { guardContents, guardSession, refuseDownloads } from '../security/guards.ts';
import { LOCKED } from '../security/web-preferences.ts';
import { PICTURE_LIMITS, PICTURE_POLICY, partOf } from './picture-rules.ts';
import { toPng } from './png.ts';

export interface Scene {
  readonly document: FetchedBody;
  /** Fetches a part under the core's rules; null when it may not be had. */
  readonly fetchPart: (url: string, as: PagePart) => Promise<FetchedBody | null>;
}

const SIZE = { width: 1280, height: 1600 } as const;
/** Fonts and large images are painted a moment after they were loaded. */
const SETTLE_MS = 250;
/** A window that never painted answers never. */
const CAPTURE_MS = 5000;

const nothing = () => new Response(null, { status: 404 });

/** Answers everything the page asks for from the scene. There is no other way out of the window. */
function stage({ document, fetchPart }: Scene): (request: Request) => Promise<Response> {
  let parts = 0;
  let bytes = 0;
  return async (request) => {
    if (request.url === document.url && parts === 0) {
      parts += 1;
      return new Response(document.body, {
        headers: {
          'content-type': document.contentType,
          'content-security-policy': PICTURE_POLICY,
          'referrer-policy': 'no-referrer',
          'x-content-type-options': 'nosniff',
          'x-dns-prefetch-control': 'off',
        },
      });
    }
    const as = partOf(request.url, request.headers.get('accept') ?? '');
    parts += 1;
    if (as === null || request.method !== 'GET' || parts > PICTURE_LIMITS.parts) return nothing();
    const part = await fetchPart(request.url, as).catch(() => null);
    bytes += part?.body.byteLength ?? 0;
    if (!part || bytes > PICTURE_LIMITS.bytes) return nothing();
    return new Response(part.body, {
      headers: {
        'content-type': part.contentType,
        'x-content-type-options': 'nosniff',
        // The document has no origin of its own, so fonts need leave.
        'access-control-allow-origin': '*',
      },
    });
  };
}

/** In memory, without cookies, permissions, downloads or a network: what is not answered by the stage meets a dead proxy. */
async function closedSession(): Promise<Session> {
  const closed = session.fromPartition('page-pictures', { cache: false });
  guardSession(closed, []);
  refuseDownloads(closed);
  await closed.setProxy({
    mode: 'fixed_servers',
    proxyRules: '127.0.0.1:1',
    proxyBypassRules: '<-loopback>',
  });
  await closed.clearStorageData();
  return closed;
}

/** A window that nobody sees, in which nothing runs. */
function darkroom(closed: Session): BrowserWindow {
  return new BrowserWindow({
    ...SIZE,
    useContentSize: true,
    enableLargerThanScreen: true,
    show: false,
    frame: false,
    webPreferences: {
      ...LOCKED,
      session: closed,
      javascript: false,
      offscreen: true,
      disableDialogs: true,
      autoplayPolicy: 'document-user-activation-required',
    },
  });
}

/** Resolves when the page has loaded, has failed to, or has had its time: what was painted by then is the picture. */
async function load(contents: WebContents, url: string): Promise<void> {
  const done = new AbortController();
  const late = pause(PICTURE_LIMITS.timeMs, undefined, { signal: done.signal }).catch(() => {});
  await Promise.race([contents.loadURL(url).catch(() => {}), late]);
  done.abort();
  if (contents.isDestroyed()) return;
  contents.stop();
  await contents.insertCSS('::-webkit-scrollbar { display: none }', { cssOrigin: 'user' }).catch(() => {});
  await pause(SETTLE_MS);
}

async function expose(scene: Scene): Promise<Buffer | null> {
  const closed = await closedSession();
  const answer = stage(scene);
  for (const scheme of ['https', 'http']) closed.protocol.handle(scheme, answer);
  const window = darkroom(closed);
  try {
    guardContents(window.webContents, () => false);
    window.webContents.setAudioMuted(true);
    await load(window.webContents, scene.document.url);
    const image = await Promise.race([
      window.webContents.capturePage(undefined, { stayHidden: true }),
      pause(CAPTURE_MS, null),
    ]);
    return image && toPng(image);
  } finally {
    window.destroy();
    for (const scheme of ['https', 'http']) closed.protocol.unhandle(scheme);
  }
}

let last: Promise<unknown> = Promise.resolve();

/** A picture of a page as a reviewer without scripts would see it. One at a time. */
export function takePicture(scene: Scene): Promise<Buffer | null> {
  const next = last.then(() => expose(scene));
  last = next.catch(() => {});
  return next;
}
