import type { PageAsked, PageKind, PageQuestion } from '#shared/model/page-check.ts';
import { answersOf } from '#shared/rules/pages/answers.ts';
import type { PageText } from '#shared/rules/pages/page-text.ts';

/** A page of the words given, and of nothing else. */
export const pageText = (text: string, more: Partial<PageText> = {}): PageText => ({
  title: '',
  text,
  host: 'www.example.com',
  path: '/',
  links: [],
  passwordFields: 0,
  scripts: 0,
  ...more,
});

export const ASKED: PageAsked = {
  displayName: 'Harbor Outfitters',
  companyName: 'Harbor Outfitters LLC',
  consent: '',
};

/** What a page answers to one question, with the words it rests on. */
export function answerTo(
  question: PageQuestion,
  kind: PageKind,
  page: PageText,
  asked: PageAsked = ASKED,
): readonly [answer: string, excerpt: string] {
  const found = answersOf(kind, page, asked).find((one) => one.question === question);
  if (!found) throw new Error(`${kind} was not asked ${question}.`);
  return [found.answer, found.excerpt];
}
