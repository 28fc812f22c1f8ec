/**
 * A text and what a reviewer would say of it, written down before any rule had seen the text. The verdicts stay as
 * they are. What the first look at them showed was mended for its kind, never for one text.
 */
export interface BlindCase {
  readonly label: 'accept' | 'reject';
  readonly brand: string;
  readonly use: string;
  readonly text: string;
  readonly context?: Readonly<Record<string, unknown>>;
}

type Line = readonly [
  label: BlindCase['label'],
  brand: string,
  use: string,
  text: string,
  context?: BlindCase['context'],
];

export const blindCases = (lines: readonly Line[]): readonly BlindCase[] =>
  lines.map(([label, brand, use, text, context]) => ({
    label,
    brand,
    use,
    text,
    ...(context && { context }),
  }));
