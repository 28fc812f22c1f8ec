import { describe, expect, it } from 'vitest';
import { attachmentRefusalWords } from '#shared/attachments/refusals.ts';
import { blankFormRefusalWords } from '#shared/blank-forms/refusals.ts';
import { refusalWords } from '#shared/imports/refusals.ts';
import { registrationFileRefusalWords } from '#shared/registration-files/refusals.ts';
import {
  refuseSubmission,
  SUBMISSION_REFUSALS,
  submissionRefusalText,
  submissionRefusalWords,
} from '#shared/submission/refusals.ts';

/** What stands where a parameter is missing shows which a sentence takes. */
const spyOn = () => {
  const asked = new Set<string | symbol>();
  const params = new Proxy({}, { get: (_target, name) => asked.add(name) && '…' });
  return { asked, params };
};

describe('why something cannot be done with a submission', () => {
  it.each(SUBMISSION_REFUSALS)('%s says the same in both languages', (name) => {
    const [en, zh] = [spyOn(), spyOn()];
    expect(submissionRefusalText('en', name, en.params)).toMatch(/^[^一-鿿]+\. Nothing was changed\.$/);
    expect(submissionRefusalText('zh', name, zh.params)).toMatch(/[一-鿿].*。没有任何改动。$/);
    expect(zh.asked).toEqual(en.asked);
  });

  it('has names that no refusal of a file has, by which the window finds the words', () => {
    const others = [
      refusalWords,
      blankFormRefusalWords,
      registrationFileRefusalWords,
      attachmentRefusalWords,
    ];
    for (const name of SUBMISSION_REFUSALS) {
      const error = refuseSubmission(name, {});
      expect(submissionRefusalWords('en', error)).toBe(error.message);
      expect(others.map((wordsOf) => wordsOf('en', error))).toEqual(others.map(() => undefined));
    }
  });

  it('is an error with the code of its kind and what it is about', () => {
    const refusal = refuseSubmission('order-too-large', { count: 12_000, most: 10_000 });
    expect(refusal).toMatchObject({
      code: 'not-ready',
      message:
        'This batch has 12,000 numbers; one order takes at most 10,000. Split it, then release each part. Nothing was changed.',
      details: { refusal: 'order-too-large', count: 12_000, most: 10_000 },
    });
  });
});
