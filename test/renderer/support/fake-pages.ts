import {
  PAGE_KINDS,
  type PageCheck,
  type PageKind,
  type PageOfRegistration,
} from '#shared/model/page-check.ts';
import { questionsOf } from '#shared/rules/pages/answers.ts';
import { askedOf, pagesOf } from '#shared/rules/pages/pages-of.ts';
import type { FakeApi, Handlers } from './fake-api.ts';
import type { FakeState } from './fake-state.ts';
import { need } from './need.ts';
import { isoAt, uuid } from './sample-customers.ts';

const EXCERPTS: Readonly<Record<string, string>> = {
  'names-brand': 'Harbor Clinic: care on the waterfront',
  'not-shared':
    'No mobile information will be shared with third parties or affiliates for marketing purposes.',
  'terms-frequency': 'Message frequency varies.',
  'terms-optout': 'Reply STOP to opt out.',
};

/** A page as it might look: a head, a line and some text, drawn. */
const PICTURE = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1280 1600"><rect width="1280" height="1600" fill="#f7f8fa"/>' +
    '<rect width="1280" height="240" fill="#0b3d66"/><rect x="64" y="90" width="420" height="60" fill="#fff"/>' +
    '<g fill="#c3cad2"><rect x="64" y="320" width="900" height="32"/><rect x="64" y="380" width="760" height="32"/>' +
    '<rect x="64" y="440" width="840" height="32"/></g></svg>',
)}`;

const hashOf = (page: PageKind): string => String(PAGE_KINDS.indexOf(page) + 1).repeat(64);

/** A look that found everything but what is named in `lacking`. */
export function makeCheck(
  state: FakeState,
  page: PageKind,
  url: string,
  lacking: readonly string[] = [],
): PageCheck {
  const draft = state.registrations[0];
  if (!draft) throw new Error('The fake has no registration.');
  return {
    id: uuid(970 + PAGE_KINDS.indexOf(page)),
    page,
    url,
    finalUrl: url,
    status: 'answered',
    httpStatus: 200,
    title: 'Harbor Clinic',
    needsScripts: false,
    answers: questionsOf(page).map((question) => ({
      question,
      answer: lacking.includes(question) ? ('no' as const) : ('yes' as const),
      excerpt: lacking.includes(question) ? '' : (EXCERPTS[question] ?? ''),
    })),
    asked: askedOf(draft, page),
    textHash: hashOf(page),
    at: isoAt(state.now),
    who: 'Robin',
    pictureHash: hashOf(page),
    changed: false,
  };
}

export function pageHandlers(state: FakeState, emit: FakeApi['emit']): Partial<Handlers> {
  const checks = new Map<string, PageCheck>();
  const pagesOfOne = (id: string): PageOfRegistration[] => {
    const one = need(state.registrations.find((registration) => registration.id === id));
    const draft = { brand: one.brand, campaign: one.campaign, numbers: one.numberList };
    return pagesOf(draft).map(({ page, url }) => ({ page, url, check: checks.get(`${id} ${page}`) ?? null }));
  };
  return {
    'pageChecks.list': ({ registrationId }) => pagesOfOne(registrationId),
    'pageChecks.run': ({ registrationId, pages }) => {
      const looked: PageKind[] = [];
      for (const { page, url } of pagesOfOne(registrationId)) {
        if (url === null || (pages && !pages.includes(page))) continue;
        checks.set(`${registrationId} ${page}`, makeCheck(state, page, url, ['terms-carriers']));
        looked.push(page);
      }
      emit('db.changed', { tables: ['page-checks'], revision: 1 });
      return { looked };
    },
    'pageChecks.picture': () => ({ dataUrl: PICTURE }),
  };
}
