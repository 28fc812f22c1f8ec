import type { TextTable } from '../../text.ts';

export const campaignConsent = {
  'flow-without-method': {
    message: 'The flow does not say how people agree to be texted.',
    reason: 'A consent that nobody can follow is the most common reason for a refusal (30909, 806).',
    cure: 'Say where and how: a tick box on a page, a keyword to a number, a form, a script, or that customers write first.',
  },
  'flow-adds-unasked': {
    message: '“{{words}}”: people seem to be added without being asked.',
    reason: 'Each person must agree beforehand, by something that they do themselves (2100, 30896).',
    cure: 'Say what a person does to agree: tick an empty box, text a keyword, sign, say yes, or write first.',
  },
  'flow-without-act': {
    message: 'The flow does not say what people do to agree.',
    reason: 'Reviewers look for an act of the recipient; this text was not found to name one.',
    cure: 'Say what they tick, text, sign or say.',
  },
  'flow-without-place': {
    message: 'The flow does not say where a reviewer can see it.',
    reason: 'Reviewers open the page, text the keyword or look at the picture.',
    cure: 'Give the link, the number, or name the attached screenshot or script.',
  },
  'flow-without-brand': {
    message: 'The flow does not name the brand.',
    reason: 'People agree to be texted by a certain sender (2133).',
    cure: 'Quote the wording that people see, with the brand in it.',
  },
  'flow-without-types': {
    message: 'The flow does not say what the messages are about.',
    reason: 'It belongs beside the tick box (2134).',
    cure: 'Add it to the wording, for example “texts about my appointments”.',
  },
  'flow-without-frequency': {
    message: 'The flow does not say how often messages come.',
    reason: 'It belongs beside the tick box (2135).',
    cure: 'Add “Message frequency varies” or a figure to the wording.',
  },
  'flow-without-rates': {
    message: 'The flow does not say that rates may apply.',
    reason: 'It belongs beside the tick box (2136).',
    cure: 'Add “Message and data rates may apply” to the wording.',
  },
  'flow-without-help': {
    message: 'The flow does not say where to get help.',
    reason: 'It belongs beside the tick box (2137).',
    cure: 'Add “Reply HELP for help” to the wording.',
  },
  'flow-without-stop': {
    message: 'The flow does not say how to opt out.',
    reason: 'It belongs beside the tick box (2138).',
    cure: 'Add “Reply STOP to opt out” to the wording.',
  },
  'flow-without-terms': {
    message: 'The flow does not mention the terms.',
    reason: 'A link to them belongs beside the tick box.',
    cure: 'Name the link to the terms.',
  },
  'flow-without-privacy': {
    message: 'The flow does not mention the privacy policy.',
    reason: 'A link to it belongs beside the tick box.',
    cure: 'Name the link to the privacy policy.',
  },
  'consent-forced': {
    message: '“{{words}}” sounds as if people could not decline.',
    reason: 'Consent must be free, and apart from everything else (30923, 803).',
    cure: 'Say that the box is empty at first and that nothing depends on it.',
  },
  'consent-in-terms': {
    message: '“{{words}}”: the consent seems to be a part of other terms.',
    reason: 'Consent to texts stands apart from terms and contracts (30923, 30931).',
    cure: 'Describe a box or line for texts alone.',
  },
  'consent-bundled': {
    message: '“{{words}}” asks for several channels at once.',
    reason: 'Consent to texts stands on its own (30925).',
    cure: 'Describe a box for text messages alone.',
  },
  'consent-taken': {
    message: '“{{words}}”: numbers that were bought or looked up carry no consent.',
    reason: 'People must give their number to this brand themselves (708, 30896).',
    cure: 'Text only people who agreed to it, and say how.',
  },
  'consent-handed-on': {
    message: '“{{words}}”: numbers or consent seem to go to others.',
    reason: 'Consent is for this brand alone and stays with it (708, 30896).',
    cure: 'Ask for this brand alone, and say that numbers and consent are shared with nobody.',
  },
  'consent-of-others': {
    message: '“{{words}}” sounds like consent that others collected, or would use.',
    reason: 'People must agree to this brand themselves, and their consent stays with it (708, 30896).',
    cure: 'Collect consent yourself; say that it is shared with nobody.',
  },
  'flow-without-marketing': {
    message: 'MARKETING is chosen, but the flow does not mention promotions.',
    reason: 'People must agree to marketing in so many words (30913).',
    cure: 'Name the promotional messages in the wording, in a box of their own.',
  },
  'optin-without-marketing': {
    message: 'MARKETING is chosen, but the opt-in message does not mention promotions.',
    reason: 'The first message repeats what people agreed to.',
    cure: 'Name the promotional messages in it.',
  },
  'flow-marketing-not-separate': {
    message:
      'Marketing and other messages are registered together, and the flow names no box for marketing alone.',
    reason: 'Consent to marketing stands apart from other consent (30913).',
    cure: 'Describe a separate box for promotional messages.',
  },
  'flow-without-no-condition': {
    message: 'Neither the flow nor the opt-in message says that consent is not a condition of purchase.',
    reason: 'It belongs to every consent to marketing.',
    cure: 'Add “Consent is not a condition of purchase.”',
  },
  'flow-behind-login': {
    message: '“{{words}}”: reviewers cannot look behind a sign-in.',
    reason: 'What cannot be seen is refused (30909).',
    cure: 'Attach a screenshot of the page and name it here.',
  },
  'consent-without-picture': {
    message:
      'People agree in a way that leaves a reviewer nothing to open: {{methods}}. No picture is attached.',
    reason: 'What cannot be seen is refused (30909, 30896).',
    cure: 'Attach a photo, a mock-up or the script of where people agree, and name it in this text.',
  },
  'login-without-picture': {
    message: '“{{words}}”: reviewers cannot look behind a sign-in, and no picture of the page is attached.',
    reason: 'What cannot be seen is refused (30909).',
    cure: 'Attach a screenshot of the page on which people agree.',
  },
  'frequency-differs': {
    message: 'Here it is {{amount}} per {{unit}}, in “{{other}}” {{otherAmount}}.',
    reason: 'Different figures were the reason for a real refusal.',
    cure: 'Use the same figure everywhere.',
  },
  'scope-vague': {
    message: '“{{words}}” leaves open what else people get.',
    reason: 'People agree to certain messages, not to whatever comes.',
    cure: 'Name the kinds of messages, or leave these words out.',
  },
  'flow-misses-methods': {
    message: 'The description names ways of agreeing that the flow does not: {{methods}}.',
    reason: 'Every way must be described (30917).',
    cure: 'Describe them in the flow, or leave them out of the description.',
  },
  'description-says-nothing': {
    message: 'The description would fit any campaign.',
    reason: 'Reviewers ask who writes to whom, about what and when (30886).',
    cure: 'Name the business, its customers, the occasion and the content.',
  },
  'description-thin': {
    message: 'The description says little.',
    reason: 'Reviewers ask who writes to whom, about what and when (30886).',
    cure: 'Add the occasion and the content of the messages.',
  },
  'description-without-recipients': {
    message: 'The description does not say who gets the messages.',
    cure: 'Name them: customers, patients, members, employees.',
  },
  'description-without-sender': {
    message: 'The description does not name the brand.',
    reason: 'Reviewers ask who writes (30886).',
    cure: 'Begin with the brand and with who of its people write.',
  },
  'description-without-occasion': {
    message: 'The description does not say on what occasion people are texted.',
    reason: 'Reviewers ask when and why a message is sent.',
    cure: 'Add the occasion, for example “when an appointment is booked”.',
  },
  'program-personal': {
    message: '“{{words}}” describes personal messages.',
    reason: 'Campaigns that call themselves personal or peer to peer are refused.',
    cure: 'Describe the business, its customers and the occasion.',
  },
  'program-own-numbers': {
    message: '“{{words}}” describes messages to oneself.',
    reason: 'A campaign is for people outside who agreed to it.',
    cure: 'Describe what customers get.',
  },
  'program-internal': {
    message: '“{{words}}” describes messages inside the company only.',
    reason: 'Some reviewers refuse programs for internal use; others take employees as recipients.',
    cure: 'Say which employees agreed to which messages, or describe what customers get.',
  },
  'program-testing': {
    message: '“{{words}}” describes a test.',
    reason: 'Campaigns for testing are refused.',
    cure: 'Describe what people will really send.',
  },
} as const satisfies TextTable;

export const campaignConsentTitles = {
  'CP-019': 'How people agree',
  'CP-020': 'What people are told',
  'CP-022': 'Free consent',
  'CP-023': 'Consent of others',
  'CP-026': 'Description',
  'CP-028': 'Consent to marketing',
  'CP-029': 'Personal messages and tests',
  'CP-030': 'Pages behind a sign-in',
  'CP-037': 'Different frequencies',
  'CP-038': 'Ways of agreeing',
  'CP-046': 'Pictures of where people agree',
} as const;
