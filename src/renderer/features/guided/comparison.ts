import type { GuidedRun, SummaryCheck } from '#shared/model/guided.ts';
import type { E164 } from '#shared/model/ids.ts';

export type Mark = 'same' | 'missing' | 'extra' | 'repeated';

export interface ComparedNumber {
  readonly e164: E164;
  readonly ownerName: string;
  /** It is in our order. */
  readonly isOurs: boolean;
  /** The text of Control Hub names it; null while nothing was compared. */
  readonly isTheirs: boolean | null;
  readonly mark: Mark | null;
}

/** Our order beside what Control Hub says, the differences first. */
export function compareNumbers(
  numbers: GuidedRun['numbers'],
  check: SummaryCheck | null,
): readonly ComparedNumber[] {
  if (!check) return numbers.map((one) => ({ ...one, isOurs: true, isTheirs: null, mark: null }));
  const missing = new Set<string>(check.missing);
  const repeated = new Set<string>(check.repeated);
  const ours = numbers.map((one): ComparedNumber => {
    const isTheirs = !missing.has(one.e164);
    const mark = !isTheirs ? 'missing' : repeated.has(one.e164) ? 'repeated' : 'same';
    return { ...one, isOurs: true, isTheirs, mark };
  });
  const extra = check.extra.map(
    (e164): ComparedNumber => ({ e164, ownerName: '', isOurs: false, isTheirs: true, mark: 'extra' }),
  );
  const of = (mark: Mark) => ours.filter((one) => one.mark === mark);
  return [...of('missing'), ...extra, ...of('repeated'), ...of('same')];
}
