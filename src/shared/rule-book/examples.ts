import { registrationExamples } from '../rules/examples/all.ts';
import { CLEAN_NUMBER, eligibilityExamples } from '../rules/examples/eligibility.ts';
import type { Example } from '../rules/examples/example.ts';
import { KNOWN_CUSTOMER, readinessExamples } from '../rules/examples/readiness.ts';
import { CLEAN_FACTS, CLEAN_REGISTRATION, type RegistrationSubject } from '../rules/examples/registration.ts';

function gatherCodes(): ReadonlyMap<string, readonly string[]> {
  const codes = new Map<string, Set<string>>();
  for (const { rule, says } of [...registrationExamples, ...eligibilityExamples, ...readinessExamples]) {
    const known = codes.get(rule) ?? new Set();
    for (const code of says) known.add(code);
    codes.set(rule, known);
  }
  return new Map([...codes].map(([rule, known]) => [rule, [...known]]));
}

const SAID = gatherCodes();

/** Every code that a rule answers one of its examples with. */
export const codesSaid = (rule: string): readonly string[] => SAID.get(rule) ?? [];

/** A value of an example that the rule is about. */
export interface ExampleValue {
  /** `campaign.samples`, `state`; as the rules name it. */
  readonly path: string;
  readonly value: string;
}

export interface ShownExample {
  /** What it is about, in English. */
  readonly name: string;
  /** What differs from a clean form; empty when it is the clean form itself. */
  readonly values: readonly ExampleValue[];
  /** Codes of what the rule says about it; empty when it passes. */
  readonly says: readonly string[];
}

const inWords = (value: unknown): string =>
  Array.isArray(value)
    ? value.every((one) => typeof one === 'string')
      ? value.join('\n')
      : JSON.stringify(value)
    : typeof value === 'string'
      ? value
      : JSON.stringify(value);

function differences(prefix: string, clean: object, given: object): ExampleValue[] {
  const before: Readonly<Record<string, unknown>> = { ...clean };
  return Object.entries(given)
    .filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(before[key]))
    .map(([key, value]) => ({ path: `${prefix}${key}`, value: inWords(value) }));
}

function formExample({ name, subject, says }: Example<RegistrationSubject>): ShownExample {
  const { brand, campaign, numbers } = subject.draft;
  return {
    name,
    says,
    values: [
      ...differences('brand.', CLEAN_REGISTRATION.brand, brand),
      ...differences('campaign.', CLEAN_REGISTRATION.campaign, campaign),
      ...(numbers === CLEAN_REGISTRATION.numbers ? [] : [{ path: 'numbers', value: inWords(numbers) }]),
      ...differences('facts.', CLEAN_FACTS, subject.facts),
    ],
  };
}

/** What passes a rule and what does not. */
export function examplesOf(rule: string): readonly ShownExample[] {
  const isOwn = (example: { readonly rule: string }) => example.rule === rule;
  return [
    ...registrationExamples.filter(isOwn).map(formExample),
    ...eligibilityExamples.filter(isOwn).map(({ name, subject, says }) => ({
      name,
      says,
      values: differences('', CLEAN_NUMBER, subject),
    })),
    ...readinessExamples.filter(isOwn).map(({ name, subject, says }) => ({
      name,
      says,
      values: differences('', KNOWN_CUSTOMER, subject),
    })),
  ];
}
