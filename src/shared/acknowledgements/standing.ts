import type { Acknowledgement, FindingKey } from '../model/acknowledgement.ts';
import type { RegistrationDraft } from '../model/registration.ts';
import { isJudgement } from '../rules/registration.ts';
import type { Finding } from '../rules/rule.ts';
import { textHash } from './text-hash.ts';

/** How an acknowledgement stands towards the text as it is now. */
export interface Standing {
  readonly acknowledgement: Acknowledgement;
  /** False once the text that it was about has changed. */
  readonly holds: boolean;
}

/** A fact has to be mended; a warning, or an error that is a judgement, may stand. An info needs no word. */
export const canAcknowledge = ({ severity, ruleId }: Pick<Finding, 'severity' | 'ruleId'>): boolean =>
  severity === 'warning' || (severity === 'error' && isJudgement(ruleId));

export const keyText = ({ ruleId, path, code }: FindingKey): string => `${ruleId} ${path} ${code}`;

export const keyOf = ({ ruleId, path, code }: FindingKey): FindingKey => ({ ruleId, path, code });

/** What was said about a finding, or undefined when nobody acknowledged it. */
export function standingOf(
  finding: Finding,
  acknowledgements: readonly Acknowledgement[],
  draft: RegistrationDraft,
): Standing | undefined {
  if (!canAcknowledge(finding)) return undefined;
  const key = keyText(finding);
  const acknowledgement = acknowledgements.find((one) => keyText(one) === key);
  return acknowledgement && { acknowledgement, holds: acknowledgement.textHash === textHash(draft, finding) };
}

export const isAcknowledged = (
  finding: Finding,
  acknowledgements: readonly Acknowledgement[],
  draft: RegistrationDraft,
): boolean => standingOf(finding, acknowledgements, draft)?.holds === true;

/** What is neither mended nor acknowledged: it stands in the way of a release. */
export const openFindings = (
  findings: readonly Finding[],
  acknowledgements: readonly Acknowledgement[],
  draft: RegistrationDraft,
): readonly Finding[] =>
  findings.filter(
    (finding) => finding.severity !== 'info' && !isAcknowledged(finding, acknowledgements, draft),
  );
