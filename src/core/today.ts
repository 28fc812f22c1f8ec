import { dayOf } from '#shared/timeline/days.ts';
import type { CoreContext } from './context.ts';

/** The day where this computer is, as `2026-11-28`. */
export const today = ({ clock }: Pick<CoreContext, 'clock'>): string => dayOf(clock.now());
