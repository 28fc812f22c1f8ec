import { formatPhone, isNanp, parsePhone } from '../../model/phone.ts';
import type { BrandDraft } from '../../model/registration.ts';
import { brandNames, namesBrand, nameToWrite } from '../reading/brand-name.ts';
import {
  acknowledgesOptOut,
  promisesSilence,
  saysFrequency,
  saysHelp,
  saysOptOut,
  saysRates,
} from '../reading/disclosures.ts';
import { findEmails, findLinks } from '../reading/links.ts';
import { findPhones } from '../reading/phones.ts';
import { findPlaceholders, standsForLink, standsForPhone } from '../reading/placeholders.ts';
import { isWritableName } from '../reading/writable.ts';
import { fixAt } from '../rule.ts';
import { measureSegments, toPlainCharacters } from '../segments.ts';
import { errorIf, isConceivable } from './reader-opinions.ts';
import {
  BRAND_NAME_READS,
  confirmationsOf,
  isFilled,
  MESSAGE_READS,
  messagesOf,
  type Report,
  registrationRule,
  withSentence,
} from './registration-rule.ts';
import { inferred, official } from './sources.ts';

/** What belongs into the first message after somebody agreed, and the sentence that adds it. */
const OPT_IN_PARTS = [
  {
    says: saysOptOut,
    code: 'optin-without-stop',
    fix: 'fix-add-stop',
    sentence: 'Reply STOP to opt out.',
    severity: 'error',
  },
  {
    says: saysHelp,
    code: 'optin-without-help',
    fix: 'fix-add-help',
    sentence: 'Reply HELP for help.',
    severity: 'warning',
  },
  {
    says: saysFrequency,
    code: 'optin-without-frequency',
    fix: 'fix-add-frequency',
    sentence: 'Msg frequency varies.',
    severity: 'warning',
  },
  {
    says: saysRates,
    code: 'optin-without-rates',
    fix: 'fix-add-rates',
    sentence: 'Msg & data rates may apply.',
    severity: 'warning',
  },
] as const;

const optInMessage = registrationRule({
  id: 'CP-015',
  severity: 'error',
  reads: ['campaign.optinMessage', ...BRAND_NAME_READS],
  sources: [official('AWS rejection reasons'), official('Telnyx support 10547022 (611)')],
  judge(draft, report) {
    const path = 'campaign.optinMessage';
    const text = draft.campaign.optinMessage;
    if (!isFilled(text)) return;
    judgeBrand(draft.brand, path, text, report);
    for (const { says, code, fix, sentence, severity } of OPT_IN_PARTS) {
      if (says(text)) continue;
      report(path, code, {}, { severity, fix: fixAt(fix, path, withSentence(text, sentence)) });
    }
  },
});

function judgeBrand(
  brand: Parameters<typeof brandNames>[0],
  path: string,
  text: string,
  report: Report,
): void {
  const names = brandNames(brand);
  if (!names.known || namesBrand(text, names)) return;
  const name = nameToWrite(brand);
  const fix = fixAt('fix-add-brand', path, `${name}: ${text.trim()}`);
  report(
    path,
    'message-without-brand',
    { name },
    names.isPlaceholder || !isWritableName(name) ? {} : { fix },
  );
}

const optOutMessage = registrationRule({
  id: 'CP-016',
  severity: 'error',
  isJudgement: true,
  reads: ['campaign.optoutMessage', 'campaign.usecase', ...BRAND_NAME_READS],
  sources: [official('AWS rejection reasons'), official('TW-err 30887')],
  judge(draft, report) {
    const path = 'campaign.optoutMessage';
    const text = draft.campaign.optoutMessage;
    if (!isFilled(text)) return;
    judgeBrand(draft.brand, path, text, report);
    const isHeard = acknowledgesOptOut(text);
    const isLast = promisesSilence(text);
    if (!isHeard && !isLast) {
      const isPlain = isConceivable(draft, { path, text }, ['not-ended', 'wrong-kind', 'filler']);
      report(path, 'optout-says-neither', {}, errorIf(isPlain));
    } else if (!isHeard) {
      const fix = fixAt('fix-add-unsubscribed', path, withSentence(text, 'You are unsubscribed.'));
      report(path, 'optout-without-acknowledgement', {}, { severity: 'warning', fix });
    } else if (!isLast) {
      const fix = fixAt('fix-add-last', path, withSentence(text, 'You will receive no more messages.'));
      report(path, 'optout-without-end', {}, { severity: 'warning', fix });
    }
  },
});

const MASKED_PHONE = /\bphone:?\s*[*x]{7,}/i;

const hasContact = (text: string): boolean =>
  MASKED_PHONE.test(text) ||
  findEmails(text).length > 0 ||
  findLinks(text).length > 0 ||
  findPhones(text).length > 0 ||
  findPlaceholders(text).some(
    ({ name }) => standsForLink(name) || standsForPhone(name) || /e-?mail/i.test(name),
  );

/** Where the brand is reached by its own form; empty when the form does not say. */
function contactSentence({ email, phone }: BrandDraft): string {
  if (findEmails(email).length === 1) return `For help write to ${email.trim()}.`;
  const parsed = parsePhone(phone);
  return parsed.ok && isNanp(parsed.e164) ? `For help call ${formatPhone(parsed.e164)}.` : '';
}

const helpMessage = registrationRule({
  id: 'CP-017',
  severity: 'error',
  reads: ['campaign.helpMessage', 'brand.email', 'brand.phone', ...BRAND_NAME_READS],
  sources: [official('TW-err 30890'), official('AWS rejection reasons')],
  judge(draft, report) {
    const path = 'campaign.helpMessage';
    const text = draft.campaign.helpMessage;
    if (!isFilled(text)) return;
    judgeBrand(draft.brand, path, text, report);
    if (hasContact(text)) return;
    const contact = contactSentence(draft.brand);
    report(
      path,
      'help-without-contact',
      {},
      contact ? { fix: fixAt('fix-add-contact', path, withSentence(text, contact)) } : {},
    );
  },
});

const confirmationReads = registrationRule({
  id: 'CP-045',
  since: '2026.11.3',
  severity: 'error',
  isJudgement: true,
  reads: MESSAGE_READS,
  sources: [inferred('readings of labelled confirmations'), official('AWS rejection reasons')],
  reader: {
    texts: confirmationsOf,
    codes: {
      'wrong-kind': 'confirmation-of-other-kind',
      'no-brand': 'confirmation-names-nobody',
      'no-stop': 'confirmation-without-stop',
      'no-contact': 'confirmation-without-contact',
      'not-ended': 'confirmation-goes-on',
    },
    isRuledOut: ({ text }, kind, { brand }) => {
      const names = brandNames(brand);
      switch (kind) {
        case 'no-brand':
          return names.known && namesBrand(text, names);
        case 'no-stop':
          return saysOptOut(text);
        case 'no-contact':
          return hasContact(text);
        case 'not-ended':
          // What says neither is CP-016's.
          return promisesSilence(text) || !acknowledgesOptOut(text);
        default:
          return false;
      }
    },
  },
});

const CHARACTERS_SHOWN = 8;

const encoding = registrationRule({
  id: 'CP-032',
  severity: 'info',
  reads: MESSAGE_READS,
  sources: [
    official('Telnyx message encoding'),
    official('3GPP TS 23.038'),
    inferred('plain characters to write instead'),
  ],
  judge(draft, report) {
    for (const { path, text } of messagesOf(draft)) {
      const { encoding: name, units, segments, offending } = measureSegments(text);
      if (offending.length > 0) {
        const characters = offending
          .slice(0, CHARACTERS_SHOWN)
          .map(({ char }) => char)
          .join(' ');
        const canPlain = offending.every(({ plain }) => plain !== null);
        const fix = fixAt('fix-plain-text', path, toPlainCharacters(text));
        const code = segments > 1 ? 'message-unicode-segments' : 'message-unicode';
        report(path, code, { characters, segments, units }, canPlain ? { fix } : {});
      } else if (segments > 1) report(path, 'message-segments', { encoding: name, segments, units });
    }
  },
});

export const campaignMessageRules = [confirmationReads, optInMessage, optOutMessage, helpMessage, encoding];
