import type { PortfolioLook, PortfolioSort } from '#renderer/stores/portfolio.ts';
import { JOURNEY_STEPS, type JourneyCounts } from '#shared/model/number.ts';
import { ATTENTION_KINDS, type AttentionKind, byName, isCalm, isUrgent, type Ranked } from './attention.ts';

const DAY_MS = 24 * 3_600_000;

type Narrowing = Omit<PortfolioLook, 'view' | 'sort'>;

/** Words of a query, all of which a name must have. */
const wordsOf = (query: string) => query.toLocaleLowerCase().split(/\s+/).filter(Boolean);

function fits(ranked: Ranked, look: Narrowing, words: readonly string[], now: number): boolean {
  const { customer, attention } = ranked;
  const name = customer.name.toLocaleLowerCase();
  if (!words.every((word) => name.includes(word))) return false;
  if (look.attention === 'urgent' && !isUrgent(attention)) return false;
  if (look.attention === 'any' && isCalm(attention)) return false;
  if (isKind(look.attention) && attention.kind !== look.attention) return false;
  if (look.registration !== '' && customer.registration.stand !== look.registration) return false;
  if (look.mirror === 'never') return customer.pulledAt === null;
  if (look.mirror === 'day')
    return customer.pulledAt !== null && now - Date.parse(customer.pulledAt) > DAY_MS;
  return true;
}

function isKind(attention: string): attention is AttentionKind {
  return (ATTENTION_KINDS as readonly string[]).includes(attention);
}

const pulledMs = ({ customer }: Ranked) => (customer.pulledAt === null ? 0 : Date.parse(customer.pulledAt));

/** Those that a person looks for stay in the order of attention unless another is asked for: most numbers, oldest mirror. */
const ORDERS: Readonly<Record<PortfolioSort, ((a: Ranked, b: Ranked) => number) | null>> = {
  attention: null,
  name: byName,
  numbers: (a, b) => b.customer.numbers - a.customer.numbers || byName(a, b),
  age: (a, b) => pulledMs(a) - pulledMs(b) || byName(a, b),
};

/** The customers that a person wants to see, in the order they want. */
export function narrow(all: readonly Ranked[], look: PortfolioLook, now: number): readonly Ranked[] {
  const words = wordsOf(look.query);
  const shown = all.filter((ranked) => fits(ranked, look, words, now));
  const order = ORDERS[look.sort];
  return order === null ? shown : shown.sort(order);
}

/** How many customers have each kind of attention, in the order of its weight. */
export function kindsOf(
  all: readonly Ranked[],
): readonly { readonly kind: AttentionKind; readonly count: number }[] {
  return ATTENTION_KINDS.map((kind) => ({
    kind,
    count: all.filter(({ attention }) => attention.kind === kind).length,
  })).filter(({ count }) => count > 0);
}

export interface Totals {
  readonly numbers: number;
  readonly mayText: number;
  readonly journey: JourneyCounts;
}

/** All customers together. */
export function totalsOf(all: readonly Ranked[]): Totals {
  const sum = (of: (ranked: Ranked) => number) => all.reduce((total, ranked) => total + of(ranked), 0);
  const journey = Object.fromEntries(
    JOURNEY_STEPS.map((step) => [step, sum(({ customer }) => customer.journey[step] ?? 0)]),
  ) as JourneyCounts;
  return {
    numbers: sum(({ customer }) => customer.numbers),
    mayText: sum(({ customer }) => customer.mayText),
    journey,
  };
}
