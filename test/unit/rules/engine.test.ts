import { describe, expect, it } from 'vitest';
import { createEngine, worst } from '#shared/rules/engine.ts';
import { found, type Rule, type Severity } from '#shared/rules/rule.ts';

interface Subject {
  readonly name: string;
  readonly list: readonly string[];
}
const ENV = { today: '2026-11-03' };
const SUBJECT: Subject = { name: '', list: ['a', 'b'] };

function counting(id: string, reads: readonly string[], more: Partial<Rule<Subject, object>> = {}) {
  const runs = { count: 0 };
  const rule: Rule<Subject, object> = {
    id,
    since: '2026.11.1',
    severity: 'error',
    reads,
    sources: [],
    check: () => {
      runs.count += 1;
      return [];
    },
    ...more,
  };
  return { rule, runs };
}

const saying = (id: string, path: string, severity: Severity): Rule<Subject, object> =>
  counting(id, [path], { severity, check: () => [found({ id, severity }, path, 'said')] }).rule;

describe('the catalogue', () => {
  it('refuses two rules of one id, and a rule that reads nothing', () => {
    const { rule } = counting('A-1', ['name']);
    expect(() => createEngine([rule, rule])).toThrow('A-1');
    expect(() => createEngine([{ ...rule, reads: [] }])).toThrow('A-1');
  });
});

describe('a run', () => {
  it('sorts by severity, then place in the order of people, then rule', () => {
    const rules = [
      saying('A-1', 'list.10', 'error'),
      saying('A-2', 'list.9', 'error'),
      saying('A-4', 'list.9', 'info'),
      saying('A-3', 'list.9', 'error'),
      saying('A-0', 'name', 'warning'),
    ];
    const ids = createEngine(rules)
      .run(SUBJECT, {}, ENV)
      .map(({ ruleId }) => ruleId);
    expect(ids).toEqual(['A-2', 'A-3', 'A-1', 'A-0', 'A-4']);
  });

  it('turns a rule that breaks into one finding and goes on', () => {
    const broken = counting('A-1', ['name'], {
      check: () => {
        throw new Error('no such field');
      },
    }).rule;
    const findings = createEngine([broken, saying('A-2', 'name', 'error')]).run(SUBJECT, {}, ENV);
    expect(findings.map(({ code }) => code)).toEqual(['said', 'rule-failed']);
    expect(findings[1]?.params).toEqual({ rule: 'A-1', reason: 'no such field' });
  });
});

describe('a session', () => {
  const start = () => {
    const name = counting('A-1', ['name']);
    const list = counting('A-2', ['list']);
    const third = counting('A-3', ['list.2']);
    const facts = counting('A-4', ['name'], { needsFacts: true });
    const session = createEngine([name.rule, list.rule, third.rule, facts.rule]).session(ENV);
    const known = {};
    session.update(SUBJECT, known);
    const runs = () => [name, list, third, facts].map((one) => one.runs.count);
    return { session, known, runs };
  };

  it('runs only what an edit touches, above and below its place', () => {
    const { session, known, runs } = start();
    expect(runs()).toEqual([1, 1, 1, 1]);
    session.update(SUBJECT, known, ['list.1']);
    expect(runs()).toEqual([1, 2, 1, 1]);
    session.update(SUBJECT, known, ['list']);
    expect(runs()).toEqual([1, 3, 2, 1]);
    session.update(SUBJECT, known, ['names']);
    expect(runs()).toEqual([1, 3, 2, 1]);
  });

  it('runs what needs facts when facts are new, and everything when nothing is said', () => {
    const { session, known, runs } = start();
    session.update(SUBJECT, {}, []);
    expect(runs()).toEqual([1, 1, 1, 2]);
    session.update(SUBJECT, known);
    expect(runs()).toEqual([2, 2, 2, 3]);
  });
});

describe('the worst of findings', () => {
  it('is the worst severity, or nothing', () => {
    const of = (severity: Severity) => found({ id: 'A-1', severity }, '', 'said');
    expect(worst([])).toBeNull();
    expect(worst([of('info'), of('error'), of('warning')])).toBe('error');
    expect(worst([of('info'), of('warning')])).toBe('warning');
  });
});
