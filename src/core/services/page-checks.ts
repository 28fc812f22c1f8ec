import { AppError } from '#shared/ipc/errors.ts';
import type { FetchedBody, PagePart, PageRoute } from '#shared/ipc/procedures/page-checks.ts';
import type { PageCheck, PageKind, PageOfRegistration } from '#shared/model/page-check.ts';
import { askedOf, pagesOf } from '#shared/rules/pages/pages-of.ts';
import type { CoreContext } from '../context.ts';
import { mintId } from '../ids.ts';
import { loopbackOrigin } from '../page-checks/admission.ts';
import { pngDataUrl, readPicture, writePicture } from '../page-checks/evidence.ts';
import { type Fetched, fetchPage, PAGE_LIMITS, type PageLimits } from '../page-checks/fetch-page.ts';
import { judgePage, PAGE_ACCEPT } from '../page-checks/look.ts';
import { type PageNetwork, pageNetwork } from '../page-checks/network.ts';
import { listConnections } from '../repos/connections.ts';
import { hasPagePicture, insertPageCheck, listLatestChecks, setPagePicture } from '../repos/page-checks.ts';
import { readActor, readSettings } from '../repos/settings.ts';
import { countAgain, requireRegistration } from './registrations.ts';

export interface LookInput {
  readonly registrationId: string;
  readonly page: PageKind;
  readonly route: PageRoute;
}

export interface PartInput {
  readonly documentUrl: string;
  readonly url: string;
  readonly as: PagePart;
  readonly route: PageRoute;
}

/** Looks at the pages of registrations: only when asked, one request at a time for each call. */
export interface PageChecks {
  list(registrationId: string): PageOfRegistration[];
  /**
   * @throws AppError `offline` when TextReady works offline or the computer has no network, `not-ready` when the form
   * names no such page, `not-allowed` on the fallback runtime; nothing is kept then.
   */
  look(input: LookInput): Promise<{ check: PageCheck; document: FetchedBody | null }>;
  fetchPart(input: PartInput): Promise<FetchedBody | null>;
  keepPicture(checkId: string, png: Uint8Array): Promise<void>;
  picture(hash: string): Promise<{ dataUrl: string }>;
  /** Calls off what is under way. */
  stop(): void;
}

const PART_LIMITS: PageLimits = { redirects: 5, bytes: 2 * 1024 * 1024, timeMs: 8000 };
const PART_TYPES: Readonly<Record<PagePart, { readonly accept: string; readonly is: RegExp }>> = {
  style: { accept: 'text/css', is: /^text\/css\b/i },
  image: { accept: 'image/*', is: /^image\// },
  font: {
    accept: 'font/*,application/octet-stream',
    is: /^(?:font\/|application\/(?:x-)?(?:font|octet-stream))/i,
  },
};

export function createPageChecks(context: CoreContext, given: Partial<PageNetwork> = {}): PageChecks {
  const network = pageNetwork(context.fetch, given);
  const stopping = new AbortController();

  const fetchFor = (url: string, from: string, route: PageRoute, accept: string, limits: PageLimits) => {
    const ownOrigin = ownOriginOf(context, from);
    requireNetwork(context, network, ownOrigin);
    const isProxied = route === 'proxy' && ownOrigin === null;
    return fetchPage(url, {
      lookup: network.lookup,
      ownOrigin,
      isProxied,
      transport: isProxied ? network.proxied : network.direct,
      clock: context.clock,
      userAgent: `TextReady/${context.version}`,
      accept,
      limits,
      signal: stopping.signal,
    });
  };

  return {
    list(registrationId) {
      const draft = requireRegistration(context, registrationId);
      const checks = listLatestChecks(context.db.read, registrationId);
      return pagesOf(draft).map(({ page, url }) => ({
        page,
        url,
        check: checks.find((check) => check.page === page) ?? null,
      }));
    },
    async look({ registrationId, page, route }) {
      const draft = requireRegistration(context, registrationId);
      const url = pagesOf(draft).find((one) => one.page === page)?.url ?? null;
      if (url === null) throw noAddress(page);
      const fetched = await fetchFor(url, url, route, PAGE_ACCEPT, PAGE_LIMITS);
      const result = judgePage(page, url, askedOf(draft, page), fetched);
      const id = mintId(context.clock);
      const at = context.clock.now();
      context.db.write((db) => {
        insertPageCheck(db, { id, registrationId, at, who: readActor(db), result });
      });
      countAgain(context, registrationId);
      const check = listLatestChecks(context.db.read, registrationId).find((one) => one.page === page);
      if (check?.id !== id) throw new Error('A look at a page was not kept.');
      return { check, document: documentOf(fetched) };
    },
    async fetchPart({ documentUrl, url, as, route }) {
      const { accept, is } = PART_TYPES[as];
      const fetched = await fetchFor(url, documentUrl, route, accept, PART_LIMITS);
      if ('failed' in fetched || fetched.httpStatus !== 200 || !is.test(fetched.contentType)) return null;
      return bodyOf(fetched);
    },
    async keepPicture(checkId, png) {
      const hash = await writePicture(context.pictures, png);
      const isKept = context.db.write((db) => setPagePicture(db, checkId, hash));
      if (!isKept)
        throw new AppError(
          'not-found',
          'This look at a page is not in the workspace any more, or has its picture.',
        );
    },
    async picture(hash) {
      if (!hasPagePicture(context.db.read, hash))
        throw new AppError('not-found', 'No look at a page has this picture.');
      const bytes = await readPicture(context.pictures, hash);
      return { dataUrl: pngDataUrl(bytes) };
    },
    stop: () => stopping.abort(),
  };
}

type Page = Exclude<Fetched, { readonly failed: unknown }>;

const bodyOf = ({ url, contentType, bytes }: Page): FetchedBody => ({
  url: url.href,
  contentType,
  body: bytes,
});

/** What a picture can be taken of: a document that was answered, whatever it says. */
function documentOf(fetched: Fetched): FetchedBody | null {
  if (
    'failed' in fetched ||
    !/^(?:text\/html|application\/xhtml\+xml|text\/plain)\b/i.test(fetched.contentType)
  )
    return null;
  return bodyOf(fetched);
}

/** The sandbox that this workspace is connected to, when the page lies there. */
function ownOriginOf(context: CoreContext, url: string): string | null {
  const { origin } = new URL(url);
  const own = listConnections(context.db.read).map(({ base_url: address }) => loopbackOrigin(address));
  return own.includes(origin) ? origin : null;
}

function requireNetwork(context: CoreContext, network: PageNetwork, ownOrigin: string | null): void {
  if (readSettings(context.db.read).workOffline) {
    throw new AppError(
      'offline',
      'TextReady works offline at the moment, so no page was looked at and nothing was kept. Switch that off in the settings to look at pages.',
    );
  }
  if (ownOrigin !== null) return;
  if (!network.allowsInternet) {
    throw new AppError(
      'not-allowed',
      'TextReady runs on its old fallback runtime here, which opens no page of the internet; nothing was kept. Look at the pages with an installed TextReady or the command line.',
    );
  }
  if (!network.isConnected()) {
    throw new AppError(
      'offline',
      'This computer is connected to no network, so no page was looked at and nothing was kept. Connect and look again.',
    );
  }
}

const WHERE: Readonly<Record<PageKind, string>> = {
  website: 'The brand form names no website that can be opened.',
  privacy: 'The campaign form names no privacy policy that can be opened.',
  terms: 'The campaign form names no terms that can be opened.',
  'opt-in': 'The message flow names no address of a page where people agree.',
};

const noAddress = (page: PageKind): AppError =>
  new AppError('not-ready', `${WHERE[page]} Write its address into the form, then look again.`, { page });
