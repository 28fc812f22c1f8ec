import type { CampaignDraft, RegistrationDraft } from '../../model/registration.ts';
import { brandNames, namesBrand } from '../reading/brand-name.ts';
import {
  bundledConsent,
  consentInTerms,
  forcedConsent,
  namesAnythingElse,
  saysFree,
  standsForItsAct,
} from '../reading/consent.ts';
import {
  saysFrequency,
  saysHelp,
  saysMessageTypes,
  saysOptOut,
  saysPrivacy,
  saysRates,
  saysTerms,
} from '../reading/disclosures.ts';
import { hiddenBehindLogin } from '../reading/login.ts';
import { namesPlace, optInMethods } from '../reading/opt-in-methods.ts';
import { addedUnasked, asksPlainly, foreignClaims, recipientActs } from '../reading/roles.ts';
import { errorIf, isConceivable, leansTo } from './reader-opinions.ts';
import {
  BRAND_NAME_READS,
  type Field,
  isFilled,
  MESSAGE_READS,
  PROSE_READS,
  proseOf,
  registrationRule,
  textsOf,
} from './registration-rule.ts';
import { inferred, official } from './sources.ts';

const FLOW = 'campaign.messageFlow';

const flowOf = ({ campaign }: RegistrationDraft): readonly Field[] =>
  isFilled(campaign.messageFlow) ? [{ path: FLOW, text: campaign.messageFlow }] : [];

const method = registrationRule({
  id: 'CP-019',
  severity: 'error',
  isJudgement: true,
  reads: [FLOW],
  sources: [
    official('TW-err 30909, 30896'),
    official('Telnyx support 10547022 (806)'),
    official('Bandwidth 2100'),
    inferred('who does what in the flow'),
  ],
  reader: {
    texts: flowOf,
    codes: { unasked: 'flow-adds-unasked', 'no-method': 'flow-without-method' },
    // Who does what, how and where can be named, and then the reader only doubts.
    isDeclared: (_draft, _kind, { text }) =>
      optInMethods(text).size > 0 && namesPlace(text) && recipientActs(text),
  },
  judge(draft, report) {
    const text = draft.campaign.messageFlow;
    if (!isFilled(text)) return;
    const methods = optInMethods(text);
    const unasked = addedUnasked(text);
    if (unasked !== null) {
      const isPlain = isConceivable(draft, { path: FLOW, text }, ['unasked', 'no-method', 'sourced']);
      report(FLOW, 'flow-adds-unasked', { words: unasked }, errorIf(isPlain));
    } else if (methods.size === 0) {
      // Somebody does something to agree, in words that are not recognised as a way.
      const isPlain =
        !asksPlainly(text) && isConceivable(draft, { path: FLOW, text }, ['no-method', 'unasked']);
      report(FLOW, 'flow-without-method', {}, errorIf(isPlain));
    } else if (!recipientActs(text)) report(FLOW, 'flow-without-act', {}, { severity: 'warning' });
    if (methods.size > 0 && !namesPlace(text)) {
      // A page can be opened, so its address is owed; a talk at a desk can only be described.
      const isPageOnly = methods.size === 1 && methods.has('web');
      const isPlain = isPageOnly && leansTo(draft, { path: FLOW, text }, ['no-method', 'hidden', 'unasked']);
      report(FLOW, 'flow-without-place', {}, errorIf(isPlain));
    }
  },
});

const DISCLOSURES = [
  { says: saysMessageTypes, code: 'flow-without-types' },
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
  isJudgement: true,
  reads: [FLOW, ...BRAND_NAME_READS],
  sources: [official('Bandwidth 2133 to 2139'), official('AWS rejection reasons'), official('TW-err 30924')],
  judge({ brand, campaign }, report) {
    const text = campaign.messageFlow;
    if (!isFilled(text)) return;
    const names = brandNames(brand);
    if (names.known && !namesBrand(text, names)) report(FLOW, 'flow-without-brand');
    for (const { says, code } of DISCLOSURES) if (!says(text)) report(FLOW, code);
  },
});

const freeConsent = registrationRule({
  id: 'CP-022',
  severity: 'error',
  isJudgement: true,
  reads: [FLOW],
  sources: [official('TW-err 30923, 30925, 30931'), official('Telnyx support 10547022 (803)')],
  reader: {
    texts: flowOf,
    codes: { forced: 'consent-forced', 'in-terms': 'consent-in-terms', bundled: 'consent-bundled' },
    isRuledOut: ({ text }, kind) => kind === 'bundled' && !namesAnythingElse(text),
    isDeclared: (_draft, kind, { text }) => kind !== 'in-terms' && saysFree(text),
  },
  judge(draft, report) {
    const text = draft.campaign.messageFlow;
    const claims = [
      ['consent-forced', forcedConsent(text)],
      ['consent-in-terms', consentInTerms(text)],
      ['consent-bundled', bundledConsent(text)],
    ] as const;
    const isPlain =
      leansTo(draft, { path: FLOW, text }, ['forced', 'in-terms', 'bundled', 'unasked']) &&
      !standsForItsAct(text);
    for (const [code, claim] of claims)
      if (claim) report(FLOW, code, { words: claim.match }, errorIf(isPlain));
  },
});

const CODES = {
  taken: 'consent-taken',
  sourced: 'consent-of-others',
  'handed-on': 'consent-handed-on',
  'for-others': 'program-for-others',
} as const;

const ownConsent = registrationRule({
  id: 'CP-023',
  severity: 'error',
  isJudgement: true,
  reads: [...PROSE_READS, ...MESSAGE_READS],
  sources: [
    official('TW-err 30896'),
    official('Telnyx support 10547022 (708)'),
    inferred('who gives, gets and uses the numbers'),
  ],
  reader: {
    texts: textsOf,
    codes: { sourced: 'consent-of-others', shared: 'consent-handed-on', 'for-others': 'program-for-others' },
  },
  judge(draft, report) {
    for (const field of proseOf(draft)) {
      // A broker of others' offers is refused for its content, by CP-024.
      const claim = foreignClaims(field.text).find(({ role }) => role !== 'brokered');
      if (!claim) continue;
      const isPlain = isConceivable(draft, field, [
        'sourced',
        'shared',
        'for-others',
        'unasked',
        'lead-selling',
      ]);
      report(field.path, CODES[claim.role as keyof typeof CODES], { words: claim.match }, errorIf(isPlain));
    }
  },
});

/** The use case itself and everything it was said to contain. */
export const usesOf = ({ usecase, subUsecases }: CampaignDraft): ReadonlySet<string> =>
  new Set([usecase, ...subUsecases].filter((use) => use !== ''));

const MARKETING_WORDS =
  /\b(?:marketing|promot\w+|offers?|deals?|discounts?|sales?|advertis\w+|newsletters?|coupons?)\b/i;
const NO_CONDITION =
  /\bnot (?:a )?(?:condition|required)\b|\bno purchase (?:is )?(?:necessary|required)\b|\bwithout (?:any )?purchase\b|\boptional\b/i;
const SEPARATE =
  /\bseparate(?:ly)?\b|\bof its own\b|\bits own (?:box|line|check ?box)\b|\b(?:second|another|additional|two|individual) (?:\w+ )?(?:check ?)?box(?:es)?\b|\bapart from\b/i;
/** A bundle whose name says nothing of its content. */
const BUNDLES: ReadonlySet<string> = new Set(['LOW_VOLUME', 'MIXED']);

const marketingConsent = registrationRule({
  id: 'CP-028',
  severity: 'warning',
  isJudgement: true,
  reads: [FLOW, 'campaign.optinMessage', 'campaign.usecase', 'campaign.subUsecases'],
  sources: [official('TW-err 30913'), official('AWS rejection reasons'), official('Telnyx support 10645338')],
  judge({ campaign }, report) {
    const { messageFlow, optinMessage } = campaign;
    const uses = usesOf(campaign);
    if (!uses.has('MARKETING')) return;
    if (isFilled(optinMessage) && !MARKETING_WORDS.test(optinMessage))
      report('campaign.optinMessage', 'optin-without-marketing');
    if (!isFilled(messageFlow)) return;
    if (!MARKETING_WORDS.test(messageFlow)) report(FLOW, 'flow-without-marketing');
    if (!NO_CONDITION.test(`${messageFlow}\n${optinMessage}`)) report(FLOW, 'flow-without-no-condition');
    const isMixed = [...uses].filter((use) => !BUNDLES.has(use)).length > 1;
    if (isMixed && !SEPARATE.test(messageFlow)) report(FLOW, 'flow-marketing-not-separate');
  },
});

const publicEvidence = registrationRule({
  id: 'CP-030',
  severity: 'error',
  isJudgement: true,
  reads: [FLOW],
  sources: [official('TW-err 30909'), official('AWS rejection reasons')],
  reader: { texts: flowOf, codes: { hidden: 'flow-behind-login' } },
  judge(draft, report) {
    const text = draft.campaign.messageFlow;
    const words = hiddenBehindLogin(text);
    if (words === null) return;
    const isPlain = leansTo(draft, { path: FLOW, text }, ['hidden', 'no-method']);
    report(FLOW, 'flow-behind-login', { words }, errorIf(isPlain));
  },
});

export const campaignConsentRules = [
  method,
  disclosures,
  freeConsent,
  ownConsent,
  marketingConsent,
  publicEvidence,
];
