import type { NumberSort } from '#shared/model/number.ts';
import type { Scope } from './use-question.ts';

export type Column = 'number' | 'owner' | 'customer' | 'location' | 'journey' | 'why';

const COLUMNS: Readonly<Record<Scope, readonly Column[]>> = {
  customer: ['number', 'owner', 'location', 'journey', 'why'],
  all: ['number', 'owner', 'customer', 'location', 'journey', 'why'],
};

/** The columns beside the one to choose with, in their order. */
export const columnsOf = (scope: Scope): readonly Column[] => COLUMNS[scope];

/** What a head sorts by; null where no order would mean anything. */
export const sortOf = (column: Column): NumberSort['by'] | null => (column === 'why' ? null : column);
