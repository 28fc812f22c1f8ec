import { z } from 'zod';
import { METHOD_IDS } from './methods.ts';
import { MOST_TOPICS } from './purposes.ts';
import { RECIPIENTS } from './recipients.ts';
import { TOPIC_IDS } from './topics/topics.ts';

/** Control characters, line ends and double quotation marks would tear a sentence or a quotation apart. */
const oneLine = (text: string): string =>
  text
    .replace(/["\u201c\u201d]/g, "'")
    .replace(/[\p{Cc}\u2028\u2029\s]+/gu, ' ')
    .trim();

/** What a form holds may be longer than any name or address; the rest is cut off. */
const LONGEST = 20_000;

const line = (max: number) =>
  z
    .string()
    .max(LONGEST)
    .transform((text) => [...oneLine(text)].slice(0, max).join(''))
    .default('');

export const FREQUENCIES = ['varies', 'per-request', 'day', 'week', 'month', 'year'] as const;

/** What a person answers. An empty text is a question left open. */
export const answersSchema = z.strictObject({
  /** As messages name the brand. */
  brand: line(100),
  /** What it does, in a few words after its name: "rents boats and camping gear". */
  business: line(200),
  /** The registry's name. */
  usecase: line(60),
  subUsecases: z.array(z.string().max(LONGEST)).max(50).default([]),
  /** What is texted about; empty: what is usual for the use case. */
  topics: z.array(z.enum(TOPIC_IDS)).max(MOST_TOPICS).default([]),
  /** Who is texted; empty: who is usual for the use case. */
  recipients: z.enum(RECIPIENTS).or(z.literal('')).default(''),
  /** How they agree; empty: a web form. */
  methods: z.array(z.enum(METHOD_IDS)).max(METHOD_IDS.length).default([]),
  /** Address of the page where they agree. */
  page: line(255),
  /** Word that they text to agree. */
  keyword: line(20),
  /** Number that they text. */
  number: line(40),
  /** How often messages come: it varies, one for each request, or at most `most` in a span of time. */
  frequency: z.enum(FREQUENCIES).default('varies'),
  most: z.int().min(1).max(999).default(4),
  privacyLink: line(255),
  termsLink: line(255),
  /** Where help is given. */
  email: line(100),
  phone: line(40),
  /** Shown in a sample, where the form says that messages hold one. */
  messageLink: line(255),
  messagePhone: line(40),
});
export type Answers = z.infer<typeof answersSchema>;

/** A file of answers, or the fields of the dialog: everything may be left out. */
export type GivenAnswers = z.input<typeof answersSchema>;
