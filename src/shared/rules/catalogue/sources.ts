import type { RuleSource } from '../rule.ts';

/** The Business Texting article of the Webex help centre. */
export const ARTICLE: RuleSource = { ref: 'help.webex.com n1rlhy4', certainty: 'official' };

/** A field or enum of the public Webex API, by its page. */
export const webexApi = (page: string): RuleSource => ({
  ref: `developer.webex.com ${page}`,
  certainty: 'official',
});

/** A provider's own documentation of the registry, an error code or a limit. */
export const official = (ref: string): RuleSource => ({ ref, certainty: 'official' });

/** A page of somebody who is neither registry, carrier nor provider. */
export const thirdParty = (ref: string): RuleSource => ({ ref, certainty: 'third-party' });

/** Concluded from facts, stated nowhere; `ref` says from what. */
export const inferred = (ref: string): RuleSource => ({ ref, certainty: 'inferred' });

/** Sources disagree; the rule tells both values. */
export const conflicting = (ref: string): RuleSource => ({ ref, certainty: 'conflicting' });
