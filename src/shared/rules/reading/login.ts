import { firstClaim } from './negation.ts';

const BEHIND_LOGIN =
  /\b(?:log(?:s|ged|ging)? ?in(?:to)?|login|sign(?:s|ed|ing)? in(?:to)?|behind a sign-?in|password[- ]protected|(?:customer|member|patient|client|tenant|internal|staff|employee) portal|online banking|intranet)\b/i;
const EVIDENCE =
  /\b(?:screen ?shots?|mock-?ups?|attach(?:ed|ment)s?|scripts?|pictures?|images?|photos?|public(?:ly)?|without (?:a )?(?:log-?in|sign-?in|account))\b/i;

const WITHOUT_LOGIN = /\bpublic(?:ly)?\b|\bwithout (?:a )?(?:log-?in|sign-?in|account)\b/i;

/** What in a flow happens behind a sign-in, unless it says that nobody needs one; null when nothing does. */
export function behindLogin(text: string): string | null {
  const claim = firstClaim(text, BEHIND_LOGIN);
  return claim && !WITHOUT_LOGIN.test(text) ? claim.match : null;
}

/** What in a flow happens behind a sign-in while nothing says how a reviewer may see it; null when nothing does. */
export function hiddenBehindLogin(text: string): string | null {
  const claim = firstClaim(text, BEHIND_LOGIN);
  return claim && !EVIDENCE.test(text) ? claim.match : null;
}
