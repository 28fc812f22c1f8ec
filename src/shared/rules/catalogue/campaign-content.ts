import { luhn } from '../luhn.ts';
import { ageClaim, contentClaims, lendingClaim } from '../reading/content.ts';
import { plainlyNotEnglish } from '../reading/language.ts';
import { FORBIDDEN_CONTENT } from '../reference/forbidden-content.ts';
import { MESSAGE_READS, PROSE_READS, registrationRule, textsOf } from './registration-rule.ts';
import { inferred, official, thirdParty } from './sources.ts';

const TEXT_READS = [...MESSAGE_READS, ...PROSE_READS];

const forbidden = registrationRule({
  id: 'CP-024',
  severity: 'error',
  reads: TEXT_READS,
  sources: [
    official(FORBIDDEN_CONTENT.source),
    inferred('who asks for a secret, and whose loan or policy is offered'),
  ],
  judge(draft, report) {
    for (const { path, text } of textsOf(draft)) {
      for (const { kind, match, isPlain } of contentClaims(text)) {
        const code = isPlain ? `content-${kind}` : 'content-doubtful';
        const params = isPlain ? { words: match } : { words: match, kind: `@kind.${kind}` };
        report(path, code, params, isPlain ? {} : { severity: 'warning' });
      }
    }
  },
});

const flagged = registrationRule({
  id: 'CP-025',
  severity: 'warning',
  reads: [...TEXT_READS, 'campaign.ageGated', 'campaign.directLending'],
  sources: [official('TW-err 30888, 30895'), official('AWS rejection reasons')],
  judge(draft, report) {
    const { ageGated, directLending } = draft.campaign;
    for (const { path, text } of textsOf(draft)) {
      const aged = ageGated ? null : ageClaim(text);
      if (aged) report(path, 'content-age-restricted', { words: aged.match });
      const lent = directLending ? null : lendingClaim(text);
      if (lent) report(path, 'content-lending', { words: lent.match });
    }
  },
});

const english = registrationRule({
  id: 'CP-031',
  severity: 'warning',
  reads: TEXT_READS,
  sources: [
    official('TW-err 30910'),
    official('Telnyx support 10547022 (506)'),
    official('AWS rejection reasons'),
  ],
  judge(draft, report) {
    for (const { path, text } of textsOf(draft)) {
      const why = plainlyNotEnglish(text);
      if (why) report(path, `text-${why}`);
    }
  },
});

const personalData = registrationRule({
  id: 'CP-042',
  severity: 'info',
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
