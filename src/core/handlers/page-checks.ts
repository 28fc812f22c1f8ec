import type { Handlers } from './procedures.ts';

export const pageCheckHandlers: Handlers<
  'pageChecks.list' | 'pageChecks.picture' | 'core.lookAtPage' | 'core.fetchPagePart' | 'core.keepPagePicture'
> = {
  'pageChecks.list': ({ pageChecks }, { registrationId }) => pageChecks.list(registrationId),
  'pageChecks.picture': ({ pageChecks }, { hash }) => pageChecks.picture(hash),
  'core.lookAtPage': ({ pageChecks }, input) => pageChecks.look(input),
  'core.fetchPagePart': ({ pageChecks }, input) => pageChecks.fetchPart(input),
  'core.keepPagePicture': async ({ pageChecks }, { checkId, png }) => {
    await pageChecks.keepPicture(checkId, png);
    return {};
  },
};
