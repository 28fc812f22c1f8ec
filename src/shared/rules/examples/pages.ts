import type { PageAnswer, PageFact, PageQuestion } from '../../model/page-check.ts';
import { questionsOf } from '../pages/answers.ts';
import { askedOf, pagesOf } from '../pages/pages-of.ts';
import { CLEAN_REGISTRATION, examplesFrom, type Row } from './registration.ts';

type Said = Readonly<Partial<Record<PageQuestion, 'no' | 'unsure' | readonly ['no' | 'unsure', string]>>>;

/** A look on the day of the examples at a page of the clean registration, which answers yes unless said otherwise. */
function look(page: PageFact['page'], change: Partial<PageFact> = {}, said: Said = {}): PageFact {
  const url = pagesOf(CLEAN_REGISTRATION).find((one) => one.page === page)?.url ?? '';
  const answers = questionsOf(page).map((question): PageAnswer => {
    const own = said[question] ?? 'yes';
    return typeof own === 'string'
      ? { question, answer: own, excerpt: '' }
      : { question, answer: own[0], excerpt: own[1] };
  });
  return {
    page,
    url,
    finalUrl: url,
    status: 'answered',
    httpStatus: 200,
    needsScripts: false,
    answers,
    asked: askedOf(CLEAN_REGISTRATION, page),
    on: '2026-11-03',
    ...change,
  };
}

const seen = (...pages: readonly PageFact[]): Row[3] => ({ facts: { pages: [...pages] } });
const failed = (status: PageFact['status']) =>
  seen(look('website', { status, answers: [], httpStatus: null }));

const STATUSES = [
  'refused',
  'unreachable',
  'not-https',
  'certificate',
  'too-large',
  'too-slow',
  'too-many-redirects',
  'private-address',
  'login',
  'parked',
  'not-a-page',
] as const;

const ROWS: readonly Row[] = [
  ['WP-001', 'missing', 'nobody looked', {}],
  ['WP-001', 'valid', 'all answered', seen(look('website'), look('privacy'), look('terms'), look('opt-in'))],
  ...STATUSES.map((status): Row => ['WP-001', 'invalid', status, failed(status), `page-${status}`]),
  [
    'WP-001',
    'boundary',
    'a page of scripts',
    seen(look('terms', { needsScripts: true })),
    'page-needs-scripts',
  ],
  ['WP-002', 'missing', 'nobody looked', {}],
  ['WP-002', 'valid', 'named', seen(look('website'))],
  [
    'WP-002',
    'invalid',
    'not named',
    seen(look('website', {}, { 'names-brand': 'no' })),
    'page-without-brand',
  ],
  [
    'WP-002',
    'invalid',
    'not named on two pages',
    seen(look('privacy', {}, { 'names-brand': 'no' }), look('terms', {}, { 'names-brand': 'no' })),
    'page-without-brand',
    'page-without-brand',
  ],
  ['WP-002', 'boundary', 'not certain', seen(look('website', {}, { 'names-brand': 'unsure' }))],
  [
    'WP-002',
    'boundary',
    'a page of scripts',
    seen(look('website', { needsScripts: true }, { 'names-brand': 'no' })),
  ],
  ['WP-003', 'missing', 'nobody looked', {}],
  ['WP-003', 'valid', 'there', seen(look('privacy'))],
  [
    'WP-003',
    'invalid',
    'not there',
    seen(look('privacy', {}, { 'not-shared': 'no' })),
    'page-clause-missing',
  ],
  [
    'WP-003',
    'invalid',
    'shared',
    seen(look('privacy', {}, { 'not-shared': ['no', 'We share your number.'] })),
    'page-clause-shared',
  ],
  [
    'WP-003',
    'boundary',
    'general',
    seen(look('privacy', {}, { 'not-shared': ['unsure', 'We share nothing.'] })),
    'page-clause-unclear',
  ],
  ['WP-003', 'boundary', 'a file that is not read', seen(look('privacy', {}, { 'not-shared': 'unsure' }))],
  ['WP-004', 'missing', 'nobody looked', {}],
  ['WP-004', 'valid', 'complete', seen(look('terms'))],
  [
    'WP-004',
    'invalid',
    'two elements missing are one finding',
    seen(look('terms', {}, { 'terms-rates': 'no', 'terms-carriers': 'no' })),
    'page-terms-lack',
  ],
  [
    'WP-004',
    'invalid',
    'nothing of it',
    seen(
      look(
        'terms',
        {},
        Object.fromEntries(
          questionsOf('terms')
            .slice(1)
            .map((question) => [question, 'no']),
        ) as Said,
      ),
    ),
    'page-terms-lack',
  ],
  ['WP-005', 'missing', 'nobody looked', {}],
  ['WP-005', 'valid', 'shown', seen(look('opt-in'))],
  [
    'WP-005',
    'invalid',
    'not shown',
    seen(look('opt-in', {}, { 'consent-shown': 'no' })),
    'page-consent-missing',
  ],
  [
    'WP-005',
    'invalid',
    'other words',
    seen(look('opt-in', {}, { 'consent-shown': ['unsure', 'I agree to get texts'] })),
    'page-consent-differs',
  ],
  ['WP-005', 'boundary', 'nothing quoted', seen(look('opt-in', {}, { 'consent-shown': 'unsure' }))],
  ['WP-006', 'missing', 'nobody looked', {}],
  ['WP-006', 'valid', 'today', seen(look('website'))],
  ['WP-006', 'boundary', '30 days ago', seen(look('website', { on: '2026-10-04' }))],
  ['WP-006', 'boundary', '31 days ago', seen(look('website', { on: '2026-10-03' })), 'page-look-old'],
  [
    'WP-006',
    'invalid',
    'another name since',
    { ...seen(look('website')), brand: { displayName: 'Harbor Outfitters Boise' } },
    'page-look-other-text',
  ],
  [
    'WP-006',
    'invalid',
    'another address since',
    { ...seen(look('terms')), campaign: { termsAndConditionsLink: 'https://www.example.com/sms-terms' } },
    'page-look-other-address',
  ],
  [
    'WP-006',
    'boundary',
    'the address was taken out',
    { ...seen(look('terms')), campaign: { termsAndConditionsLink: '' } },
  ],
];

export const pageExamples = examplesFrom(ROWS);
