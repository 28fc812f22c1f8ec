import type { CustomerSummary, Verdict } from '#shared/model/customer.ts';
import type { JourneyStep } from '#shared/model/number.ts';

/** Why a customer stands where it stands in the portfolio; the first that holds is shown. */
export type Attention =
  | {
      readonly kind: 'needsYou' | 'rejected' | 'lapsed' | 'changes' | 'batch' | 'register';
      readonly count: number;
    }
  | { readonly kind: 'notMet'; readonly verdict: Verdict }
  | { readonly kind: 'old'; readonly pulledAt: string }
  | { readonly kind: 'signIn' | 'pullFailed' | 'neverPulled' | 'release' | 'check' | 'waiting' | 'calm' };

/** A mirror older than this is worth a word, in milliseconds. */
export const OLD_MIRROR_MS = 14 * 24 * 3_600_000;

const ORDER: readonly Attention['kind'][] = [
  'needsYou',
  'signIn',
  'pullFailed',
  'rejected',
  'lapsed',
  'notMet',
  'release',
  'batch',
  'register',
  'changes',
  'check',
  'neverPulled',
  'old',
  'waiting',
  'calm',
];

/** The first of these needs nobody. */
const CALM: ReadonlySet<Attention['kind']> = new Set(['waiting', 'calm']);

export const isCalm = (attention: Attention): boolean => CALM.has(attention.kind);

export const countOf = (customer: CustomerSummary, step: JourneyStep): number => customer.journey[step] ?? 0;

/** What about the numbers and the next step; null when there is nothing. */
function fromWork(customer: CustomerSummary): Attention | null {
  const { nextStep } = customer;
  if (nextStep === 'release-batch') return { kind: 'release' };
  if (nextStep === 'make-batch') return { kind: 'batch', count: countOf(customer, 'eligible') };
  if (nextStep === 'write-registration') return { kind: 'register', count: countOf(customer, 'authorised') };
  if (customer.unreadChanges > 0) return { kind: 'changes', count: customer.unreadChanges };
  if (nextStep === 'check-prerequisites') return { kind: 'check' };
  return null;
}

/** The one thing about a customer that a person should know first. */
export function attentionOf(customer: CustomerSummary, now: number): Attention {
  if (customer.needsYou > 0) return { kind: 'needsYou', count: customer.needsYou };
  if (customer.nextStep === 'sign-in') return { kind: 'signIn' };
  if (customer.lastPull?.state === 'failed') return { kind: 'pullFailed' };
  if (customer.pulledAt === null) return { kind: 'neverPulled' };
  const rejected = countOf(customer, 'rejected');
  if (rejected > 0) return { kind: 'rejected', count: rejected };
  const lapsed = countOf(customer, 'lapsed');
  if (lapsed > 0) return { kind: 'lapsed', count: lapsed };
  const verdict = customer.verdicts.find(({ state }) => state === 'not-met');
  if (verdict) return { kind: 'notMet', verdict };
  const work = fromWork(customer);
  if (work) return work;
  if (now - Date.parse(customer.pulledAt) > OLD_MIRROR_MS)
    return { kind: 'old', pulledAt: customer.pulledAt };
  return { kind: customer.waiting > 0 || customer.nextStep.startsWith('await') ? 'waiting' : 'calm' };
}

export interface Ranked {
  readonly customer: CustomerSummary;
  readonly attention: Attention;
}

/** What needs attention first stands first; equals stand by name. */
export function sortByAttention(customers: readonly CustomerSummary[], now: number): readonly Ranked[] {
  return customers
    .map((customer) => ({ customer, attention: attentionOf(customer, now) }))
    .sort(
      (a, b) =>
        ORDER.indexOf(a.attention.kind) - ORDER.indexOf(b.attention.kind) ||
        a.customer.name.localeCompare(b.customer.name, 'en'),
    );
}
