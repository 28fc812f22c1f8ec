import type { CodeFamily, ForestalledCodes } from '../rule.ts';
import type { Reference } from './reference.ts';

/** Whether a registration that was refused with the code may be mended and sent again. */
export type Resubmittable = 'yes' | 'no' | 'unknown';

export interface RejectionCode {
  readonly family: CodeFamily;
  /** As the provider writes it; `*` stands for any part of a name where only the pattern is published. */
  readonly code: string;
  /** Code of the words that explain it, in the texts of the rules. */
  readonly meaning: string;
  readonly resubmittable: Resubmittable;
  /** Fields of the forms that it concerns, as the rules name them; empty when it concerns none. */
  readonly fields: readonly string[];
  /** Rules that look for its cause beforehand. */
  readonly rules: readonly string[];
}

type Row = readonly [codes: string, meaning: string, again: Resubmittable, fields: string, rules: string];

/** Error codes 30000 and up. Four are stated to be final; others are mended in place. */
const TWILIO: readonly Row[] = [
  ['30881', 'support-mail', 'yes', 'brand.email', 'BR-009 BR-010'],
  [
    '30882',
    'terms-or-affiliate',
    'unknown',
    'campaign.termsAndConditionsLink campaign.termsText campaign.affiliateMarketing',
    'CP-021 CP-043 CP-044',
  ],
  ['30883', 'forbidden-content', 'no', 'campaign.samples campaign.description', 'CP-024'],
  ['30884', 'spam', 'no', 'campaign.samples campaign.messageFlow', 'CP-024'],
  ['30885', 'fraud', 'no', 'campaign.samples brand.website', 'CP-024'],
  ['30897', 'disallowed', 'no', 'campaign.samples campaign.description', 'CP-024'],
  ['30886', 'description', 'yes', 'campaign.description campaign.usecase', 'CP-026 CP-027'],
  ['30887', 'opt-out-text', 'yes', 'campaign.optoutMessage campaign.optoutKeywords', 'CP-016 CP-018 CP-045'],
  ['30890', 'help-text', 'yes', 'campaign.helpMessage campaign.helpKeywords', 'CP-017 CP-018 CP-045'],
  ['30888', 'age-gate', 'yes', 'campaign.ageGated', 'CP-025'],
  ['30895', 'direct-lending', 'yes', 'campaign.directLending', 'CP-025'],
  ['30889', 'embedded-phone', 'yes', 'campaign.embeddedPhone campaign.samples', 'CP-008'],
  ['30891 30907 30922', 'website', 'yes', 'brand.website', 'BR-011 CP-043'],
  ['30892', 'shortener', 'yes', 'campaign.samples campaign.embeddedLinkSample', 'CP-009'],
  ['30964', 'http-link', 'yes', 'campaign.samples campaign.embeddedLinkSample', 'CP-010'],
  ['30893', 'samples', 'yes', 'campaign.samples', 'CP-005 CP-011 CP-012 CP-014 CP-027'],
  ['30894', 'not-end-brand', 'yes', 'brand.companyName brand.displayName', 'BR-018'],
  ['30896', 'opt-in-insufficient', 'yes', 'campaign.messageFlow', 'CP-019 CP-020 CP-023 CP-046'],
  ['30909', 'opt-in-not-verifiable', 'yes', 'campaign.messageFlow', 'CP-019 CP-030 CP-046'],
  ['30917', 'opt-in-methods', 'yes', 'campaign.messageFlow campaign.description', 'CP-019 CP-038'],
  ['30898', 'ein-reused', 'yes', 'brand.ein', 'BR-005'],
  ['30900', 'use-case-not-eligible', 'yes', 'campaign.usecase campaign.subUsecases', 'CP-003 CP-004'],
  [
    '30908 30932',
    'privacy-policy',
    'yes',
    'campaign.privacyPolicyLink campaign.privacyPolicyText',
    'CP-021 CP-043',
  ],
  ['30910', 'not-english', 'yes', 'campaign.samples campaign.description campaign.messageFlow', 'CP-031'],
  ['30913', 'marketing-consent', 'yes', 'campaign.messageFlow', 'CP-028'],
  ['30914 30915', 'sole-proprietor', 'yes', 'brand.entityType', 'BR-014'],
  ['30923 30925 30931', 'consent-not-free', 'yes', 'campaign.messageFlow', 'CP-022'],
  ['30924', 'disclosures', 'yes', 'campaign.messageFlow', 'CP-020'],
  ['30930', 'campaign-cap', 'unknown', 'campaign.usecase', 'CP-041'],
  [
    '30933 30934',
    'policy-link-missing',
    'yes',
    'campaign.privacyPolicyLink campaign.termsAndConditionsLink',
    'CP-021',
  ],
  [
    '30544 30545 30548 30556 30560 30562 30569 30570',
    'fine-disclosure',
    'yes',
    'campaign.messageFlow campaign.termsText',
    'CP-020 CP-022 CP-043',
  ],
  [
    '30991 30994 30702 30714 30729 30790 30792 30794',
    'brand-not-verified',
    'yes',
    'brand.companyName brand.ein brand.einIssuingCountry brand.stockSymbol',
    'BR-001 BR-003 BR-004 BR-006 BR-007 BR-016',
  ],
  ['30799', 'ssn', 'yes', 'brand.ein', 'BR-004'],
  ['30880 30899 30901 30902 30905 30906', 'no-reason-given', 'unknown', '', ''],
];

/** The machine-readable reasons of AWS. What is not on its list of final ones may be mended. */
const AWS: readonly Row[] = [
  ['MISSING_REQUIRED_FIELD', 'field-missing', 'yes', '', 'BR-001 CP-001'],
  ['MISSING_CONDITIONAL_FIELD', 'conditional-field-missing', 'yes', '', 'BR-001 BR-007 CP-001'],
  ['CONDITIONAL_FIELD_NOT_ALLOWED', 'field-not-allowed', 'yes', '', 'BR-008 CP-004'],
  ['BRAND_MULTI_USE', 'ein-reused', 'yes', 'brand.ein', 'BR-005'],
  ['BRAND_EMAIL_PUBLIC_DOMAIN', 'support-mail', 'yes', 'brand.email', 'BR-009'],
  ['BRAND_URL_HIGH_RISK_DOMAIN', 'risky-domain', 'no', 'brand.website', 'BR-011'],
  [
    'BRAND_URL_AUTHENTICATION_REQUIRED',
    'behind-login',
    'yes',
    'brand.website campaign.messageFlow',
    'BR-011 CP-030 CP-046',
  ],
  ['BRAND_URL_*', 'website', 'yes', 'brand.website', 'BR-011'],
  ['BRAND_DBA_NAME_MISMATCH', 'legal-name', 'yes', 'brand.companyName brand.displayName', 'BR-016'],
  ['BRAND_NOT_TCR_AUTH_PLUS_COMPLIANT', 'authentication-plus', 'yes', 'brand.businessContactEmail', 'BR-007'],
  [
    'BRAND_NON_COMPLIANT_HIGH_RISK_FINANCIAL',
    'risky-finance',
    'no',
    'brand.website campaign.description',
    'CP-024',
  ],
  ['SPAM_OR_PHISHING_ASSOCIATION', 'spam', 'no', 'campaign.samples', 'CP-024'],
  [
    'TERMS_*_AFFILIATE_MARKETING',
    'affiliate',
    'no',
    'campaign.affiliateMarketing campaign.termsText',
    'CP-043 CP-044',
  ],
  ['INVALID_BUSINESS_CONNECTION', 'not-end-brand', 'yes', 'brand.companyName', 'BR-018'],
  ['CAMPAIGN_MULTI_USE', 'use-case-twice', 'yes', 'campaign.usecase', 'CP-041'],
  ['CAMPAIGN_MULTI_BRAND', 'several-brands', 'yes', 'campaign.samples campaign.description', 'CP-034'],
  ['CAMPAIGN_TEMPLATE_REUSE', 'same-text', 'yes', 'campaign.samples campaign.description', 'CP-013 CP-035'],
  ['CAMPAIGN_NOT_QUALIFIED_P2P', 'personal', 'yes', 'campaign.description', 'CP-029'],
  [
    'NON_COMPLIANT_USE_CASE_TESTING',
    'testing',
    'yes',
    'campaign.description campaign.samples',
    'CP-014 CP-029',
  ],
  ['CAMPAIGN_UNCLEAR', 'description', 'yes', 'campaign.description', 'CP-026'],
  [
    'OPT_IN_WORKFLOW_CONSENT_MARKETING_NOT_SEPARATED',
    'marketing-consent',
    'yes',
    'campaign.messageFlow',
    'CP-028',
  ],
  ['OPT_IN_WORKFLOW_*', 'disclosures', 'yes', 'campaign.messageFlow', 'CP-020'],
  ['OPT_IN_MESSAGE_*', 'opt-in-text', 'yes', 'campaign.optinMessage', 'CP-015'],
  ['SAMPLE_MESSAGE_MISMATCH', 'samples', 'yes', 'campaign.samples', 'CP-011'],
  ['HELP_MESSAGE_MISMATCH', 'help-text', 'yes', 'campaign.helpMessage', 'CP-036'],
  ['*_MISMATCH', 'fields-disagree', 'yes', 'campaign.usecase campaign.samples', 'CP-027'],
  ['CANNOT_UPDATE_REGISTRATION', 'not-editable', 'no', '', 'CP-040'],
  ['REGISTRATION_SUSPENDED_BY_MNO', 'suspended', 'no', '', ''],
  ['SECURITY_REVIEW_FAILED', 'security-review', 'no', '', ''],
];

/** Shared by Telnyx, Bandwidth, Salesforce, Grasshopper and Intulse. Nobody says which of them are final. */
const AGGREGATOR: readonly Row[] = [
  ['506', 'not-english', 'unknown', 'campaign.samples campaign.description campaign.messageFlow', 'CP-031'],
  [
    '601',
    'attributes',
    'unknown',
    'campaign.embeddedLink campaign.embeddedPhone campaign.samples',
    'CP-007 CP-008',
  ],
  ['602', 'samples-and-use-case', 'unknown', 'campaign.samples campaign.usecase', 'CP-027'],
  [
    '603',
    'brand-and-samples',
    'unknown',
    'brand.displayName brand.website campaign.samples',
    'CP-011 CP-034',
  ],
  [
    '611',
    'confirmations',
    'unknown',
    'campaign.optinMessage campaign.optoutMessage campaign.helpMessage',
    'CP-001 CP-015 CP-016 CP-017 CP-045',
  ],
  ['701', 'cannabis', 'unknown', 'campaign.samples campaign.description', 'CP-024'],
  ['702', 'guns', 'unknown', 'campaign.samples campaign.ageGated', 'CP-025'],
  ['703', 'sexual', 'unknown', 'campaign.samples campaign.description', 'CP-024'],
  ['704', 'gambling', 'unknown', 'campaign.samples campaign.description', 'CP-024'],
  ['705', 'hate', 'unknown', 'campaign.samples campaign.description', ''],
  ['706', 'alcohol', 'unknown', 'campaign.samples campaign.ageGated', 'CP-025'],
  ['707', 'tobacco', 'unknown', 'campaign.samples campaign.ageGated', 'CP-025'],
  ['708', 'lead-generation', 'unknown', 'campaign.messageFlow campaign.description', 'CP-023 CP-024'],
  ['709', 'risky-finance', 'unknown', 'campaign.samples campaign.description', 'CP-024'],
  ['710', 'not-end-brand', 'unknown', 'brand.companyName', 'BR-018'],
  ['711', 'ein-reused', 'unknown', 'brand.ein', 'BR-005'],
  ['712', 'direct-lending', 'unknown', 'campaign.directLending', 'CP-025'],
  ['713', 'support-mail', 'unknown', 'brand.email', 'BR-009'],
  ['801', 'sole-proprietor', 'unknown', 'brand.entityType', 'BR-014'],
  ['802', 'not-authorised', 'unknown', 'brand.companyName', ''],
  ['803', 'consent-not-free', 'unknown', 'campaign.messageFlow', 'CP-022'],
  ['804', 'website', 'unknown', 'brand.website', 'BR-011'],
  [
    '805',
    'privacy-policy',
    'unknown',
    'campaign.privacyPolicyLink campaign.privacyPolicyText',
    'CP-021 CP-043',
  ],
  ['806', 'opt-in-insufficient', 'unknown', 'campaign.messageFlow', 'CP-019 CP-020'],
  ['807', 'inauthentic', 'unknown', 'brand.website', ''],
  ['851 852 861 862', 'several-reasons', 'unknown', '', ''],
];

/** Bandwidth's own vetting. */
const BANDWIDTH: readonly Row[] = [
  ['1100', 'no-website', 'unknown', 'brand.website', 'BR-001 BR-011'],
  ['1101 1103', 'certificate', 'unknown', 'brand.website', 'BR-011'],
  ['2100', 'no-opt-in', 'unknown', 'campaign.messageFlow', 'CP-019'],
  ['2101', 'marketing-consent', 'unknown', 'campaign.messageFlow', 'CP-028'],
  ['2102', 'no-explicit-opt-in', 'unknown', 'campaign.messageFlow', 'CP-019'],
  ['2103 2104', 'opt-in-link', 'unknown', 'campaign.messageFlow', 'CP-009 CP-019'],
  ['2133', 'flow-brand', 'unknown', 'campaign.messageFlow', 'CP-020'],
  ['2134', 'flow-types', 'unknown', 'campaign.messageFlow', 'CP-020'],
  ['2135', 'flow-frequency', 'unknown', 'campaign.messageFlow', 'CP-020'],
  ['2136', 'flow-rates', 'unknown', 'campaign.messageFlow', 'CP-020'],
  ['2137', 'flow-help', 'unknown', 'campaign.messageFlow', 'CP-020'],
  ['2138', 'flow-opt-out', 'unknown', 'campaign.messageFlow', 'CP-020'],
  ['2139', 'no-phone-field', 'unknown', 'campaign.messageFlow', ''],
];

const PLIVO: readonly Row[] = [
  ['1001', 'forbidden-content', 'unknown', 'campaign.samples campaign.description', 'CP-024'],
  ['1002', 'not-end-brand', 'unknown', 'brand.companyName', 'BR-018'],
  ['1003', 'direct-lending', 'unknown', 'campaign.directLending', 'CP-025'],
  ['1004', 'opt-in-insufficient', 'unknown', 'campaign.messageFlow', 'CP-019 CP-020'],
];

/** Sinch names what is wrong with a brand, and one step with numbers. */
const SINCH: readonly Row[] = [
  ['TAX_ID', 'tax-id', 'unknown', 'brand.ein brand.einIssuingCountry', 'BR-003 BR-004 BR-006'],
  ['STOCK_SYMBOL', 'stock-symbol', 'unknown', 'brand.stockSymbol brand.stockExchange', 'BR-007'],
  ['GOVERNMENT_ENTITY', 'kind-of-organisation', 'unknown', 'brand.entityType', 'BR-017'],
  ['NONPROFIT', 'kind-of-organisation', 'unknown', 'brand.entityType', 'BR-017'],
  ['OTHERS', 'no-reason-given', 'unknown', '', ''],
  ['EXCEEDED_10DLC_LIMIT', 'too-many-numbers', 'unknown', 'numbers campaign.numberPool', 'CP-039 NM-002'],
];

const list = (text: string): readonly string[] => (text === '' ? [] : text.split(' '));

const codesOf = (family: CodeFamily, rows: readonly Row[]): RejectionCode[] =>
  rows.flatMap(([codes, meaning, resubmittable, fields, rules]) =>
    list(codes).map((code) => ({
      family,
      code,
      meaning: `rejection.${meaning}`,
      resubmittable,
      fields: list(fields),
      rules: list(rules),
    })),
  );

/** Every code that providers have published and that a rule, a field or a word of explanation belongs to. */
export const REJECTION_CODES = {
  source:
    'twilio.com/docs/api/errors; AWS End User Messaging rejection reasons; Telnyx support 10547022; ' +
    'Bandwidth support 11902961045783; Plivo and Sinch 10DLC documentation',
  asOf: '2026-11-22',
  values: [
    ...codesOf('twilio', TWILIO),
    ...codesOf('aws', AWS),
    ...codesOf('aggregator', AGGREGATOR),
    ...codesOf('bandwidth', BANDWIDTH),
    ...codesOf('plivo', PLIVO),
    ...codesOf('sinch', SINCH),
  ],
} as const satisfies Reference<readonly RejectionCode[]>;

/** The codes that a rule forestalls, by family. */
export function codesForestalledBy(rule: string): ForestalledCodes {
  const codes: Partial<Record<CodeFamily, string[]>> = {};
  for (const { family, code, rules } of REJECTION_CODES.values) {
    if (!rules.includes(rule)) continue;
    const known = codes[family] ?? [];
    known.push(code);
    codes[family] = known;
  }
  return codes;
}
