import type { Reference } from './reference.ts';

/** One group of content that no carrier approves, whatever the state's law says. */
export interface ForbiddenContent {
  /** Part of the finding's code: `content-<kind>`. */
  readonly kind: string;
  /** Phrases with one meaning only. */
  readonly words: RegExp;
  /** Words that also have an innocent reading: they only raise a question. */
  readonly ambiguous?: RegExp;
}

const phrases = (...parts: readonly string[]): RegExp => new RegExp(`\\b(?:${parts.join('|')})\\b`, 'gi');

const MONEY = String.raw`\$\s?\d[\d,]*(?:\.\d\d)?`;

/** What is refused by name, by kind. */
export const FORBIDDEN_CONTENT = {
  source: 'AWS rejection reasons; Twilio 30883, 30897; second aggregator 701 to 709; phrases are our own',
  asOf: '2026-11-22',
  values: [
    {
      kind: 'cannabis',
      words: phrases(
        'cannabis',
        'marijuana',
        'cbd',
        'thc',
        'hemp',
        'kratom',
        'delta[- ]?(?:8|9|10)(?: thc)?(?= (?:gummies|carts?|vapes?|products?|flower|edibles))',
        'dispensary (?:deals?|offers?|specials?)',
        'pre-?rolls?',
      ),
      ambiguous: phrases('dispensar(?:y|ies)', 'edibles', 'psilocybin', 'kava'),
    },
    {
      kind: 'gambling',
      words: phrases(
        'casinos?',
        'sports ?betting',
        'sportsbook',
        'gambling(?! (?:addiction|disorder|problems?|help))',
        'free spins',
        'betting (?:odds|lines?|tips?|picks?)',
        'odds boost(?:ed|s)?',
        'poker tournaments?',
        'plac(?:e|ing) (?:your |their |a |our )?(?:bets?|wagers?)',
        'point spreads?',
        'slot machines?',
      ),
      ambiguous: phrases('bets?', 'wagers?', 'betting', 'lotter(?:y|ies)', 'jackpots?', 'bingo'),
    },
    {
      kind: 'risky-finance',
      words: phrases(
        'payday (?:loans?|lend(?:er|ing)s?|advances?)',
        '(?:cash|money|advance|loan)s?\\b[^.\\n]{0,40}\\bbefore (?:your |the )?(?:next )?pay ?day',
        'title loans?',
        'no credit check (?:loans?|cash|financing)',
        `(?:get|borrow|receive|take|need)\\s+(?:up to )?${MONEY}\\b[^.\\n]{0,60}\\b(?:no credit check|bad credit|instant(?:ly)? approv\\w+|in your (?:bank )?account (?:today|now|tomorrow|by))`,
        'student loan (?:forgiveness|relief)',
        'crypto ?currenc(?:y|ies)',
        '(?:crypto|bitcoin|forex) (?:trading|investments?|wallets?|tokens?|signals?|coins?)',
        'stock (?:tips?|picks?)',
        '(?:buy|sell|trading|trade) signals?',
        'day trading',
        'penny stocks?',
        'guaranteed returns?',
      ),
      ambiguous: phrases(
        'crypto',
        'bitcoin',
        'nfts?',
        'cash advances?',
        'investment opportunit(?:y|ies)',
        'no credit check',
      ),
    },
    {
      kind: 'debt',
      words: phrases(
        'debt (?:collect(?:ion|ions|or|ors)|consolidation|relief|settlement|reduction|forgiveness)',
        '(?:collect|recover)(?:ing|s)? (?:a |your |this |the |their )?(?:debts?)',
        'credit repair',
        'repair your credit',
        'collections? agenc(?:y|ies)',
        '(?:past[- ]due|delinquent|unpaid|charged[- ]off|overdue)\\s+(?:\\w+\\s+){0,2}?(?:accounts?|debts?|balances?)\\b[^.\\n]{0,40}\\b(?:placed|assigned|referred|purchased)',
        'settle your (?:debts?|credit cards?)',
      ),
      ambiguous: phrases('creditors?', 'your debts?', 'recovery services'),
    },
    {
      kind: 'lead-selling',
      words: phrases(
        'affiliate (?:marketing|offers?|links?|programs?)',
        'lead generation',
        'lead[- ]gen',
        'leads? (?:sellers?|vendors?|brokers?)',
        'multi-?level marketing',
        'work[- ]from[- ]home opportunit(?:y|ies)',
      ),
      ambiguous: phrases(
        'job boards?',
        'seo services?',
        'search engine optimi[sz]ation',
        'be your own boss',
        'passive income',
      ),
    },
    {
      kind: 'sweepstakes',
      words: phrases(
        'sweepstakes?',
        "you(?:'ve| have)? (?:just )?won\\b[^.\\n]{0,40}\\b(?:prize|gift ?card|claim|reward|iphone|\\$)",
        'claim your (?:prize|\\$\\s?\\d+ (?:gift ?card|prize|reward))',
      ),
      ambiguous: phrases('enter to win', 'giveaways?', 'raffles?', 'prize drawings?'),
    },
    {
      kind: 'sexual',
      words: phrases(
        'porn',
        'pornograph(?:y|ic)',
        'adult (?:entertainment|videos?|films?|movies?|content|photos?|toys?)',
        'sex toys?',
        'xxx (?:videos?|movies?|photos?|content)',
        'strip clubs?',
        'onlyfans',
      ),
      ambiguous: phrases('escorts?', 'erotic'),
    },
  ],
} as const satisfies Reference<readonly ForbiddenContent[]>;
