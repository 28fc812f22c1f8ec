import { describe, expect, it } from 'vitest';
import { checkCase } from '#shared/rules/check-case.ts';
import type { BlindCase } from './blind-case.ts';
import { descriptions } from './descriptions.ts';
import { flows } from './flows.ts';
import { consentTexts, helpMessages, optinMessages, optoutMessages } from './messages.ts';
import { samples } from './samples.ts';
import { secondSet } from './second-set.ts';

const SETS: Readonly<Record<string, readonly BlindCase[]>> = {
  description: descriptions,
  messageFlow: flows,
  sample: samples,
  helpMessage: helpMessages,
  optinMessage: optinMessages,
  optoutMessage: optoutMessages,
  consentText: consentTexts,
};

const judged = [...Object.entries(SETS), ...Object.entries(secondSet)].flatMap(([field, cases]) =>
  cases.map(({ label, text, brand, use, context }) => ({
    label,
    text,
    verdict: checkCase({ field, text, brand, use_case: use, context }).verdict,
  })),
);
const count = (label: string, verdict: string) =>
  judged.filter((one) => one.label === label && one.verdict === verdict).length;

/**
 * Lower than this is a step back. What is missed are doubts that only warn: a ticked box, consent within terms,
 * alcohol without an age gate, a vote under another use case.
 */
const PRECISION = 0.99;
const RECALL = 0.94;

describe('texts that the rules had not seen', () => {
  it('are many, and of both kinds', () => {
    expect(judged.length).toBeGreaterThan(160);
    expect(judged.filter(({ label }) => label === 'reject').length).toBeGreaterThan(80);
  });

  it('are refused by the rules only where a reviewer would refuse them', () => {
    const refused = count('reject', 'reject');
    expect(refused / (refused + count('accept', 'reject'))).toBeGreaterThanOrEqual(PRECISION);
  });

  it('are refused by the rules mostly where a reviewer would', () => {
    const refused = count('reject', 'reject');
    expect(refused / (refused + count('reject', 'accept'))).toBeGreaterThanOrEqual(RECALL);
  });
});
