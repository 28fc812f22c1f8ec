import type { PageKind } from '../../model/page-check.ts';
import type { BrandDraft } from '../../model/registration.ts';
import { brandNames, namesBrand } from '../reading/brand-name.ts';
import { saysFrequency, saysRates } from '../reading/disclosures.ts';
import { isExcerpt, nonSharing, TERMS_ELEMENTS, termsAllowAffiliates } from '../reading/policies.ts';
import { words } from '../reading/words.ts';
import { BRAND_NAME_READS, isFilled, type Report, registrationRule } from './registration-rule.ts';
import { inferred, official } from './sources.ts';

const PRIVACY = 'campaign.privacyPolicyText';
const TERMS = 'campaign.termsText';

/** Advice only: reviewers name them for the wording beside the box and for the terms, seldom for the policy. */
const NICE_TO_HAVE = { severity: 'info' } as const;

function judgeExcerpt(path: string, text: string, report: Report): boolean {
  if (!isExcerpt(text)) return false;
  report(path, 'policy-excerpt', { count: words(text).length }, { severity: 'info' });
  return true;
}

function judgeBrand(path: string, text: string, brand: BrandDraft, report: Report): void {
  const names = brandNames(brand);
  if (names.known && !names.isPlaceholder && !namesBrand(text, names))
    report(path, 'policy-without-brand', { name: (brand.displayName || brand.companyName).trim() });
}

function judgePrivacy(text: string, brand: BrandDraft, report: Report): void {
  const clause = nonSharing(text);
  if (clause !== 'stated') report(PRIVACY, `privacy-clause-${clause}`);
  const isPart = judgeExcerpt(PRIVACY, text, report);
  judgeBrand(PRIVACY, text, brand, report);
  if (isPart) return;
  if (!saysFrequency(text)) report(PRIVACY, 'privacy-without-frequency', {}, NICE_TO_HAVE);
  if (!saysRates(text)) report(PRIVACY, 'privacy-without-rates', {}, NICE_TO_HAVE);
}

function judgeTerms(text: string, brand: BrandDraft, report: Report): void {
  judgeExcerpt(TERMS, text, report);
  judgeBrand(TERMS, text, brand, report);
  for (const [element, says] of TERMS_ELEMENTS) if (!says(text)) report(TERMS, `terms-without-${element}`);
  if (termsAllowAffiliates(text)) report(TERMS, 'terms-affiliate-marketing');
}

const pastedPolicies = registrationRule({
  id: 'CP-043',
  since: '2026.11.2',
  severity: 'warning',
  isJudgement: true,
  reads: [
    PRIVACY,
    TERMS,
    'campaign.privacyPolicyLink',
    'campaign.termsAndConditionsLink',
    ...BRAND_NAME_READS,
  ],
  needsFacts: true,
  sources: [
    official('AWS rejection reasons'),
    official('TW-err 30908, 30932'),
    inferred('how published policies word it'),
  ],
  judge({ brand, campaign }, report, { pages = [] }) {
    const wasRead = (kind: PageKind) =>
      pages.some(({ page, status }) => page === kind && status === 'answered');
    const { privacyPolicyText, termsText, privacyPolicyLink, termsAndConditionsLink } = campaign;
    if (isFilled(privacyPolicyText)) judgePrivacy(privacyPolicyText, brand, report);
    else if (isFilled(privacyPolicyLink) && !wasRead('privacy'))
      report(PRIVACY, 'policy-not-seen', {}, NICE_TO_HAVE);
    if (isFilled(termsText)) judgeTerms(termsText, brand, report);
    else if (isFilled(termsAndConditionsLink) && !wasRead('terms'))
      report(TERMS, 'policy-not-seen', {}, NICE_TO_HAVE);
  },
});

export const campaignPolicyRules = [pastedPolicies];
