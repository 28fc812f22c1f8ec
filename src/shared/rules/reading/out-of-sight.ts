import { behindLogin } from './login.ts';
import { firstClaim } from './negation.ts';
import { type Method, optInMethods, quotesWording } from './opt-in-methods.ts';
import { sentencesIn } from './sentences.ts';

/** Ways of agreeing that a reviewer can try, by an address, a number or a code. */
const TRIABLE: readonly Method[] = ['web', 'keyword', 'first-contact', 'qr'];
const HIDDEN = ['paper', 'verbal', 'in-person'] as const;

/** Beside a way that can be tried, only these say that there is another one. */
const PLAIN: Readonly<Record<'paper' | 'verbal', RegExp>> = {
  paper:
    /\bpaper\b|\b(?:printed|signed|intake) (?:\w+ )?(?:form|consent|agreement|contract|card)\b|\bsign(?:s|ed|ing)? (?:a|an|the|our) (?:\w+ )?(?:form|consent|agreement|contract|card|lease|sheet)\b/i,
  verbal:
    /\bverbal(?:ly)?\b|\boral(?:ly)?\b|\bover the phone\b|\bby (?:phone|telephone)\b|\bduring (?:a|the|their) (?:phone |telephone )?call\b|\bIVR\b/i,
};
const ABOUT_AGREEING =
  /\bopt(?:s|ed|ing)?[- ]?in\b|\bconsent\w*\b|\bagree\w*\b|\bpermission\b|\bsubscrib\w+\b|\bsign(?:s|ed|ing)? (?:up|a|an|the|our)\b|\benrol\w*\b|\bsay(?:s|ing)? yes\b/i;
/** A picture, a document or a script that anybody can open, by its address. */
const PUBLIC_PICTURE =
  /\bhttps?:\/\/\S+\.(?:png|jpe?g|gif|webp|pdf)\b|\b(?:screen ?shots?|mock-?ups?|pictures?|photos?|scans?|scripts?|cop(?:y|ies))\b[^.\n]{0,60}?\bhttps?:\/\//i;

/** What of a flow a reviewer cannot open. */
export interface OutOfSight {
  /** Ways that leave nothing to open: paper, speech, a desk. */
  readonly methods: readonly Method[];
  /** What happens behind a sign-in, in the words of the flow; null when nothing does. */
  readonly login: string | null;
}

function hiddenWays(text: string): readonly Method[] {
  const named = optInMethods(text);
  const isTriable = TRIABLE.some((method) => named.has(method));
  if (!isTriable) return HIDDEN.filter((method) => named.has(method));
  const sentences = sentencesIn(text).filter((sentence) => ABOUT_AGREEING.test(sentence.text));
  return (['paper', 'verbal'] as const).filter((method) =>
    sentences.some((sentence) => firstClaim(sentence.text, PLAIN[method]) !== null),
  );
}

/**
 * The ways of agreeing that a reviewer can only see on a picture, a mock-up or a script. A flow that links one of these hides
 * nothing, and one that quotes what is said needs no script.
 */
export function outOfSight(text: string): OutOfSight {
  if (PUBLIC_PICTURE.test(text)) return { methods: [], login: null };
  const hasScript = quotesWording(text);
  const methods = hiddenWays(text).filter((method) => !(method === 'verbal' && hasScript));
  return { methods, login: behindLogin(text) };
}
