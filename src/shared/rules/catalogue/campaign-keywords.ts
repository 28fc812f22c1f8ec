import type { CampaignDraft } from '../../model/registration.ts';
import { type Fix, fixAt } from '../rule.ts';
import { isFilled, type Report, registrationRule } from './registration-rule.ts';
import { official } from './sources.ts';

const LISTS = ['optinKeywords', 'optoutKeywords', 'helpKeywords'] as const;
type List = (typeof LISTS)[number];

/** The word that carriers act on, without which a list is refused. */
const NEEDED: Readonly<Partial<Record<List, string>>> = { optoutKeywords: 'STOP', helpKeywords: 'HELP' };

const pathOf = (list: List): string => `campaign.${list}`;

/** Keywords as written, tidied: no blanks, no punctuation, no empty ones. */
function keywordsOf(text: string): string[] {
  return text
    .split(/[,;|\n]/)
    .map((word) => word.replace(/[^\p{L}\p{N}]/gu, ''))
    .filter((word) => word !== '');
}

function judgeShape(list: List, text: string, report: Report): void {
  const path = pathOf(list);
  const fix: Fix = fixAt('fix-tidy-keywords', path, keywordsOf(text).join(','));
  const odd = [...new Set(text.match(/[^A-Za-z0-9,\s]/gu) ?? [])].join(' ');
  if (odd !== '') report(path, 'keywords-characters', { characters: odd }, { fix });
  else if (/\s/.test(text.trim()) || text !== text.trim()) report(path, 'keywords-blanks', {}, { fix });
  else if (/^,|,,|,$/.test(text)) report(path, 'keywords-empty', {}, { fix });
}

function judgeNeeded(list: List, text: string, report: Report): void {
  const word = NEEDED[list];
  const given = keywordsOf(text);
  if (!word || given.some((one) => one.toUpperCase() === word)) return;
  const path = pathOf(list);
  const fix = fixAt('fix-add-keyword', path, [word, ...given].join(','));
  report(path, list === 'optoutKeywords' ? 'keywords-without-stop' : 'keywords-without-help', {}, { fix });
}

function judgeOverlap(campaign: CampaignDraft, report: Report): void {
  const seen = new Map<string, List>();
  for (const list of LISTS) {
    for (const word of keywordsOf(campaign[list])) {
      const upper = word.toUpperCase();
      const other = seen.get(upper);
      if (other === undefined) seen.set(upper, list);
      else if (other !== list)
        report(pathOf(list), 'keyword-in-two-lists', { word: upper, other: `@${pathOf(other)}` });
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
      judgeNeeded(list, text, report);
    }
    judgeOverlap(campaign, report);
  },
});

export const campaignKeywordRules = [keywords];
