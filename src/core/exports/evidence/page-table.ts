import type { PageAnswer } from '#shared/model/page-check.ts';
import { instant } from '../form/summary.ts';
import type { Table } from '../tables/table.ts';
import type { ExportWords } from '../words/words.ts';
import type { EvidencePage } from './input.ts';

export const pictureName = ({ check }: EvidencePage): string => `pages/${check.page}.png`;

function pictureCell(page: EvidencePage, words: ExportWords): string {
  if (page.picture === null) return '';
  if (page.picture === 'gone') return words.evidence.pictureGone;
  return page.picture === 'changed' ? words.evidence.pictureChanged : pictureName(page);
}

const answerCells = (answer: PageAnswer, words: ExportWords) => [
  words.pages.question[answer.question],
  words.pages.answer[answer.answer],
  answer.excerpt,
];

/** What the pages showed, a row for each question; a page that was not asked anything has one row. */
export function pageTable(pages: readonly EvidencePage[], words: ExportWords): Table {
  const heads = words.pageTable;
  const rows = pages.flatMap((page) => {
    const { check } = page;
    const look = [
      words.pages.page[check.page],
      check.url,
      check.finalUrl === check.url ? '' : check.finalUrl,
      instant(check.at),
      check.who,
      words.pages.status[check.status],
      check.httpStatus === null ? '' : String(check.httpStatus),
    ];
    const answers = check.answers.map((answer) => answerCells(answer, words));
    return (answers.length > 0 ? answers : [['', '', '']]).map((cells) => [
      ...look,
      ...cells,
      pictureCell(page, words),
    ]);
  });
  const titles = [
    ...[heads.page, heads.url, heads.finalUrl, heads.at, heads.who, heads.outcome, heads.httpStatus],
    ...[heads.question, heads.answer, heads.excerpt, heads.picture],
  ];
  return { name: heads.name, columns: titles.map((title) => ({ title, width: 24 })), rows };
}
