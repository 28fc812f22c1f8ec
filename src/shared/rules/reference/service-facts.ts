import type { Reference } from './reference.ts';

const AS_OF = '2026-11-22';

/** Countries whose Cisco Calling Plan locations may text (help.webex.com n1rlhy4). */
export const TEXTING_COUNTRIES = {
  source: 'help.webex.com n1rlhy4',
  asOf: AS_OF,
  values: new Set(['US', 'CA']),
} as const satisfies Reference<ReadonlySet<string>>;

/** `pstnConnectionType` of a location on Cisco Calling Plans (developer.webex.com, PSTN). */
export const CISCO_PSTN = 'CISCO_PSTN';

/** What the mirror writes when Webex names no PSTN connection for a location. */
export const PSTN_UNKNOWN = 'unknown';

/** From this day trial subscriptions may not text (help.webex.com n1rlhy4). */
export const TRIALS_EXCLUDED_SINCE = '2024-08-26';

/** The first Webex App that can text (help.webex.com n1rlhy4). */
export const MINIMUM_APP_VERSION = '42.12';

/** What a licence reports as its subscription while it is a trial; concluded from licence examples. */
export const TRIAL_SUBSCRIPTION = 'trial';

/** Marks a licence that has to do with texting. The add-on's exact name is not published. */
export const TEXTING_LICENCE = {
  source: 'concluded: the exact name of the add-on is not published',
  asOf: AS_OF,
  values: /\btext(?:ing|s)?\b/i,
} as const satisfies Reference<RegExp>;

/**
 * Words in an organisation's name that suggest it handles health records. Our own list:
 * it only decides whether to mention that HIPAA is not supported, and gates nothing.
 */
export const HEALTHCARE_NAME = {
  source: 'our list',
  asOf: AS_OF,
  values:
    /\b(?:health|healthcare|hospitals?|clinics?|medical|medicine|dental|dentist(?:s|ry)?|pharmac(?:y|ies)|physicians?|p(?:a)?ediatrics?|orthop(?:a)?edics?|hospice|nursing|surg(?:ery|ical)|cardiology|dermatology|oncology|radiology|urgent care)\b/i,
} as const satisfies Reference<RegExp>;

/** The registry's vertical for health care. */
export const HEALTHCARE_VERTICAL = 'HEALTHCARE';
