import { ask } from '#core/ask.ts';
import type { Core } from '#core/core.ts';
import { draftOf, type RegistrationDetail, type RegistrationDraft } from '#shared/model/registration.ts';
import type { LatestRejection, Reason } from '#shared/model/rejection.ts';
import { concerned, type Verdict } from '#shared/rejections/concerned.ts';
import { entriesOf } from '#shared/rejections/read.ts';
import { EDITABLE_LATER } from '#shared/rules/reference/editable-later.ts';
import { REJECTION_CODES } from '#shared/rules/reference/rejection-codes.ts';
import { ruleTexts } from '#shared/rules/texts/tables.ts';
import { table } from '../output.ts';

const VERDICTS: Readonly<Record<Verdict, string>> = {
  edit: 'The form may be mended and sent again.',
  anew: 'Final: what was sent cannot be mended. What is allowed has to be filed anew.',
  unknown: 'Nobody states whether it may be mended or has to be filed anew; ask in the support case.',
};

/** A rejection with what the tables say of it, as the command line prints it. */
export function explained(said: Reason, then: RegistrationDraft, now: RegistrationDraft) {
  const { fields, verdict } = concerned(said, then, now);
  return {
    text: said.text,
    codes: entriesOf(said).map(({ family, code, meaning, resubmittable, fields: named }) => ({
      family,
      code,
      meaning: ruleTexts.en[meaning]?.message ?? meaning,
      cure: ruleTexts.en[meaning]?.cure ?? '',
      editable: resubmittable,
      fields: named,
    })),
    fields: fields.map(({ path, state, later }) => ({
      path,
      state,
      editedInPlaceBy: later.yes,
      keptBy: later.no,
    })),
    verdict,
    source: `${REJECTION_CODES.source}; ${EDITABLE_LATER.source}`,
  };
}
export type Explained = ReturnType<typeof explained>;

export function describeExplained({ text, codes, fields, verdict }: Explained): string {
  const words = text.split('\n').map((line) => `  ${line}`);
  const known =
    codes.length === 0
      ? 'No known code is in the reason; it is kept as it is.'
      : table(
          ['family', 'code', 'editable', 'meaning'],
          codes.map((one) => [one.family, one.code, one.editable, one.meaning]),
        );
  const named =
    fields.length === 0
      ? 'No field is named.'
      : table(
          ['field', 'since then', 'edited in place by', 'kept by'],
          fields.map((one) => [one.path, one.state, one.editedInPlaceBy.join(', '), one.keptBy.join(', ')]),
        );
  return [...words, known, named, VERDICTS[verdict]].join('\n');
}

export const explainLatest = (latest: LatestRejection, detail: RegistrationDetail) => ({
  ...explained(latest, latest.sent, draftOf(detail)),
  rev: latest.rev,
  caseId: latest.caseId,
  who: latest.who,
  at: latest.at,
});

/** The rejection that stands against a registration, or null when none does. It stands while the forms are edited. */
export async function standingRejection(core: Core, detail: RegistrationDetail) {
  if (detail.delivery !== 'editing') return null;
  const { latest } = await ask(core, 'rejections.get', { registrationId: detail.id });
  return latest && explainLatest(latest, detail);
}
export type StandingRejection = Awaited<ReturnType<typeof standingRejection>>;

export function describeStanding(one: NonNullable<StandingRejection>): string {
  const file = one.caseId ? `, case ${one.caseId}` : '';
  return `Rejected on ${one.at.slice(0, 10)}${file}, revision ${one.rev}:\n${describeExplained(one)}`;
}
