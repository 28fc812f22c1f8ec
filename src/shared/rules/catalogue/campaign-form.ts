import type { CampaignDraft } from '../../model/registration.ts';
import { findLinks } from '../reading/links.ts';
import { CAMPAIGN_LENGTHS, type Lengths } from '../reference/lengths.ts';
import { NUMBERS_WITHOUT_POOL } from '../reference/limits.ts';
import { fixAt } from '../rule.ts';
import { isFilled, type Report, registrationRule, samplesOf } from './registration-rule.ts';
import { conflicting, inferred, official } from './sources.ts';

/** Texts that the registry asks for whatever the campaign is about. */
const ALWAYS = ['usecase', 'description', 'messageFlow', 'optoutKeywords'] as const;

/** A confirmation is asked for while its flag is on; CP-006 speaks when the flag is off. */
const CONFIRMATIONS = [
  ['optinMessage', 'subscriberOptin'],
  ['optoutMessage', 'subscriberOptout'],
  ['helpMessage', 'subscriberHelp'],
] as const;

/** Asked for by some providers only. */
const BY_SOME = ['optinKeywords', 'helpKeywords'] as const;

const required = registrationRule({
  id: 'CP-001',
  severity: 'error',
  reads: ['campaign'],
  sources: [
    official('Telnyx SDK'),
    official('AWS registration guide'),
    conflicting('Bandwidth only advises help fields'),
  ],
  judge(draft, report) {
    const { campaign } = draft;
    for (const field of ALWAYS) {
      if (!isFilled(campaign[field])) report(`campaign.${field}`, 'campaign-field-required');
    }
    for (const [field, flag] of CONFIRMATIONS) {
      if (campaign[flag] && !isFilled(campaign[field]))
        report(`campaign.${field}`, 'campaign-message-required');
    }
    for (const field of BY_SOME) {
      if (isFilled(campaign[field])) continue;
      report(`campaign.${field}`, 'campaign-field-required-by-some', {}, { severity: 'warning' });
    }
    if (!campaign.termsAndConditions) report('campaign.termsAndConditions', 'campaign-terms-not-accepted');
    if (campaign.embeddedLink && !isFilled(campaign.embeddedLinkSample)) {
      const link = samplesOf(draft).flatMap(({ text }) => findLinks(text))[0]?.text;
      const fix = link && fixAt('fix-copy-link', 'campaign.embeddedLinkSample', link);
      report(
        'campaign.embeddedLinkSample',
        'campaign-link-sample-required',
        {},
        { severity: 'warning', ...(fix && { fix }) },
      );
    }
  },
});

function judgeLength(path: string, text: string, limit: Lengths, report: Report): void {
  const length = text.trim().length;
  if (length === 0) return;
  const { min, max, tight } = limit;
  if (length > max) report(path, 'text-too-long', { length, max });
  else if (min !== undefined && length < min) report(path, 'text-too-short', { length, min });
  else if (tight !== undefined && length > tight) {
    report(path, 'text-too-long-for-some', { length, tight, max }, { severity: 'warning' });
  }
}

const lengths = registrationRule({
  id: 'CP-002',
  severity: 'error',
  reads: Object.keys(CAMPAIGN_LENGTHS.values).map((field) => `campaign.${field}`),
  sources: [
    official('Bandwidth campaign API'),
    official('Twilio API specification'),
    official('AWS registration guide'),
    conflicting('confirmations and keywords: 255 or 320 characters'),
  ],
  judge({ campaign }, report) {
    for (const [field, limit] of Object.entries(CAMPAIGN_LENGTHS.values)) {
      const value: CampaignDraft[keyof CampaignDraft] = campaign[field as keyof CampaignDraft];
      if (typeof value === 'string') judgeLength(`campaign.${field}`, value, limit, report);
      else if (Array.isArray(value)) {
        value.forEach((text, index) => {
          judgeLength(`campaign.${field}.${index}`, text, limit, report);
        });
      }
    }
  },
});

const subscriberFlags = registrationRule({
  id: 'CP-006',
  severity: 'error',
  reads: CONFIRMATIONS.flatMap(([message, flag]) => [`campaign.${flag}`, `campaign.${message}`]),
  sources: [
    official('Bandwidth API, measured 2026-08-21'),
    official('AWS registration guide'),
    conflicting('Sinch: machine to machine'),
  ],
  judge({ campaign }, report) {
    for (const [message, flag] of CONFIRMATIONS) {
      const path = `campaign.${flag}`;
      if (campaign[flag]) continue;
      // Ticked without its message it would only be the next error.
      const more = isFilled(campaign[message]) ? { fix: fixAt('fix-tick', path, true) } : {};
      report(path, 'campaign-flag-must-be-on', {}, more);
    }
  },
});

const pool = registrationRule({
  id: 'CP-039',
  severity: 'warning',
  reads: ['numbers', 'campaign.numberPool', 'campaign.numberPoolReason'],
  sources: [official('Bandwidth support 4640094375063'), official('SignalWire API specification')],
  judge({ campaign, numbers }, report) {
    const count = numbers.length;
    const path = 'campaign.numberPool';
    if (campaign.numberPool && !isFilled(campaign.numberPoolReason)) {
      report('campaign.numberPoolReason', 'pool-reason-missing');
    }
    if (!campaign.numberPool && count > NUMBERS_WITHOUT_POOL.values) {
      report(
        path,
        'pool-not-ticked',
        { count, most: NUMBERS_WITHOUT_POOL.values },
        { fix: fixAt('fix-tick', path, true) },
      );
    }
  },
});

const lasting = registrationRule({
  id: 'CP-040',
  severity: 'info',
  reads: ['campaign.usecase', 'campaign.description'],
  sources: [official('Bandwidth campaign API'), conflicting('what else may be edited differs by provider')],
  judge({ campaign }, report) {
    if (isFilled(campaign.usecase) && isFilled(campaign.description))
      report('campaign', 'campaign-lasting-fields');
  },
});

const affiliate = registrationRule({
  id: 'CP-044',
  severity: 'error',
  reads: ['campaign.affiliateMarketing'],
  sources: [official('AWS rejection reasons'), inferred('affiliate marketing is never approved')],
  judge({ campaign }, report) {
    const path = 'campaign.affiliateMarketing';
    if (!campaign.affiliateMarketing) return;
    report(path, 'campaign-affiliate-marketing', {}, { fix: fixAt('fix-untick', path, false) });
  },
});

export const campaignFormRules = [required, lengths, subscriberFlags, pool, lasting, affiliate];
