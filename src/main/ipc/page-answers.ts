import { session } from 'electron';
import { AppError } from '#shared/ipc/errors.ts';
import type { FetchedBody, PageRoute } from '#shared/ipc/procedures/page-checks.ts';
import type { PageKind } from '#shared/model/page-check.ts';
import { takePicture } from '../pages/picture.ts';
import { askCore, askOwn } from './ask-core.ts';
import type { HostAnswers, HostParts } from './host-answers.ts';

/** Chromium knows the proxies and proxy scripts of the system; the core asks for pages by itself only where there is none. */
async function routeTo(url: string): Promise<PageRoute> {
  const found = await session.defaultSession.resolveProxy(url);
  return found.trim().toUpperCase().startsWith('DIRECT') ? 'direct' : 'proxy';
}

/** Looking at pages: the core reads them, a closed window takes the pictures. */
export function pageAnswers({
  core,
  log,
}: Pick<HostParts, 'core' | 'log'>): Pick<HostAnswers, 'pageChecks.run'> {
  const keepPicture = async (checkId: string, document: FetchedBody, route: PageRoute) => {
    try {
      const png = await takePicture({
        document,
        fetchPart: (url, as) =>
          askCore(core, 'core.fetchPagePart', { documentUrl: document.url, url, as, route }),
      });
      if (png) await askCore(core, 'core.keepPagePicture', { checkId, png: new Uint8Array(png) });
    } catch (error) {
      // What the page said is kept without its picture, and shown so.
      log(`no picture of a page: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  return {
    'pageChecks.run': async ({ registrationId, pages }) => {
      const all = await askOwn(core, 'pageChecks.list', { registrationId });
      const wanted = all.filter(({ page, url }) => (pages ? pages.includes(page) : url !== null));
      if (wanted.length === 0) {
        throw new AppError(
          'not-ready',
          'The forms name no page that can be opened. Write the website, the policies and the opt-in page into them, then look again.',
        );
      }
      const looked: PageKind[] = [];
      for (const { page, url } of wanted) {
        const route = url === null ? 'direct' : await routeTo(url);
        const { check, document } = await askCore(core, 'core.lookAtPage', { registrationId, page, route });
        if (document) await keepPicture(check.id, document, route);
        looked.push(page);
      }
      return { looked };
    },
  };
}
