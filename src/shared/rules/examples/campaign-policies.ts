import { examplesFrom, OTHER_BRAND, type Row } from './registration.ts';

const campaign = (change: Row[3]['campaign']): Row[3] => ({ campaign: change ?? {} });
const samples = (...texts: string[]): Row[3] => campaign({ samples: texts });
const elsewhere = (displayName: string, text: string): Row[3] => ({
  facts: { otherBrands: [{ ...OTHER_BRAND, displayName, companyName: '' }] },
  campaign: { samples: [text] },
});

const CLAUSE =
  'No mobile information, opt-in data or consent is shared with third parties or affiliates for marketing purposes.';
const REST =
  'Harbor Outfitters rents boats and camping gear in Boise. We collect the name, number and address of those who ' +
  'book a rental, keep them as long as the law asks, and use them to run the rental. Message frequency varies. ' +
  'Message and data rates may apply. You may ask us at any time what we hold, and to correct or erase it.';
const privacy = (clause: string, rest = REST): Row[3] =>
  campaign({ privacyPolicyText: `${rest} ${clause}`, termsText: TERMS });
const TERMS =
  'Harbor Outfitters sends texts about your rental, such as the pick-up time. Message frequency varies. Message and ' +
  'data rates may apply. Text STOP to opt out, or HELP for help. You reach us at help@example.com. Carriers are not ' +
  'liable for delayed or undelivered messages. How we treat your data stands in our privacy policy, which is linked ' +
  'on every page of this website.';
const terms = (text: string): Row[3] => campaign({ privacyPolicyText: `${REST} ${CLAUSE}`, termsText: text });
const without = (words: string): Row[3] => terms(TERMS.replace(words, ''));

const ROWS: readonly Row[] = [
  ['CP-034', 'valid', 'the brand everywhere', {}],
  [
    'CP-034',
    'invalid',
    'another name before the colon',
    samples('Lakeside Tours: your boat is ready. Reply STOP to opt out.'),
    'message-other-sender',
    'text-for-other-brand',
  ],
  [
    'CP-034',
    'invalid',
    'two other names',
    samples('Lakeside Tours: your boat is ready.', "Hi [Name], it's Rowan from Boise Canoe Club."),
    'samples-several-senders',
    'text-for-other-brand',
    'text-doubtful',
  ],
  ['CP-034', 'boundary', 'a word that is no name', samples('Reminder: your boat is ready.')],
  [
    'CP-034',
    'boundary',
    'a person of the brand',
    samples("It's Rowan from Harbor Outfitters. Your boat is ready."),
  ],
  [
    'CP-034',
    'invalid',
    'the brand of another customer',
    elsewhere('Lakeside Tours', 'Harbor Outfitters: ask Lakeside Tours for the key.'),
    'text-names-other-brand',
  ],
  [
    'CP-034',
    'boundary',
    'a brand with an everyday name',
    elsewhere('Summit', 'Harbor Outfitters: meet at the summit.'),
  ],
  [
    'CP-034',
    'boundary',
    'a brand whose name holds this one',
    elsewhere('Harbor Outfitters Reno', 'Harbor Outfitters Reno: your boat is ready.'),
  ],
  ['CP-034', 'missing', 'no brand known', { brand: { displayName: '', companyName: '' } }],
  ['CP-043', 'valid', 'both pasted', privacy(CLAUSE)],
  ['CP-043', 'missing', 'only links', {}, 'policy-not-seen', 'policy-not-seen'],
  ['CP-043', 'missing', 'no links either', campaign({ privacyPolicyLink: '', termsAndConditionsLink: '' })],
  ['CP-043', 'invalid', 'no clause', privacy(''), 'privacy-clause-missing'],
  [
    'CP-043',
    'boundary',
    'a clause that does not name texting',
    privacy('We do not sell or share your personal information with third parties.'),
    'privacy-clause-general',
  ],
  [
    'CP-043',
    'invalid',
    'shared for marketing',
    privacy('We share your information with our partners for marketing purposes.'),
    'privacy-clause-shared',
  ],
  [
    'CP-043',
    'boundary',
    'shared, with texting excepted',
    privacy(
      'We share your information with our partners for marketing purposes. All these categories exclude text messaging opt-in data and consent.',
    ),
  ],
  [
    'CP-043',
    'invalid',
    'both said',
    privacy(`${CLAUSE} We share your phone number with affiliates for marketing.`),
    'privacy-clause-contradicted',
  ],
  [
    'CP-043',
    'boundary',
    'shared with those who do the work',
    privacy(`${CLAUSE} We share data with vendors who help us.`),
  ],
  [
    'CP-043',
    'invalid',
    'a policy of somebody else',
    privacy(CLAUSE, REST.replace('Harbor Outfitters', 'This company')),
    'policy-without-brand',
  ],
  [
    'CP-043',
    'boundary',
    'without frequency and rates',
    privacy(
      CLAUSE,
      REST.replace(/Message frequency.*apply\. /, 'It is updated every year in spring and again in autumn. '),
    ),
    'privacy-without-frequency',
    'privacy-without-rates',
  ],
  [
    'CP-043',
    'boundary',
    'one sentence of the policy',
    campaign({ privacyPolicyText: `Harbor Outfitters: ${CLAUSE}`, termsText: TERMS }),
    'policy-excerpt',
  ],
  [
    'CP-043',
    'invalid',
    'terms without program',
    terms(
      TERMS.replace(
        /^.*?time\./,
        'Harbor Outfitters of Boise, Idaho, and its renters agree on what stands here.',
      ),
    ),
    'terms-without-program',
  ],
  [
    'CP-043',
    'invalid',
    'terms without frequency',
    without('Message frequency varies. '),
    'terms-without-frequency',
  ],
  [
    'CP-043',
    'invalid',
    'terms without rates',
    terms(TERMS.replace('Message and data rates may apply. ', 'All prices are shown in dollars with tax. ')),
    'terms-without-rates',
  ],
  ['CP-043', 'invalid', 'terms without opt-out', without('STOP to opt out, or '), 'terms-without-optout'],
  [
    'CP-043',
    'invalid',
    'terms without contact',
    terms(TERMS.replace('help@example.com', 'our shop at the dock')),
    'terms-without-contact',
  ],
  [
    'CP-043',
    'invalid',
    'terms without carriers',
    terms(TERMS.replace('Carriers are not liable for delayed', 'We are sorry for delayed')),
    'terms-without-carriers',
  ],
  [
    'CP-043',
    'invalid',
    'terms without privacy',
    terms(TERMS.replace('our privacy policy', 'another document')),
    'terms-without-privacy',
  ],
  [
    'CP-043',
    'invalid',
    'terms with affiliates',
    terms(`${TERMS} We use affiliate marketing to reach you.`),
    'terms-affiliate-marketing',
  ],
  ['CP-043', 'boundary', 'affiliates ruled out', terms(`${TERMS} We never use affiliate marketing.`)],
];

export const campaignPolicyExamples = examplesFrom(ROWS);
