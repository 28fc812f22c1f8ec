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
    flow:
      'On a paper form {recipients} write down a mobile number and can tick a box for texts, which is optional and ' +
      'stands apart from everything else that they sign. Beside the box is printed {wording}',
    claims: ['paper-box'],
  },
  keyword: {
    wording: 'sign',
    where: 'by texting a keyword',
    flow: '{Recipients} text the keyword {keyword} to {number}. Wherever the keyword is shown, this stands beside it: {wording}',
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
    flow:
      'When {recipients} call, staff ask during the call and read out this script: {wording} {Recipients} say yes or ' +
      'no; staff write down a yes with the number and the date.',
    claims: ['spoken-yes'],
  },
  'first-contact': {
    wording: 'reply',
    where: 'by texting first',
    flow:
      '{Recipients} text first, to {number}, with a question or request, and the answer serves that request alone. ' +
      'Further messages follow only after they reply YES to this one: {wording}',
    claims: ['reply-yes'],
  },
} as const satisfies Readonly<Record<string, Method>>;
export type MethodId = keyof typeof METHODS;
export const METHOD_IDS = Object.keys(METHODS) as [MethodId, ...MethodId[]];

export const methodOf = (id: MethodId): Method => METHODS[id];

/** What is shown or asked. `{disclosures}` says frequency, rates, HELP, STOP and where the policies stand. */
export const WORDINGS: Readonly<Record<Wording, string>> = {
  box: 'I agree to receive {kinds} by text message from {brand}. {disclosures}',
  spoken: 'May {brand} send you {kinds} by text message? {disclosures} You are free to say no.',
  sign: 'Text {keyword} to {number} to receive {kinds} by text message from {brand}. {disclosures}',
  reply: '{brand}: Reply YES to receive {kinds} by text message. {disclosures}',
};

/** The second consent, for offers, by how the first one is asked. */
export const SEPARATELY: Readonly<Record<Wording, string>> = {
  box: 'in a second box, optional and empty at first',
  spoken: 'by a second question',
  sign: 'by a message of its own, to which people reply YES',
  reply: 'by a message of its own, to which people reply YES',
};
