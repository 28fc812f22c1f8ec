/*
 * A sentence as the reader sees it: words in lower case, and one token for each thing whose spelling does not matter
 * (a link, a telephone number, an amount, a variable, the brand itself). Every part of the pattern is bounded, so that
 * no text takes more than its length to cut.
 */

const PARTS = [
  String.raw`(?<ticked>\[\s?[xX✓✔]\s?\]|[☑☒✓✔✅])`,
  String.raw`(?<box>\[\s{0,3}\]|[☐□▢⬜])`,
  String.raw`(?<link>https?:\/\/[^\s<>"”’)\]]{1,200}|\b(?:[\p{L}\p{N}-]{1,63}\.){1,5}(?:com|org|net|edu|gov|info|example|co|io|us|ca|biz|shop|store|health|care|legal|app|church|school|bank|me|ly|link)\b(?:\/[^\s<>"”’)\]]{0,200})?)`,
  String.raw`(?<variable>\[[^[\]\n]{1,60}\]|\$?\{\{?[^{}\n]{1,60}\}?\}|%%?[A-Za-z_]{2,40}%%?|<[a-z_][^<>\n]{0,59}>)`,
  String.raw`(?<phone>(?<!\d)(?:\+?1[\s.-]?)?\(?\d{3}\)?[\s.-]?\d{3}[\s.-]?\d{4}(?!\d))`,
  String.raw`(?<money>\$\s?\d[\d,.]{0,15}(?:[kKmM]\b)?)`,
  String.raw`(?<percent>\d[\d,.]{0,9}\s?%)`,
  String.raw`(?<number>\d[\d,.]{0,15})`,
  String.raw`(?<word>[a-z\p{Script=Latin}]{1,40}(?:['’][a-z\p{Script=Latin}]{1,20})?)`,
  String.raw`(?<foreign>\p{L}{1,40})`,
  String.raw`(?<emoji>\p{Extended_Pictographic})`,
  String.raw`(?<mark>[.,;:!?"“”()\-–—/&#*+=])`,
];
const MAIL = String.raw`(?<mail>[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4})`;
const TOKEN = new RegExp([MAIL, ...PARTS].join('|'), 'giu');

const MARKS: Readonly<Record<string, string>> = { '“': '"', '”': '"', '–': '-', '—': '-' };

/** `don't` is `do n't` and `we're` is `we 're`, as the word vectors were cut. */
function cutWord(word: string): readonly string[] {
  const plain = word.normalize('NFKD').replace(/\p{M}/gu, '').replace('’', "'").toLowerCase();
  if (plain.endsWith("n't")) return plain === "can't" ? ['ca', "n't"] : [plain.slice(0, -3), "n't"];
  const at = plain.indexOf("'");
  return at > 0 ? [plain.slice(0, at), plain.slice(at)] : [plain];
}

function tokensOfHit(groups: Readonly<Record<string, string | undefined>>): readonly string[] {
  for (const [name, text] of Object.entries(groups)) {
    if (text === undefined) continue;
    if (name === 'word') return cutWord(text);
    if (name === 'mark') return [MARKS[text] ?? text];
    return [`<${name}>`];
  }
  return [];
}

export const BRAND_TOKEN = '<brand>';
/** Stands at the beginning of each sentence. */
export const START_TOKEN = '<start>';

/** Words of a name that are everybody's. */
const COMMON = new Set(
  (
    'the and of for inc llc ltd corp co company services service group center centre city county state national ' +
    'american first new north south east west school college university church bank health home care shop store'
  ).split(' '),
);

/** The words of a brand's names by which a text speaks of it. */
export function brandWords(names: readonly string[]): ReadonlySet<string> {
  const words = names.flatMap((name) => [...name.matchAll(/[a-z\p{Script=Latin}]{3,40}/giu)]);
  return new Set(words.flatMap(([word]) => cutWord(word)).filter((word) => !COMMON.has(word)));
}

/** The tokens of a sentence; words of the brand are one token, however many stand together. */
export function tokensOf(sentence: string, brand: ReadonlySet<string>): readonly string[] {
  const tokens: string[] = [START_TOKEN];
  for (const { groups = {} } of sentence.matchAll(TOKEN)) {
    for (const token of tokensOfHit(groups)) {
      if (!brand.has(token)) tokens.push(token);
      else if (tokens.at(-1) !== BRAND_TOKEN) tokens.push(BRAND_TOKEN);
    }
  }
  return tokens;
}
