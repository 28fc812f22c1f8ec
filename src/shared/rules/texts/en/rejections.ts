import type { TextTable } from '../../text.ts';

/** What the codes of a rejection mean, in words of our own. */
export const rejections = {
  'rejection.support-mail': {
    message: 'The support address is at a free mail service or at another domain than the website.',
  },
  'rejection.terms-or-affiliate': {
    message: 'The terms are missing, incomplete, or speak of affiliate marketing.',
    reason: 'The code was stated to be final in 2023, and has been used for incomplete terms since.',
  },
  'rejection.forbidden-content': { message: 'The content is of a kind that carriers never approve.' },
  'rejection.spam': { message: 'The campaign was taken for spam.' },
  'rejection.fraud': { message: 'The campaign was taken for fraud.' },
  'rejection.disallowed': { message: 'The kind of program is not allowed.' },
  'rejection.description': { message: 'The description is vague, or does not fit the use case.' },
  'rejection.opt-out-text': { message: 'The opt-out message or its keywords are not in order.' },
  'rejection.opt-in-text': { message: 'The opt-in message lacks something that people must be told.' },
  'rejection.help-text': {
    message: 'The help message lacks the brand or a contact, or names another contact than the brand’s.',
  },
  'rejection.age-gate': { message: 'Age-restricted content without a declared age gate.' },
  'rejection.direct-lending': { message: 'Content about loans without declared direct lending.' },
  'rejection.embedded-phone': {
    message: 'Telephone numbers are declared, but no sample holds one, or the other way round.',
  },
  'rejection.website': {
    message: 'The website does not open, is not the brand’s, or lacks the brand or its policies.',
  },
  'rejection.no-website': { message: 'There is no website.' },
  'rejection.certificate': { message: 'The certificate of the website is not in order.' },
  'rejection.risky-domain': { message: 'The domain of the website is on a list of risky ones.' },
  'rejection.behind-login': { message: 'A page that reviewers must see is behind a sign-in.' },
  'rejection.shortener': { message: 'A public link shortener is used.' },
  'rejection.http-link': { message: 'A link is not encrypted.' },
  'rejection.samples': {
    message: 'The samples do not fit the use case, are too few, or lack the brand or the opt-out words.',
  },
  'rejection.samples-and-use-case': { message: 'The samples do not fit the use case.' },
  'rejection.attributes': {
    message: 'What is declared (links, numbers, age, lending) and what the samples hold differ.',
  },
  'rejection.brand-and-samples': { message: 'Brand, website and samples do not belong together.' },
  'rejection.fields-disagree': { message: 'Two fields of the registration contradict each other.' },
  'rejection.confirmations': { message: 'The opt-in, opt-out or help message is missing or incomplete.' },
  'rejection.not-end-brand': {
    message: 'The brand is a reseller, partner or platform, not the organisation that writes.',
  },
  'rejection.not-authorised': { message: 'Whoever registers is not authorised to do so for this brand.' },
  'rejection.opt-in-insufficient': { message: 'How people agree is not described well enough.' },
  'rejection.opt-in-not-verifiable': { message: 'The reviewer could not see where and how people agree.' },
  'rejection.opt-in-methods': { message: 'Not every way of agreeing is described.' },
  'rejection.opt-in-link': { message: 'The link to the place where people agree does not work.' },
  'rejection.no-opt-in': { message: 'There is no opt-in.' },
  'rejection.no-explicit-opt-in': { message: 'Informational messages without an explicit opt-in.' },
  'rejection.ein-reused': { message: 'The EIN belongs to another brand, or to too many.' },
  'rejection.use-case-not-eligible': {
    message: 'The brand may not use this use case, or the number of sub-use cases is out of bounds.',
  },
  'rejection.use-case-twice': { message: 'The brand has another campaign of the same use case.' },
  'rejection.campaign-cap': { message: 'The brand has as many campaigns as it may have.' },
  'rejection.privacy-policy': {
    message: 'The privacy policy is missing, or does not say that mobile data is not shared.',
  },
  'rejection.policy-link-missing': {
    message:
      'The link to the terms or to the privacy policy is missing. Sources differ on which code means which.',
  },
  'rejection.not-english': { message: 'A text is not in English.' },
  'rejection.marketing-consent': {
    message: 'Consent to marketing is missing, or not apart from other consent.',
  },
  'rejection.sole-proprietor': { message: 'The organisation is no sole proprietor.' },
  'rejection.consent-not-free': { message: 'Consent is forced, pre-ticked or mixed with something else.' },
  'rejection.disclosures': {
    message: 'Something that people must be told stands nowhere near the box they tick.',
  },
  'rejection.fine-disclosure': {
    message:
      'A certain statement is missing: purpose, frequency, rates, help, charity consent, one box for each channel, or the contact in the terms.',
    reason:
      'A newer family of codes, one for each statement; which is which is not published well enough to say.',
  },
  'rejection.brand-not-verified': {
    message: 'The brand could not be verified: name, EIN, country, listing or a step of its vetting.',
    reason: 'Several codes share this row; the full text of the rejection says which.',
  },
  'rejection.ssn': { message: 'The EIN looks like a social security number.' },
  'rejection.tax-id': { message: 'The tax id could not be matched.' },
  'rejection.stock-symbol': { message: 'The stock symbol or exchange could not be matched.' },
  'rejection.kind-of-organisation': { message: 'The kind of organisation could not be proven.' },
  'rejection.legal-name': { message: 'A trade name stands where the legal name belongs.' },
  'rejection.authentication-plus': {
    message: 'A listed company has not confirmed its contact (Authentication+).',
  },
  'rejection.no-reason-given': {
    message:
      'The code gives no reason that a form could cure: unknown, still pending, timed out, or declined by a carrier.',
  },
  'rejection.field-missing': { message: 'A required field is empty.' },
  'rejection.conditional-field-missing': { message: 'A field is empty that another answer makes required.' },
  'rejection.field-not-allowed': { message: 'A field is filled in that another answer rules out.' },
  'rejection.affiliate': { message: 'Affiliate marketing.' },
  'rejection.several-brands': { message: 'The campaign speaks for several brands.' },
  'rejection.same-text': { message: 'The same text stands in several fields.' },
  'rejection.personal': { message: 'The campaign describes itself as personal or person to person.' },
  'rejection.testing': { message: 'The campaign is for testing.' },
  'rejection.not-editable': { message: 'What should change cannot be changed in this registration.' },
  'rejection.suspended': { message: 'A carrier has suspended the registration.' },
  'rejection.security-review': { message: 'A security review failed.' },
  'rejection.cannabis': { message: 'Cannabis, CBD or hemp.' },
  'rejection.guns': { message: 'Firearms.' },
  'rejection.sexual': { message: 'Sexual content.' },
  'rejection.gambling': { message: 'Gambling.' },
  'rejection.hate': { message: 'Hate.' },
  'rejection.alcohol': { message: 'Alcohol.' },
  'rejection.tobacco': { message: 'Tobacco or vapes.' },
  'rejection.lead-generation': { message: 'Leads are collected for others, or bought.' },
  'rejection.risky-finance': { message: 'High-risk finance: short-term loans, crypto, investments, debt.' },
  'rejection.inauthentic': { message: 'The website does not look like that of a real business.' },
  'rejection.several-reasons': { message: 'Several reasons at once.' },
  'rejection.flow-brand': { message: 'The brand is missing where people agree.' },
  'rejection.flow-types': { message: 'The kinds of messages are missing where people agree.' },
  'rejection.flow-frequency': { message: 'The frequency is missing where people agree.' },
  'rejection.flow-rates': { message: 'The rates are missing where people agree.' },
  'rejection.flow-help': { message: 'How to get help is missing where people agree.' },
  'rejection.flow-opt-out': { message: 'How to opt out is missing where people agree.' },
  'rejection.no-phone-field': { message: 'The page where people agree has no field for a telephone number.' },
  'rejection.too-many-numbers': { message: 'More numbers than a campaign may have without a pool.' },
} as const satisfies TextTable;
