import { z } from 'zod';
import { customerIdSchema, isoTimeSchema, locationIdSchema, pullIdSchema } from './ids.ts';
import { journeyCountsSchema } from './number.ts';

/** The eight prerequisites of the article (`webex.md` 4.1), in its order. */
export const PREREQUISITES = [
  'calling-plan',
  'enterprise',
  'primary-number',
  'app-version',
  'cisco-pstn',
  'campaign',
  'add-on-licence',
  'authorised-numbers',
] as const;
export const prerequisiteSchema = z.enum(PREREQUISITES);
export type Prerequisite = z.infer<typeof prerequisiteSchema>;

export const verdictStateSchema = z.enum(['met', 'not-met', 'unknown']);
export type VerdictState = z.infer<typeof verdictStateSchema>;

const paramsSchema = z.record(z.string(), z.union([z.string(), z.number()]));

/** The verdict on one prerequisite with its evidence. `code` and `params` name a text in the rule catalogue. */
export const verdictSchema = z.strictObject({
  prerequisite: prerequisiteSchema,
  ruleId: z.string(),
  state: verdictStateSchema,
  code: z.string(),
  params: paramsSchema,
  /** Where the evidence comes from: read from Webex, said by a person, or nowhere yet. */
  evidence: z.enum(['mirror', 'person', 'none']),
  at: isoTimeSchema.nullable(),
});
export type Verdict = z.infer<typeof verdictSchema>;

/** Something a customer should know that gates nothing, such as the missing HIPAA support. */
export const cautionSchema = z.strictObject({
  ruleId: z.string(),
  code: z.string(),
  params: paramsSchema,
});

/** Characters of the note about a prerequisite. */
export const ATTEST_NOTE_MAX = 1000;

/** What a person said of a prerequisite that Webex does not report. */
export const attestationSchema = z.strictObject({
  prerequisite: prerequisiteSchema,
  answer: z.enum(['met', 'not-met']),
  note: z.string().max(ATTEST_NOTE_MAX),
  who: z.string().max(200),
  at: isoTimeSchema,
});
export type Attestation = z.infer<typeof attestationSchema>;

/** `paused`: it goes on from where it stopped, by itself or when it is asked to. */
export const PULL_STATES = ['running', 'paused', 'done', 'cancelled', 'failed'] as const;
export const pullStateSchema = z.enum(PULL_STATES);

/** Something that Webex refused to show (403); the pull went on without it. */
export const pullGapSchema = z.strictObject({
  /** What was asked for, as a path below the base URL. */
  path: z.string(),
  /** The scope that the token lacks; empty when none is known. */
  scope: z.string(),
  trackingId: z.string().nullable(),
});
export type PullGap = z.infer<typeof pullGapSchema>;

export const pullSummarySchema = z.strictObject({
  id: pullIdSchema,
  state: pullStateSchema,
  startedAt: isoTimeSchema,
  finishedAt: isoTimeSchema.nullable(),
  numbers: z.int(),
  added: z.int(),
  removed: z.int(),
  changed: z.int(),
  /** What Webex itself counts (`details=true`); null when it was not asked or did not say. */
  listed: z.int().nullable(),
  gaps: z.array(pullGapSchema),
  /** Error code of `ipc/errors.ts`, when it failed. */
  errorCode: z.string().nullable(),
  errorMessage: z.string().nullable(),
  /** Cisco support asks for it. */
  trackingId: z.string().nullable(),
});
export type PullSummary = z.infer<typeof pullSummarySchema>;

/**
 * The question of a pull that stopped because it would remove much; null where none is open. `known` numbers stood in the
 * mirror when it stopped, and Webex did not list `missing` of them.
 */
export function removalQuestion(customer: {
  readonly numbers: number;
  readonly lastPull: Pick<PullSummary, 'state' | 'errorCode' | 'numbers'> | null;
}): { readonly missing: number; readonly known: number } | null {
  const { lastPull, numbers } = customer;
  if (lastPull?.state !== 'paused' || lastPull.errorCode !== 'too-many-removals') return null;
  return { missing: Math.max(0, numbers - lastPull.numbers), known: numbers };
}

/** Where the registrations of a customer stand, by the one that needs a person most. */
export const REGISTRATION_STANDS = ['none', 'draft', 'rejected', 'waiting', 'in-review', 'approved'] as const;
export const registrationStandSchema = z.enum(REGISTRATION_STANDS);

/** What should be done next for a customer; the screen turns it into one sentence and one button. */
export const nextStepSchema = z.enum([
  'pull',
  'sign-in',
  'import',
  'check-prerequisites',
  'make-batch',
  'release-batch',
  'await-order',
  'write-registration',
  'await-registration',
  'done',
]);
export type NextStep = z.infer<typeof nextStepSchema>;

/** One row of the portfolio. */
export const customerSummarySchema = z.strictObject({
  id: customerIdSchema,
  name: z.string(),
  connectionId: z.string(),
  /** Read from files, so that there is nothing to pull it from. */
  fromFile: z.boolean(),
  /** There is a credential to pull it with. */
  signedIn: z.boolean(),
  pulledAt: isoTimeSchema.nullable(),
  lastPull: pullSummarySchema.nullable(),
  verdicts: z.array(verdictSchema),
  cautions: z.array(cautionSchema),
  journey: journeyCountsSchema,
  numbers: z.int(),
  /** Numbers that no rule forbids to text. */
  mayText: z.int(),
  registration: z.strictObject({
    stand: registrationStandSchema,
    /** Since when, as far as it is known: sent, answered, or last edited. */
    since: isoTimeSchema.nullable(),
  }),
  /** Batches and registrations in the making. */
  drafts: z.int(),
  waiting: z.int(),
  needsYou: z.int(),
  unreadChanges: z.int(),
  nextStep: nextStepSchema,
});
export type CustomerSummary = z.infer<typeof customerSummarySchema>;

export const locationSummarySchema = z.strictObject({
  id: locationIdSchema,
  name: z.string(),
  city: z.string(),
  state: z.string(),
  country: z.string(),
  /** Webex `pstnConnectionType` as text, or `unknown` when Webex reports none. */
  pstnType: z.string(),
  pstnName: z.string(),
  numbers: z.int(),
  eligible: z.int(),
  authorised: z.int(),
  /** Why no number of this location may text, as rule ids; empty when some may. */
  reasons: z.array(z.string()),
});
export type LocationSummary = z.infer<typeof locationSummarySchema>;

export const customerDetailSchema = customerSummarySchema.extend({
  locations: z.array(locationSummarySchema),
  attestations: z.array(attestationSchema),
});
export type CustomerDetail = z.infer<typeof customerDetailSchema>;
