import { type Token, type TokenHandler, Tokenizer, TokenizerMode } from 'parse5';
import { READ_MAX } from '#shared/rules/pages/page-text.ts';

/** What is read of the markup of a page. */
export interface HtmlText {
  readonly title: string;
  readonly text: string;
  readonly links: readonly string[];
  readonly passwordFields: number;
  readonly scripts: number;
}

const LINKS_MAX = 500;
const TITLE_MAX = 1000;

/** Their content is no markup and nobody reads it. */
const RAW: Readonly<Record<string, Tokenizer['state']>> = {
  script: TokenizerMode.SCRIPT_DATA,
  style: TokenizerMode.RAWTEXT,
  iframe: TokenizerMode.RAWTEXT,
  noembed: TokenizerMode.RAWTEXT,
  noframes: TokenizerMode.RAWTEXT,
  xmp: TokenizerMode.RAWTEXT,
};

const BLOCKS = new Set(
  (
    'address article aside blockquote body button caption center dd details dialog div dl dt fieldset figcaption ' +
    'figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html label legend li main menu nav ol option p pre ' +
    'section select summary table tbody td tfoot th thead title tr ul'
  ).split(' '),
);

/**
 * Reads the tokens of a page and never builds its tree: what a hostile page nests or leaves open costs nothing, and the
 * time is that of one pass over its characters.
 */
class PageReader implements TokenHandler {
  #parts: string[] = [];
  #size = 0;
  #lastSign = '.';
  #breaks = 0;
  #skipping: string | null = null;
  #templates = 0;
  #isTitle = false;
  #title = '';
  #hasTitle = false;
  #links: string[] = [];
  #passwordFields = 0;
  #scripts = 0;
  readonly #tokenizer = new Tokenizer({ sourceCodeLocationInfo: false }, this);

  read(html: string): HtmlText {
    this.#tokenizer.write(html, true);
    const text = this.#parts
      .join('')
      .replace(/[^\S\n]+/g, ' ')
      .replace(/ ?\n[ \n]*/g, '\n')
      .trim();
    return {
      title: this.#title.replace(/\s+/g, ' ').trim(),
      text,
      links: this.#links,
      passwordFields: this.#passwordFields,
      scripts: this.#scripts,
    };
  }

  onStartTag(token: Token.TagToken): void {
    const { tagName } = token;
    const raw = RAW[tagName];
    if (raw !== undefined) {
      this.#tokenizer.state = raw;
      this.#skipping = tagName;
      if (tagName === 'script') this.#scripts += 1;
      return;
    }
    if (tagName === 'textarea' || tagName === 'title') this.#tokenizer.state = TokenizerMode.RCDATA;
    if (tagName === 'plaintext') this.#tokenizer.state = TokenizerMode.PLAINTEXT;
    if (tagName === 'template') this.#templates += 1;
    if (tagName === 'title' && !this.#hasTitle) this.#isTitle = true;
    this.#break(tagName);
    this.#readAttributes(token);
  }

  onEndTag({ tagName }: Token.TagToken): void {
    if (this.#skipping === tagName) this.#skipping = null;
    if (tagName === 'template') this.#templates = Math.max(0, this.#templates - 1);
    if (tagName === 'title' && this.#isTitle) {
      this.#isTitle = false;
      this.#hasTitle = true;
    }
    this.#break(tagName);
  }

  onCharacter({ chars }: Token.CharacterToken): void {
    this.#take(chars.replaceAll('\n', ' '));
  }

  onWhitespaceCharacter(): void {
    this.#take(' ');
  }

  onNullCharacter(): void {}
  onComment(): void {}
  onDoctype(): void {}
  onEof(): void {}

  #take(chars: string): void {
    if (this.#isTitle) {
      if (this.#title.length < TITLE_MAX) this.#title += chars;
      return;
    }
    if (this.#skipping !== null || this.#templates > 0 || this.#size >= READ_MAX) return;
    const taken = chars.slice(0, READ_MAX - this.#size);
    const sign = taken.trimEnd().at(-1);
    if (sign !== undefined) {
      this.#lastSign = sign;
      this.#breaks = 0;
    }
    this.#parts.push(taken);
    this.#size += taken.length;
  }

  /** Lines of one sentence are often broken by hand; a second break, or one after a full stop, ends it. */
  #break(tagName: string): void {
    if (tagName === 'br') {
      this.#breaks += 1;
      this.#take(this.#breaks > 1 || '.!?:'.includes(this.#lastSign) ? '\n' : ' ');
    } else if (BLOCKS.has(tagName)) this.#take('\n');
  }

  #readAttributes({ tagName, attrs }: Token.TagToken): void {
    const attribute = (name: string) => attrs.find((attr) => attr.name === name)?.value ?? '';
    if (tagName === 'img') this.#take(` ${attribute('alt').slice(0, 200)} `);
    if (tagName === 'input' && attribute('type').toLowerCase() === 'password') this.#passwordFields += 1;
    if (tagName === 'a' && this.#links.length < LINKS_MAX) {
      const href = attribute('href').slice(0, 500);
      if (href !== '') this.#links.push(href);
    }
  }
}

/** The words of a page as a person would read them. Nothing of it is run, fetched or built. */
export const readHtml = (html: string): HtmlText => new PageReader().read(html);
