import { formatPhone, isNanp, parsePhone } from '../../model/phone.ts';
import { brandNames, namesBrand } from '../reading/brand-name.ts';
import { findEmails, mailDomain } from '../reading/links.ts';
import { findPhones, isHelpContact } from '../reading/phones.ts';
import { findPlaceholders, standsForPhone } from '../reading/placeholders.ts';
import { fixAt } from '../rule.ts';
import { BRAND_NAME_READS, registrationRule, samplesOf } from './registration-rule.ts';
import { official, thirdParty } from './sources.ts';

const phoneIn = (text: string): string | undefined =>
  findPhones(text).find(({ index }) => !isHelpContact(text, index))?.text;

const tokenIn = (text: string): string | undefined =>
  findPlaceholders(text).find(({ name, index }) => standsForPhone(name) && !isHelpContact(text, index))?.text;

const embeddedPhone = registrationRule({
  id: 'CP-008',
  severity: 'error',
  reads: ['campaign.samples', 'campaign.embeddedPhone'],
  sources: [
    official('TW-err 30889'),
    official('SignalWire API specification'),
    official('AWS Pinpoint guide'),
  ],
  judge(draft, report) {
    const samples = samplesOf(draft);
    const path = 'campaign.embeddedPhone';
    const withPhone = samples.find(({ text }) => phoneIn(text) !== undefined);
    const withToken = samples.find(({ text }) => tokenIn(text) !== undefined);
    if (draft.campaign.embeddedPhone) {
      // A help contact with the flag on is doubtful, not wrong.
      if (
        samples.length === 0 ||
        withPhone ||
        withToken ||
        samples.some(({ text }) => findPhones(text).length > 0)
      )
        return;
      report(
        path,
        'phone-flag-without-phone',
        {},
        { severity: 'warning', fix: fixAt('fix-untick', path, false) },
      );
      return;
    }
    const fix = fixAt('fix-tick', path, true);
    if (withPhone)
      report(withPhone.path, 'phone-without-flag', { phone: phoneIn(withPhone.text) ?? '' }, { fix });
    else if (withToken) {
      report(
        withToken.path,
        'phone-token-without-flag',
        { token: tokenIn(withToken.text) ?? '' },
        { severity: 'warning', fix },
      );
    }
  },
});

const helpContact = registrationRule({
  id: 'CP-036',
  severity: 'warning',
  reads: ['campaign.helpMessage', 'brand.email', 'brand.phone', ...BRAND_NAME_READS],
  sources: [official('AWS rejection reasons'), thirdParty('OnSIP')],
  judge({ brand, campaign }, report) {
    const path = 'campaign.helpMessage';
    const text = campaign.helpMessage;
    const own = mailDomain(brand.email);
    const mail = findEmails(text).find((one) => own !== null && mailDomain(one) !== own);
    const names = brandNames(brand);
    /** The other contact may have been all that named the brand. */
    const mended = (value: string) =>
      namesBrand(text, names) === namesBrand(value, names)
        ? { fix: fixAt('fix-own-contact', path, value) }
        : {};
    if (mail && own) {
      const value = text.replaceAll(mail, brand.email.trim());
      report(path, 'help-mail-differs', { mail, domain: own }, mended(value));
    }
    const phone = parsePhone(brand.phone);
    const given = findPhones(text).filter(({ e164 }) => e164 !== null);
    if (!phone.ok || given.length === 0 || given.some(({ e164 }) => e164 === phone.e164)) return;
    const other = given[0]?.text ?? '';
    const value = text.replace(other, formatPhone(phone.e164));
    report(
      path,
      'help-phone-differs',
      { phone: other, brandPhone: phone.e164 },
      isNanp(phone.e164) ? mended(value) : {},
    );
  },
});

export const campaignPhoneRules = [embeddedPhone, helpContact];
