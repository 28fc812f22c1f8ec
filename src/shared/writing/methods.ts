/** How people are shown or asked the wording of consent. */
export type Wording = 'box' | 'spoken' | 'sign' | 'reply';

/** What a text states as a fact; a person has to know that it is true. */
export const CLAIMS = [
  'optional-box',
  'paper-box',
  'spoken-yes',
  'wording-shown',
  'reply-yes',
  'separate-marketing',
  'not-shared',
] as const;
export type Claim = (typeof CLAIMS)[number];

interface Method {
  readonly wording: Wording;
  /** Where people agree, after "agreed": "on a web page". */
  readonly where: string;
  /** What happens there. `{wording}` is the wording or a word for it, `{page}`, `{number}` and `{keyword}` are answers. */
  readonly flow: string;
  readonly claims: readonly Claim[];
}

/** The ways to agree, in the order in which they are told. */
export const METHODS = {
  web: {
    wording: 'box',
    where: 'on a web form',
    flow:
      'On the web form {page} {recipients} enter a mobile number and can tick a box for texts, which is optional, ' +
      'empty at first and separate from the terms. Beside the box stands {wording}',
    claims: ['optional-box'],
  },
  qr: {
    wording: 'box',
    where: 'on a page that a QR code opens',
    flow:
      'A QR code on printed signs opens the page {page}. There {recipients} enter a mobile number and can tick a box ' +
      'for texts, which is optional and empty at first. Beside the box stands {wording}',
    claims: ['optional-box'],
  },
  paper: {
    wording: 'box',
    where: 'on a paper form',
    flow: 'On a paper form {recipients} enter a mobile number and can tick a box for texts, which is optional, empty at first and separate from the terms. Beside the box is printed {wording}',
    claims: ['paper-box'],
  },
  keyword: {
    wording: 'sign',
    where: 'by texting a keyword',
    flow: '{Recipients} text {keyword} to {number}, as they read it on a sign or page that says {wording}',
    claims: ['wording-shown'],
  },
  'in-person': {
    wording: 'spoken',
    where: 'in person at the front desk',
    flow:
      'At the front desk staff ask {recipients} in person and read out this script: {wording} {Recipients} say yes or ' +
      'no; staff write down a yes with the number and the date.',
    claims: ['spoken-yes'],
  },
  verbal: {
    wording: 'spoken',
    where: 'by telephone',
    flow: '{Recipients} who call hear this script from staff: {wording} They say yes or no, and staff write down a yes with the number and the date.',
    claims: ['spoken-yes'],
  },
  'first-contact': {
    wording: 'reply',
    where: 'by texting first',
    flow: '{Recipients} start the conversation with a text to {number}, and the answer serves their request alone. Further messages follow only after they reply YES to this one: {wording}',
    claims: ['reply-yes'],
  },
} as const satisfies Readonly<Record<string, Method>>;
export type MethodId = keyof typeof METHODS;
export const METHOD_IDS = Object.keys(METHODS) as [MethodId, ...MethodId[]];

export const methodOf = (id: MethodId): Method => METHODS[id];

/** What is shown or asked. `{disclosures}` says frequency, rates, HELP, STOP and where the policies stand. */
export const WORDINGS: Readonly<Record<Wording, string>> = {
  box: 'Yes, I agree that {brand} may text me about {topics}. {disclosures}',
  spoken: 'May {brand} text you about {topics}? {disclosures} You are free to say no.',
  sign: 'Text {keyword} to {number} and {brand} will send you text messages about {topics}. {disclosures}',
  reply: '{brand}: Reply YES to receive text messages about {topics}. {disclosures}',
};

/** The second consent, for offers, by how the first one is asked. */
export const SEPARATELY: Readonly<Record<Wording, string>> = {
  box: 'in a second box that is empty at first',
  spoken: 'by a second question',
  sign: 'by a message of its own, to which people reply YES',
  reply: 'by a message of its own, to which people reply YES',
};
