import { fill } from '#shared/rules/text.ts';
import type { ExportFinding } from '../types.ts';
import type { ExportWords } from '../words/words.ts';
import { instant } from './summary.ts';

/** A finding that documents show; hints are for the screen. */
export type ShownFinding = ExportFinding & { readonly severity: 'error' | 'warning' };

export interface FindingPart {
  readonly title: string;
  readonly note: string;
  readonly findings: readonly ShownFinding[];
}

/** Errors first, each kind in the order of the rules. Hints and what was acknowledged are not open findings. */
function openFindings(findings: readonly ExportFinding[]): readonly ShownFinding[] {
  const of = (severity: ShownFinding['severity']) =>
    findings.filter(
      (finding): finding is ShownFinding => finding.severity === severity && !finding.acknowledged,
    );
  return [...of('error'), ...of('warning')];
}

function acknowledgedFindings(findings: readonly ExportFinding[]): readonly ShownFinding[] {
  return findings.filter(
    (finding): finding is ShownFinding =>
      finding.severity === 'warning' && finding.acknowledged !== undefined,
  );
}

/** What is open, then what was acknowledged; parts in which nothing stands are left out. */
export function findingParts(findings: readonly ExportFinding[], words: ExportWords): readonly FindingPart[] {
  const parts: readonly FindingPart[] = [
    { title: words.sections.findings, note: words.findingsNote, findings: openFindings(findings) },
    {
      title: words.sections.acknowledged,
      note: words.acknowledgedNote,
      findings: acknowledgedFindings(findings),
    },
  ];
  return parts.filter((part) => part.findings.length > 0);
}

/** Who lets it stand, and when: `Acknowledged by Robin, 2026-11-21 09:30 UTC:`. */
export function acknowledgedBy(
  { who, at }: NonNullable<ExportFinding['acknowledged']>,
  words: ExportWords,
): string {
  return fill(who === '' ? words.acknowledgedAt : words.acknowledgedBy, { who, at: instant(at) });
}
