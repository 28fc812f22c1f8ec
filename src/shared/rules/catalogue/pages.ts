import type { PageAnswer, PageFact, PageKind, PageQuestion } from '../../model/page-check.ts';
import type { RegistrationDraft, RegistrationFacts } from '../../model/registration.ts';
import { askedOf, PAGE_PATHS, pagesOf } from '../pages/pages-of.ts';
import type { FindingParams, RuleEnv, Severity } from '../rule.ts';
import { BRAND_NAME_READS, type RegistrationRule, registrationRule } from './registration-rule.ts';
import { inferred, official } from './sources.ts';

/*
 * WP-001 to WP-006: what the pages of a brand showed when somebody looked at them. A look is not repeated by the rules;
 * it says when it was, and an old one, or one of another address or wording, only advises.
 */

/** After this many days a look says little about today. */
const FRESH_DAYS = 30;
const DAY_MS = 86_400_000;

const READS: readonly string[] = [...Object.values(PAGE_PATHS), ...BRAND_NAME_READS];
const SINCE = '2026.11.2';

type Age = 'fresh' | 'old' | 'other-text';

/** A look that is about the address that the form names now. */
interface Look {
  readonly fact: PageFact;
  readonly path: string;
  readonly age: Age;
  /** A fresh look warns, any other advises. */
  readonly severity: Severity;
  readonly params: FindingParams;
}

function ageOf(draft: RegistrationDraft, { page, asked, on }: PageFact, { today }: RuleEnv): Age {
  if ((Date.parse(today) - Date.parse(on)) / DAY_MS > FRESH_DAYS) return 'old';
  const now = askedOf(draft, page);
  const isSame =
    now.displayName === asked.displayName &&
    now.companyName === asked.companyName &&
    now.consent === asked.consent;
  return isSame ? 'fresh' : 'other-text';
}

function looksAt(draft: RegistrationDraft, { pages }: RegistrationFacts, env: RuleEnv): readonly Look[] {
  if (!pages || pages.length === 0) return [];
  const named = pagesOf(draft);
  return pages.flatMap((fact) => {
    if (named.find(({ page }) => page === fact.page)?.url !== fact.url) return [];
    const age = ageOf(draft, fact, env);
    const params = { page: `@page.${fact.page}`, on: fact.on };
    return [
      { fact, path: PAGE_PATHS[fact.page], age, severity: age === 'fresh' ? 'warning' : 'info', params },
    ];
  });
}

/** Looks at pages whose words came, which alone can lack something. */
const readable = (look: Look): boolean => look.fact.status === 'answered' && !look.fact.needsScripts;

const answerTo = ({ fact }: Look, question: PageQuestion): PageAnswer | undefined =>
  fact.answers.find((one) => one.question === question);

type PageRuleSpec = Pick<RegistrationRule, 'id' | 'severity' | 'sources'> & {
  readonly judge: (look: Look, report: (code: string, params?: FindingParams) => void) => void;
};

/** A rule over each look by itself. */
const pageRule = ({ judge, ...rule }: PageRuleSpec): RegistrationRule =>
  registrationRule({
    ...rule,
    since: SINCE,
    reads: READS,
    needsFacts: true,
    judge(draft, report, facts, env) {
      for (const look of looksAt(draft, facts, env)) {
        judge(look, (code, params = {}) =>
          report(look.path, code, { ...look.params, ...params }, { severity: look.severity }),
        );
      }
    },
  });

const reachable = pageRule({
  id: 'WP-001',
  severity: 'warning',
  sources: [
    official('AWS rejection reasons, BRAND_URL values'),
    official('TW-err 30891, 30907, 30964'),
    official('Bandwidth 1100 to 1103'),
  ],
  judge({ fact }, report) {
    if (fact.status !== 'answered') report(`page-${fact.status}`, { status: fact.httpStatus ?? '' });
    else if (fact.needsScripts) report('page-needs-scripts');
  },
});

const brandShown = pageRule({
  id: 'WP-002',
  severity: 'warning',
  sources: [
    official('Telnyx support 10547022 (603)'),
    official('TW-err 30922'),
    official('AWS rejection reasons'),
  ],
  judge(look, report) {
    if (readable(look) && answerTo(look, 'names-brand')?.answer === 'no')
      report('page-without-brand', { name: look.fact.asked.displayName || look.fact.asked.companyName });
  },
});

const clauseShown = pageRule({
  id: 'WP-003',
  severity: 'warning',
  sources: [official('TW-err 30908, 30932'), official('AWS rejection reasons')],
  judge(look, report) {
    const said = readable(look) ? answerTo(look, 'not-shared') : undefined;
    if (said?.answer === 'no') {
      if (said.excerpt === '') report('page-clause-missing');
      else report('page-clause-shared', { words: said.excerpt });
    }
    if (said?.answer === 'unsure' && said.excerpt !== '')
      report('page-clause-unclear', { words: said.excerpt });
  },
});

const termsShown = pageRule({
  id: 'WP-004',
  severity: 'warning',
  sources: [official('AWS rejection reasons, TERMS values'), official('TW-err 30933, 30934')],
  judge(look, report) {
    if (!readable(look)) return;
    const missing = look.fact.answers.filter(
      ({ question, answer }) => question.startsWith('terms-') && answer === 'no',
    );
    if (missing.length > 0) {
      report('page-terms-lack', {
        elements: missing.map(({ question }) => `@element.${question}`).join(','),
      });
    }
  },
});

const consentShown = pageRule({
  id: 'WP-005',
  severity: 'warning',
  sources: [official('TW-err 30909, 30924'), official('Telnyx support 10547022 (806)')],
  judge(look, report) {
    const said = readable(look) ? answerTo(look, 'consent-shown') : undefined;
    if (said?.answer === 'no') report('page-consent-missing');
    if (said?.answer === 'unsure' && said.excerpt !== '')
      report('page-consent-differs', { words: said.excerpt });
  },
});

const named = (draft: RegistrationDraft, page: PageKind): string | null =>
  pagesOf(draft).find((one) => one.page === page)?.url ?? null;

const freshLooks = registrationRule({
  id: 'WP-006',
  since: SINCE,
  severity: 'info',
  reads: READS,
  needsFacts: true,
  sources: [inferred('a page says what it says on the day')],
  judge(draft, report, facts, env) {
    for (const { fact, path, age, params } of looksAt(draft, facts, env))
      if (age !== 'fresh') report(path, `page-look-${age}`, { ...params, status: fact.status });
    for (const { page, url, on } of facts.pages ?? []) {
      const now = named(draft, page);
      if (now !== null && now !== url)
        report(PAGE_PATHS[page], 'page-look-other-address', { page: `@page.${page}`, on });
    }
  },
});

export const pageRules: readonly RegistrationRule[] = [
  reachable,
  brandShown,
  clauseShown,
  termsShown,
  consentShown,
  freshLooks,
];
