/** The labelled texts of `training/texts`, cut into sentences and tokens. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { KINDS, type Kind, READ_FIELDS, settingOf } from '#shared/rules/reader/kinds.ts';
import type { Setting } from '#shared/rules/reader/network.ts';
import { brandWords, tokensOf } from '#shared/rules/reader/tokens.ts';
import { sentencesIn } from '#shared/rules/reading/sentences.ts';

const TEXTS = path.join(import.meta.dirname, 'texts');

const lineSchema = z.strictObject({
  field: z.enum(READ_FIELDS),
  use_case: z.string(),
  brand: z.string(),
  label: z.enum(['accept', 'reject']),
  text: z.string().min(1),
  signs: z.array(z.strictObject({ kind: z.enum(KINDS), quote: z.string().min(1) })),
  context: z.record(z.string(), z.boolean()).optional(),
});
export type Line = z.infer<typeof lineSchema>;

/** A text to learn from. */
export interface Lesson {
  readonly line: Line;
  readonly file: string;
  readonly setting: Setting;
  readonly sentences: readonly (readonly string[])[];
  /** 1 for each kind that a reviewer points at in that sentence. */
  readonly sentenceTargets: readonly Float32Array[];
  /** 1 for each kind that the text has, and behind them 1 for a refused text. */
  readonly textTarget: Float32Array;
}

const targetOf = (kinds: readonly Kind[], more: readonly number[] = []): Float32Array =>
  Float32Array.from([...KINDS.map((kind) => (kinds.includes(kind) ? 1 : 0)), ...more]);

function lessonOf(line: Line, file: string): Lesson {
  const { text, signs, field } = line;
  const brand = brandWords([line.brand]);
  const spans = sentencesIn(text);
  const quotes = signs.map(({ kind, quote }) => {
    const from = text.indexOf(quote);
    if (from < 0) throw new Error(`${file}: the quote “${quote}” does not stand in its text.`);
    return { kind, from, to: from + quote.length };
  });
  const isMeant = (
    from: number,
    to: number,
    quote: { readonly from: number; readonly to: number },
  ): boolean => {
    const shared = Math.min(to, quote.to) - Math.max(from, quote.from);
    return shared > 0 && (shared > (to - from) / 2 || shared > (quote.to - quote.from) / 2);
  };
  return {
    line,
    file,
    setting: settingOf(field, line.use_case),
    sentences: spans.map((span) => tokensOf(span.text, brand)),
    sentenceTargets: spans.map(({ text: sentence, index }) =>
      targetOf(
        quotes.filter((quote) => isMeant(index, index + sentence.length, quote)).map(({ kind }) => kind),
      ),
    ),
    textTarget: targetOf(
      signs.map(({ kind }) => kind),
      [line.label === 'reject' ? 1 : 0],
    ),
  };
}

/**
 * Every text, in the order of the files.
 * @throws when a line is not a labelled text; the message says where.
 */
export function readLessons(): readonly Lesson[] {
  return readdirSync(TEXTS)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) =>
      readFileSync(path.join(TEXTS, name), 'utf8')
        .split('\n')
        .flatMap((line, index) => {
          if (line === '') return [];
          const parsed = lineSchema.safeParse(JSON.parse(line));
          if (!parsed.success) throw new Error(`${name}, line ${index + 1}: ${parsed.error.message}`);
          return [lessonOf(parsed.data, name)];
        }),
    );
}
