import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  brandDraftSchema,
  campaignDraftSchema,
  emptyBrand,
  emptyCampaign,
  type RegistrationDraft,
  type RegistrationFacts,
} from '#shared/model/registration.ts';
import { createEngine } from '#shared/rules/engine.ts';
import {
  AUTHORISED,
  type Change,
  CLEAN_FACTS,
  CLEAN_REGISTRATION,
  registrationSubject,
} from '#shared/rules/examples/registration.ts';
import { applyFix } from '#shared/rules/fix.ts';
import { isJudgement, judgeRegistration, registrationEngine } from '#shared/rules/registration.ts';
import { type Finding, type Fix, fixAt } from '#shared/rules/rule.ts';
import { ENV, registrationExamples } from './catalogue.ts';

/** Texts that rules have something to say about, and texts that nobody thought of. */
const KNOWN_TEXTS = [
  ...new Set(
    registrationExamples.flatMap(({ subject: { draft } }) => [
      ...Object.values(draft.brand),
      ...Object.values(draft.campaign).filter((value) => typeof value === 'string'),
      ...draft.campaign.samples,
    ]),
  ),
];
const anyText = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...KNOWN_TEXTS) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 400 }) },
  {
    weight: 1,
    arbitrary: fc.string({
      unit: fc.constantFrom('a', 'S', '.', '/', '[', '}', ' ', '0', '@', '’', '🛶'),
      maxLength: 300,
    }),
  },
);
const anyNumber = fc.oneof(
  fc.constantFrom('+12085550142', '+14165550142', '+18335550142', '+442079460123'),
  fc.string(),
);

interface Edit {
  readonly path: string;
  apply(draft: RegistrationDraft): RegistrationDraft;
}

const brandEdit = fc.tuple(fc.constantFrom(...brandDraftSchema.keyof().options), anyText).map(
  ([field, text]): Edit => ({
    path: `brand.${field}`,
    apply: (draft) => ({ ...draft, brand: { ...draft.brand, [field]: text } }),
  }),
);

function withCampaign(draft: RegistrationDraft, field: string, value: unknown): RegistrationDraft {
  return { ...draft, campaign: { ...draft.campaign, [field]: value } };
}

const campaignEdit = fc
  .tuple(fc.constantFrom(...campaignDraftSchema.keyof().options), anyText, fc.boolean(), fc.nat({ max: 5 }))
  .map(([field, text, flag, index]): Edit => {
    const old = emptyCampaign()[field];
    if (typeof old === 'string')
      return { path: `campaign.${field}`, apply: (draft) => withCampaign(draft, field, text) };
    if (typeof old === 'boolean')
      return { path: `campaign.${field}`, apply: (draft) => withCampaign(draft, field, flag) };
    return {
      path: flag ? `campaign.${field}.${index}` : `campaign.${field}`,
      apply: (draft) => {
        const list = [...(draft.campaign[field] as readonly string[])];
        if (flag) list[Math.min(index, list.length)] = text;
        else list.splice(index, 1);
        return withCampaign(draft, field, list);
      },
    };
  });

const numbersEdit = fc
  .array(anyNumber, { maxLength: 60 })
  .map((numbers): Edit => ({ path: 'numbers', apply: (draft) => ({ ...draft, numbers }) }));

const anyEdit = fc.oneof(
  { weight: 4, arbitrary: brandEdit },
  { weight: 8, arbitrary: campaignEdit },
  numbersEdit,
);

const anyFacts: fc.Arbitrary<RegistrationFacts> = fc.record({
  customerName: anyText,
  otherBrands: fc.array(
    fc.record({
      registration: anyText,
      customer: anyText,
      companyName: anyText,
      ein: fc.constantFrom('', '123450987', '12-3450987'),
      usecase: fc.constantFrom('', 'MARKETING', 'CUSTOMER_CARE'),
      displayName: fc.constantFrom('', 'Harbor Outfitters', 'Lakeside Tours'),
      address: fc.constantFrom('', '118 dock st|83702|us'),
      mobilePhone: fc.constantFrom('', '+12085550144'),
      altBusinessId: fc.constantFrom('', '08-146-6849'),
    }),
    { maxLength: 3 },
  ),
  numbers: fc.constantFrom({}, CLEAN_FACTS.numbers, { '+12085550142': { ...AUTHORISED, authorised: false } }),
});

const anyStart = fc.constantFrom(CLEAN_REGISTRATION, {
  brand: emptyBrand(),
  campaign: emptyCampaign(),
  numbers: [],
});
const codesOf = (findings: readonly Finding[]) =>
  findings.map(({ ruleId, path, code }) => `${ruleId} ${path} ${code}`);

describe('judging a registration', () => {
  it('finds after any edits in a session what a full run finds', () => {
    const step = fc.record({
      edits: fc.array(anyEdit, { minLength: 1, maxLength: 3 }),
      facts: fc.option(anyFacts),
    });
    fc.assert(
      fc.property(anyStart, fc.array(step, { maxLength: 12 }), (start, steps) => {
        const session = registrationEngine.session(ENV);
        let draft: RegistrationDraft = start;
        let facts: RegistrationFacts = CLEAN_FACTS;
        session.update(draft, facts);
        for (const { edits, facts: newFacts } of steps) {
          for (const edit of edits) draft = edit.apply(draft);
          facts = newFacts ?? facts;
          const found = session.update(
            draft,
            facts,
            edits.map(({ path }) => path),
          );
          expect(found).toEqual(judgeRegistration(draft, facts, ENV));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('never fails, whatever stands in the form', () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { minLength: 1, maxLength: 25 }), anyFacts, (edits, facts) => {
        const draft = edits.reduce<RegistrationDraft>((soFar, edit) => edit.apply(soFar), CLEAN_REGISTRATION);
        const failed = judgeRegistration(draft, facts, ENV).filter(({ code }) => code === 'rule-failed');
        expect(failed).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('does not depend on the order of the catalogue', () => {
    const shuffled = fc.shuffledSubarray([...registrationEngine.rules], {
      minLength: registrationEngine.rules.length,
    });
    fc.assert(
      fc.property(shuffled, fc.array(anyEdit, { maxLength: 15 }), (rules, edits) => {
        const draft = edits.reduce<RegistrationDraft>((soFar, edit) => edit.apply(soFar), CLEAN_REGISTRATION);
        const findings = createEngine(rules).run(draft, CLEAN_FACTS, ENV);
        expect(findings).toEqual(judgeRegistration(draft, CLEAN_FACTS, ENV));
      }),
      { numRuns: 40 },
    );
  });

  it('has rules that declare every field they look at', () => {
    for (const rule of registrationEngine.rules) {
      const seen = new Set<string>();
      for (const { subject } of registrationExamples) {
        rule.check(spied(subject.draft, '', seen), spied(subject.facts, 'facts', seen), ENV);
      }
      const isDeclared = (path: string) =>
        path.startsWith('facts')
          ? rule.needsFacts === true
          : rule.reads.some((prefix) => path === prefix || path.startsWith(`${prefix}.`));
      expect(
        [...seen].filter((path) => !isDeclared(path)),
        rule.id,
      ).toEqual([]);
    }
  });

  it('never finds worse than a rule declares', () => {
    const weight = { error: 2, warning: 1, info: 0 };
    for (const rule of registrationEngine.rules) {
      const own = registrationExamples.flatMap(({ subject }) =>
        rule.check(subject.draft, subject.facts, ENV),
      );
      for (const { severity, code } of own)
        expect(weight[severity], code).toBeLessThanOrEqual(weight[rule.severity]);
      expect(
        own.some(({ severity }) => severity === rule.severity),
        rule.id,
      ).toBe(true);
    }
  });

  it('names its sources for every rule', () => {
    for (const rule of registrationEngine.rules) expect(rule.sources.length, rule.id).toBeGreaterThan(0);
  });

  it('says nothing of an empty field but that it is empty', () => {
    const draft = { brand: emptyBrand(), campaign: emptyCampaign(), numbers: [] };
    const rules = new Set(judgeRegistration(draft, CLEAN_FACTS, ENV).map(({ ruleId }) => ruleId));
    expect([...rules].sort()).toEqual(['BR-001', 'CP-001', 'CP-005', 'CP-021']);
  });
});

/** A draft or facts that note the fields of brand and campaign, the numbers, or any fact that is looked at. */
function spied<T extends object>(target: T, name: string, seen: Set<string>): T {
  return new Proxy(target, {
    get(object, key) {
      const value: unknown = Reflect.get(object, key);
      if (typeof key === 'symbol') return value;
      if (name === '' && (key === 'brand' || key === 'campaign')) return spied(value as object, key, seen);
      seen.add(name === '' ? key : `${name}.${key}`);
      return value;
    },
  });
}

describe('one-click fixes', () => {
  const fixable = registrationExamples.flatMap(({ name, subject }) =>
    judgeRegistration(subject.draft, subject.facts, ENV)
      .filter(({ fix }) => fix !== undefined)
      .map((finding) => ({ name, subject, finding })),
  );

  it('mend what they were offered for', () => {
    expect(fixable.length).toBeGreaterThan(100);
    for (const { name, subject, finding } of fixable) {
      const mended = applyFix(subject.draft, finding.fix as Fix);
      const after = judgeRegistration(mended, subject.facts, ENV);
      expect(codesOf(after), name).not.toContain(codesOf([finding])[0]);
    }
  });

  const errorsOf = (findings: readonly Finding[]) =>
    findings.filter(({ severity }) => severity === 'error').map(({ ruleId, code }) => `${ruleId} ${code}`);
  // What a random text means is anybody's guess, before the fix and behind it.
  const factsOf = (findings: readonly Finding[]) => findings.filter(({ ruleId }) => !isJudgement(ruleId));

  it('bring no new error of fact to any draft, and change nothing a second time', () => {
    const start = fc.oneof(
      fc.constantFrom(...registrationExamples.map(({ subject }) => subject)),
      fc.tuple(fc.array(anyEdit, { minLength: 1, maxLength: 8 }), anyFacts).map(([edits, facts]) => ({
        draft: edits.reduce<RegistrationDraft>((soFar, edit) => edit.apply(soFar), CLEAN_REGISTRATION),
        facts,
      })),
    );
    fc.assert(
      fc.property(start, fc.nat(), ({ draft, facts }, pick) => {
        const before = judgeRegistration(draft, facts, ENV);
        const fixes = before.filter(({ fix }) => fix !== undefined);
        const finding = fixes[pick % Math.max(1, fixes.length)];
        if (!finding?.fix) return;
        const mended = applyFix(draft, finding.fix);
        const after = judgeRegistration(mended, facts, ENV);
        expect(codesOf(after)).not.toContain(codesOf([finding])[0]);
        const known = errorsOf(factsOf(before));
        expect(errorsOf(factsOf(after)).filter((error) => !known.includes(error))).toEqual([]);
        expect(applyFix(mended, finding.fix)).toEqual(mended);
      }),
      { numRuns: 400 },
    );
  });

  const fixOf = (change: Change, code: string): Fix | undefined => {
    const { draft, facts } = registrationSubject(change);
    return judgeRegistration(draft, facts, ENV).find((finding) => finding.code === code)?.fix;
  };

  it.each<[string, Change, Fix | undefined]>([
    ['ein-shape', { brand: { ein: '12 3450987' } }, fixAt('fix-tidy', 'brand.ein', '12-3450987')],
    ['ein-shape', { brand: { ein: '12-345098' } }, undefined],
    [
      'phone-not-e164',
      { brand: { phone: '(208) 555-0142' } },
      fixAt('fix-tidy', 'brand.phone', '+12085550142'),
    ],
    ['country-code', { brand: { country: 'USA' } }, fixAt('fix-country', 'brand.country', 'US')],
    ['country-code', { brand: { country: 'Atlantis' } }, undefined],
    ['brand-tax-country-required', { brand: { einIssuingCountry: '', country: '' } }, undefined],
    [
      'website-no-scheme',
      { brand: { website: 'example.com' } },
      fixAt('fix-https', 'brand.website', 'https://example.com'),
    ],
    [
      'message-unicode',
      { campaign: { samples: ['Harbor’s canoe… ready'] } },
      fixAt('fix-plain-text', 'campaign.samples.0', "Harbor's canoe... ready"),
    ],
    ['message-unicode', { campaign: { samples: ['Harbor’s canoe 🛶'] } }, undefined],
    [
      'keywords-blanks',
      { campaign: { optoutKeywords: 'STOP, OPT OUT ,END' } },
      fixAt('fix-tidy-keywords', 'campaign.optoutKeywords', 'STOP,OPTOUT,END'),
    ],
    [
      'samples-without-stop',
      { campaign: { samples: ['', 'Your canoe is ready'] } },
      fixAt('fix-add-stop', 'campaign.samples.1', 'Your canoe is ready. Reply STOP to opt out.'),
    ],
    [
      'samples-without-brand',
      { campaign: { samples: [' Ready. Reply STOP to opt out.'] } },
      fixAt('fix-add-brand', 'campaign.samples.0', 'Harbor Outfitters: Ready. Reply STOP to opt out.'),
    ],
    [
      'message-without-brand',
      { brand: { displayName: '' }, campaign: { helpMessage: 'Write to help@example.com' } },
      fixAt('fix-add-brand', 'campaign.helpMessage', 'Harbor Outfitters LLC: Write to help@example.com'),
    ],
    [
      'message-without-brand',
      { brand: { displayName: '[Brand]', companyName: '' }, campaign: { helpMessage: 'help@example.com' } },
      undefined,
    ],
    [
      'campaign-link-sample-required',
      { campaign: { embeddedLink: true, samples: ['Gear at https://www.example.com/gear.'] } },
      fixAt('fix-copy-link', 'campaign.embeddedLinkSample', 'https://www.example.com/gear'),
    ],
    ['campaign-link-sample-required', { campaign: { embeddedLink: true } }, undefined],
    [
      'link-not-https',
      { campaign: { samples: ['See HTTP://example.com or http://example.org'] } },
      fixAt('fix-https', 'campaign.samples.0', 'See https://example.com or https://example.org'),
    ],
    [
      'link-without-flag',
      { campaign: { samples: ['', 'See example.com'] } },
      {
        code: 'fix-tick',
        edits: [
          { path: 'campaign.embeddedLink', value: true },
          { path: 'campaign.embeddedLinkSample', value: 'example.com' },
        ],
      },
    ],
  ])('%# %s writes exactly what it says', (code, change, fix) => {
    expect(fixOf(change, code)).toEqual(fix);
  });
});
