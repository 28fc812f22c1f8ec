import type { TextTable } from '../../text.ts';

export const brand = {
  'brand-field-required': {
    message: 'This field is required.',
    reason: 'The registry refuses a brand without it.',
    cure: 'Fill it in as it stands in the organisation’s registration papers.',
  },
  'brand-tax-country-required': {
    message: 'The country that issued the tax id is missing.',
    reason: 'A tax id means nothing without its country.',
    cure: 'Enter the two-letter code of the country, for example US.',
  },
  'brand-alternate-type-required': {
    message: 'The kind of this alternate id is missing.',
    cure: 'Choose DUNS, GIIN or LEI, or clear the alternate id.',
  },
  'brand-alternate-id-required': {
    message: 'The kind of an alternate id is chosen ({{type}}), but the id is missing.',
    cure: 'Enter the id, or choose NONE.',
  },
  'brand-name-is-placeholder': {
    message: '“{{value}}” stands where a name belongs.',
    reason: 'Words of a template are refused as a name.',
    cure: 'Enter the real name.',
  },
  'brand-value-unknown': {
    message: '“{{value}}” is not a value that the registry knows.',
    reason: 'Known values: {{values}}.',
    cure: 'Choose one of the known values.',
  },
  'text-too-long': {
    message: 'This text has {{length}} characters; at most {{max}} are taken.',
    cure: 'Shorten it.',
  },
  'text-too-long-for-some': {
    message: 'This text has {{length}} characters. Sources disagree on the limit: {{tight}} or {{max}}.',
    reason: 'Which limit Cisco’s form has is not published.',
    cure: 'Shorten it to {{tight}} characters to be safe.',
  },
  'text-too-short': {
    message: 'This text has {{length}} characters; at least {{min}} are asked for.',
    cure: 'Say more.',
  },
  'brand-name-short-for-some': {
    message:
      'This name has {{length}} characters. One provider asks for at least {{min}}; others name no minimum.',
    cure: 'Use the longer name, if there is one.',
  },
  'ein-shape': {
    message: 'An EIN has nine digits, for example 12-3456789; this one has {{digits}}.',
    reason: 'The EIN is compared with the records of the IRS.',
    cure: 'Copy it from letter CP 575 or 147C of the IRS.',
  },
  'ein-without-hyphen': {
    message: 'The EIN stands without its hyphen.',
    reason: 'The registry takes both; the tax papers have the hyphen.',
  },
  'ein-is-ssn': {
    message: 'This looks like a social security number.',
    reason:
      'A social security number is not accepted as a tax id, and does not belong in a form that others read.',
    cure: 'Enter the EIN, or register as a sole proprietor if there is none.',
  },
  'ein-invented': {
    message: 'This EIN looks invented.',
    reason: 'It is compared with the records of the IRS.',
    cure: 'Copy it from letter CP 575 or 147C of the IRS.',
  },
  'ein-prefix-unused': {
    message: 'The IRS lists no EIN that begins with {{prefix}}.',
    cure: 'Check the digits against letter CP 575 or 147C of the IRS.',
  },
  'ein-reused': {
    message: 'This EIN also stands in “{{registration}}” for {{companyName}} ({{customer}}).',
    reason: 'One EIN belongs to one brand; a second one is refused.',
    cure: 'Check which of the two it belongs to.',
  },
  'tax-id-canada': {
    message:
      'For Canada sources disagree: the corporation number, or the first nine digits of the CRA business number.',
    reason:
      'AWS and one Telnyx page want the corporation number; Webex Connect and another Telnyx page want the business number.',
    cure: 'Ask the PSTN support team which one the form wants.',
  },
  'tax-id-canada-account': {
    message:
      'The business number has the account of a program behind it; the forms take its nine digits: {{digits}}.',
    cure: 'Leave the letters and the last four digits out.',
  },
  'tax-id-canada-checksum': {
    message: '{{digits}} is no business number: its check digit is wrong.',
    reason: 'A corporation number of nine digits has no check digit, so that it may be right all the same.',
    cure: 'Compare it with the papers of the CRA or of the register.',
  },
  'tax-id-vat': {
    message: 'For {{country}} the tax id is the numeric part of the VAT number.',
  },
  'tax-id-registry': {
    message: 'For {{country}} the tax id is the number in the company register.',
  },
  'brand-public-field-required': {
    message: 'A listed company must fill in this field.',
    reason: 'PUBLIC_PROFIT brands are checked against their listing, and by a mail to their contact.',
    cure: 'Fill it in, or choose PRIVATE_PROFIT if the company is not listed.',
  },
  'brand-public-exchange-none': {
    message: 'A listed company has a stock exchange.',
    cure: 'Choose the exchange, or choose PRIVATE_PROFIT if the company is not listed.',
  },
  'brand-contact-shared-mailbox': {
    message: 'The mailbox “{{mailbox}}” is usually read by several people.',
    reason: 'The registry sends a link to this address that one person must confirm.',
    cure: 'Use the address of a person at the company’s domain.',
  },
  'brand-public-field-only': {
    message: 'Only a listed company fills in this field.',
    reason: 'Some providers refuse the form when it is filled in for another kind of organisation.',
    cure: 'Clear it.',
  },
  'mail-domain-free': {
    message: '{{domain}} gives mailboxes to anybody.',
    reason: 'Reviewers refuse a support address that is not at the brand’s own domain.',
    cure: 'Use an address at the domain of the website.',
  },
  'mail-domain-differs': {
    message: 'The address is at {{domain}}, the website at {{site}}.',
    reason: 'Reviewers take different domains for a sign that the brand is not the sender.',
    cure: 'Use an address at the domain of the website.',
  },
  'website-not-a-link': {
    message: 'This is not the address of a website.',
    cure: 'Enter it as https://www.example.com.',
  },
  'website-not-https': {
    message: 'The website is given with http.',
    reason: 'Reviewers open it, and refuse sites without a certificate.',
    cure: 'Use https, and check that the site opens.',
  },
  'website-no-scheme': {
    message: 'The website is given without https://.',
    cure: 'Begin with https://.',
  },
  'website-shortener': {
    message: '{{host}} is a link shortener.',
    reason: 'A reviewer must see whose website it is.',
    cure: 'Give the website itself.',
  },
  'website-site-builder': {
    message: '{{host}} is not a domain of the brand’s own.',
    reason:
      'Free pages of site builders and form services are often refused, since nothing ties them to the business.',
    cure: 'Give the brand’s own domain.',
  },
  'website-social': {
    message: '{{host}} is a social network or a link page.',
    reason: 'Some providers accept no profile in place of a website.',
    cure: 'Give the brand’s own website.',
  },
  'website-deep-link': {
    message: 'This leads to a form or a sign-in page.',
    reason: 'Reviewers look for the business behind the form.',
    cure: 'Give the front page of the website.',
  },
  'street-po-box': {
    message: 'This looks like a post office box.',
    reason: 'A physical address is asked for.',
    cure: 'Enter the street address of the organisation.',
  },
  'country-code': {
    message: '“{{value}}” is not a two-letter country code.',
    cure: 'Use the code, for example US or CA.',
  },
  'state-code': {
    message: '“{{value}}” is not the two-letter code of a US state or territory.',
    cure: 'Use the code, for example ID for Idaho.',
  },
  'province-code': {
    message: '“{{value}}” is not the two-letter code of a Canadian province or territory.',
    cure: 'Use the code, for example ON for Ontario.',
  },
  'zip-code': {
    message: 'A US ZIP code has five digits, or nine with a hyphen.',
    cure: 'Correct the ZIP code.',
  },
  'postal-code-canada': {
    message: 'A Canadian postal code looks like K1A 0B1.',
    cure: 'Correct the postal code.',
  },
  'postal-code-unused': {
    message: 'No postal code begins with {{begins}}.',
    cure: 'Check the postal code.',
  },
  'postal-code-elsewhere': {
    message: 'Postal codes that begin with {{begins}} lie in {{places}}, not in {{state}}.',
    reason: 'A few codes cross a border; most often one of the two is mistyped.',
    cure: 'Compare both with the tax papers.',
  },
  'phone-unreadable': {
    message: 'This is not a telephone number.',
    cure: 'Enter it with its country code, for example +1 415 555 0123.',
  },
  'phone-not-e164': {
    message: 'The form takes the number as {{e164}}.',
    cure: 'Write it with plus sign and country code, without blanks.',
  },
  'mail-shape': {
    message: 'This is not an e-mail address.',
    cure: 'Enter one address, such as help@example.com.',
  },
  'mobile-not-us-ca': {
    message: 'This is not a US or Canadian number.',
    reason: 'A code is sent to it by text message.',
    cure: 'Enter a US or Canadian mobile number.',
  },
  'mobile-gets-code': {
    message: 'A code with six digits is sent to this number; it is valid for 24 hours.',
    reason: 'One mobile number can stand for at most {{most}} brands.',
  },
  'mobile-of-too-many-brands': {
    message: 'This mobile number stands for {{others}} other brands already.',
    reason: 'One mobile number can stand for at most {{most}} brands.',
    cure: 'Use another mobile number of the proprietor.',
  },
  'address-of-many-brands': {
    message: '{{count}} brands of this workspace have this address.',
    reason: 'More than {{most}} brands at one address look like one sender behind many names.',
    cure: 'Check that it is the customer’s own address and not that of a partner or an agent.',
  },
  'sole-proprietor-business-word': {
    message: '“{{word}}” in the name of a sole proprietor is refused.',
    reason: 'The word belongs to organisations that have a tax id.',
    cure: 'Use the name of the person, or register the organisation with its EIN.',
  },
  'sole-proprietor-similar-word': {
    message: '“{{word}}” in the name of a sole proprietor is likely to be refused.',
    reason: 'Similar words are on the provider’s list.',
    cure: 'Use the name of the person, or register the organisation with its EIN.',
  },
  'legal-name-with-dba': {
    message: 'The legal name holds a trade name (“doing business as”).',
    reason: 'The legal name is compared letter by letter with tax records.',
    cure: 'Put the trade name in the display name, and the legal name alone here.',
  },
  'legal-name-without-form': {
    message: 'The legal name has no legal form such as LLC or Inc.',
    reason: 'The legal name is compared letter by letter with tax records.',
    cure: 'Copy the name from letter CP 575 or 147C of the IRS, punctuation included.',
  },
  'legal-name-differs-elsewhere': {
    message: 'In “{{registration}}” the same EIN has the legal name “{{name}}”.',
    reason: 'The legal name is compared letter by letter with tax records, so one of the two is wrong.',
    cure: 'Copy the name from letter CP 575 or 147C of the IRS into both.',
  },
  'entity-us-only': {
    message: '{{entityType}} is for organisations in the US; this one is in {{country}}.',
    cure: 'Choose PRIVATE_PROFIT.',
  },
  'brand-is-platform': {
    message: '“{{name}}” is the platform, not the sender.',
    reason: 'The brand is the organisation whose people write the texts.',
    cure: 'Enter the customer’s name.',
  },
  'brand-of-many-customers': {
    message: '“{{name}}” stands as the brand of {{count}} customers.',
    reason: 'The brand is each customer itself; a partner or reseller in its place is refused (710, 30894).',
    cure: 'Enter the customer’s own legal name, unless the customers are one organisation.',
  },
  'vertical-not-everywhere': {
    message: 'One provider does not offer the vertical {{value}}.',
    reason: 'Which provider Cisco uses is not published.',
  },
  'vertical-delicate': {
    message: 'Campaigns of the vertical {{value}} are reviewed more strictly, or refused.',
  },
} as const satisfies TextTable;

export const brandTitles = {
  'BR-001': 'Required brand fields',
  'BR-002': 'Lengths of brand fields',
  'BR-003': 'Shape of the EIN',
  'BR-004': 'Doubtful EIN',
  'BR-005': 'EIN used twice',
  'BR-006': 'Tax id outside the US',
  'BR-007': 'Listed company details',
  'BR-008': 'Details of listed companies only',
  'BR-009': 'Free mail address',
  'BR-010': 'Mail and website differ',
  'BR-011': 'Website',
  'BR-012': 'Post office box',
  'BR-013': 'Codes and shapes',
  'BR-014': 'Business words of a sole proprietor',
  'BR-015': 'Mobile number of a sole proprietor',
  'BR-016': 'Legal name',
  'BR-017': 'Kinds of organisation for the US only',
  'BR-018': 'Platform named as brand',
  'BR-019': 'One address, many brands',
  'BR-020': 'Vertical',
} as const;
