import { plainlyNotEnglish } from '../reading/language.ts';
import { firstClaim } from '../reading/negation.ts';
import { remember } from '../reading/remember.ts';
import { words } from '../reading/words.ts';
import { AGE_RESTRICTED, FORBIDDEN_CONTENT, LENDING } from '../reference/lexicon.ts';
import { usesOf } from './campaign-consent.ts';
import {
  isFilled,
  MESSAGE_READS,
  PROSE_READS,
  proseOf,
  registrationRule,
  samplesOf,
  textsOf,
} from './registration-rule.ts';
import { inferred, official, thirdParty } from './sources.ts';

const TEXT_READS = [...MESSAGE_READS, ...PROSE_READS];

/** What a text says of forbidden things and does not deny, by kind. */
const forbiddenIn = remember((text) =>
  FORBIDDEN_CONTENT.values.flatMap(({ kind, words: pattern }) => {
    const claim = firstClaim(text, pattern);
    return claim ? [{ kind, match: claim.match }] : [];
  }),
);

const forbidden = registrationRule({
  id: 'CP-024',
  severity: 'error',
  reads: TEXT_READS,
  sources: [official(FORBIDDEN_CONTENT.source), inferred('phrases with one meaning only')],
  judge(draft, report) {
    for (const { path, text } of textsOf(draft)) {
      for (const { kind, match } of forbiddenIn(text)) report(path, `content-${kind}`, { words: match });
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
      const aged = ageGated ? null : firstClaim(text, AGE_RESTRICTED);
      if (aged) report(path, 'content-age-restricted', { words: aged.match });
      const lent = directLending ? null : firstClaim(text, LENDING);
      if (lent) report(path, 'content-lending', { words: lent.match });
    }
  },
});

/** Words that any description could hold; what remains says what this one is about. */
const SAY_NOTHING = new Set(
  (
    'a an the this that these those and or but of to for from in on at by with about as into via through it its is are ' +
    'be been being was were will would can could may might shall should must have has had do does did who whom which ' +
    'what when where how why we us our ours you your they them their i me my he she all any some each every various ' +
    'different multiple many more most other others such not no so if then than also just only very new ' +
    'send sends sending sent receive receives received receiving get gets use uses used using provide provides ' +
    'message messages messaging msg msgs text texts texting sms mms notification notifications alert alerts ' +
    'communication communications communicate communicates communicating contact contacts contacting reach out ' +
    'customer customers client clients user users people person subscriber subscribers recipient recipients consumer ' +
    'consumers campaign campaigns program programs business businesses company companies purpose purposes reason reasons ' +
    'general information informational info inform informing update updates marketing promotional promotion promotions ' +
    'service services product products opt opted opting opt-in in keep informed related regarding want like need needs ' +
    'number numbers phone phones mobile help them engage engagement transactional conversational bulk mass'
  ).split(' '),
);
const ENOUGH_CONTENT = 2;
const PLENTY_OF_CONTENT = 5;
const RECIPIENTS =
  /\b(?:customers?|clients?|patients?|members?|subscribers?|students?|parents?|guardians?|users?|employees?|staff|guests?|residents?|tenants?|donors?|volunteers?|applicants?|candidates?|drivers?|visitors?|shoppers?|buyers?|sellers?|homeowners?|borrowers?|policyholders?|attendees?|participants?|recipients?|account ?holders?|cardholders?|families|consumers?|citizens?|voters?|players?|owners?|contacts?|people|individuals?|those who|anyone who)\b/i;

const description = registrationRule({
  id: 'CP-026',
  severity: 'error',
  reads: ['campaign.description'],
  sources: [official('TW-err 30886'), official('AWS rejection reasons'), inferred('words that say nothing')],
  judge({ campaign }, report) {
    const path = 'campaign.description';
    const text = campaign.description;
    if (!isFilled(text) || plainlyNotEnglish(text)) return;
    const content = new Set(words(text).filter((word) => !SAY_NOTHING.has(word)));
    if (content.size < ENOUGH_CONTENT) {
      report(path, 'description-says-nothing');
      return;
    }
    if (content.size < PLENTY_OF_CONTENT) report(path, 'description-thin', {}, { severity: 'warning' });
    if (!RECIPIENTS.test(text)) report(path, 'description-without-recipients', {}, { severity: 'warning' });
  },
});

const CODE =
  /\b(?:verification|security|log-?in|one[- ]time|authentication)\s+(?:pass)?code\b|\b(?:otp|one[- ]time password|passcode)\b/i;
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
  },
});

const PERSONAL =
  /\b(?:peer[- ]to[- ]peer|p2p|person[- ]to[- ]person)\b|\bpersonal (?:use|messages?|texts?|conversations?|texting)\b|\b(?:to|with|between|my) (?:my |our |their )?(?:friends and family|family and friends)\b(?! (?:discount|sale|event|day|offer))/i;
const TESTING =
  /\b(?:for|just) test(?:ing)? (?:purposes?|only)\b|\btest(?:ing)? (?:campaign|purposes?|the (?:api|system|integration|platform))\b|\b(?:this|campaign) is (?:just |only )?(?:a |for )test(?:ing)?\b/i;

const notPersonal = registrationRule({
  id: 'CP-029',
  severity: 'error',
  reads: PROSE_READS,
  sources: [official('AWS rejection reasons')],
  judge(draft, report) {
    for (const { path, text } of proseOf(draft)) {
      const personal = firstClaim(text, PERSONAL);
      if (personal) report(path, 'program-personal', { words: personal.match });
      const testing = firstClaim(text, TESTING);
      if (testing) report(path, 'program-testing', { words: testing.match });
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

function isCardNumber(digits: string): boolean {
  let sum = 0;
  [...digits].reverse().forEach((digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
    sum += value > 9 ? value - 9 : value;
  });
  return sum % 10 === 0;
}

const personalData = registrationRule({
  id: 'CP-042',
  severity: 'info',
  reads: TEXT_READS,
  sources: [thirdParty('HighLevel, after Twilio guidance')],
  judge(draft, report) {
    for (const { path, text } of textsOf(draft)) {
      const card = (text.match(/\b(?:\d[ -]?){15}\d\b/g) ?? []).some((one) =>
        isCardNumber(one.replace(/\D/g, '')),
      );
      if (card) report(path, 'text-card-number');
      if (/\b\d{3}-\d{2}-\d{4}\b/.test(text)) report(path, 'text-social-security-number');
    }
  },
});

export const campaignContentRules = [
  forbidden,
  flagged,
  description,
  fitsUseCase,
  notPersonal,
  english,
  personalData,
];
