import { describe, expect, it } from 'vitest';
import { registrationEngine } from '#shared/rules/registration.ts';
import { ENV, registrationExamples } from './catalogue.ts';

/** Findings that are milder than their rule: advice, and whatever sources disagree on. */
const MILDER = {
  'BR-002 brand-name-short-for-some': 'warning',
  'BR-002 text-too-long-for-some': 'warning',
  'BR-003 ein-without-hyphen': 'info',
  'BR-004 ein-invented': 'warning',
  'BR-004 ein-prefix-unused': 'warning',
  'BR-006 tax-id-registry': 'info',
  'BR-006 tax-id-vat': 'info',
  'BR-007 brand-contact-shared-mailbox': 'warning',
  'BR-013 postal-code-elsewhere': 'warning',
  'BR-013 postal-code-unused': 'warning',
  'BR-014 sole-proprietor-similar-word': 'warning',
  'BR-015 mobile-gets-code': 'info',
  'BR-018 brand-of-many-customers': 'warning',
  'BR-020 vertical-delicate': 'info',
  'BR-020 vertical-not-everywhere': 'info',
  'CP-001 campaign-field-required-by-some': 'warning',
  'CP-001 campaign-link-sample-required': 'warning',
  'CP-002 text-too-long-for-some': 'warning',
  'CP-003 usecase-charity': 'warning',
  'CP-003 usecase-special': 'info',
  'CP-004 subusecases-few-for-some': 'warning',
  'CP-005 samples-few': 'warning',
  'CP-005 samples-fewer-than-subusecases': 'info',
  'CP-007 link-flag-without-link': 'warning',
  'CP-007 link-token-without-flag': 'warning',
  'CP-008 phone-flag-without-phone': 'warning',
  'CP-008 phone-token-without-flag': 'warning',
  // In the message flow nobody clicks it, but a reviewer does.
  'CP-009 link-shortener': 'error, warning',
  'CP-011 sample-without-brand': 'info',
  // All that there is about opting out, or beside proper words.
  'CP-012 sample-glued-stop': 'error, info',
  'CP-012 sample-without-stop': 'info',
  // One-time codes go without in a provider's own example.
  'CP-012 samples-without-stop': 'error, warning',
  'CP-013 sample-nearly-twice': 'warning',
  // Nothing at all, or one word.
  'CP-014 sample-says-nothing': 'error, warning',
  'CP-014 token-odd-brackets': 'warning',
  'CP-015 optin-without-frequency': 'warning',
  'CP-015 optin-without-help': 'warning',
  'CP-015 optin-without-rates': 'warning',
  'CP-016 optout-without-acknowledgement': 'warning',
  'CP-016 optout-without-end': 'warning',
  // None at all, or one in words that are not recognised.
  'CP-019 flow-without-method': 'error, warning',
  'CP-019 flow-without-act': 'warning',
  // A page has an address; a desk has none.
  'CP-019 flow-without-place': 'error, warning',
  'CP-021 policy-link-login': 'warning',
  'CP-021 policy-link-other-site': 'warning',
  // The reader rules the worse reading out.
  'CP-022 consent-bundled': 'error, warning',
  'CP-022 consent-forced': 'error, warning',
  'CP-023 consent-taken': 'error, warning',
  'CP-024 content-doubtful': 'warning',
  'CP-025 content-lending': 'warning',
  'CP-026 description-thin': 'warning',
  'CP-026 description-without-occasion': 'info',
  // Staff that is named says who writes, though not for whom.
  'CP-026 description-without-sender': 'info, warning',
  'CP-026 description-without-recipients': 'warning',
  'CP-027 sample-is-code': 'warning',
  'CP-027 sample-is-donation': 'warning',
  // A promotion and nothing else is refused; one beside a purpose may pass.
  'CP-027 sample-is-promotion': 'error, warning',
  'CP-027 sample-is-vote': 'warning',
  'CP-027 usecase-marketing-without-marketing': 'warning',
  'CP-027 usecase-2fa-without-code': 'warning',
  'CP-029 program-internal': 'warning',
  'CP-029 program-own-numbers': 'error, warning',
  'CP-031 text-other-language': 'error, warning',
  'CP-034 message-other-sender': 'warning',
  'CP-034 samples-several-senders': 'warning',
  'CP-034 text-names-other-brand': 'warning',
  'CP-041 campaigns-many': 'info',
  'CP-043 policy-excerpt': 'info',
  'CP-043 policy-not-seen': 'info',
  'CP-043 privacy-without-frequency': 'info',
  'CP-043 privacy-without-rates': 'info',
  'NM-003 registration-number-not-primary': 'warning',
  'NM-003 number-owner-no-person': 'warning',
  'NM-003 numbers-awaiting-order': 'info',
  'NM-006 numbers-mixed-countries': 'warning',
};

const severitiesOf = (ruleId: string, code: string): string => {
  const rule = registrationEngine.rules.find(({ id }) => id === ruleId);
  const own = registrationExamples
    .filter((example) => example.rule === ruleId)
    .flatMap(({ subject: { draft, facts } }) => rule?.check(draft, facts, ENV) ?? []);
  return [...new Set(own.filter((finding) => finding.code === code).map(({ severity }) => severity))]
    .sort()
    .join(', ');
};

const said: ReadonlyMap<string, (typeof registrationEngine.rules)[number]> = new Map(
  registrationEngine.rules.flatMap((rule) =>
    registrationExamples
      .filter((example) => example.rule === rule.id)
      .flatMap(({ says }) => says.map((code) => [`${rule.id} ${code}`, rule] as const)),
  ),
);

describe('severities', () => {
  it.each([...said])('%s is as bad as its rule, or as mild as listed', (key, rule) => {
    const code = key.slice(rule.id.length + 1);
    const milder = code === 'text-doubtful' ? 'warning' : (MILDER as Record<string, string>)[key];
    expect(severitiesOf(rule.id, code)).toBe(milder ?? rule.severity);
  });

  it('are listed for findings that exist', () => {
    expect(Object.keys(MILDER).filter((key) => !said.has(key))).toEqual([]);
  });
});
