import type { RecipientId } from './recipients.ts';
import type { TopicId } from './topics/topics.ts';

/** What a use case is for: its topics, the usual one first, and who is usually texted. */
interface Purpose {
  readonly topics: readonly TopicId[];
  readonly recipients: RecipientId;
  /** It says nothing of its content until sub-use cases are chosen. */
  readonly isBundle?: true;
}

const TALK: readonly TopicId[] = ['answers', 'appointments', 'orders', 'visits', 'call-backs'];

/** By the registry's names of use cases. */
const PURPOSES = {
  '2FA': { topics: ['sign-in-codes', 'change-codes'], recipients: 'customers' },
  ACCOUNT_NOTIFICATION: {
    topics: ['account-notices', 'billing', 'appointments', 'orders'],
    recipients: 'customers',
  },
  AGENTS_FRANCHISES: { topics: ['local-office', 'appointments', 'answers'], recipients: 'customers' },
  CARRIER_EXEMPT: { topics: TALK, recipients: 'customers', isBundle: true },
  CHARITY: { topics: ['donations', 'volunteering'], recipients: 'donors' },
  CONVERSATIONAL: { topics: ['answers', 'call-backs', 'appointments'], recipients: 'customers' },
  CUSTOMER_CARE: { topics: TALK, recipients: 'customers' },
  DELIVERY_NOTIFICATION: { topics: ['deliveries', 'pickups'], recipients: 'customers' },
  EMERGENCY: { topics: ['emergencies', 'closures'], recipients: 'residents' },
  FRAUD_ALERT: { topics: ['fraud-alerts', 'fraud-holds'], recipients: 'customers' },
  HIGHER_EDUCATION: { topics: ['campus-notices', 'advising'], recipients: 'students' },
  K12_EDUCATION: { topics: ['class-notices', 'absences'], recipients: 'parents' },
  LOW_VOLUME: { topics: TALK, recipients: 'customers', isBundle: true },
  M2M: { topics: ['device-alerts', 'device-reports'], recipients: 'customers' },
  MARKETING: { topics: ['offers', 'news'], recipients: 'customers' },
  MIXED: { topics: TALK, recipients: 'customers', isBundle: true },
  POLITICAL: { topics: ['campaign-news', 'voting-reminders', 'volunteering'], recipients: 'supporters' },
  POLLING_VOTING: { topics: ['surveys', 'votes'], recipients: 'customers' },
  PROXY: { topics: ['relay', 'answers'], recipients: 'customers' },
  PUBLIC_SAFETY_RESTRICTED: { topics: ['call-outs', 'evacuations'], recipients: 'residents' },
  PUBLIC_SERVICE_ANNOUNCEMENT: { topics: ['public-notices', 'public-health'], recipients: 'residents' },
  SECURITY_ALERT: { topics: ['sign-in-alerts', 'security-notices'], recipients: 'customers' },
  SOCIAL: { topics: ['groups', 'votes'], recipients: 'members' },
  SOLE_PROPRIETOR: { topics: TALK, recipients: 'customers' },
  SWEEPSTAKE: { topics: ['contest-entries'], recipients: 'customers' },
  TRIAL: { topics: ['trial-notices', 'answers'], recipients: 'customers' },
  UCAAS_LOW: { topics: ['call-backs', 'answers', 'appointments'], recipients: 'customers' },
  UCAAS_HIGH: { topics: ['call-backs', 'answers', 'appointments'], recipients: 'customers' },
} as const satisfies Readonly<Record<string, Purpose>>;

const FALLBACK: Purpose = PURPOSES.CUSTOMER_CARE;

/** Use cases that this can write for. */
export const WRITTEN_USE_CASES: readonly string[] = Object.keys(PURPOSES);

function purposeOf(usecase: string): Purpose {
  const all: Readonly<Record<string, Purpose>> = PURPOSES;
  return (Object.hasOwn(all, usecase) && all[usecase]) || FALLBACK;
}

const unique = <T>(items: readonly T[]): readonly T[] => [...new Set(items)];

/** What a campaign may be about, the usual topics first. Sub-use cases bring theirs. */
export function topicsFor(usecase: string, subUsecases: readonly string[]): readonly TopicId[] {
  const { topics, isBundle } = purposeOf(usecase);
  const brought = subUsecases.flatMap((one) => purposeOf(one).topics);
  return unique(isBundle && brought.length > 0 ? brought : [...topics, ...brought]);
}

/** What it is about unless somebody says more: the first two, or one for each sub-use case. */
export function usualTopics(usecase: string, subUsecases: readonly string[]): readonly TopicId[] {
  const { topics, isBundle } = purposeOf(usecase);
  const first = subUsecases.flatMap((one) => purposeOf(one).topics.slice(0, 1));
  if (first.length === 0) return topics.slice(0, 2);
  return unique(isBundle ? first : [...topics.slice(0, 1), ...first]).slice(0, MOST_TOPICS);
}

/** No form holds more samples, and each topic shows one. */
export const MOST_TOPICS = 5;

export const usualRecipients = (usecase: string): RecipientId => purposeOf(usecase).recipients;
