import type { NextStep } from '#shared/model/customer.ts';
import type { JourneyCounts } from '#shared/model/number.ts';

export interface Situation {
  readonly pulled: boolean;
  /** Read from files, not from Webex. */
  readonly fromFile: boolean;
  readonly signedIn: boolean;
  readonly journey: JourneyCounts;
  readonly batchDrafts: number;
  readonly registrationOpen: boolean;
  readonly approved: boolean;
  /** A prerequisite that nothing in this workspace can change is known not to be met. */
  readonly barred: boolean;
}

/** The one thing to do next, furthest along first: what is closest to texting comes before what is only begun. */
export function nextStep(now: Situation): NextStep {
  if (!now.pulled && now.fromFile) return 'import';
  if (!now.pulled) return now.signedIn ? 'pull' : 'sign-in';
  if (now.barred) return 'check-prerequisites';
  if (now.journey.authorised > 0 && !now.registrationOpen) return 'write-registration';
  if (now.batchDrafts > 0) return 'release-batch';
  if (now.journey['in-batch'] + now.journey.submitted > 0) return 'await-order';
  if (now.registrationOpen && !now.approved) return 'await-registration';
  if (now.journey.eligible > 0) return 'make-batch';
  if (now.approved) return 'done';
  return 'check-prerequisites';
}
