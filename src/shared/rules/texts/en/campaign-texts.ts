import type { TextTable } from '../../text.ts';

export const campaignTexts = {
  'samples-without-brand': {
    message: 'No sample names the brand ({{name}}).',
    reason: 'People must see who writes. Some providers ask for it in one sample, others in each.',
    cure: 'Begin each sample with the brand.',
  },
  'sample-without-brand': {
    message: 'This sample does not name the brand ({{name}}).',
    reason: 'Some providers ask for it in one sample, others in each.',
    cure: 'Begin with the brand to be safe.',
  },
  'samples-without-stop': {
    message: 'No sample says how to opt out.',
    reason: 'Some providers ask for it in one sample, others in each.',
    cure: 'End at least one sample with “Reply STOP to opt out.”',
  },
  'sample-without-stop': {
    message: 'This sample does not say how to opt out.',
    reason: 'Some providers ask for it in one sample, others in each.',
    cure: 'End it with “Reply STOP to opt out.” to be safe.',
  },
  'sample-glued-stop': {
    message: '“{{glued}}” is read by people, not by machines.',
    cure: 'Write “Reply STOP to opt out.”',
  },
  'sample-twice': {
    message: 'This sample is the same as sample {{first}}.',
    reason: 'Samples show how messages differ.',
    cure: 'Write another message, or remove it.',
  },
  'sample-nearly-twice': {
    message: 'This sample is nearly the same as sample {{first}}.',
    reason: 'Samples show how messages differ.',
    cure: 'Write about something else.',
  },
  'sample-says-nothing': {
    message: 'This sample shows nothing of what is sent.',
    reason: 'Reviewers hold the samples against the use case; greetings and places to fill in show nothing.',
    cure: 'Write a message as people will really get it.',
  },
  'text-filler': {
    message: '“{{words}}” looks like filler.',
    reason: 'Reviewers refuse tests and fillers.',
    cure: 'Write the real text.',
  },
  'token-for-brand': {
    message: '{{token}} stands where the brand’s name belongs.',
    reason: 'The brand is known, so a template’s place for it is refused.',
    cure: 'Write the name.',
  },
  'token-odd-brackets': {
    message: '{{token}} is not in square brackets.',
    reason:
      'Some reviewers want square brackets for what changes, others concrete values; other brackets look like an unfinished template to both.',
    cure: 'Write it as [name], or give an example value.',
  },
  'text-in-two-fields': {
    message: 'This is the same text as in “{{other}}”.',
    reason: 'Each field has its own purpose; equal texts are refused.',
    cure: 'Write what this field asks for.',
  },
  'message-in-capitals': {
    message: 'Most of this message is in capitals.',
    reason: 'Filters take it for spam.',
  },
  'message-marks': {
    message: 'Several exclamation or question marks stand together.',
    reason: 'Filters take it for spam.',
  },
  'message-emoji': {
    message: 'This message holds an emoji.',
    reason: 'It costs segments and does not look the same on every phone.',
  },
  'message-without-brand': {
    message: 'This message does not name the brand ({{name}}).',
    reason: 'People must see who writes.',
    cure: 'Begin with the brand.',
  },
  'optin-without-stop': {
    message: 'The opt-in message does not say how to opt out.',
    reason: 'Carriers ask for it in the first message.',
    cure: 'Add “Reply STOP to opt out.”',
  },
  'optin-without-help': {
    message: 'The opt-in message does not say where to get help.',
    cure: 'Add “Reply HELP for help.”',
  },
  'optin-without-frequency': {
    message: 'The opt-in message does not say how often messages come.',
    cure: 'Add “Msg frequency varies.” or a figure.',
  },
  'optin-without-rates': {
    message: 'The opt-in message does not say that rates may apply.',
    cure: 'Add “Msg & data rates may apply.”',
  },
  'optout-says-neither': {
    message: 'The opt-out message neither confirms the opt-out nor says that messages end.',
    reason: 'Reviewers look for both.',
    cure: 'Write for example: “[Brand]: You are unsubscribed and will receive no more messages.”',
  },
  'optout-without-acknowledgement': {
    message: 'The opt-out message does not confirm the opt-out.',
    cure: 'Begin with “You are unsubscribed.”',
  },
  'optout-without-end': {
    message: 'The opt-out message does not say that no more messages come.',
    cure: 'Add “You will receive no more messages.”',
  },
  'help-without-contact': {
    message: 'The help message holds no contact.',
    reason: 'Reviewers look for an e-mail address, a telephone number or a link.',
    cure: 'Add the brand’s support contact.',
  },
  'message-segments': {
    message: 'This message leaves in {{segments}} segments ({{units}} characters, {{encoding}}).',
    reason: 'Carriers count segments, not messages.',
  },
  'message-unicode': {
    message: 'Characters outside the plain alphabet: {{characters}}. One segment holds 70 instead of 160.',
    cure: 'Use plain characters where they say the same.',
  },
  'message-unicode-segments': {
    message: 'Characters outside the plain alphabet ({{characters}}) make this {{segments}} segments of 67.',
    reason: 'Plain characters fit 153 into each segment.',
    cure: 'Use plain characters where they say the same.',
  },
  'content-cannabis': {
    message: '“{{words}}”: cannabis, CBD and hemp are refused, even where they are legal.',
    cure: 'This content cannot be registered.',
  },
  'content-gambling': {
    message: '“{{words}}”: gambling is refused.',
    cure: 'This content cannot be registered.',
  },
  'content-risky-finance': {
    message: '“{{words}}”: payday and title loans, crypto trading and stock tips are refused.',
    cure: 'This content cannot be registered.',
  },
  'content-debt': {
    message: '“{{words}}”: debt collection, debt relief and credit repair are refused.',
    cure: 'This content cannot be registered.',
  },
  'content-lead-selling': {
    message: '“{{words}}”: affiliate marketing and the selling of leads are refused.',
    cure: 'This content cannot be registered.',
  },
  'content-sweepstakes': {
    message: '“{{words}}”: sweepstakes are refused.',
    cure: 'Leave the sweepstakes out, or ask the provider first.',
  },
  'content-sexual': {
    message: '“{{words}}”: sexual content is refused.',
    cure: 'This content cannot be registered.',
  },
  'content-phishing': {
    message: '“{{words}}” asks for a secret.',
    reason:
      'A message that asks for passwords, card or account numbers is taken for fraud, and the refusal is final.',
    cure: 'Lead people to the brand’s own page instead, and never ask for it in a message.',
  },
  'content-doubtful': {
    message: '“{{words}}” may be read as {{kind}}.',
    reason: 'Such content is refused; whether this is meant cannot be told from the words alone.',
    cure: 'If it is not meant, say it in other words.',
  },
  'content-age-restricted': {
    message: '“{{words}}” needs an age gate, and none is declared.',
    reason: 'Alcohol, tobacco, vapes and firearms pass only when the date of birth is asked.',
    cure: 'Declare the age gate if there is one; otherwise leave this out.',
  },
  'content-lending': {
    message: '“{{words}}” sounds like lending, which is not declared.',
    reason: 'Only a lender that lends its own money may write about loans, and must say so.',
    cure: 'Declare direct lending if it is so; otherwise leave this out.',
  },
  'sample-is-code': {
    message: 'This sample sends a code, which {{usecase}} does not cover.',
    cure: 'Add 2FA, or replace the sample.',
  },
  'sample-is-promotion': {
    message: 'This sample promotes something, which {{usecase}} does not cover.',
    cure: 'Add MARKETING, or replace the sample.',
  },
  'sample-is-donation': {
    message: 'This sample asks for a donation, which {{usecase}} does not cover.',
    cure: 'Choose CHARITY if it applies, or replace the sample.',
  },
  'sample-is-vote': {
    message: 'This sample is about voting, which {{usecase}} does not cover.',
    cure: 'Choose POLITICAL or POLLING_VOTING, or replace the sample.',
  },
  'usecase-marketing-without-marketing': {
    message: 'MARKETING is chosen, but every sample is a notice about an order or an appointment.',
    reason: 'Samples must show what the use case says (602).',
    cure: 'Choose CUSTOMER_CARE, ACCOUNT_NOTIFICATION or DELIVERY_NOTIFICATION, or show the promotions.',
  },
  'usecase-2fa-without-code': {
    message: '2FA is chosen, but no sample holds a code.',
    reason: 'Samples must show what the use case says (602).',
    cure: 'Show the message with the code, or choose another use case.',
  },
  'text-other-script': {
    message: 'This text is not in English.',
    reason: 'Reviewers read English; other languages are refused or need a translation.',
    cure: 'Write it in English, or add the translation.',
  },
  'text-other-language': {
    message: 'This text seems to be in another language than English.',
    reason: 'Reviewers read English; other languages are refused or need a translation.',
    cure: 'Write it in English, or add the translation.',
  },
  'text-card-number': {
    message: 'This looks like the number of a payment card.',
    cure: 'Leave personal data out of the form.',
  },
  'text-date-of-birth': {
    message: 'This looks like somebody’s date of birth.',
    cure: 'Leave personal data out of the form.',
  },
  'text-social-security-number': {
    message: 'This looks like a social security number.',
    cure: 'Leave personal data out of the form.',
  },
} as const satisfies TextTable;

export const campaignTextTitles = {
  'CP-011': 'Brand in the samples',
  'CP-012': 'Opt-out words in the samples',
  'CP-013': 'Equal samples',
  'CP-014': 'Fillers and templates',
  'CP-015': 'Opt-in message',
  'CP-016': 'Opt-out message',
  'CP-017': 'Help message',
  'CP-024': 'Content that is refused',
  'CP-025': 'Content that must be declared',
  'CP-027': 'Samples and use case',
  'CP-031': 'English',
  'CP-032': 'Segments and characters',
  'CP-033': 'Capitals and emoji',
  'CP-035': 'Same text in two fields',
  'CP-042': 'Personal data',
} as const;
