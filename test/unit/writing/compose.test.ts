import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CLEAN_REGISTRATION } from '#shared/rules/examples/registration.ts';
import { CAMPAIGN_LENGTHS } from '#shared/rules/reference/lengths.ts';
import { measureSegments } from '#shared/rules/segments.ts';
import { FREQUENCIES, type GivenAnswers } from '#shared/writing/answers.ts';
import { compose } from '#shared/writing/compose.ts';
import { answersFromForm } from '#shared/writing/from-form.ts';
import { METHOD_IDS } from '#shared/writing/methods.ts';
import { topicsFor, usualTopics, WRITTEN_USE_CASES } from '#shared/writing/purposes.ts';
import { RECIPIENTS } from '#shared/writing/recipients.ts';
import { TOPIC_IDS } from '#shared/writing/topics/topics.ts';

const FULL: GivenAnswers = {
  ...answersFromForm(CLEAN_REGISTRATION),
  business: 'rents boats and camping gear.',
  recipients: 'customers',
  methods: ['web'],
  topics: ['appointments'],
};

describe('answers from the form', () => {
  it('are what the form holds', () => {
    expect(answersFromForm(CLEAN_REGISTRATION)).toMatchObject({
      brand: 'Harbor Outfitters',
      usecase: 'CUSTOMER_CARE',
      page: 'https://www.example.com',
      number: '+12085550142',
      email: 'help@example.com',
      messageLink: '',
      messagePhone: '',
    });
  });

  it('name a link and a number where the form says that messages hold one', () => {
    const campaign = { ...CLEAN_REGISTRATION.campaign, embeddedLink: true, embeddedPhone: true };
    expect(answersFromForm({ ...CLEAN_REGISTRATION, campaign })).toMatchObject({
      messageLink: 'https://www.example.com',
      messagePhone: '+12085550142',
    });
  });
});

describe('texts', () => {
  it('say who sends what to whom, and how people agree', () => {
    const { texts, open, claims } = compose(FULL);
    expect(texts.description).toBe(
      'Harbor Outfitters rents boats and camping gear. By text message it reminds customers of their appointments and ' +
        'tells them when a time has to be moved. Only people who agreed to it on a web form are texted, and a reply of ' +
        'STOP ends the texts.',
    );
    expect(texts.messageFlow).toContain(
      '"Yes, I agree that Harbor Outfitters may text me about my appointments. Message frequency varies.',
    );
    expect(texts.samples).toHaveLength(2);
    expect(texts.helpMessage).toBe(
      'Harbor Outfitters: For help write to help@example.com or call (208) 555-0142. Reply STOP to opt out.',
    );
    expect(open).toEqual([]);
    expect(claims).toEqual(['optional-box', 'not-shared']);
  });

  it('hold the place of what nobody answered, and name the question', () => {
    const { texts, open } = compose({ methods: ['web', 'keyword'] });
    expect(open).toEqual([
      'brand',
      'business',
      'usecase',
      'page',
      'keyword',
      'number',
      'privacyLink',
      'termsLink',
      'email',
    ]);
    expect(texts.description).toContain('[brand] [what the business does, in a few words].');
    expect(texts.messageFlow).toContain('Customers text [KEYWORD] to [number that people text]');
    expect(texts.helpMessage).toContain('write to [help e-mail]');
    expect(texts.optinKeywords).toBe('START,YES');
  });

  it('ask for no e-mail address where a number is given', () => {
    const { texts, open } = compose({ ...FULL, email: '' });
    expect(open).toEqual([]);
    expect(texts.helpMessage).toContain('For help call (208) 555-0142.');
  });

  it.each(['stop', 'HELP', 'two words', 'ä'])('take no keyword that means something else: %s', (keyword) => {
    const { texts, open } = compose({ ...FULL, methods: ['keyword'], keyword });
    expect(open).toEqual(['keyword']);
    expect(texts.optinKeywords).toBe('START,YES');
  });

  it('keep offers apart from everything else', () => {
    const { texts, claims } = compose({ ...FULL, topics: ['appointments', 'offers'], methods: ['verbal'] });
    expect(texts.messageFlow).toContain('Consent to marketing is separate and given by a second question:');
    expect(claims).toEqual(['spoken-yes', 'reply-yes', 'separate-marketing', 'not-shared']);
  });

  it('fit into one segment for a short name, without characters that cost more', () => {
    for (const topic of TOPIC_IDS) {
      const { texts } = compose({ ...FULL, topics: [topic] });
      for (const text of [...texts.samples, texts.optinMessage, texts.optoutMessage])
        expect({ text, ...measureSegments(text) }).toMatchObject({ encoding: 'GSM-7', segments: 1 });
    }
  });

  it('show one sample for each sub-use case', () => {
    const subUsecases = ['MARKETING', '2FA', 'CUSTOMER_CARE', 'FRAUD_ALERT', 'POLLING_VOTING'];
    expect(usualTopics('MIXED', subUsecases)).toHaveLength(5);
    expect(topicsFor('MIXED', subUsecases)).not.toContain('deliveries');
    expect(compose({ ...FULL, topics: [], usecase: 'MIXED', subUsecases }).texts.samples).toHaveLength(5);
  });
});

const word = fc.string({ maxLength: 60 });
const anyAnswers = fc.record(
  {
    brand: word,
    business: word,
    usecase: fc.oneof(word, fc.constantFrom(...WRITTEN_USE_CASES)),
    subUsecases: fc.array(fc.oneof(word, fc.constantFrom(...WRITTEN_USE_CASES)), { maxLength: 5 }),
    topics: fc.array(fc.constantFrom(...TOPIC_IDS), { maxLength: 5 }),
    recipients: fc.constantFrom(...RECIPIENTS, '' as const),
    methods: fc.array(fc.constantFrom(...METHOD_IDS), { maxLength: 7 }),
    page: fc.webUrl({ size: 'small' }),
    keyword: fc.string({ maxLength: 20 }),
    number: fc.string({ maxLength: 40 }),
    frequency: fc.constantFrom(...FREQUENCIES),
    most: fc.integer({ min: 1, max: 999 }),
    email: word,
    phone: fc.string({ maxLength: 40 }),
  },
  { requiredKeys: [] },
);

describe('whatever is answered', () => {
  it('every text is one line, has room in the form, and quotes what it quotes', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const { texts } = compose(answers);
        for (const [field, value] of Object.entries(texts)) {
          const limit = CAMPAIGN_LENGTHS.values[field as keyof typeof texts];
          for (const text of [value].flat()) {
            expect(text).not.toMatch(/[\n\r\t]|\{\w+\}(?=.*STOP)/);
            expect(text.length).toBeLessThanOrEqual(limit?.max ?? 320);
          }
        }
        expect((texts.messageFlow.match(/"/g) ?? []).length % 2).toBe(0);
        expect(texts.samples.length).toBeGreaterThanOrEqual(2);
        expect(texts.samples.length).toBeLessThanOrEqual(5);
      }),
      { seed: 20261123, numRuns: 400 },
    );
  });
});
