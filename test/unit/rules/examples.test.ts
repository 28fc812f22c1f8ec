import { describe, expect, it } from 'vitest';
import { eligibilityRules } from '#shared/rules/catalogue/eligibility.ts';
import { readinessRules } from '#shared/rules/catalogue/readiness.ts';
import { eligibilityExamples } from '#shared/rules/examples/eligibility.ts';
import type { Example } from '#shared/rules/examples/example.ts';
import { readinessExamples } from '#shared/rules/examples/readiness.ts';
import { CLEAN_FACTS, CLEAN_REGISTRATION } from '#shared/rules/examples/registration.ts';
import { judgeRegistration, registrationEngine } from '#shared/rules/registration.ts';
import type { Finding } from '#shared/rules/rule.ts';
import { ENV, registrationExamples } from './catalogue.ts';

interface Area<S> {
  readonly rules: readonly { readonly id: string; readonly severity: string }[];
  readonly examples: readonly Example<S>[];
  readonly check: (rule: string, subject: S) => readonly Finding[];
}

function suite<S>(area: string, { rules, examples, check }: Area<S>): void {
  describe(`${area} by example`, () => {
    it('has examples for known rules only', () => {
      const ids = new Set(rules.map(({ id }) => id));
      expect(examples.filter(({ rule }) => !ids.has(rule))).toEqual([]);
    });
    for (const rule of rules) {
      const own = examples.filter((example) => example.rule === rule.id);
      it(`${rule.id} has examples of at least two answers`, () => {
        expect(new Set(own.map(({ says }) => says.join())).size).toBeGreaterThan(1);
      });
      it.each(own)(`${rule.id}, $kind: $name`, ({ subject, says }) => {
        expect(check(rule.id, subject).map(({ code }) => code)).toEqual(says);
      });
    }
  });
}

suite('eligibility', {
  rules: eligibilityRules,
  examples: eligibilityExamples,
  check: (id, subject) => eligibilityRules.find((rule) => rule.id === id)?.check(subject, null, ENV) ?? [],
});
suite('readiness', {
  rules: readinessRules,
  examples: readinessExamples,
  check: (id, subject) => readinessRules.find((rule) => rule.id === id)?.check(subject, null, ENV) ?? [],
});
suite('registration', {
  rules: registrationEngine.rules,
  examples: registrationExamples,
  check: (id, { draft, facts }) =>
    registrationEngine.rules.find((rule) => rule.id === id)?.check(draft, facts, ENV) ?? [],
});

describe('the clean registration', () => {
  it('has neither errors nor warnings', () => {
    const findings = judgeRegistration(CLEAN_REGISTRATION, CLEAN_FACTS, ENV);
    expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });
});
