import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PREREQUISITES, verdictSchema, verdictStateSchema } from '#shared/model/customer.ts';
import { type CustomerSubject, judgeCustomer } from '#shared/rules/catalogue/readiness.ts';
import { KNOWN_CUSTOMER, said } from '#shared/rules/examples/readiness.ts';

const ENV = { today: '2026-11-03' };

const verdict = (change: Partial<CustomerSubject>, prerequisite: string, env = ENV) =>
  judgeCustomer({ ...KNOWN_CUSTOMER, ...change }, env).verdicts.find(
    (one) => one.prerequisite === prerequisite,
  );

const anyCustomer: fc.Arbitrary<CustomerSubject> = fc.record({
  name: fc.string(),
  pulledAt: fc.constantFrom(null, KNOWN_CUSTOMER.pulledAt),
  locations: fc.array(
    fc.record({
      name: fc.string(),
      country: fc.constantFrom('US', 'CA', 'GB', ''),
      pstnType: fc.constantFrom('CISCO_PSTN', 'LOCAL_GATEWAY', 'unknown', ''),
    }),
  ),
  licences: fc.array(fc.record({ name: fc.oneof(fc.string(), fc.constant('Business Texting')) })),
  subscriptionIds: fc.array(fc.oneof(fc.string(), fc.constant('trial'))),
  ciscoPrimaryOwners: fc.nat(),
  eligibleNumbers: fc.nat(),
  authorisedNumbers: fc.nat(),
  inCampaignNumbers: fc.nat(),
  attestations: fc.array(
    fc
      .tuple(fc.constantFrom(...PREREQUISITES), fc.constantFrom('met' as const, 'not-met' as const))
      .map(([prerequisite, answer]) => said(prerequisite, answer)),
  ),
  brandVerticals: fc.array(fc.string()),
});

describe('judging a customer', () => {
  it('gives one well-formed verdict for each prerequisite, in order, for any customer', () => {
    fc.assert(
      fc.property(anyCustomer, (subject) => {
        const { verdicts } = judgeCustomer(subject, ENV);
        expect(verdicts.map((one) => one.prerequisite)).toEqual(PREREQUISITES);
        for (const one of verdicts) {
          verdictSchema.parse(one);
          expect(one.code.endsWith(one.state), one.code).toBe(true);
          expect(one.evidence === 'none').toBe(one.state === 'unknown');
        }
      }),
    );
  });

  it('knows nothing before the first pull but what people said', () => {
    const { verdicts } = judgeCustomer(
      { ...KNOWN_CUSTOMER, pulledAt: null, attestations: [said('campaign', 'met')] },
      ENV,
    );
    const known = verdicts.filter((one) => one.state !== 'unknown').map((one) => one.prerequisite);
    expect(known).toEqual(['campaign']);
    expect(verdictStateSchema.options).toContain('unknown');
  });

  it('dates evidence of the mirror by the pull and a person’s by the attestation', () => {
    const attestations = [said('enterprise', 'met')];
    expect(verdict({}, 'calling-plan')).toMatchObject({ evidence: 'mirror', at: KNOWN_CUSTOMER.pulledAt });
    expect(verdict({ attestations }, 'enterprise')).toMatchObject({
      evidence: 'person',
      at: '2026-11-02T09:00:00.000Z',
    });
  });

  it('lets a person doubt what the mirror takes for met', () => {
    const attestations = [said('cisco-pstn', 'not-met')];
    expect(verdict({ attestations }, 'cisco-pstn')).toMatchObject({ state: 'not-met', evidence: 'person' });
  });

  it('holds trials against a customer from the day the rule began', () => {
    const trial = { subscriptionIds: ['trial'] };
    expect(verdict(trial, 'enterprise', { today: '2024-08-25' })?.state).toBe('unknown');
    expect(verdict(trial, 'enterprise', { today: '2024-08-26' })?.state).toBe('not-met');
  });

  it('names at most three locations that are not on Cisco PSTN', () => {
    const off = ['Boise', 'Reno', 'Salem', 'Provo'].map((name) => ({
      name,
      country: 'US',
      pstnType: 'unknown',
    }));
    const locations = [...KNOWN_CUSTOMER.locations, ...off];
    expect(verdict({ locations }, 'cisco-pstn')?.params).toEqual({
      ready: 1,
      total: 5,
      others: 'Boise, Reno, Salem, …',
    });
  });

  it('keeps the caution apart from the verdicts', () => {
    const { cautions, verdicts } = judgeCustomer({ ...KNOWN_CUSTOMER, name: 'Harbor Clinic' }, ENV);
    expect(cautions).toEqual([
      { ruleId: 'RD-009', code: 'hipaa-not-supported', params: { name: 'Harbor Clinic' } },
    ]);
    expect(verdicts).toHaveLength(PREREQUISITES.length);
  });
});
