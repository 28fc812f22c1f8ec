import type { RegistrationDraft, RegistrationFacts } from '../model/registration.ts';
import { brandRules } from './catalogue/brand.ts';
import { campaignRules } from './catalogue/campaign.ts';
import { numberRules } from './catalogue/numbers.ts';
import { pageRules } from './catalogue/pages.ts';
import { createEngine } from './engine.ts';
import type { Finding, RuleEnv } from './rule.ts';

/** All rules over a brand, a campaign, its numbers and what its pages showed. */
export const registrationEngine = createEngine([
  ...brandRules,
  ...campaignRules,
  ...numberRules,
  ...pageRules,
]);

const JUDGEMENTS: ReadonlySet<string> = new Set(
  registrationEngine.rules.filter((rule) => rule.isJudgement).map(({ id }) => id),
);

/** True for a rule that judges what a text means. */
export const isJudgement = (ruleId: string): boolean => JUDGEMENTS.has(ruleId);

/** Everything the rules find in a registration, worst first. */
export function judgeRegistration(
  draft: RegistrationDraft,
  facts: RegistrationFacts,
  env: RuleEnv,
): readonly Finding[] {
  return registrationEngine.run(draft, facts, env);
}
