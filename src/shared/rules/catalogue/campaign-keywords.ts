import type { CampaignDraft } from '../../model/registration.ts';
import { type Fix, fixAt } from '../rule.ts';
import { isFilled, type Report, registrationRule } from './registration-rule.ts';
import { official } from './sources.ts';

const LISTS = ['optinKeywords', 'optoutKeywords', 'helpKeywords'] as const;
type List = (typeof LISTS)[number];

/** The word that carriers act on, without which a list is refused. */
const NEEDED: Readonly<Partial<Record<List, string>>> = { optoutKeywords: 'STOP', helpKeywords: 'HELP' };

const pathOf = (list: List): string => `campaign.${list}`;

/** Keywords as written, tidied: plain letters and digits, none empty, none twice. */
function keywordsOf(text: string): string[] {
  const seen = new Set<string>();
  return text
    .split(/[,;|\n]/)
    .map((word) => word.normalize('NFKD').replace(/[^A-Za-z0-9]/g, ''))
    .filter((word) => {
      const upper = word.toUpperCase();
      if (word === '' || seen.has(upper)) return false;
      seen.add(upper);
      return true;
    });
}

function judgeShape(list: List, text: string, report: Report): void {
  const path = pathOf(list);
  const tidy = keywordsOf(text).join(',');
  const more: { fix?: Fix } = tidy === '' ? {} : { fix: fixAt('fix-tidy-keywords', path, tidy) };
  const odd = [...new Set(text.match(/[^A-Za-z0-9,\s]/gu) ?? [])].join(' ');
  if (odd !== '') report(path, 'keywords-characters', { characters: odd }, more);
  else if (/\s/.test(text.trim()) || text !== text.trim()) report(path, 'keywords-blanks', {}, more);
  else if (/^,|,,|,$/.test(text)) report(path, 'keywords-empty', {}, more);
}

function judgeNeeded(list: List, campaign: CampaignDraft, report: Report): void {
  const word = NEEDED[list];
  const given = keywordsOf(campaign[list]);
  if (!word || given.some((one) => one.toUpperCase() === word)) return;
  const path = pathOf(list);
  const isElsewhere = LISTS.some((one) =>
    keywordsOf(campaign[one]).some((each) => each.toUpperCase() === word),
  );
  const fix = fixAt('fix-add-keyword', path, [word, ...given].join(','));
  const code = list === 'optoutKeywords' ? 'keywords-without-stop' : 'keywords-without-help';
  report(path, code, {}, isElsewhere ? {} : { fix });
}

/** Each word in one list only: where it is needed, or else in the first that has it. Null when a list would be empty. */
function withoutOverlap(campaign: CampaignDraft): Fix | null {
  const homes = new Map<string, List>();
  for (const list of LISTS) {
    for (const word of keywordsOf(campaign[list])) {
      const upper = word.toUpperCase();
      if (!homes.has(upper) || NEEDED[list] === upper) homes.set(upper, list);
    }
  }
  const edits = LISTS.flatMap((list) => {
    const words = keywordsOf(campaign[list]);
    const kept = words.filter((word) => homes.get(word.toUpperCase()) === list);
    return kept.length === words.length ? [] : [{ path: pathOf(list), value: kept.join(',') }];
  });
  return edits.some(({ value }) => value === '') ? null : { code: 'fix-remove-keyword', edits };
}

function judgeOverlap(campaign: CampaignDraft, report: Report): void {
  const seen = new Map<string, List>();
  let fix: Fix | null | undefined;
  for (const list of LISTS) {
    for (const word of keywordsOf(campaign[list])) {
      const upper = word.toUpperCase();
      const other = seen.get(upper);
      if (other === undefined) seen.set(upper, list);
      else {
        fix = fix === undefined ? withoutOverlap(campaign) : fix;
        const params = { word: upper, other: `@${pathOf(other)}` };
        report(pathOf(list), 'keyword-in-two-lists', params, fix ? { fix } : {});
      }
    }
  }
}

const keywords = registrationRule({
  id: 'CP-018',
  severity: 'error',
  reads: LISTS.map(pathOf),
  sources: [official('Sinch 10DLC notes'), official('Telnyx SDK'), official('TW-err 30887, 30890')],
  judge({ campaign }, report) {
    for (const list of LISTS) {
      const text = campaign[list];
      if (!isFilled(text)) continue;
      judgeShape(list, text, report);
      judgeNeeded(list, campaign, report);
    }
    judgeOverlap(campaign, report);
  },
});

export const campaignKeywordRules = [keywords];
