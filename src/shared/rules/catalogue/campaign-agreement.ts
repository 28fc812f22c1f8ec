import { firstClaim } from '../reading/negation.ts';
import { optInMethods } from '../reading/opt-in-methods.ts';
import { sentencesIn } from '../reading/sentences.ts';
import { isFilled, PROSE_READS, proseOf, registrationRule } from './registration-rule.ts';
import { official, thirdParty } from './sources.ts';

const FLOW = 'campaign.messageFlow';

const RATE =
  /\b(\d{1,3})\s*(?:msgs?|messages?|texts?|sms|times?)?\s*(?:\/|per|a|each|every)\s*(day|week|wk|month|mo|year|yr)s?\b/i;
const UNITS: Readonly<Record<string, string>> = { wk: 'week', mo: 'month', yr: 'year' };
const RATE_FIELDS = ['messageFlow', 'description', 'optinMessage', 'helpMessage'] as const;
/** Words that leave open what else may come. */
const VAGUE =
  /\betc\b\.?|\band (?:much |many )?more\b(?! than)|\band so (?:on|forth)\b|\bamong other (?:things|topics)\b|\b(?:various|other|general|any) (?:purposes|reasons|topics|matters|needs|communications?)\b|\bas (?:needed|necessary)\b|\banything else\b/i;

const frequency = registrationRule({
  id: 'CP-037',
  severity: 'warning',
  isJudgement: true,
  reads: RATE_FIELDS.map((field) => `campaign.${field}`),
  sources: [thirdParty('published outcome of a real filing')],
  judge(draft, report) {
    const { campaign } = draft;
    const first = new Map<string, { readonly amount: string; readonly path: string }>();
    for (const field of RATE_FIELDS) {
      const [, amount = '', word = ''] = RATE.exec(campaign[field]) ?? [];
      if (amount === '') continue;
      const unit = UNITS[word.toLowerCase()] ?? word.toLowerCase();
      const path = `campaign.${field}`;
      const known = first.get(unit);
      if (!known) first.set(unit, { amount, path });
      else if (known.amount !== amount) {
        const otherAmount = known.amount;
        report(path, 'frequency-differs', {
          amount,
          unit: `@unit.${unit}`,
          other: `@${known.path}`,
          otherAmount,
        });
      }
    }
    for (const { path, text } of proseOf(draft)) {
      const vague = firstClaim(text, VAGUE);
      if (vague) report(path, 'scope-vague', { words: vague.match });
    }
  },
});

const ABOUT_CONSENT = /\bopt(?:s|ed|ing)?[- ]?in\b|\bconsent\w*\b|\bsubscrib\w+\b|\bsign(?:s|ed|ing)? up\b/i;

const sameMethods = registrationRule({
  id: 'CP-038',
  severity: 'warning',
  isJudgement: true,
  reads: PROSE_READS,
  sources: [official('TW-err 30917'), thirdParty('Swivel help 9882792')],
  judge({ campaign }, report) {
    const { description, messageFlow } = campaign;
    if (!isFilled(messageFlow)) return;
    const sentences = sentencesIn(description).filter(({ text }) => ABOUT_CONSENT.test(text));
    const described = optInMethods(messageFlow);
    const named = optInMethods(sentences.map(({ text }) => text).join(' '));
    const missing = [...named].filter((one) => !described.has(one));
    if (missing.length === 0) return;
    report(FLOW, 'flow-misses-methods', { methods: missing.map((one) => `@method.${one}`).join(',') });
  },
});

export const campaignAgreementRules = [frequency, sameMethods];
