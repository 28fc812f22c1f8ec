import type { RegistrationDraft } from '../../model/registration.ts';
import { groupOfUse } from '../reader/kinds.ts';
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
import { errorIf, isConceivable, leansTo } from './reader-opinions.ts';
import {
  BRAND_NAME_READS,
  isFilled,
  MESSAGE_READS,
  PROSE_READS,
  proseOf,
  registrationRule,
  samplesOf,
  textsOf,
} from './registration-rule.ts';
import { inferred, official } from './sources.ts';

const DESCRIPTION = 'campaign.description';
const ENOUGH_CONTENT = 2;
const PLENTY_OF_CONTENT = 5;

/** It names a sender, people and an occasion: then it may be short, but it is not about anything. */
const saysWhatItIs = ({ brand }: RegistrationDraft, text: string): boolean => {
  const names = brandNames(brand);
  return (
    (!names.known || namesBrand(text, names) || namesSenders(text)) &&
    namesRecipients(text) &&
    namesOccasion(text)
  );
};

const description = registrationRule({
  id: 'CP-026',
  severity: 'error',
  isJudgement: true,
  reads: ['campaign.description', ...BRAND_NAME_READS],
  sources: [official('TW-err 30886'), official('AWS rejection reasons'), inferred('words that say nothing')],
  reader: {
    texts: ({ campaign }) => [{ path: DESCRIPTION, text: campaign.description }],
    codes: { vague: 'description-says-nothing', 'not-a-description': 'description-off-purpose' },
    isDeclared: (draft, kind, { text }) => kind === 'vague' && saysWhatItIs(draft, text),
  },
  judge(draft, report) {
    const { brand, campaign } = draft;
    const path = DESCRIPTION;
    const text = campaign.description;
    if (!isFilled(text) || plainlyNotEnglish(text)) return;
    const content = contentWords(text);
    if (content < ENOUGH_CONTENT) {
      const isPlain = isConceivable(draft, { path, text }, [
        'vague',
        'not-a-description',
        'filler',
        'no-method',
      ]);
      report(path, 'description-says-nothing', {}, errorIf(isPlain));
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

const BUNDLES = new Set(['MIXED', 'LOW_VOLUME']);
const OFFER =
  /\b(?:promo(?:s|tions?|tional)?|(?:special |exclusive )?offers?|discounts?|sales?|deals?|coupons?|specials?)\b|(?:\d\s?%|\$\d+) off\b/i;

/** Use cases that are named after who sends, and allow any content. */
const saysLittle = (uses: ReadonlySet<string>): boolean =>
  [...uses].every((use) => !NARROW.has(use) && groupOfUse(use) === 0);

/** What plainly fits, whatever the reader thinks of it. */
const FITS = [
  { sign: OFFER, uses: new Set(['MARKETING', ...BUNDLES]) },
  { sign: /\b(?:surveys?|polls?|votes?|feedback|ratings?)\b/i, uses: new Set(['POLLING_VOTING']) },
] as const;

const fitsUseCase = registrationRule({
  id: 'CP-027',
  severity: 'error',
  isJudgement: true,
  reads: ['campaign.samples', DESCRIPTION, 'campaign.usecase', 'campaign.subUsecases'],
  sources: [official('Telnyx support 10547022 (602)'), official('TW-err 30886, 30893')],
  reader: {
    texts: (draft) => [{ path: DESCRIPTION, text: draft.campaign.description }, ...samplesOf(draft)],
    codes: { mismatch: 'text-unlike-use-case' },
    isRuledOut: ({ text }, _kind, { campaign }) =>
      saysLittle(usesOf(campaign)) ||
      FITS.some(({ sign, uses }) => sign.test(text) && [...usesOf(campaign)].some((use) => uses.has(use))),
    // What holds several uses says little about each of them.
    isDeclared: ({ campaign }, _kind, { text }) =>
      BUNDLES.has(campaign.usecase) || (PROMOTION.test(text) && !isNothingButPromotion(PROMOTION, text)),
  },
  judge(draft, report) {
    const uses = usesOf(draft.campaign);
    const isNarrow = [...uses].some((use) => NARROW.has(use));
    const samples = samplesOf(draft);
    if (!isNarrow || samples.length === 0) return;
    for (const { path, text } of samples) {
      const kind = KINDS.find(({ sign }) => sign.test(text));
      if (!kind || kind.fits.some((use) => uses.has(use))) continue;
      const isPlain =
        isNothingButPromotion(kind.sign, text) &&
        isConceivable(draft, { path, text }, ['mismatch', 'sweepstakes']);
      report(path, kind.code, { usecase: [...uses].join(', ') }, errorIf(isPlain));
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
  isJudgement: true,
  reads: [...PROSE_READS, ...MESSAGE_READS],
  sources: [official('AWS rejection reasons')],
  reader: { texts: textsOf, codes: { internal: 'program-internal' } },
  judge(draft, report) {
    for (const { path, text } of proseOf(draft)) {
      const claims = [
        ['program-personal', personalClaim(text)],
        ['program-testing', testingClaim(text)],
        ['program-own-numbers', ownNumbersClaim(text)],
      ] as const;
      const isPlain = leansTo(draft, { path, text }, ['internal', 'not-a-description', 'vague', 'filler']);
      for (const [code, claim] of claims)
        if (claim) report(path, code, { words: claim.match }, errorIf(isPlain));
      // Many a company texts its employees rightly; only a campaign for nobody else is doubtful.
      const internal = internalClaim(text);
      if (internal) report(path, 'program-internal', { words: internal.match }, { severity: 'warning' });
    }
  },
});

export const campaignPurposeRules = [description, fitsUseCase, notPersonal];
