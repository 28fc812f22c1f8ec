import type { CampaignDraft } from '../../model/registration.ts';
import { brandNames, namesBrand } from '../reading/brand-name.ts';
import {
  saysFrequency,
  saysHelp,
  saysOptOut,
  saysPrivacy,
  saysRates,
  saysTerms,
} from '../reading/disclosures.ts';
import { namesPlace, optInMethods } from '../reading/opt-in-methods.ts';
import { firstClaim } from '../reading/words.ts';
import { BRAND_NAME_READS, isFilled, PROSE_READS, proseOf, registrationRule } from './registration-rule.ts';
import { official, thirdParty } from './sources.ts';

const FLOW = 'campaign.messageFlow';

const method = registrationRule({
  id: 'CP-019',
  severity: 'error',
  reads: [FLOW],
  sources: [
    official('TW-err 30909, 30896'),
    official('Telnyx support 10547022 (806)'),
    official('Bandwidth 2100'),
  ],
  forestalls: ['30909', '30896', '806', '2100'],
  judge({ campaign }, report) {
    const text = campaign.messageFlow;
    if (!isFilled(text)) return;
    const methods = optInMethods(text);
    if (methods.size === 0) report(FLOW, 'flow-without-method');
    else if (!namesPlace(text)) {
      // A page can be opened, so its address is owed; a talk at a desk can only be described.
      const isPageOnly = methods.size === 1 && methods.has('web');
      report(FLOW, 'flow-without-place', {}, { severity: isPageOnly ? 'error' : 'warning' });
    }
  },
});

const DISCLOSURES = [
  { says: saysFrequency, code: 'flow-without-frequency' },
  { says: saysRates, code: 'flow-without-rates' },
  { says: saysHelp, code: 'flow-without-help' },
  { says: saysOptOut, code: 'flow-without-stop' },
  { says: saysTerms, code: 'flow-without-terms' },
  { says: saysPrivacy, code: 'flow-without-privacy' },
] as const;

const disclosures = registrationRule({
  id: 'CP-020',
  severity: 'warning',
  reads: [FLOW, ...BRAND_NAME_READS],
  sources: [official('Bandwidth 2133 to 2139'), official('AWS rejection reasons'), official('TW-err 30924')],
  forestalls: ['2133', '2134', '2135', '2136', '2137', '2138', '30924', 'AWS OPT_IN_WORKFLOW values'],
  judge({ brand, campaign }, report) {
    const text = campaign.messageFlow;
    if (!isFilled(text)) return;
    const names = brandNames(brand);
    if (names.known && !namesBrand(text, names)) report(FLOW, 'flow-without-brand');
    for (const { says, code } of DISCLOSURES) if (!says(text)) report(FLOW, code);
  },
});

const FORCED =
  /\bpre-?(?:checked|ticked|selected)\b|\b(?:are|is|be|was|were) required to (?:agree|consent|opt[- ]?in)\b|\bmust (?:agree|consent|opt[- ]?in)\b[^.\n]{0,60}\b(?:in order to|to (?:use|order|book|complete|continue|proceed|create|purchase))\b|\bconsent (?:is|to texts? is) (?:required|mandatory)\b|\b(?:automatically|auto) (?:opted|enrolled|subscribed|added|opt)\b|\bby (?:creating an? account|placing (?:an|your) order|making a purchase|purchasing|booking|using (?:our|this|the) (?:site|service|website|app))\b[^.\n]{0,80}\b(?:agree|consent)/i;
/** One consent for several channels; how people may be reached otherwise is no business of this. */
const BUNDLED =
  /\b(?:agree|consent|opt[- ]?in)\w*\b[^.\n]{0,80}?\b(?:(?:phone )?calls?,? (?:and|or|&) (?:texts?|sms|text messages)|(?:texts?|sms|text messages),? (?:and|or|&) (?:(?:phone )?calls?|e-?mails?)|e-?mails?,? (?:and|or|&) (?:texts?|sms|text messages))\b/i;

const freeConsent = registrationRule({
  id: 'CP-022',
  severity: 'warning',
  reads: [FLOW],
  sources: [official('TW-err 30923, 30925, 30931'), official('Telnyx support 10547022 (803)')],
  forestalls: ['30923', '30925', '30931', '803'],
  judge({ campaign }, report) {
    const forced = firstClaim(campaign.messageFlow, FORCED);
    if (forced) report(FLOW, 'consent-forced', { words: forced.match });
    const bundled = firstClaim(campaign.messageFlow, BUNDLED);
    if (bundled) report(FLOW, 'consent-bundled', { words: bundled.match });
  },
});

const OTHERS = '(?:partners?|affiliates?|third[- ]part(?:y|ies))';
const DATA = '(?:numbers?|data|information|details|consent|opt-?ins?)';
const THIRD_PARTY = new RegExp(
  [
    String.raw`\b(?:purchas(?:e|ed|ing)|buy|buying|bought|rent|rented|scraped?|harvested)\s+(?:\w+\s+){0,3}(?:lists?|leads?|contacts|phone numbers)\b`,
    String.raw`\b(?:${OTHERS}|co-?registration)\s+(?:\w+\s+){0,2}(?:leads?|lists|opt-?ins?)\b`,
    String.raw`\bleads?\s+(?:\w+\s+){0,2}(?:from|by)\s+(?:\w+\s+){0,2}(?:${OTHERS}|vendors?|providers?|aggregators?)\b`,
    String.raw`\bon behalf of (?:our |other |various |multiple |many )?(?:clients|companies|businesses|brands|merchants|third parties)\b`,
    String.raw`\b${DATA}\b[^.\n]{0,30}\bshared with\b[^.\n]{0,30}\b${OTHERS}\b`,
    String.raw`\bshar(?:e|es|ing)\s+(?:\w+\s+){0,3}${DATA}\s+with\b[^.\n]{0,30}\b${OTHERS}\b`,
    String.raw`\bcold (?:texts?|calls?|outreach|leads?|messages?)\b`,
  ].join('|'),
  'i',
);

const ownConsent = registrationRule({
  id: 'CP-023',
  severity: 'error',
  reads: PROSE_READS,
  sources: [official('TW-err 30896'), official('Telnyx support 10547022 (708)')],
  forestalls: ['708', '30896'],
  judge(draft, report) {
    for (const { path, text } of proseOf(draft)) {
      const claim = firstClaim(text, THIRD_PARTY);
      if (claim) report(path, 'consent-of-others', { words: claim.match });
    }
  },
});

/** The use case itself and everything it was said to contain. */
export const usesOf = ({ usecase, subUsecases }: CampaignDraft): ReadonlySet<string> =>
  new Set([usecase, ...subUsecases]);

const MARKETING_WORDS =
  /\b(?:marketing|promot\w+|offers?|deals?|discounts?|sales?|advertis\w+|newsletters?|coupons?)\b/i;
const NO_CONDITION =
  /\bnot (?:a )?(?:condition|required)\b|\bno purchase (?:is )?(?:necessary|required)\b|\bwithout (?:any )?purchase\b|\boptional\b/i;

const marketingConsent = registrationRule({
  id: 'CP-028',
  severity: 'warning',
  reads: [FLOW, 'campaign.optinMessage', 'campaign.usecase', 'campaign.subUsecases'],
  sources: [official('TW-err 30913'), official('AWS rejection reasons'), official('Telnyx support 10645338')],
  forestalls: ['30913', 'AWS OPT_IN_WORKFLOW_CONSENT_MARKETING_NOT_SEPARATED'],
  judge({ campaign }, report) {
    const { messageFlow, optinMessage } = campaign;
    if (!usesOf(campaign).has('MARKETING') || !isFilled(messageFlow)) return;
    if (!MARKETING_WORDS.test(messageFlow)) report(FLOW, 'flow-without-marketing');
    if (!NO_CONDITION.test(`${messageFlow}\n${optinMessage}`)) report(FLOW, 'flow-without-no-condition');
  },
});

const BEHIND_LOGIN =
  /\b(?:log(?:s|ged|ging)? ?in(?:to)?|login|signed in|password[- ]protected|(?:customer|member|patient|client|internal|staff) portal)\b/i;

const publicEvidence = registrationRule({
  id: 'CP-030',
  severity: 'warning',
  reads: [FLOW],
  sources: [official('TW-err 30909'), official('AWS rejection reasons')],
  forestalls: ['30909', 'AWS BRAND_URL_AUTHENTICATION_REQUIRED'],
  judge({ campaign }, report) {
    const claim = firstClaim(campaign.messageFlow, BEHIND_LOGIN);
    if (claim && !namesPlace(campaign.messageFlow)) report(FLOW, 'flow-behind-login', { words: claim.match });
  },
});

const RATE =
  /\b(\d{1,3})\s*(?:msgs?|messages?|texts?|sms|times?)?\s*(?:\/|per|a|each|every)\s*(day|week|wk|month|mo|year|yr)s?\b/i;
const UNITS: Readonly<Record<string, string>> = { wk: 'week', mo: 'month', yr: 'year' };
const RATE_FIELDS = ['messageFlow', 'description', 'optinMessage', 'helpMessage'] as const;

const frequency = registrationRule({
  id: 'CP-037',
  severity: 'warning',
  reads: RATE_FIELDS.map((field) => `campaign.${field}`),
  sources: [thirdParty('published outcome of a real filing')],
  judge({ campaign }, report) {
    const first = new Map<string, { readonly amount: string; readonly path: string }>();
    for (const field of RATE_FIELDS) {
      const [, amount = '', word = ''] = RATE.exec(campaign[field]) ?? [];
      if (amount === '') continue;
      const unit = UNITS[word.toLowerCase()] ?? word.toLowerCase();
      const path = `campaign.${field}`;
      const known = first.get(unit);
      if (!known) first.set(unit, { amount, path });
      else if (known.amount !== amount) {
        report(path, 'frequency-differs', {
          amount,
          unit: `@unit.${unit}`,
          other: `@${known.path}`,
          otherAmount: known.amount,
        });
      }
    }
  },
});

const ABOUT_CONSENT = /\bopt(?:s|ed|ing)?[- ]?in\b|\bconsent\w*\b|\bsubscrib\w+\b|\bsign(?:s|ed|ing)? up\b/i;

const sameMethods = registrationRule({
  id: 'CP-038',
  severity: 'warning',
  reads: PROSE_READS,
  sources: [official('TW-err 30917'), thirdParty('Swivel help 9882792')],
  forestalls: ['30917'],
  judge({ campaign }, report) {
    const { description, messageFlow } = campaign;
    if (!isFilled(messageFlow)) return;
    const sentences = description.split(/(?<=[.!?])\s+/).filter((sentence) => ABOUT_CONSENT.test(sentence));
    const described = optInMethods(messageFlow);
    const missing = [...optInMethods(sentences.join(' '))].filter((one) => !described.has(one));
    if (missing.length === 0) return;
    report(FLOW, 'flow-misses-methods', { methods: missing.map((one) => `@method.${one}`).join(',') });
  },
});

export const campaignConsentRules = [
  method,
  disclosures,
  freeConsent,
  ownConsent,
  marketingConsent,
  publicEvidence,
  frequency,
  sameMethods,
];
