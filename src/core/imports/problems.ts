import type { ImportProblem, Outcome, ProblemCode, ProblemGroup } from '#shared/model/imports.ts';

/** A file whose every row has lost its plus sign should not become two million sentences. */
const KEPT_PER_CODE = 2000;
const EXAMPLES = 20;
const VALUE_LENGTH = 80;

const OUTCOME_OF: Readonly<Record<ProblemCode, Outcome>> = {
  'plus-lost': 'repaired',
  'country-missing': 'repaired',
  scientific: 'repaired',
  separators: 'repaired',
  quoted: 'repaired',
  'decimal-point': 'repaired',
  'unusual-characters': 'repaired',
  'extension-in-number': 'repaired',
  'digits-lost': 'left-out',
  'not-a-number': 'left-out',
  'too-short': 'left-out',
  'impossible-number': 'left-out',
  'several-numbers': 'left-out',
  'number-missing': 'left-out',
  'name-missing': 'left-out',
  duplicate: 'left-out',
  'number-in-two-locations': 'left-out',
  'unknown-location': 'left-out',
  'location-missing': 'left-out',
  'cell-too-long': 'left-out',
  'location-made': 'kept',
  'extension-short': 'kept',
  'extension-unreadable': 'kept',
  'unknown-value': 'kept',
  'main-number-unreadable': 'kept',
  'encoding-doubtful': 'kept',
  'quotes-broken': 'kept',
  'location-in-use': 'kept',
};

/** Where something was found. */
export interface Place {
  readonly row: number;
  readonly column?: string;
  readonly value?: string;
  readonly hint?: string;
}

export interface Problems {
  add(code: ProblemCode, place: Place): void;
  /** By what became of the rows, the worst first; each with its first examples. */
  groups(): ProblemGroup[];
  /** All that were kept, in the order of the file. */
  all(): ImportProblem[];
}

const WORST_FIRST: readonly Outcome[] = ['left-out', 'kept', 'repaired'];

export function createProblems(): Problems {
  const byCode = new Map<ProblemCode, { count: number; kept: ImportProblem[] }>();
  return {
    add(code, { row, column = '', value = '', hint = '' }) {
      let group = byCode.get(code);
      if (!group) {
        group = { count: 0, kept: [] };
        byCode.set(code, group);
      }
      group.count += 1;
      if (group.kept.length >= KEPT_PER_CODE) return;
      const outcome = OUTCOME_OF[code];
      group.kept.push({ code, outcome, row, column, value: value.slice(0, VALUE_LENGTH), hint });
    },
    groups() {
      return [...byCode]
        .map(([code, { count, kept }]) => ({
          code,
          outcome: OUTCOME_OF[code],
          count,
          examples: kept.slice(0, EXAMPLES),
        }))
        .sort((a, b) => WORST_FIRST.indexOf(a.outcome) - WORST_FIRST.indexOf(b.outcome) || b.count - a.count);
    },
    all: () => [...byCode.values()].flatMap(({ kept }) => kept).sort((a, b) => a.row - b.row),
  };
}
