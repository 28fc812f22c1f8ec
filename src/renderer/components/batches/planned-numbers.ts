import { call } from '#renderer/api/client.ts';
import type { ChangeMeaning } from '#shared/model/change.ts';
import type { CustomerId } from '#shared/model/ids.ts';
import type { NumberSelection } from '#shared/model/number.ts';

export interface PlannedNumbers<S extends NumberSelection = NumberSelection> {
  readonly selection: S;
  /** More than a selection may name, when only the first of them are taken. */
  readonly total: number | null;
}

/** The order in which the numbers of a filter come where nobody chose one. */
export const BY_NUMBER = { by: 'number', descending: false } as const;

/** Numbers whose changes mean this, as far as a selection may name them. */
export async function plannedChanges(
  customerId: CustomerId,
  meaning: ChangeMeaning,
): Promise<PlannedNumbers<Extract<NumberSelection, { by: 'ids' }>>> {
  const { ids, total } = await call('changes.numbers', { customerId, meaning });
  return { selection: { by: 'ids', ids }, total: total > ids.length ? total : null };
}
