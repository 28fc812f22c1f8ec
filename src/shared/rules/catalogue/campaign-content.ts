import { luhn } from '../luhn.ts';
import type { Kind } from '../reader/kinds.ts';
import { ageClaim, asksNothing, contentClaims, deniesContent, lendingClaim } from '../reading/content.ts';
import { plainlyEnglish, plainlyNotEnglish } from '../reading/language.ts';
import { FORBIDDEN_CONTENT } from '../reference/forbidden-content.ts';
import { errorIf, isConceivable, leansTo } from './reader-opinions.ts';
import { MESSAGE_READS, PROSE_READS, registrationRule, textsOf } from './registration-rule.ts';
import { inferred, official, thirdParty } from './sources.ts';

const TEXT_READS = [...MESSAGE_READS, ...PROSE_READS];

/** Findings about what is sold, by what the reader calls it. */
const CONTENT_CODES = {
  cannabis: 'content-cannabis',
  drugs: 'content-drugs',
  gambling: 'content-gambling',
  sweepstakes: 'content-sweepstakes',
  adult: 'content-sexual',
  hate: 'content-hate',
  loans: 'content-risky-finance',
  investments: 'content-risky-finance',
  'debt-collection': 'content-debt',
  'debt-relief': 'content-debt',
  'credit-repair': 'content-debt',
  jobs: 'content-jobs',
  'lead-selling': 'content-lead-selling',
  phishing: 'content-deceptive',
} as const satisfies Partial<Record<Kind, string>>;
const CONTENT_KINDS = Object.keys(CONTENT_CODES) as (keyof typeof CONTENT_CODES)[];

const forbidden = registrationRule({
  id: 'CP-024',
  severity: 'error',
  isJudgement: true,
  reads: [...TEXT_READS, 'campaign.directLending'],
  sources: [
    official(FORBIDDEN_CONTENT.source),
    inferred('who asks for a secret, and whose loan or policy is offered'),
  ],
  reader: {
    texts: textsOf,
    codes: CONTENT_CODES,
    // Its own loans pass where the form says that it lends.
    isDeclared: ({ campaign }, kind, { text }) =>
      (kind === 'loans' && campaign.directLending) ||
      (kind === 'phishing' && asksNothing(text)) ||
      deniesContent(text),
  },
  judge(draft, report) {
    for (const field of textsOf(draft)) {
      for (const { kind, match, isPlain } of contentClaims(field.text)) {
        // A word alone may stand for something else: a street, a district, the name of a shop.
        if (isPlain && isConceivable(draft, field, CONTENT_KINDS))
          report(field.path, `content-${kind}`, { words: match });
        else
          report(
            field.path,
            'content-doubtful',
            { words: match, kind: `@kind.${kind}` },
            { severity: 'warning' },
          );
      }
    }
  },
});

const AGE_KINDS = ['alcohol', 'tobacco', 'firearms'] as const satisfies readonly Kind[];

/** Then the check of ages is there, and only its flag may be missing. */
const SPEAKS_OF_A_GATE = /\bage[- ]?(?:gat|verif|check|restrict)/i;

const flagged = registrationRule({
  id: 'CP-025',
  severity: 'error',
  isJudgement: true,
  reads: [...TEXT_READS, 'campaign.ageGated', 'campaign.directLending'],
  sources: [official('TW-err 30888, 30895'), official('AWS rejection reasons')],
  reader: {
    texts: (draft) => (draft.campaign.ageGated ? [] : textsOf(draft)),
    codes: {
      alcohol: 'content-age-restricted',
      tobacco: 'content-age-restricted',
      firearms: 'content-age-restricted',
    },
    isDeclared: (_draft, _kind, { text }) => SPEAKS_OF_A_GATE.test(text),
  },
  judge(draft, report) {
    const { ageGated, directLending } = draft.campaign;
    for (const { path, text } of textsOf(draft)) {
      const aged = ageGated ? null : ageClaim(text);
      if (aged) {
        const isPlain = leansTo(draft, { path, text }, AGE_KINDS) && !SPEAKS_OF_A_GATE.test(text);
        report(path, 'content-age-restricted', { words: aged.match }, errorIf(isPlain));
      }
      const lent = directLending ? null : lendingClaim(text);
      if (lent) report(path, 'content-lending', { words: lent.match }, { severity: 'warning' });
    }
  },
});

const english = registrationRule({
  id: 'CP-031',
  severity: 'error',
  isJudgement: true,
  reads: TEXT_READS,
  sources: [
    official('TW-err 30910'),
    official('Telnyx support 10547022 (506)'),
    official('AWS rejection reasons'),
  ],
  reader: {
    texts: textsOf,
    codes: { 'not-english': 'text-other-language' },
    isRuledOut: ({ text }) => plainlyEnglish(text),
  },
  judge(draft, report) {
    for (const field of textsOf(draft)) {
      const why = plainlyNotEnglish(field.text);
      if (!why) continue;
      report(field.path, `text-${why}`, {}, errorIf(leansTo(draft, field, ['not-english'])));
    }
  },
});

const personalData = registrationRule({
  id: 'CP-042',
  severity: 'info',
  isJudgement: true,
  reads: TEXT_READS,
  sources: [thirdParty('HighLevel, after Twilio guidance')],
  judge(draft, report) {
    for (const { path, text } of textsOf(draft)) {
      const numbers = text.match(/\b(?:\d[ -]?){15}\d\b/g) ?? [];
      if (numbers.some((one) => luhn(one.replace(/\D/g, '')))) report(path, 'text-card-number');
      if (/\b\d{3}-\d{2}-\d{4}\b/.test(text)) report(path, 'text-social-security-number');
      if (
        /\b(?:dob|date of birth|born(?: on)?)\b:?\s*(?:is\s+)?\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}\b/i.test(text)
      )
        report(path, 'text-date-of-birth');
    }
  },
});

export const campaignContentRules = [forbidden, flagged, english, personalData];
