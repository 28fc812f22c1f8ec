import type { TextTable } from '../../text.ts';

export const forecast = {
  'forecast.likely': { message: 'Likely to pass' },
  'forecast.doubtful': { message: 'May be refused' },
  'forecast.unlikely': { message: 'Likely to be refused' },
  'forecast.estimate': {
    message: 'This is TextReady’s own estimate, not a figure of a carrier or of Cisco.',
    reason: 'Its order follows the reasons of refusals that are published; nobody publishes shares.',
  },
  'forecast.cost': { message: 'A refusal costs one more round of about {{least}} to {{most}} weeks.' },
  'forecast.unseen-consent': {
    message: 'The place where people agree was not seen.',
    cure: 'Attach a picture of it, or have its page read.',
  },
  'forecast.unseen-privacy': {
    message: 'The privacy policy was not seen.',
    cure: 'Paste its text, or have its page read.',
  },
  'forecast.unseen-terms': {
    message: 'The terms were not seen.',
    cure: 'Paste their text, or have their page read.',
  },
  'effort.click': { message: 'one click' },
  'effort.words': { message: 'a few words' },
  'effort.decision': { message: 'a question to the company' },
  'effort.others': { message: 'a change of the website or of papers' },
  'topic.opt-in': { message: 'how people agree' },
  'topic.disclosures': { message: 'what people are told' },
  'topic.policies': { message: 'privacy policy and terms' },
  'topic.pages': { message: 'pages of the website' },
  'topic.samples': { message: 'sample messages' },
  'topic.description': { message: 'description' },
  'topic.flags': { message: 'links, numbers and declarations' },
  'topic.replies': { message: 'opt-in, opt-out and help messages' },
  'topic.contact': { message: 'website and support address' },
  'topic.identity': { message: 'tax id and legal name' },
  'topic.content': { message: 'content that is refused' },
  'topic.form': { message: 'the form itself' },
  'topic.numbers': { message: 'numbers' },
} as const satisfies TextTable;
