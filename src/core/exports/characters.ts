/** `[U+1F44B]`, for what a file cannot show or hold; a joined emoji gives all its code points. */
export function asCodes(cluster: string): string {
  const hex = (char: string) => (char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `[${[...cluster].map((char) => `U+${hex(char)}`).join(' ')}]`;
}

/** The text with `\n` for every kind of line end. */
export function withPlainLines(text: string): string {
  return text.replace(/\r\n?|[\u2028\u2029]/g, '\n');
}

/** Lines that a text will take where so many half-widths fit in one, roughly: CJK characters are two half-widths wide. */
export function linesOf(text: string, halfWidths: number): number {
  const width = (line: string) => [...line].reduce((sum, char) => sum + (char >= '\u2e80' ? 2 : 1), 0);
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(width(line) / halfWidths)), 0);
}
