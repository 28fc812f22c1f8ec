import type { TextTable } from '../../text.ts';

export const campaignPolicies = {
  'privacy-clause-missing': {
    message: 'The policy does not say that mobile numbers and opt-in data are not shared with third parties.',
    reason: 'Reviewers look for this sentence first (30908, 30932, 805).',
    cure: 'Add to the policy: “No mobile information or opt-in data is shared with third parties or affiliates for marketing purposes.”',
  },
  'privacy-clause-general': {
    message: 'The policy says that data is not shared, but does not name mobile numbers or opt-in data.',
    reason: 'Some reviewers accept a general sentence, others want texting named.',
    cure: 'Add to the policy: “This includes mobile numbers, text messaging opt-in data and consent.”',
  },
  'privacy-clause-shared': {
    message:
      'The policy says that data is shared for marketing, and does not except mobile numbers and opt-in data.',
    reason: 'A policy that allows it is refused (30932, 805).',
    cure: 'Change the policy, or add: “Text messaging opt-in data and consent are excluded and are not shared with any third party.”',
  },
  'privacy-clause-contradicted': {
    message: 'The policy says both that mobile data is shared for marketing and that it is not.',
    reason: 'A reviewer cannot tell which holds.',
    cure: 'Remove the sentence that allows it.',
  },
  'privacy-without-frequency': { message: 'The policy does not say how often messages come.' },
  'privacy-without-rates': { message: 'The policy does not say that message and data rates may apply.' },
  'policy-without-brand': {
    message: 'The pasted text does not name {{name}}.',
    reason: 'The page must be the brand’s own.',
    cure: 'Check that this is the brand’s page, and that it names the brand.',
  },
  'policy-excerpt': {
    message: 'Only {{count}} words were pasted. What stands elsewhere on the page was not seen.',
    cure: 'Paste the whole page for a full check.',
  },
  'policy-not-seen': {
    message: 'What stands on this page was not seen.',
    reason:
      'Missing sentences on the page are a frequent reason for a refusal, and cannot be told from its link.',
    cure: 'Paste the text of the page to have it checked.',
  },
  'terms-without-program': {
    message: 'The terms do not describe the messages.',
    reason: 'Reviewers look for a description of the program.',
    cure: 'Add what kind of messages people get, and why.',
  },
  'terms-without-frequency': {
    message: 'The terms do not say how often messages come.',
    cure: 'Add “Message frequency varies.” or a figure.',
  },
  'terms-without-rates': {
    message: 'The terms do not say that rates may apply.',
    cure: 'Add “Message and data rates may apply.”',
  },
  'terms-without-optout': {
    message: 'The terms do not say how to opt out.',
    cure: 'Add “Text STOP to opt out.”',
  },
  'terms-without-contact': {
    message: 'The terms hold no support contact.',
    cure: 'Add an e-mail address or a telephone number.',
  },
  'terms-without-carriers': {
    message: 'The terms do not say that carriers are not liable.',
    cure: 'Add “Carriers are not liable for delayed or undelivered messages.”',
  },
  'terms-without-privacy': {
    message: 'The terms do not refer to the privacy policy.',
    cure: 'Add a link to it.',
  },
  'terms-affiliate-marketing': {
    message: 'The terms speak of affiliate marketing.',
    reason: 'It is not approved, and one provider calls the refusal final.',
    cure: 'Remove it from the terms of the texting program.',
  },
  'message-other-sender': {
    message: 'This message seems to come from “{{sender}}”, which is not the brand.',
    reason: 'A campaign speaks for one brand (603).',
    cure: 'Begin with the brand, or register the other name as the brand’s trade name.',
  },
  'samples-several-senders': {
    message: 'The messages come from {{count}} different senders: {{names}}.',
    reason: 'A campaign speaks for one brand; several brands in one are refused.',
    cure: 'Use the brand’s name in each, and register the others apart.',
  },
  'text-names-other-brand': {
    message: 'This text names {{name}}, a brand of another registration.',
    reason: 'A text that was copied from another customer is refused (603).',
    cure: 'Check that the other name belongs here.',
  },
  'program-for-others': {
    message: '“{{words}}” sounds like a platform or an agency that writes for others.',
    reason: 'Each organisation registers its own brand (710, 30894).',
    cure: 'Describe what this one organisation writes to its own customers.',
  },
} as const satisfies TextTable;

export const campaignPolicyTitles = {
  'CP-034': 'Other brands',
  'CP-043': 'Text of policy and terms',
} as const;
