import type { TextTable } from '../../text.ts';

/** What the reader's opinions are called and say. */
export const reader = {
  'text-doubtful': {
    message: '“{{words}}” may be read as {{kind}}.',
    reason: 'Texts much like it were refused. Whether this one is meant so cannot be told for sure.',
    cure: 'Say it more plainly; if it is meant otherwise, acknowledge this with a note.',
  },
  'content-drugs': {
    message: '“{{words}}”: illegal drugs, and prescription drugs without a doctor, are refused.',
    cure: 'This content cannot be registered.',
  },
  'content-hate': {
    message: '“{{words}}”: hate, threats and harassment are refused.',
    cure: 'This content cannot be registered.',
  },
  'content-jobs': {
    message:
      '“{{words}}”: job boards of third parties, work-from-home offers and multi-level marketing are refused.',
    reason:
      'An employer may text its own applicants and workers; offers of others’ jobs or of riches are refused.',
    cure: 'If these are the brand’s own openings, say so and say who applied; otherwise this cannot be registered.',
  },
  'content-deceptive': {
    message: '“{{words}}” reads like an attempt to deceive people out of money or secrets.',
    reason: 'Such a refusal is final (30884, 30885).',
    cure: 'If it is a true notice of this brand, name the brand and the matter, and ask for nothing in the message.',
  },
  'description-off-purpose': {
    message: '“{{words}}” does not say what is texted.',
    reason:
      'Reviewers ask who texts whom about what; a history, a technical note or a request does not answer (30886).',
    cure: 'Say who of the business texts which people, about what and when.',
  },
  'text-unlike-use-case': {
    message: '“{{words}}” does not fit the use case {{usecase}}.',
    reason: 'Content and use case must agree (602, 30893).',
    cure: 'Choose the use case that covers it, or leave it out.',
  },
  'text-for-other-brand': {
    message: '“{{words}}” speaks for another company than the brand.',
    reason: 'A campaign belongs to one brand, and its messages come from it (603).',
    cure: 'Write in the name of the brand, or register the other company as a brand of its own.',
  },
  'confirmation-of-other-kind': {
    message: '“{{words}}” serves another purpose than this field.',
    reason: 'Each of the three messages answers one word: a keyword to join, STOP, or HELP.',
    cure: 'Write the answer that this field asks for.',
  },
  'confirmation-names-nobody': {
    message: 'This message does not say who sends it.',
    reason: 'Each automatic message names the brand (611, 30887, 30890).',
    cure: 'Begin with the brand.',
  },
  'confirmation-without-stop': {
    message: 'This message does not say how to opt out.',
    reason: 'It belongs into the first message after somebody agreed (611).',
    cure: 'Add “Reply STOP to opt out.”',
  },
  'confirmation-without-contact': {
    message: 'This message does not say how to reach a person.',
    reason: 'The answer to HELP gives a phone number, an address or a page (30890).',
    cure: 'Add the phone number or e-mail address of the brand.',
  },
  'confirmation-goes-on': {
    message: '“{{words}}” does not confirm that messages end.',
    reason: 'The answer to STOP confirms it once, and asks and offers nothing (30887).',
    cure: 'Say that the person is unsubscribed and gets no more messages.',
  },
  'kind.tobacco': { message: 'an offer of tobacco or vapes' },
  'kind.alcohol': { message: 'an offer of alcohol' },
  'kind.firearms': { message: 'an offer of weapons or ammunition' },
  'kind.adult': { message: 'sexual content' },
  'kind.hate': { message: 'hate or harassment' },
  'kind.loans': { message: 'high-risk or brokered lending' },
  'kind.debt-collection': { message: 'debt collection for others' },
  'kind.debt-relief': { message: 'debt relief' },
  'kind.credit-repair': { message: 'credit repair' },
  'kind.investments': { message: 'trading tips or investment offers' },
  'kind.jobs': { message: 'job offers of others or of riches' },
  'kind.phishing': { message: 'a deception' },
  'kind.drugs': { message: 'an offer of drugs' },
  'kind.sourced': { message: 'numbers that come from elsewhere' },
  'kind.shared': { message: 'numbers or consent that go to others' },
  'kind.for-others': { message: 'a filing for others' },
  'kind.unasked': { message: 'texting people who were not asked' },
  'kind.forced': { message: 'consent that cannot be refused' },
  'kind.bundled': { message: 'one consent for several things' },
  'kind.in-terms': { message: 'consent inside other terms' },
  'kind.hidden': { message: 'a way of agreeing that nobody can see' },
  'kind.no-method': { message: 'a flow without a way of agreeing' },
  'kind.vague': { message: 'a description of anything' },
  'kind.not-a-description': { message: 'something else than a description of messages' },
  'kind.internal': { message: 'private or internal messages' },
  'kind.mismatch': { message: 'content of another use case' },
  'kind.other-brand': { message: 'a message of another company' },
  'kind.not-english': { message: 'a language other than English' },
  'kind.filler': { message: 'filler' },
  'kind.no-brand': { message: 'a message that names nobody' },
  'kind.no-stop': { message: 'a message without a way to opt out' },
  'kind.no-contact': { message: 'a message without a contact' },
  'kind.not-ended': { message: 'an answer to STOP that goes on' },
  'kind.wrong-kind': { message: 'a message for another field' },
} as const satisfies TextTable;

export const readerTitles = {
  'CP-045': 'What automatic messages say',
} as const;
