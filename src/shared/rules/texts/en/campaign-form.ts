import type { TextTable } from '../../text.ts';

export const campaignForm = {
  'campaign-field-required': {
    message: 'This field is required.',
    reason: 'The registry refuses a campaign without it.',
    cure: 'Fill it in.',
  },
  'campaign-message-required': {
    message: 'This message is required.',
    reason: 'People get it when they agree, opt out or ask for help; reviewers read it first.',
    cure: 'Write it, with the brand’s name in it.',
  },
  'campaign-field-required-by-some': {
    message: 'Some providers ask for this list.',
    reason: 'Which of them Cisco uses is not published.',
    cure: 'Fill it in to be safe.',
  },
  'campaign-terms-not-accepted': {
    message: 'The terms and conditions are not accepted yet.',
    cure: 'Read them with the customer, then tick it.',
  },
  'campaign-link-sample-required': {
    message: 'An example of the link is missing.',
    reason: 'Some providers ask for it when messages hold links.',
    cure: 'Enter the full link that a message would hold.',
  },
  'campaign-flag-must-be-on': {
    message: 'This must be ticked.',
    reason: 'Bandwidth answers a campaign without it as incomplete; AWS offers no other choice.',
    cure: 'Tick it, and fill in its message.',
  },
  'pool-reason-missing': {
    message: 'The reason for the number pool is missing.',
    reason: 'A pool is granted when each person or location needs a number of its own.',
    cure: 'Say who needs the numbers and why one would not do.',
  },
  'pool-not-ticked': {
    message: '{{count}} numbers are attached; more than {{most}} need a number pool.',
    reason: 'The tick alone is not the request: a pool is asked for once the campaign is approved.',
    cure: 'Tick it and give the reason, or split the numbers.',
  },
  'campaign-lasting-fields': {
    message: 'Use case, sub-use cases, description and attributes cannot be changed after the registration.',
    reason: 'What else may be changed differs by provider; often only samples and the three messages.',
  },
  'campaign-affiliate-marketing': {
    message: 'Affiliate marketing is not approved.',
    cure: 'Untick it if it is not so; otherwise this campaign cannot be registered.',
  },
  'usecase-other-name': {
    message: 'The registry calls “{{value}}” {{known}}.',
    cure: 'Use the registry’s name.',
  },
  'usecase-unknown': {
    message: '“{{value}}” is not a use case of the registry.',
    reason: 'Known use cases: {{values}}.',
    cure: 'Choose one of them.',
  },
  'usecase-not-for-sole-proprietor': {
    message: 'A sole proprietor’s brand has the use case SOLE_PROPRIETOR only.',
    cure: 'Choose SOLE_PROPRIETOR, or register the organisation with its EIN.',
  },
  'usecase-only-for-sole-proprietor': {
    message: 'The use case SOLE_PROPRIETOR is for sole proprietors only.',
    cure: 'Choose the use case that fits the content.',
  },
  'usecase-charity': {
    message: 'CHARITY is for recognised charities, which are NON_PROFIT brands.',
    cure: 'Check the kind of organisation, or choose another use case.',
  },
  'usecase-special': {
    message: '{{usecase}} is a special use case: a carrier or the provider must allow it for this brand.',
    reason: 'The list is of {{asOf}}; the registry decides for each brand.',
  },
  'subusecases-none-allowed': {
    message: '{{usecase}} takes no sub-use cases; {{count}} are chosen.',
    cure: 'Remove them, or choose MIXED or LOW_VOLUME.',
  },
  'subusecases-too-many': {
    message: '{{usecase}} takes at most {{max}} sub-use cases; {{count}} are chosen.',
    cure: 'Keep those that the messages really need.',
  },
  'subusecases-too-few': {
    message: '{{usecase}} needs {{min}} to {{max}} sub-use cases; {{count}} are chosen.',
    cure: 'Choose what the messages are about.',
  },
  'subusecases-few-for-some': {
    message:
      'Sources disagree on how many sub-use cases {{usecase}} needs: {{min}} or {{looseMin}}. Chosen: {{count}}.',
    cure: 'Choose at least {{min}} to be safe.',
  },
  'subusecase-unknown': {
    message: '“{{value}}” is not a sub-use case.',
    reason: 'Known sub-use cases: {{values}}.',
    cure: 'Choose one of them.',
  },
  'subusecase-twice': {
    message: '{{value}} is chosen twice.',
    cure: 'Remove one of them.',
  },
  'samples-none': {
    message: 'There is no sample message.',
    cure: 'Write at least two messages as people will really send them.',
  },
  'samples-too-many': {
    message: 'There are {{count}} samples; a campaign takes at most {{most}}.',
    cure: 'Keep the best ones.',
  },
  'samples-few': {
    message: 'There is {{count}} sample. Sources ask for 1, {{advised}} or 3.',
    cure: 'Write {{advised}} or more to be safe.',
  },
  'samples-fewer-than-subusecases': {
    message: 'There are {{count}} samples for {{subs}} sub-use cases.',
    cure: 'Write one for each sub-use case.',
  },
  'usecase-registered-twice': {
    message: 'This brand has {{usecase}} already, in “{{registration}}”.',
    reason: 'Several campaigns of one use case look like an attempt to spread traffic.',
    cure: 'Add the numbers to that registration, or say how the two differ.',
  },
  'campaigns-too-many': {
    message: 'This would be campaign {{count}} of the brand; the registry takes {{most}}.',
    cure: 'Use one of the campaigns that exist.',
  },
  'campaigns-many': {
    message: 'This would be campaign {{count}} of the brand.',
    reason: 'The registry takes {{most}}; one provider takes {{lowest}} unless asked for more.',
  },
  'keywords-characters': {
    message: 'Keywords are letters and digits with commas between them; found: {{characters}}',
    cure: 'Remove the other characters.',
  },
  'keywords-blanks': {
    message: 'There are blanks between the keywords.',
    reason: 'The list is read as commas only, for example STOP,QUIT.',
    cure: 'Remove the blanks.',
  },
  'keywords-empty': {
    message: 'There is an empty keyword in the list.',
    cure: 'Remove the comma too many.',
  },
  'keywords-without-stop': {
    message: 'STOP is missing among the opt-out keywords.',
    reason: 'Carriers act on STOP, and reviewers look for it.',
    cure: 'Add STOP.',
  },
  'keywords-without-help': {
    message: 'HELP is missing among the help keywords.',
    reason: 'Reviewers look for HELP.',
    cure: 'Add HELP.',
  },
  'keyword-in-two-lists': {
    message: '{{word}} stands here and among “{{other}}”.',
    reason: 'One word cannot mean two things.',
    cure: 'Remove it from one of the lists.',
  },
  'link-without-flag': {
    message: 'This sample holds a link ({{link}}), but links are not declared.',
    reason: 'Declaration and samples must agree; this is a common reason for a refusal (601).',
    cure: 'Declare links, or remove the link.',
  },
  'link-token-without-flag': {
    message: 'This sample has a place for a link, but links are not declared.',
    cure: 'Declare links, or remove the place.',
  },
  'link-flag-without-link': {
    message: 'Links are declared, but no sample holds one.',
    reason: 'Declaration and samples must agree.',
    cure: 'Show a link in a sample, or untick it.',
  },
  'link-shortener': {
    message: '{{host}} is a public link shortener.',
    reason: 'Carriers block them, since anybody can hide anything behind them.',
    cure: 'Use the full link at the brand’s own domain.',
  },
  'link-not-https': {
    message: 'A link begins with http://.',
    reason: 'Links without encryption are refused by some reviewers (30964).',
    cure: 'Use https://.',
  },
  'link-ip-address': {
    message: 'A link leads to an address of digits ({{host}}).',
    reason: 'Nobody can see whose it is.',
    cure: 'Use a domain of the brand.',
  },
  'link-punycode': {
    message: 'A link leads to a host in coded characters ({{host}}).',
    reason: 'Such hosts can imitate others.',
    cure: 'Use a plain domain of the brand.',
  },
  'link-mixed-scripts': {
    message: 'A link leads to a host with letters of several alphabets ({{host}}).',
    reason: 'Such hosts imitate others.',
    cure: 'Use a plain domain of the brand.',
  },
  'link-lookalike': {
    message: '{{host}} resembles the brand’s domain {{site}} without being it.',
    reason: 'Look-alike domains are taken for phishing.',
    cure: 'Correct it, or use the brand’s own domain.',
  },
  'policy-link-missing': {
    message: 'This link is missing.',
    reason: 'Privacy policy and terms are asked for with every campaign today.',
    cure: 'Enter the full link to the page on the brand’s website.',
  },
  'policy-link-not-a-link': {
    message: 'This is not a link.',
    cure: 'Enter it as https://www.example.com/privacy.',
  },
  'policy-link-not-https': {
    message: 'This link does not begin with https://.',
    cure: 'Use https, and check that the page opens.',
  },
  'policy-link-other-site': {
    message: 'This page is at {{domain}}, the brand’s website at {{site}}.',
    reason: 'Reviewers want the policy of the brand itself, on its own site.',
    cure: 'Link the page on the brand’s website.',
  },
  'policy-link-login': {
    message: 'This link seems to lead to a sign-in page.',
    reason: 'Reviewers must be able to read the page.',
    cure: 'Link a public page.',
  },
  'policy-links-same': {
    message: 'Privacy policy and terms are the same link.',
    reason: 'Reviewers look for both texts, each with its own content.',
    cure: 'Link each of them on its own.',
  },
  'phone-without-flag': {
    message: 'This sample holds a telephone number ({{phone}}), but numbers are not declared.',
    reason: 'Declaration and samples must agree; this is a common reason for a refusal (30889).',
    cure: 'Declare numbers, or remove the number.',
  },
  'phone-token-without-flag': {
    message: 'This sample has a place for a telephone number ({{token}}), but numbers are not declared.',
    cure: 'Declare numbers, or remove the place.',
  },
  'phone-flag-without-phone': {
    message: 'Telephone numbers are declared, but no sample holds one.',
    reason: 'Declaration and samples must agree. The number to call for help does not count.',
    cure: 'Show a number in a sample, or untick it.',
  },
  'help-mail-differs': {
    message: '{{mail}} is not at the brand’s domain {{domain}}.',
    reason: 'Some reviewers compare the help message with the brand’s contact.',
    cure: 'Use the same support contact in both.',
  },
  'help-phone-differs': {
    message: '{{phone}} is not the brand’s number {{brandPhone}}.',
    reason: 'Some reviewers compare the help message with the brand’s contact.',
    cure: 'Use the same support contact in both.',
  },
} as const satisfies TextTable;

export const campaignFormTitles = {
  'CP-001': 'Required campaign fields',
  'CP-002': 'Lengths of campaign texts',
  'CP-003': 'Use case',
  'CP-004': 'Sub-use cases',
  'CP-005': 'Number of samples',
  'CP-006': 'Opt-in, opt-out and help ticked',
  'CP-007': 'Links declared',
  'CP-008': 'Telephone numbers declared',
  'CP-009': 'Link shorteners',
  'CP-010': 'Unsafe links',
  'CP-018': 'Keywords',
  'CP-021': 'Privacy policy and terms',
  'CP-036': 'Help contact',
  'CP-039': 'Number pool',
  'CP-040': 'What cannot be changed later',
  'CP-041': 'Use case registered twice',
  'CP-044': 'Affiliate marketing',
} as const;
