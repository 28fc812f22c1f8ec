import type { PageAnswer, PageAsked, PageKind, PageQuestion } from '../../model/page-check.ts';
import { brandNames, namesBrand } from '../reading/brand-name.ts';
import { type NonSharing, nonSharing, TERMS_ELEMENTS } from '../reading/policies.ts';
import { sentencesIn } from '../reading/sentences.ts';
import { mostLike } from './consent.ts';
import { boundedText, excerptOf, type PageText } from './page-text.ts';
import { needsScripts } from './signs.ts';

type Answer = PageAnswer['answer'];
type Said = readonly [answer: Answer, excerpt: string];

const UNSURE: Said = ['unsure', ''];

/** From this share of the quoted words on, a page shows the wording; below the second it shows another one. */
const SHOWN = 0.9;
const ALIKE = 0.65;

function brandAnswer(page: PageText, lines: readonly string[], asked: PageAsked): Said {
  const names = brandNames(asked);
  if (!names.known) return UNSURE;
  const place = [page.title, ...lines].find((line) => namesBrand(line, names));
  return place === undefined ? ['no', ''] : ['yes', place];
}

const SHARING: Readonly<Record<NonSharing, Answer>> = {
  stated: 'yes',
  general: 'unsure',
  contradicted: 'unsure',
  shared: 'no',
  missing: 'no',
};

/** Which sentence to show: where a policy says both, the one that shares. */
const SHOWS: Readonly<Record<NonSharing, readonly NonSharing[]>> = {
  stated: ['stated'],
  general: ['general'],
  contradicted: ['shared', 'contradicted'],
  shared: ['shared'],
  missing: [],
};

function sharingAnswer(text: string, lines: readonly string[]): Said {
  const says = nonSharing(text);
  const place = lines.find((line) => SHOWS[says].includes(nonSharing(line)));
  return [SHARING[says], place ?? ''];
}

function consentAnswer(text: string, wording: string): Said {
  if (wording.trim() === '') return UNSURE;
  const { share, place } = mostLike(text, wording);
  if (share >= SHOWN) return ['yes', place];
  return share >= ALIKE ? ['unsure', place] : ['no', ''];
}

function termsAnswers(page: PageText, text: string, lines: readonly string[]): readonly PageAnswer[] {
  const hasContactLink = page.links.some((href) => /^(?:mailto|tel):/i.test(href));
  return TERMS_ELEMENTS.map(([element, says]) => {
    const place = lines.find((line) => says(line));
    const isThere = place !== undefined || says(text) || (element === 'contact' && hasContactLink);
    return answerOf(`terms-${element}`, [isThere ? 'yes' : 'no', place ?? '']);
  });
}

const answerOf = (question: PageQuestion, [answer, excerpt]: Said): PageAnswer => ({
  question,
  answer,
  excerpt: excerptOf(excerpt),
});

/** The questions that a page is asked, in their order. */
export function questionsOf(page: PageKind): readonly PageQuestion[] {
  if (page === 'privacy') return ['names-brand', 'not-shared'];
  if (page === 'terms')
    return ['names-brand', ...TERMS_ELEMENTS.map(([element]): PageQuestion => `terms-${element}`)];
  return page === 'opt-in' ? ['names-brand', 'consent-shown'] : ['names-brand'];
}

/** Every question left open: a page whose words did not come, or a file whose words are not read. */
export const openAnswers = (page: PageKind): readonly PageAnswer[] =>
  questionsOf(page).map((question) => answerOf(question, UNSURE));

/** What a page answers, each with the words that it rests on. */
export function answersOf(kind: PageKind, page: PageText, asked: PageAsked): readonly PageAnswer[] {
  if (needsScripts(page)) return openAnswers(kind);
  const text = boundedText(page.text);
  const lines = sentencesIn(text).map((sentence) => sentence.text);
  const brand = answerOf('names-brand', brandAnswer(page, lines, asked));
  if (kind === 'privacy') return [brand, answerOf('not-shared', sharingAnswer(text, lines))];
  if (kind === 'terms') return [brand, ...termsAnswers(page, text, lines)];
  if (kind === 'opt-in') return [brand, answerOf('consent-shown', consentAnswer(text, asked.consent))];
  return [brand];
}
