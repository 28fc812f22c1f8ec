import { z } from 'zod';
import { isoTimeSchema, sha256Schema } from './ids.ts';

/** The pages that a reviewer opens. */
export const PAGE_KINDS = ['website', 'privacy', 'terms', 'opt-in'] as const;
export const pageKindSchema = z.enum(PAGE_KINDS);
export type PageKind = z.infer<typeof pageKindSchema>;

/** How a look at a page ended. Only an answered page has answers worth reading. */
export const PAGE_STATUSES = [
  'answered',
  'refused',
  'unreachable',
  'not-https',
  'certificate',
  'too-large',
  'too-slow',
  'too-many-redirects',
  'private-address',
  'login',
  'parked',
  'not-a-page',
] as const;
export const pageStatusSchema = z.enum(PAGE_STATUSES);
export type PageStatus = z.infer<typeof pageStatusSchema>;

/** What is asked of a page. Those that begin with `terms-` are the elements of a terms page. */
export const PAGE_QUESTIONS = [
  'names-brand',
  'not-shared',
  'terms-program',
  'terms-frequency',
  'terms-rates',
  'terms-optout',
  'terms-contact',
  'terms-carriers',
  'terms-privacy',
  'consent-shown',
] as const;
export const pageQuestionSchema = z.enum(PAGE_QUESTIONS);
export type PageQuestion = z.infer<typeof pageQuestionSchema>;

/** Characters of a page that are kept as evidence for one answer. */
export const EXCERPT_MAX = 300;

export const pageAnswerSchema = z.strictObject({
  question: pageQuestionSchema,
  answer: z.enum(['yes', 'no', 'unsure']),
  /** The words of the page that the answer rests on; empty when there are none. */
  excerpt: z.string().max(EXCERPT_MAX),
});
export type PageAnswer = z.infer<typeof pageAnswerSchema>;

/** What the form said when the page was looked at; another text on the form makes the answers old. */
export const pageAskedSchema = z.strictObject({
  displayName: z.string(),
  companyName: z.string(),
  /** The wording that the message flow quotes; empty for pages that are not asked about it, and where none is quoted. */
  consent: z.string(),
});
export type PageAsked = z.infer<typeof pageAskedSchema>;

/** What a page showed when it was looked at. */
export const pageResultSchema = z.strictObject({
  page: pageKindSchema,
  url: z.string().max(2000),
  /** Where the redirects ended; the same as `url` when there were none. */
  finalUrl: z.string().max(2000),
  status: pageStatusSchema,
  /** Null when nobody answered. */
  httpStatus: z.int().nullable(),
  title: z.string().max(EXCERPT_MAX),
  /** True when hardly any text came and the page asks for scripts; then nothing can be said of it. */
  needsScripts: z.boolean(),
  answers: z.array(pageAnswerSchema).max(PAGE_QUESTIONS.length),
  asked: pageAskedSchema,
  /** SHA-256 of the text that was read; null when none was. */
  textHash: sha256Schema.nullable(),
});
export type PageResult = z.infer<typeof pageResultSchema>;

/** A look at a page: what it showed, when, to whom, and how it looked. */
export const pageCheckSchema = pageResultSchema.extend({
  id: z.uuid(),
  at: isoTimeSchema,
  who: z.string(),
  /** SHA-256 of the picture, which is its name in the workspace; null when none was taken. */
  pictureHash: sha256Schema.nullable(),
  /** The text is another one than at the look before. */
  changed: z.boolean(),
});
export type PageCheck = z.infer<typeof pageCheckSchema>;

/** A page of a registration: where the form says it is, and the latest look at it. */
export const pageOfRegistrationSchema = z.strictObject({
  page: pageKindSchema,
  /** As an address that can be opened; null when the form names none. */
  url: z.string().nullable(),
  check: pageCheckSchema.nullable(),
});
export type PageOfRegistration = z.infer<typeof pageOfRegistrationSchema>;

/** What the rules may know of a look at a page. */
export const pageFactSchema = pageResultSchema
  .pick({
    page: true,
    url: true,
    finalUrl: true,
    status: true,
    httpStatus: true,
    needsScripts: true,
    answers: true,
    asked: true,
  })
  .extend({
    /** ISO date of the look, in UTC. */
    on: z.iso.date(),
  });
export type PageFact = z.infer<typeof pageFactSchema>;
