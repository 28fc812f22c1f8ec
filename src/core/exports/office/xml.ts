import { asCodes, withPlainLines } from '../characters.ts';

/** What XML 1.0 cannot hold or advises against (section 2.2): controls, lone surrogates, non-characters. */
const UNWRITABLE = /(?![\t\n])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * A text for the inside of an element or of a double-quoted attribute. Line ends become `\n`; a character that XML has no
 * place for is written as its code, so that nothing is dropped.
 */
export function xmlText(text: string): string {
  return withPlainLines(text)
    .replace(UNWRITABLE, asCodes)
    .replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}
