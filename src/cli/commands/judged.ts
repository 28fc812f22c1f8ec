import { ask } from '#core/ask.ts';
import type { Core } from '#core/core.ts';
import { systemClock } from '#core/system-clock.ts';
import { today } from '#core/today.ts';
import { standingOf } from '#shared/acknowledgements/standing.ts';
import { draftOf, type RegistrationDetail } from '#shared/model/registration.ts';
import { judgeRegistration } from '#shared/rules/registration.ts';
import { renderFinding } from '#shared/rules/text.ts';
import { ruleTexts } from '#shared/rules/texts/tables.ts';
import { table } from '../output.ts';
import type { Session } from '../workspace.ts';
import { describeStanding, standingRejection } from './explained.ts';
import { readRegistrationId } from './ids.ts';

/** What the rules find in a registration today. */
export const findingsOf = (detail: RegistrationDetail) =>
  judgeRegistration(draftOf(detail), detail.facts, { today: today({ clock: systemClock }) });

/** The registration, what the rules say of it, and what was said about that. */
export async function judged(core: Core, id: string) {
  const byId = { registrationId: readRegistrationId(id) };
  const detail = await ask(core, 'registrations.get', byId);
  const acknowledgements = await ask(core, 'acknowledgements.list', byId);
  return { detail, draft: draftOf(detail), findings: findingsOf(detail), acknowledgements };
}

/** A registration as `registration show` prints it. */
export async function showJudged({ core }: Pick<Session, 'core'>, id: string) {
  const { detail, draft, findings, acknowledgements } = await judged(core, id);
  return {
    ...detail,
    rejection: await standingRejection(core, detail),
    findings: findings.map((finding) => {
      const standing = standingOf(finding, acknowledgements, draft);
      return {
        ...finding,
        message: renderFinding(ruleTexts, 'en', finding).message,
        acknowledged: standing?.holds ? standing.acknowledgement : null,
      };
    }),
  };
}

export function describeJudged(one: Awaited<ReturnType<typeof showJudged>>): string {
  const rejected = one.rejection ? `\n${describeStanding(one.rejection)}` : '';
  const head = `Registration ${one.id}: ${one.name} (${one.customerName}), ${one.numbers} numbers, ${one.delivery}, ${one.errors} errors, ${one.warnings} warnings${one.caseId ? `, case ${one.caseId} ${one.caseStatus}` : ''}${rejected}`;
  const findings = one.findings.filter((finding) => finding.severity !== 'info');
  return findings.length === 0
    ? head
    : `${head}\n${table(
        ['severity', 'rule', 'field', 'what'],
        findings.map((finding) => [
          finding.acknowledged ? 'acknowledged' : finding.severity,
          finding.ruleId,
          finding.path,
          finding.message,
        ]),
      )}`;
}
