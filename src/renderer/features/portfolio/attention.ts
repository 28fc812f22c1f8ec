import { type CustomerSummary, removalQuestion, type Verdict } from '#shared/model/customer.ts';
import type { JourneyStep } from '#shared/model/number.ts';

/** Every reason to look at a customer, the weightiest first. */
export const ATTENTION_KINDS = [
  'needsYou',
  'removals',
  'signIn',
  'pullFailed',
  'rejected',
  'lapsed',
  'gaps',
  'notMet',
  'pullPaused',
  'release',
  'batch',
  'register',
  'changes',
  'check',
  'neverPulled',
  'old',
  'waiting',
  'calm',
] as const;
export type AttentionKind = (typeof ATTENTION_KINDS)[number];

type Counted = 'needsYou' | 'rejected' | 'lapsed' | 'gaps' | 'changes' | 'batch' | 'register';

/** Why a customer stands where it stands in the portfolio; the first that holds is shown. */
export type Attention =
  | { readonly kind: Counted; readonly count: number }
  | { readonly kind: 'removals'; readonly missing: number; readonly known: number }
  | { readonly kind: 'notMet'; readonly verdict: Verdict }
  | { readonly kind: 'old'; readonly pulledAt: string }
  | { readonly kind: 'pullFailed' | 'pullPaused'; readonly errorCode: string | null }
  | { readonly kind: 'signIn' | 'neverPulled' | 'release' | 'check' | 'waiting' | 'calm' };

/** A mirror older than this is worth a word, in milliseconds. */
export const OLD_MIRROR_MS = 14 * 24 * 3_600_000;

/** These need nobody. */
const CALM: ReadonlySet<AttentionKind> = new Set(['waiting', 'calm']);
/** Something went wrong or stands in the way; the rest is work that goes its way. */
const URGENT: ReadonlySet<AttentionKind> = new Set(
  ATTENTION_KINDS.slice(0, ATTENTION_KINDS.indexOf('notMet') + 1),
);

export const isCalm = ({ kind }: Pick<Attention, 'kind'>): boolean => CALM.has(kind);
export const isUrgent = ({ kind }: Pick<Attention, 'kind'>): boolean => URGENT.has(kind);

export const countOf = (customer: Pick<CustomerSummary, 'journey'>, step: JourneyStep): number =>
  customer.journey[step] ?? 0;

/** What about the last pull; null when there is nothing. */
function fromPull(customer: CustomerSummary): Attention | null {
  const question = removalQuestion(customer);
  if (question) return { kind: 'removals', ...question };
  const { lastPull } = customer;
  const errorCode = lastPull?.errorCode ?? null;
  if (customer.nextStep === 'sign-in' || (lastPull?.state === 'paused' && errorCode === 'sign-in-needed'))
    return { kind: 'signIn' };
  return lastPull?.state === 'failed' ? { kind: 'pullFailed', errorCode } : null;
}

/** What about the numbers and the next step; null when there is nothing. */
function fromWork(customer: CustomerSummary): Attention | null {
  const { nextStep, lastPull } = customer;
  if (lastPull?.state === 'paused') return { kind: 'pullPaused', errorCode: lastPull.errorCode };
  if (nextStep === 'release-batch') return { kind: 'release' };
  if (nextStep === 'make-batch') return { kind: 'batch', count: countOf(customer, 'eligible') };
  if (nextStep === 'write-registration') return { kind: 'register', count: countOf(customer, 'authorised') };
  if (customer.unreadChanges > 0) return { kind: 'changes', count: customer.unreadChanges };
  if (nextStep === 'check-prerequisites') return { kind: 'check' };
  return null;
}

/** What about numbers and prerequisites that something speaks against; null when there is nothing. */
function fromVerdicts(customer: CustomerSummary): Attention | null {
  const rejected = countOf(customer, 'rejected');
  if (rejected > 0) return { kind: 'rejected', count: rejected };
  const lapsed = countOf(customer, 'lapsed');
  if (lapsed > 0) return { kind: 'lapsed', count: lapsed };
  const gaps = customer.lastPull?.gaps.length ?? 0;
  if (gaps > 0) return { kind: 'gaps', count: gaps };
  const verdict = customer.verdicts.find(({ state }) => state === 'not-met');
  return verdict ? { kind: 'notMet', verdict } : null;
}

/** The one thing about a customer that a person should know first. */
export function attentionOf(customer: CustomerSummary, now: number): Attention {
  if (customer.needsYou > 0) return { kind: 'needsYou', count: customer.needsYou };
  const pull = fromPull(customer);
  if (pull) return pull;
  if (customer.pulledAt === null) {
    const { lastPull } = customer;
    return lastPull?.state === 'paused'
      ? { kind: 'pullPaused', errorCode: lastPull.errorCode }
      : { kind: 'neverPulled' };
  }
  const found = fromVerdicts(customer) ?? fromWork(customer);
  if (found) return found;
  if (now - Date.parse(customer.pulledAt) > OLD_MIRROR_MS)
    return { kind: 'old', pulledAt: customer.pulledAt };
  return { kind: customer.waiting > 0 || customer.nextStep.startsWith('await') ? 'waiting' : 'calm' };
}

export interface Ranked {
  readonly customer: CustomerSummary;
  readonly attention: Attention;
}

const weightOf = ({ attention }: Ranked): number => ATTENTION_KINDS.indexOf(attention.kind);
export const byName = (a: Ranked, b: Ranked): number => a.customer.name.localeCompare(b.customer.name, 'en');

/** What needs attention first stands first; equals stand by name. */
export function sortByAttention(customers: readonly CustomerSummary[], now: number): readonly Ranked[] {
  return customers
    .map((customer) => ({ customer, attention: attentionOf(customer, now) }))
    .sort((a, b) => weightOf(a) - weightOf(b) || byName(a, b));
}
