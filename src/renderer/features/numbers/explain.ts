import { ruleTitle, ruleWords } from '#renderer/i18n/rule-words.ts';
import type { LocationSummary } from '#shared/model/customer.ts';
import type { NumberRow } from '#shared/model/number.ts';
import type { Language } from '#shared/model/settings.ts';
import { eligibilityRules, type NumberSubject } from '#shared/rules/catalogue/eligibility.ts';
import type { RuleSource, Severity } from '#shared/rules/rule.ts';
import type { FindingText } from '#shared/rules/text.ts';

export interface Explained {
  readonly ruleId: string;
  readonly title: string;
  readonly severity: Severity;
  readonly words: FindingText;
  readonly sources: readonly RuleSource[];
}

/** Webex's other kinds of a person's number; the list carries the verdict, not the kind. */
const NOT_PRIMARY = 'ALTERNATE';

/** The number as the rules see it, as far as the list tells; the verdict itself is the core's. */
function subjectOf(row: NumberRow, location: LocationSummary | undefined): NumberSubject {
  return {
    e164: row.e164,
    extension: row.extension,
    state: row.state,
    phoneNumberType: row.reasons.includes('EL-013') ? NOT_PRIMARY : 'PRIMARY',
    mainNumber: false,
    telephonyType: row.usage === 'mobile' ? 'MOBILE_NUMBER' : 'PSTN_NUMBER',
    tollFree: row.usage === 'toll-free',
    service: row.usage === 'service',
    elin: row.usage === 'elin',
    reserved: row.reasons.includes('EL-010'),
    ownerType: row.ownerType,
    country: location?.country ?? '',
    pstnType: location?.pstnType ?? '',
  };
}

/** Every rule that has something to say about a number, with its words, its sources and its cure. */
export function explain(
  row: NumberRow,
  location: LocationSummary | undefined,
  language: Language,
): readonly Explained[] {
  const subject = subjectOf(row, location);
  return row.reasons.map((ruleId) => {
    const rule = eligibilityRules.find(({ id }) => id === ruleId);
    const finding = rule?.check(subject, null, { today: '' })[0];
    const title = ruleTitle(language, ruleId);
    if (!rule || !finding) {
      const words = { message: title };
      return { ruleId, title, severity: rule?.severity ?? 'info', words, sources: rule?.sources ?? [] };
    }
    const params = ruleId === 'EL-013' ? {} : finding.params;
    const words = ruleWords(language, { code: finding.code, params });
    return { ruleId, title, severity: rule.severity, words, sources: rule.sources };
  });
}
