import { brandNames, namesBrand } from '../reading/brand-name.ts';
import { plainlyNotEnglish } from '../reading/language.ts';
import {
  contentWords,
  internalClaim,
  namesOccasion,
  namesRecipients,
  namesSenders,
  ownNumbersClaim,
  personalClaim,
  testingClaim,
} from '../reading/purpose.ts';
import { usesOf } from './campaign-consent.ts';
import {
  BRAND_NAME_READS,
  isFilled,
  PROSE_READS,
  proseOf,
  registrationRule,
  samplesOf,
} from './registration-rule.ts';
import { inferred, official } from './sources.ts';

const ENOUGH_CONTENT = 2;
const PLENTY_OF_CONTENT = 5;

const description = registrationRule({
  id: 'CP-026',
  severity: 'error',
  reads: ['campaign.description', ...BRAND_NAME_READS],
  sources: [official('TW-err 30886'), official('AWS rejection reasons'), inferred('words that say nothing')],
  judge({ brand, campaign }, report) {
    const path = 'campaign.description';
    const text = campaign.description;
    if (!isFilled(text) || plainlyNotEnglish(text)) return;
    const content = contentWords(text);
    if (content < ENOUGH_CONTENT) {
      report(path, 'description-says-nothing');
      return;
    }
    if (content < PLENTY_OF_CONTENT) report(path, 'description-thin', {}, { severity: 'warning' });
    if (!namesRecipients(text)) report(path, 'description-without-recipients', {}, { severity: 'warning' });
    const names = brandNames(brand);
    if (names.known && !namesBrand(text, names)) {
      // "Staff text patients" says who writes, though not for whom.
      const severity = namesSenders(text) ? 'info' : 'warning';
      report(path, 'description-without-sender', {}, { severity });
    }
    if (!namesOccasion(text)) report(path, 'description-without-occasion', {}, { severity: 'info' });
  },
});

const CODE =
  /\b(?:verification|security|log-?in|sign-?in|one[- ]time|authentication)\s+(?:pass)?code\b|\b(?:otp|one[- ]time password|passcode)\b|\bcode(?: is|:)\s+(?:\d{4,8}|\[|\{|x{4,}|#{4,})/i;
const PROMOTION =
  /\b\d{1,2}\s?% off\b|\bpromo(?:tion(?:al)?)? code\b|\bcoupons?\b|\bdiscount code\b|\b(?:flash|spring|summer|fall|winter|holiday|clearance|anniversary) sale\b|\bon sale\b|\bshop now\b|\bbuy one,? get one\b|\bspecial offers?\b|\blimited[- ]time (?:offer|deal)\b/i;
const DONATION =
  /\bdonate (?:now|today|here|online|at|to|\$)|\b(?:make|your) (?:a )?donation\b|\b(?:donation|gift) of \$|\bchip in\b|\bfundrais(?:er|ing)\b/i;
const VOTE =
  /\bvote (?:by|early|yes|no|on (?:november|election))\b|\b(?:ballots?|election day|polling place)\b/i;
const NOTICE =
  /\border (?:#|number|no\.?)?\s?[\w[#]|\bappointment\b|\bdeliver(?:y|ed|ing)\b|\bpackage\b|\bshipped\b|\bticket\b|\binvoice\b|\bpayment (?:of|is|was|received|due)\b|\breminder\b/i;

/** What a sample plainly is, and the use cases under which it may be sent. */
const KINDS = [
  {
    code: 'sample-is-code',
    sign: CODE,
    fits: ['2FA', 'SECURITY_ALERT', 'ACCOUNT_NOTIFICATION', 'FRAUD_ALERT'],
  },
  { code: 'sample-is-promotion', sign: PROMOTION, fits: ['MARKETING', 'SWEEPSTAKE'] },
  {
    code: 'sample-is-donation',
    severity: 'warning',
    sign: DONATION,
    fits: ['CHARITY', 'POLITICAL', 'MARKETING'],
  },
  {
    code: 'sample-is-vote',
    sign: VOTE,
    fits: ['POLITICAL', 'POLLING_VOTING', 'PUBLIC_SERVICE_ANNOUNCEMENT'],
  },
] as const;

const OTHER_PURPOSE =
  /\b(?:survey|feedback|review|rate|thank(?:s| you)|question|account|renew\w*|membership|welcome|confirm\w*|reply yes)\b/i;

/** A promotion that serves nothing else under another use case is refused (602); beside a purpose it may pass. */
const isNothingButPromotion = (sign: RegExp, text: string): boolean =>
  sign === PROMOTION && !NOTICE.test(text) && !OTHER_PURPOSE.test(text);

/** Use cases that say enough about the content to hold a sample against them. */
const NARROW = new Set([
  '2FA',
  'ACCOUNT_NOTIFICATION',
  'CUSTOMER_CARE',
  'DELIVERY_NOTIFICATION',
  'FRAUD_ALERT',
  'HIGHER_EDUCATION',
  'MARKETING',
  'POLLING_VOTING',
  'PUBLIC_SERVICE_ANNOUNCEMENT',
  'SECURITY_ALERT',
]);

const fitsUseCase = registrationRule({
  id: 'CP-027',
  severity: 'error',
  reads: ['campaign.samples', 'campaign.usecase', 'campaign.subUsecases'],
  sources: [official('Telnyx support 10547022 (602)'), official('TW-err 30886, 30893')],
  judge(draft, report) {
    const uses = usesOf(draft.campaign);
    const isNarrow = [...uses].some((use) => NARROW.has(use));
    const samples = samplesOf(draft);
    if (!isNarrow || samples.length === 0) return;
    for (const { path, text } of samples) {
      const kind = KINDS.find(({ sign }) => sign.test(text));
      if (!kind || kind.fits.some((use) => uses.has(use))) continue;
      const severity = isNothingButPromotion(kind.sign, text) ? 'error' : 'warning';
      report(path, kind.code, { usecase: [...uses].join(', ') }, { severity });
    }
    const areNotices = samples.every(({ text }) => NOTICE.test(text) && !PROMOTION.test(text));
    if (draft.campaign.usecase === 'MARKETING' && areNotices)
      report('campaign.usecase', 'usecase-marketing-without-marketing', {}, { severity: 'warning' });
    if (draft.campaign.usecase === '2FA' && !samples.some(({ text }) => CODE.test(text)))
      report('campaign.usecase', 'usecase-2fa-without-code', {}, { severity: 'warning' });
  },
});

const notPersonal = registrationRule({
  id: 'CP-029',
  severity: 'error',
  reads: PROSE_READS,
  sources: [official('AWS rejection reasons')],
  judge(draft, report) {
    for (const { path, text } of proseOf(draft)) {
      const personal = personalClaim(text);
      if (personal) report(path, 'program-personal', { words: personal.match });
      const testing = testingClaim(text);
      if (testing) report(path, 'program-testing', { words: testing.match });
      const own = ownNumbersClaim(text);
      if (own) report(path, 'program-own-numbers', { words: own.match });
      // Many a company texts its employees rightly; only a campaign for nobody else is doubtful.
      const internal = internalClaim(text);
      if (internal) report(path, 'program-internal', { words: internal.match }, { severity: 'warning' });
    }
  },
});

export const campaignPurposeRules = [description, fitsUseCase, notPersonal];
