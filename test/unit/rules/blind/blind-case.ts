/**
 * A text and what a reviewer would say of it. The verdicts were written down before any rule had seen the texts,
 * and no rule was changed on account of one of them.
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
