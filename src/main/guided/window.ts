import { BrowserWindow, type Session, screen, session, shell, type WebContents } from 'electron';
import { SUMMARY_MAX } from '#shared/model/guided.ts';
import { toPng } from '../pages/png.ts';
import { guardContents, guardSession, refuseDownloads } from '../security/guards.ts';
import {
  type GuidedPlace,
  guidedPreferences,
  mayHandOver,
  mayShow,
  oneAtATime,
  partitionFor,
  placeBeside,
  titleFor,
} from './rules.ts';

export interface ControlHubWindow {
  readonly window: BrowserWindow;
  /** Address of the page that is shown, and the window's title. */
  look(): { readonly url: string; readonly title: string };
  /** To the front; what could not be loaded is asked for again. */
  show(): void;
  /** Text that a person sees on the page, cut at the most that is looked at. */
  readText(): Promise<string>;
  /** What the window shows, as PNG; null when it shows nothing. */
  takePicture(): Promise<Buffer | null>;
  close(): void;
}

interface Parts {
  readonly place: GuidedPlace & { readonly customerId: string };
  readonly main: BrowserWindow | null;
  /** The page, the title or the window's being there has changed. */
  readonly onChange: () => void;
  readonly onClosed: () => void;
  readonly log: (line: string) => void;
}

/** Scripts of ours share nothing with the page's: not its variables, nor what it made of the built-in functions. */
const OWN_WORLD = 1071;
const READ_TEXT = `(() => { const text = document.body ? document.body.innerText : ''; return text.slice(0, ${SUMMARY_MAX}); })()`;
const ANSWER_MS = 10_000;
/** Chromium's word for a load that another one replaced. */
const ABORTED = -3;

/** Nothing that a page asks of the browser is granted, and none of its frames shows another site. */
function closedSession(partition: string, place: GuidedPlace): Session {
  const closed = session.fromPartition(partition);
  guardSession(closed, []);
  refuseDownloads(closed);
  // Behind the guards of the window, for whatever leads to a page without being a navigation of it.
  closed.webRequest.onBeforeRequest(({ resourceType, url }, answer) => {
    const isPage = resourceType === 'mainFrame' || resourceType === 'subFrame';
    answer({ cancel: isPage && !mayShow(url, place) });
  });
  return closed;
}

/** Where the page would lead elsewhere, the system's browser goes there, once a second at most. */
function guard(contents: WebContents, place: GuidedPlace, log: Parts['log']): void {
  const mayPass = oneAtATime(Date.now);
  const handOver = (url: string) => {
    if (mayShow(url, place) || !mayHandOver(url) || !mayPass()) return;
    shell.openExternal(url).catch((error: unknown) => log(`a link was not opened: ${String(error)}`));
  };
  guardContents(contents, (url) => mayShow(url, place));
  contents.on('will-navigate', ({ url }) => handOver(url));
  contents.on('will-redirect', ({ url, isMainFrame }) => {
    if (isMainFrame) handOver(url);
  });
  contents.setWindowOpenHandler(({ url }) => {
    // There is one window only: what would open in another opens in it.
    if (mayShow(url, place)) contents.loadURL(url).catch(() => {});
    else handOver(url);
    return { action: 'deny' };
  });
  // A page does not decide whether it may be closed.
  contents.on('will-prevent-unload', (event) => event.preventDefault());
}

function within<T>(work: Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), ANSWER_MS);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

function makeWindow(main: BrowserWindow | null, partition: string): BrowserWindow {
  const bounds = main?.getBounds() ?? screen.getPrimaryDisplay().workArea;
  return new BrowserWindow({
    ...placeBeside(bounds, screen.getDisplayMatching(bounds).workArea),
    minWidth: 480,
    minHeight: 360,
    title: 'TextReady',
    backgroundColor: '#ffffff',
    autoHideMenuBar: true,
    webPreferences: guidedPreferences(partition),
  });
}

/** Control Hub in a window of its own, which knows nothing of TextReady. */
export function openControlHub({ place, main, onChange, onClosed, log }: Parts): ControlHubWindow {
  const partition = partitionFor(place.customerId);
  const closed = closedSession(partition, place);
  const window = makeWindow(main, partition);
  const { webContents: contents } = window;
  guard(contents, place, log);
  let failed: string | null = null;
  const retitle = () => {
    window.setTitle(titleFor(contents.getURL() || place.address, failed ?? contents.getTitle()));
    onChange();
  };
  window.on('page-title-updated', (event) => {
    event.preventDefault();
    retitle();
  });
  contents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
    if (isMainFrame && !isSameDocument) failed = null;
  });
  contents.on('did-navigate', retitle);
  contents.on('did-navigate-in-page', retitle);
  contents.on('did-fail-load', (_event, code, words, _url, isMainFrame) => {
    if (!isMainFrame || code === ABORTED) return;
    failed = words;
    retitle();
  });
  contents.on('render-process-gone', (_event, { reason }) => {
    log(`the page of Control Hub ended: ${reason}`);
    window.destroy();
  });
  window.on('closed', () => {
    closed.cookies.flushStore().catch(() => {});
    closed.flushStorageData();
    onClosed();
  });
  const load = (url: string) => contents.loadURL(url).catch(() => {});
  load(place.address);
  return {
    window,
    look: () => ({ url: contents.getURL(), title: window.getTitle() }),
    show() {
      if (window.isMinimized()) window.restore();
      window.focus();
      if (failed !== null) load(contents.getURL() || place.address);
    },
    async readText() {
      const text: unknown = await within(
        contents.executeJavaScriptInIsolatedWorld(OWN_WORLD, [{ code: READ_TEXT }]),
      );
      return typeof text === 'string' ? text.slice(0, SUMMARY_MAX) : '';
    },
    async takePicture() {
      const image = await within(contents.capturePage());
      return image && toPng(image);
    },
    close: () => window.destroy(),
  };
}
