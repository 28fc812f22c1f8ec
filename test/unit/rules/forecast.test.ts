import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CLEAN_FACTS, CLEAN_REGISTRATION } from '#shared/rules/examples/registration.ts';
import { applyFix } from '#shared/rules/fix.ts';
import { type Evidence, evidenceOf, forecast, NO_EVIDENCE } from '#shared/rules/forecast.ts';
import { FORECAST_TOPICS } from '#shared/rules/reference/forecast-weights.ts';
import { judgeRegistration, registrationEngine } from '#shared/rules/registration.ts';
import { type Finding, found, type Severity } from '#shared/rules/rule.ts';
import { ENV, registrationExamples } from './catalogue.ts';

const ALL_SEEN: Evidence = { privacySeen: true, termsSeen: true, consentSeen: true };
const RULES = registrationEngine.rules.map(({ id }) => id);

const anyFinding: fc.Arbitrary<Finding> = fc
  .tuple(fc.constantFrom(...RULES), fc.constantFrom<Severity>('error', 'warning', 'info'), fc.nat(3))
  .map(([id, severity, index]) => found({ id, severity }, `campaign.samples.${index}`, 'said'));
const anyEvidence = fc.record({
  privacySeen: fc.boolean(),
  termsSeen: fc.boolean(),
  consentSeen: fc.boolean(),
});
const of = (id: string, severity: Severity) => found({ id, severity }, 'campaign', 'said');

describe('the forecast', () => {
  it('knows every rule that can find an error or a warning', () => {
    const known = new Set<string>(FORECAST_TOPICS.values.flatMap(({ rules }) => rules));
    const heavy = registrationEngine.rules.filter(({ severity }) => severity !== 'info').map(({ id }) => id);
    expect(heavy.filter((id) => !known.has(id))).toEqual([]);
    expect([...known].filter((id) => !RULES.includes(id))).toEqual([]);
  });

  it('never falls when a finding is mended or evidence is shown', () => {
    fc.assert(
      fc.property(
        fc.array(anyFinding, { maxLength: 25 }),
        anyEvidence,
        fc.nat(),
        (findings, evidence, pick) => {
          const { score } = forecast(findings, evidence);
          const without = findings.filter((_each, index) => index !== pick % Math.max(1, findings.length));
          expect(forecast(without, evidence).score).toBeGreaterThanOrEqual(score);
          expect(forecast(findings, ALL_SEEN).score).toBeGreaterThanOrEqual(score);
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(100);
        },
      ),
    );
  });

  it('does not depend on the order of the findings', () => {
    fc.assert(
      fc.property(fc.array(anyFinding, { maxLength: 12 }), (findings) => {
        expect(forecast([...findings].reverse()).score).toBe(forecast(findings).score);
      }),
    );
  });

  it('calls a clean form likely, a form with an error unlikely, and one with a doubt or two in between', () => {
    const clean = judgeRegistration(CLEAN_REGISTRATION, CLEAN_FACTS, ENV);
    expect(forecast(clean, ALL_SEEN).likelihood).toBe('likely');
    expect(forecast(clean, evidenceOf(CLEAN_REGISTRATION, CLEAN_FACTS)).likelihood).toBe('likely');
    for (const id of RULES) expect(forecast([of(id, 'error')], ALL_SEEN).likelihood, id).toBe('unlikely');
    expect(forecast([of('CP-019', 'warning'), of('CP-020', 'warning')], ALL_SEEN).likelihood).toBe(
      'doubtful',
    );
  });

  it('takes a pasted text, a page that was read or a picture as seen', () => {
    const { campaign } = CLEAN_REGISTRATION;
    const pasted = { ...CLEAN_REGISTRATION, campaign: { ...campaign, termsText: 'Terms' } };
    expect(evidenceOf(pasted, CLEAN_FACTS)).toEqual({ ...NO_EVIDENCE, termsSeen: true });
    const attached = { ...CLEAN_FACTS, attachments: { consent: 1 } };
    expect(evidenceOf(CLEAN_REGISTRATION, attached)).toEqual({ ...NO_EVIDENCE, consentSeen: true });
    const look = (needsScripts: boolean) => ({
      ...CLEAN_FACTS,
      pages: [
        {
          page: 'privacy' as const,
          url: campaign.privacyPolicyLink,
          finalUrl: campaign.privacyPolicyLink,
          status: 'answered' as const,
          httpStatus: 200,
          needsScripts,
          answers: [],
          asked: { displayName: '', companyName: '', consent: '' },
          on: '2026-11-01',
        },
      ],
    });
    expect(evidenceOf(CLEAN_REGISTRATION, look(false)).privacySeen).toBe(true);
    expect(evidenceOf(CLEAN_REGISTRATION, look(true)).privacySeen).toBe(false);
  });

  it('puts first what gives most for least, errors before anything else', () => {
    const fix = { code: 'fix-tick', edits: [{ path: 'campaign.embeddedLink', value: true }] };
    const easy = { ...of('CP-012', 'warning'), fix };
    const { mend } = forecast([of('CP-020', 'warning'), easy, of('CP-017', 'error'), of('CP-033', 'info')]);
    expect(mend.map(({ finding }) => finding.ruleId)).toEqual(['CP-017', 'CP-012', 'CP-020']);
    expect(mend.map(({ effort }) => effort)).toEqual(['words', 'click', 'others']);
  });

  it('says what a mending gives: the score without the finding', () => {
    const findings = [of('CP-020', 'warning'), of('CP-020', 'warning'), of('BR-010', 'warning')];
    const { mend, score } = forecast(findings);
    for (const { finding, gain } of mend) {
      const after = forecast(findings.filter((one) => one !== finding)).score;
      expect(Math.abs(score + gain - after)).toBeLessThanOrEqual(1);
      expect(gain).toBeGreaterThan(0);
    }
  });

  it('gives its reasons, heaviest first, and what was not seen', () => {
    const { reasons, unseen, rejectionWeeks } = forecast(
      [of('CP-017', 'warning'), of('CP-019', 'error'), of('CP-022', 'warning')],
      { ...NO_EVIDENCE, termsSeen: true },
    );
    expect(reasons).toEqual([
      { topic: 'topic.opt-in', errors: 1, warnings: 1, takes: 97 },
      { topic: 'topic.replies', errors: 0, warnings: 1, takes: 8 },
    ]);
    expect(unseen).toEqual(['forecast.unseen-consent', 'forecast.unseen-privacy']);
    expect(rejectionWeeks).toEqual({ least: 3, most: 4 });
  });

  it('rises with every fix of a real draft', () => {
    for (const { subject } of registrationExamples) {
      const findings = judgeRegistration(subject.draft, subject.facts, ENV);
      const fix = findings.find((one) => one.severity === 'error' && one.fix)?.fix;
      if (!fix) continue;
      const after = judgeRegistration(applyFix(subject.draft, fix), subject.facts, ENV);
      expect(forecast(after).score).toBeGreaterThanOrEqual(forecast(findings).score);
    }
  });
});
