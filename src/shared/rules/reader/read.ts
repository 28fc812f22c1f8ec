import { remember } from '../reading/remember.ts';
import { type Span, sentencesIn } from '../reading/sentences.ts';
import { KINDS, type Kind, type ReadField, settingOf } from './kinds.ts';
import { networkOf } from './model.ts';
import { judge, type Network, sentenceReader } from './network.ts';
import { scoresOf } from './scores.ts';
import { brandWords, tokensOf } from './tokens.ts';
import { TRAINED } from './trained.ts';

/** Longer texts are read up to here, in characters and in sentences; no field of a form holds more. */
const LONGEST = 4096;
const SENTENCES_READ = 100;

/** As what a text is read. */
export interface Occasion {
  readonly field: ReadField;
  readonly usecase: string;
  /** Names of the brand that files. */
  readonly names: readonly string[];
}

/** What the reader holds against a text. */
export interface Opinion {
  readonly kind: Kind;
  /** `error` where it is sure; `warning` where it only doubts. */
  readonly severity: 'error' | 'warning';
  /** The sentence that speaks most for it. */
  readonly sentence: Span;
}

/** What the reader makes of a text. */
export interface Reading {
  /** The strongest first. */
  readonly opinions: readonly Opinion[];
  /** How much speaks for a kind, between 0 and 1. */
  score(kind: Kind): number;
}

const NOTHING: Reading = { opinions: [], score: () => 0 };

/** A second kind is told only when it is likely by itself, whatever the whole text is worth. */
const LIKELY = 0.5;

interface Trained {
  readonly network: Network;
  readonly read: (tokens: readonly string[]) => Float32Array;
}
let made: Trained | undefined;

/** The network, made at its first use: most of the app never reads. */
function trained(): Trained {
  if (made) return made;
  const network = networkOf(TRAINED);
  made = { network, read: sentenceReader(network) };
  return made;
}

const BETWEEN = '\u0000';
/** More sentences than a form has. */
const SENTENCES_KEPT = 1024;

const answersOf = remember((key) => {
  const [sentence = '', ...names] = key.split(BETWEEN);
  return trained().read(tokensOf(sentence, brandWords(names)));
}, SENTENCES_KEPT);

function readText(text: string, { field, usecase, names }: Occasion): Reading {
  const spans = sentencesIn(text.slice(0, LONGEST))
    .filter((span) => /[\p{L}\p{N}]/u.test(span.text))
    .slice(0, SENTENCES_READ);
  if (spans.length === 0) return NOTHING;
  const answers = spans.map((span) => answersOf([span.text, ...names].join(BETWEEN)));
  const judgement = judge(trained().network, answers, settingOf(field, usecase));
  const { kinds, own } = scoresOf(judgement);
  const { error, warning } = TRAINED.thresholds[field];
  const best = Math.max(...kinds);
  const opinions = KINDS.flatMap((kind, index) => {
    const score = kinds[index] ?? 0;
    if (score < warning || (score < best && (own[index] ?? 0) < LIKELY)) return [];
    const shares = judgement.sentences.map((one) => one[index] ?? 0);
    const sentence = spans[shares.indexOf(Math.max(...shares))] ?? { text, index: 0 };
    return [{ kind, severity: score >= error ? ('error' as const) : ('warning' as const), sentence, score }];
  })
    .sort((a, b) => b.score - a.score)
    .map(({ score: _score, ...opinion }) => opinion);
  return { opinions, score: (kind) => kinds[KINDS.indexOf(kind)] ?? 0 };
}

const readingByKey = remember((key) => {
  const [text = '', field = '', usecase = '', ...names] = key.split(BETWEEN);
  return readText(text, { field: field as ReadField, usecase, names });
});

/** What the reader makes of a text. Pure and total, whatever the text holds. */
export const readingOf = (text: string, { field, usecase, names }: Occasion): Reading =>
  readingByKey([text, field, usecase, ...names].map((part) => part.replaceAll(BETWEEN, ' ')).join(BETWEEN));
