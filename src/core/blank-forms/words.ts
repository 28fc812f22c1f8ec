/*
 * Labels as words that can be compared. Two labels mean the same here when they have the same words, whatever their order,
 * filling words, numbering and marks; nothing is guessed from words that are merely alike.
 */

/** Words that belong together, and the one word that they are then. */
const TOGETHER: readonly (readonly [RegExp, string])[] = [
  [/\be[- ]?mails?\b/g, 'email'],
  [/\bweb[- ]?(?:sites?|pages?)\b/g, 'website'],
  [/\bhome[- ]?pages?\b/g, 'website'],
  [/\bopt(?:ing|ed|s)?[- ]?in\b/g, 'optin'],
  [/\bopt(?:ing|ed|s)?[- ]?out\b/g, 'optout'],
  [/\bend[- ]?users?\b/g, 'subscriber'],
  [/\bsub[- ]?use[- ]?cases?\b/g, 'subusecase'],
  [/\buse[- ]?cases?\b/g, 'usecase'],
  [/\bcall[- ]?to[- ]?action\b/g, 'calltoaction'],
  [/\bpost[- ]?codes?\b/g, 'postal'],
  [/\b(?:zip|postal)(?:[- ]?codes?)?\b/g, 'postal'],
  [/\bd[-. ]?u[-. ]?n[-. ]?s\b\.?/g, 'duns'],
  [/\bd\.?\/?b\.?\/?a\b\.?/g, 'dba'],
  [/\bdoing business as\b/g, 'dba'],
  [/\bnon?[- ](?=profits?\b)/g, 'non'],
  [/\bnot[- ]for[- ]?(?=profits?\b)/g, 'non'],
  [/\bt\s*&\s*cs?\b/g, 'term condition'],
  [/\btelephone|\btel\b|\bphones?\b/g, 'phone'],
  [/\bfirst[- ]?name\b|\bgiven[- ]?name\b|\bforename\b/g, 'firstname'],
  [/\blast[- ]?name\b|\bfamily[- ]?name\b|\bsurname\b/g, 'lastname'],
  [/\b10[- ]?dlc\b/g, '10dlc'],
  [/\byes\s*(?:\/|or)\s*no\b|\by\s*\/\s*n\b/g, ''],
];

/** One word for words that mean the same in a form. */
const SAME: Readonly<Record<string, string>> = {
  business: 'company',
  corporation: 'company',
  corporate: 'company',
  enterprise: 'company',
  organisation: 'organization',
  entity: 'organization',
  firm: 'company',
  registered: 'legal',
  telephonenumber: 'phone',
  cell: 'mobile',
  cellular: 'mobile',
  cellphone: 'mobile',
  sms: 'message',
  text: 'message',
  texting: 'message',
  messaging: 'message',
  example: 'sample',
  program: 'campaign',
  programme: 'campaign',
  sector: 'industry',
  vertical: 'industry',
  kind: 'type',
  taxpayer: 'tax',
  identification: 'id',
  identifier: 'id',
  region: 'state',
  province: 'state',
  town: 'city',
  nation: 'country',
  stop: 'optout',
  unsubscribe: 'optout',
  subscribe: 'optin',
  user: 'subscriber',
  consumer: 'subscriber',
  recipient: 'subscriber',
  describe: 'description',
  explain: 'explanation',
  include: 'contain',
  has: 'contain',
  have: 'contain',
  terms: 'term',
  tos: 'term',
  nonprofits: 'nonprofit',
  first: '1',
  second: '2',
  third: '3',
  fourth: '4',
  fifth: '5',
};

/** Words that say nothing about what belongs into a place. */
const EMPTY: ReadonlySet<string> = new Set(
  (
    'a an the of for to in on at by with from as your you our their his her its this that these please enter provide ' +
    'specify indicate state list give when there fill insert write type select choose pick what which who is are be will do does ' +
    'if any and or where applicable required optional mandatory field here below above s incl including eg e g i'
  ).split(' '),
);
/** Words of the list above that are names of fields when they stand among few others. */
const MEANT: ReadonlySet<string> = new Set(['state', 'type']);

/** Words whose `s` is theirs, or that mean another thing in the plural. */
const KEEPS_S: ReadonlySet<string> = new Set([
  'numbers',
  'us',
  'duns',
  'sms',
  'basis',
  'news',
  'tos',
  'canvas',
]);

function singular(word: string): string {
  if (KEEPS_S.has(word) || word.length < 4 || !word.endsWith('s') || /(?:ss|us|is)$/.test(word)) return word;
  if (/(?:[^aeiou])ies$/.test(word)) return `${word.slice(0, -3)}y`;
  return /(?:ches|shes|xes|sses)$/.test(word) ? word.slice(0, -2) : word.slice(0, -1);
}

const NUMBERING =
  /^\s*(?:question|section|item|q)?\s*\(?(?:\d{1,2}(?:\.\d{1,2})*\s*[.):]\s*|[a-z]\s*[.)]\s+)(?=\p{L})/iu;

/** Lower case, without numbering, required marks and signs that differ from form to form. */
function plain(text: string): string {
  const lower = text
    .normalize('NFKC')
    .replace(NUMBERING, '')
    .toLowerCase()
    .replace(/[’'`´]s?\b/g, ' ')
    .replace(/\bu\.\s?s\.(?:\s?a\.)?/g, 'us ');
  return TOGETHER.reduce((all, [pattern, word]) => all.replace(pattern, `${word} `.trimStart()), lower)
    .replace(/&/g, ' and ')
    .replace(/#(?=\s*\d)/g, ' ')
    .replace(/#/g, ' number ');
}

/** The words of a text that mean something, in their order. */
export function wordsOf(text: string): string[] {
  const all = plain(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const meant = all.filter((word) => !EMPTY.has(word));
  // `State` and `Type of company` name fields; `State your company's name` and `Type your name` do not.
  const isMeant = (at: number) => at > 0 || meant.length < 2 || all[at + 1] === 'of';
  const words = all.filter((word, at) => !EMPTY.has(word) || (MEANT.has(word) && isMeant(at)));
  return words.map((word) => {
    const one = SAME[word] ?? singular(word);
    return SAME[one] ?? one;
  });
}

/** The same for the words of texts that mean the same. */
export const keyOf = (words: readonly string[]): string => [...new Set(words)].sort().join(' ');

/**
 * The same for organisations and companies too: an organisation's name is the company's, but its type is never the industry,
 * so the exact key is tried first.
 */
export const wideKeyOf = (words: readonly string[]): string =>
  keyOf(words.map((word) => (word === 'organization' ? 'company' : word)));

/** `txtLegalName_2` as the words that somebody meant. */
export function wordsOfName(name: string): string[] {
  const last =
    name
      .replace(/\[\d+\]/g, '')
      .split('.')
      .at(-1) ?? '';
  const spaced = last
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{L})(\d)/gu, '$1 $2')
    .replace(/[_\-.]+/g, ' ')
    .replace(
      /^(?:txt|fld|tf|cb|chk|ck|dd|cbo|ddl|rb|field|form|input|text(?: field| box)?|check ?box|dropdown|combo ?box)(?= )/i,
      '',
    );
  return wordsOf(spaced);
}

/** What of a label to try, the whole of it first: without brackets, and without what explains it. */
export function readingsOf(label: string): string[] {
  const flat = label.replace(/\s+/g, ' ').trim();
  const bare = flat.replace(/\s*[([{（【][^)\]}）】]*[)\]}）】]\s*/g, ' ').trim();
  const line = label.trim().split(/\n/)[0] ?? '';
  const clause = bare.split(/[:?;–—]|\s-\s|\.\s|，|：/)[0]?.trim() ?? '';
  return [...new Set([flat, bare, line, clause])].filter((text) => text !== '');
}
