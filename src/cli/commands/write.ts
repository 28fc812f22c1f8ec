import type { Command } from 'commander';
import { ask } from '#core/ask.ts';
import { AppError } from '#shared/ipc/errors.ts';
import { type CampaignDraft, draftOf, type RegistrationDetail } from '#shared/model/registration.ts';
import { findUseCase, USE_CASES } from '#shared/rules/reference/use-cases.ts';
import type { Severity } from '#shared/rules/rule.ts';
import { answersSchema, type GivenAnswers } from '#shared/writing/answers.ts';
import { compose, PART_IDS, PARTS, type Part, type Writing } from '#shared/writing/compose.ts';
import { answersFromForm } from '#shared/writing/from-form.ts';
import { isBlank, isSame } from '#shared/writing/standing.ts';
import { table } from '../output.ts';
import type { Session } from '../workspace.ts';
import { readRegistrationId } from './ids.ts';
import { findingsOf } from './judged.ts';
import { readJson } from './read-json.ts';
import type { Shell } from './types.ts';
import { oneOf } from './values.ts';

interface Options {
  readonly answers?: string;
  readonly only?: string;
  readonly overwrite?: boolean;
  readonly dryRun?: boolean;
}

/** Refuses a use case that the registry does not have: nothing could be written for it. */
function knownPurpose(given: GivenAnswers, path: string): GivenAnswers {
  const unknown = [given.usecase ?? '', ...(given.subUsecases ?? [])].find(
    (one) => one !== '' && !findUseCase(one),
  );
  if (unknown === undefined) return given;
  const known = Object.keys(USE_CASES.values).join(', ');
  throw new AppError(
    'bad-input',
    `${path}: "${unknown}" is no use case. Known: ${known}. Nothing was changed.`,
  );
}

/** A file of answers; its fields are those of `answersSchema`, each of them optional, and none is filled in here. */
const readAnswers = (path: string): GivenAnswers =>
  knownPurpose(readJson(path, answersSchema.partial()).value as GivenAnswers, path);

const partsOf = (only: string | undefined): readonly Part[] =>
  only === undefined ? PART_IDS : only.split(',').map((one) => oneOf(one.trim(), PART_IDS, '--only'));

/** What is taken over: every text of the parts whose place is empty, or all of them. */
function taken(campaign: CampaignDraft, { texts }: Writing, parts: readonly Part[], all: boolean) {
  const fields = parts.flatMap((part) => PARTS[part]);
  const free = fields.filter((field) => all || isBlank(campaign[field]));
  return {
    changes: Object.fromEntries(free.map((field) => [field, texts[field]])) as Partial<CampaignDraft>,
    kept: fields.filter((field) => !free.includes(field) && !isSame(texts[field], campaign[field])),
  };
}

/** The use case of the answers, where they name one. */
const purposeIn = ({ usecase, subUsecases }: GivenAnswers): Partial<CampaignDraft> => ({
  ...(usecase ? { usecase } : {}),
  ...(subUsecases ? { subUsecases } : {}),
});

/** How many errors and warnings the rules have against the form as it would stand. */
function countsOf(detail: RegistrationDetail) {
  const findings = findingsOf(detail);
  const count = (severity: Severity) => findings.filter((one) => one.severity === severity).length;
  return { errors: count('error'), warnings: count('warning') };
}

async function write({ core }: Session, id: string, { answers, only, overwrite, dryRun }: Options) {
  const parts = partsOf(only);
  const given = answers === undefined ? {} : readAnswers(answers);
  const detail = await ask(core, 'registrations.get', { registrationId: readRegistrationId(id) });
  const { brand, name, rev, numberList: numbers } = detail;
  const writing = compose({ ...answersFromForm(draftOf(detail)), ...given });
  const { changes, kept } = taken(detail.campaign, writing, parts, overwrite === true);
  const campaign = { ...detail.campaign, ...purposeIn(given), ...changes };
  if (!dryRun)
    await ask(core, 'registrations.save', { registrationId: detail.id, rev, name, brand, campaign, numbers });
  const { open: missing, claims } = writing;
  const counts = countsOf({ ...detail, campaign });
  return { id: detail.id, isDryRun: dryRun === true, written: changes, kept, missing, claims, ...counts };
}

const CLAIM_WORDS: Readonly<Record<Writing['claims'][number], string>> = {
  'optional-box': 'the page has a box for texts that is optional and empty at first',
  'paper-box': 'the paper form has such a box of its own',
  'spoken-yes': 'staff read the wording out, and write down every yes with number and date',
  'wording-shown': 'the wording stands wherever the keyword is shown',
  'reply-yes': 'further messages wait until somebody replied YES',
  'separate-marketing': 'consent to offers is asked apart from everything else',
  'not-shared': 'mobile numbers and consent are shared with nobody for marketing',
};

function describe(one: Awaited<ReturnType<typeof write>>): string {
  const rows = Object.entries(one.written).flatMap(([field, value]) =>
    [value].flat().map((text) => [field, String(text)]),
  );
  const verb = one.isDryRun ? 'Would write' : 'Wrote';
  return [
    ...(rows.length > 0 ? [table(['field', 'text'], rows)] : []),
    `${verb} ${Object.keys(one.written).length} texts; the form has ${one.errors} errors and ${one.warnings} warnings.`,
    ...(one.kept.length > 0
      ? [`Kept what stands there: ${one.kept.join(', ')} (--overwrite replaces it).`]
      : []),
    ...(one.missing.length > 0 ? [`Answers missing, held by brackets: ${one.missing.join(', ')}.`] : []),
    `The texts state, and it must be true: ${one.claims.map((claim) => CLAIM_WORDS[claim]).join('; ')}.`,
  ].join('\n');
}

/** `registration write`: the texts of a campaign out of a few answers. */
export function addWrite(registration: Command, shell: Shell): void {
  registration
    .command('write <id>')
    .description('write description, message flow, samples and replies out of a few answers')
    .option('--answers <path>', 'JSON with the answers; what it leaves out is taken from the form')
    .option('--only <parts>', `some of ${PART_IDS.join(',')}`)
    .option('--overwrite', 'replace texts that stand there')
    .option('--dry-run', 'show the texts and change nothing')
    .action((id: string, options: Options) => shell.run((session) => write(session, id, options), describe));
}
