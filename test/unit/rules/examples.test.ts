import { describe, expect, it } from 'vitest';
import { eligibilityRules } from '#shared/rules/catalogue/eligibility.ts';
import { readinessRules } from '#shared/rules/catalogue/readiness.ts';
import { eligibilityExamples } from '#shared/rules/examples/eligibility.ts';
import type { Example } from '#shared/rules/examples/example.ts';
import { readinessExamples } from '#shared/rules/examples/readiness.ts';
import type { Rule } from '#shared/rules/rule.ts';

const ENV = { today: '2026-11-03' };

interface Area<S> {
  readonly rules: readonly Rule<S, null>[];
  readonly examples: readonly Example<S>[];
}

function suite<S>(area: string, { rules, examples }: Area<S>): void {
  describe(`${area} by example`, () => {
    for (const rule of rules) {
      const own = examples.filter((example) => example.rule === rule.id);
      it(`${rule.id} has examples of at least two answers`, () => {
        expect(new Set(own.map(({ says }) => says.join())).size).toBeGreaterThan(1);
      });
      it.each(own)(`${rule.id}, $kind: $name`, ({ subject, says }) => {
        expect(rule.check(subject, null, ENV).map(({ code }) => code)).toEqual(says);
      });
    }
  });
}

suite('eligibility', { rules: eligibilityRules, examples: eligibilityExamples });
suite('readiness', { rules: readinessRules, examples: readinessExamples });
