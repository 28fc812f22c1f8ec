import type { Finding, Rule, RuleEnv, Severity } from './rule.ts';

const ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

export interface Engine<Subject, Facts> {
  readonly rules: readonly Rule<Subject, Facts>[];
  /** Every rule, in an order that does not depend on the order of the catalogue. */
  run(subject: Subject, facts: Facts, env: RuleEnv): readonly Finding[];
  /** Keeps findings between edits and runs only the rules that an edit can touch. */
  session(env: RuleEnv): EngineSession<Subject, Facts>;
}

export interface EngineSession<Subject, Facts> {
  /**
   * Findings of the subject. `changed` lists the paths edited since the last call;
   * leave it out to run everything. New facts run the rules that need facts.
   */
  update(subject: Subject, facts: Facts, changed?: readonly string[]): readonly Finding[];
}

/** True when an edit at `path` can change what a rule reading `prefix` says. */
function touches(prefix: string, path: string): boolean {
  return prefix === '' || path === prefix || path.startsWith(`${prefix}.`) || prefix.startsWith(`${path}.`);
}

function runOne<S, F>(rule: Rule<S, F>, subject: S, facts: F, env: RuleEnv): readonly Finding[] {
  try {
    return rule.check(subject, facts, env);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return [
      { ruleId: rule.id, path: '', severity: 'info', code: 'rule-failed', params: { rule: rule.id, reason } },
    ];
  }
}

/** One collator for all: building one for each comparison costs more than the rules do. */
const BY_PATH = new Intl.Collator('en', { numeric: true });

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function compare(a: Finding, b: Finding): number {
  return (
    ORDER[a.severity] - ORDER[b.severity] ||
    BY_PATH.compare(a.path, b.path) ||
    compareText(a.ruleId, b.ruleId) ||
    compareText(a.code, b.code)
  );
}

function sorted(groups: Iterable<readonly Finding[]>): readonly Finding[] {
  return [...groups].flat().sort(compare);
}

/**
 * Checks the catalogue (unique ids, declared reads) and returns its engine.
 * @throws Error when the catalogue itself is wrong; that is a bug, found when it loads.
 */
export function createEngine<S, F>(rules: readonly Rule<S, F>[]): Engine<S, F> {
  const ids = new Set<string>();
  for (const rule of rules) {
    if (ids.has(rule.id)) throw new Error(`Two rules have the id ${rule.id}.`);
    if (rule.reads.length === 0) throw new Error(`Rule ${rule.id} does not say what it reads.`);
    ids.add(rule.id);
  }
  return {
    rules,
    run: (subject, facts, env) => sorted(rules.map((rule) => runOne(rule, subject, facts, env))),
    session: (env) => createSession(rules, env),
  };
}

function createSession<S, F>(rules: readonly Rule<S, F>[], env: RuleEnv): EngineSession<S, F> {
  const kept = new Map<string, readonly Finding[]>();
  let lastFacts: F | undefined;
  return {
    update(subject, facts, changed) {
      const newFacts = facts !== lastFacts;
      lastFacts = facts;
      for (const rule of rules) {
        const due =
          changed === undefined ||
          !kept.has(rule.id) ||
          (newFacts && rule.needsFacts === true) ||
          changed.some((path) => rule.reads.some((prefix) => touches(prefix, path)));
        if (due) kept.set(rule.id, runOne(rule, subject, facts, env));
      }
      return sorted(kept.values());
    },
  };
}

/** The worst severity among findings, or null when there are none. */
export function worst(findings: readonly Finding[]): Severity | null {
  return findings.reduce<Severity | null>(
    (soFar, finding) => (soFar === null || ORDER[finding.severity] < ORDER[soFar] ? finding.severity : soFar),
    null,
  );
}
