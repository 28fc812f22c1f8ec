import { standingOf } from '#shared/acknowledgements/standing.ts';
import { AppError } from '#shared/ipc/errors.ts';
import type { Attachment } from '#shared/model/attachment.ts';
import type { E164 } from '#shared/model/ids.ts';
import { draftOf, type RegistrationDetail } from '#shared/model/registration.ts';
import type { Language } from '#shared/model/settings.ts';
import { RULESET_VERSION } from '#shared/rules/rule.ts';
import { renderFinding } from '#shared/rules/text.ts';
import { ruleTexts } from '#shared/rules/texts/tables.ts';
import type { CoreContext } from '../context.ts';
import type { EvidenceInput, EvidencePage, FileLoss } from '../exports/evidence/input.ts';
import type { PdfFonts } from '../exports/pdf/fonts.ts';
import { registrationPdf } from '../exports/registration-pdf.ts';
import type { ExportFinding, RegistrationExport, RegistrationForm } from '../exports/types.ts';
import type { Services } from '../handlers/procedures.ts';
import { readPicture } from '../page-checks/evidence.ts';
import { listAttachments } from '../repos/attachments.ts';
import { toIso } from '../repos/columns.ts';
import { listLatestChecks } from '../repos/page-checks.ts';
import { listRegisteredNumbers } from '../repos/registered-numbers.ts';
import { listRegistrationNumbers, type RegistrationRecord } from '../repos/registrations.ts';
import { acknowledgementsOf } from './acknowledgements.ts';
import { findingsOf, registrationDetail, requireRegistration } from './registrations.ts';

function exportFindings(
  context: CoreContext,
  detail: RegistrationDetail,
  language: Language,
): readonly ExportFinding[] {
  const acknowledgements = acknowledgementsOf(context, detail.id);
  const draft = draftOf(detail);
  return findingsOf(context, detail).map((finding) => {
    const standing = standingOf(finding, acknowledgements, draft);
    const { note, who, at } = standing?.acknowledgement ?? { note: '', who: '', at: '' };
    return {
      severity: finding.severity,
      path: finding.path,
      ruleId: finding.ruleId,
      message: renderFinding(ruleTexts, language, finding).message,
      ...(standing?.holds ? { acknowledged: { note, who, at } } : {}),
    };
  });
}

export interface FormRequest {
  readonly registrationId: string;
  readonly language: Language;
  /** False leaves the findings out of the documents. */
  readonly findings?: boolean | undefined;
}

const formOf = (
  context: CoreContext,
  record: RegistrationRecord | RegistrationDetail,
  numbers: readonly E164[],
  attachments: readonly Attachment[],
  language: Language,
): RegistrationForm => ({
  customerName: record.customerName,
  registrationName: record.name,
  brand: record.brand,
  campaign: record.campaign,
  numbers,
  attachments,
  delivery: record.delivery,
  caseId: record.caseId,
  exportedAt: toIso(context.clock.now()),
  language,
  appVersion: context.version,
});

/** A registration as it stands, for a file that says nothing of what the checks find. */
export function registrationForm(
  context: CoreContext,
  { registrationId, language }: Pick<FormRequest, 'registrationId' | 'language'>,
): RegistrationForm {
  const db = context.db.read;
  const record = requireRegistration(context, registrationId);
  const numbers = listRegistrationNumbers(db, registrationId);
  return formOf(context, record, numbers, listAttachments(db, registrationId), language);
}

function exportOf(
  context: CoreContext,
  detail: RegistrationDetail,
  attachments: readonly Attachment[],
  { language, findings = true }: FormRequest,
): RegistrationExport {
  return {
    ...formOf(context, detail, detail.numberList, attachments, language),
    findings: exportFindings(context, detail, language),
    withFindings: findings,
  };
}

/** The same with what the checks find of it now. */
export function registrationExport(context: CoreContext, request: FormRequest): RegistrationExport {
  const { registrationId } = request;
  const attachments = listAttachments(context.db.read, registrationId);
  return exportOf(context, registrationDetail(context, registrationId), attachments, request);
}

/** A file that is gone or was changed does not keep the rest from leaving; the pack says so. */
async function orLoss(bytes: Promise<Uint8Array>): Promise<Uint8Array | FileLoss> {
  try {
    return await bytes;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return error.code === 'not-found' ? 'gone' : 'changed';
  }
}

const pictureOf = async (context: CoreContext, hash: string | null): Promise<EvidencePage['picture']> =>
  hash === null ? null : orLoss(readPicture(context.pictures, hash));

/** All that an evidence pack says, as it stands at one moment. `fonts` are held by who makes many packs. */
export async function evidenceInput(
  { context, fontFolder }: Services,
  request: FormRequest,
  fonts?: PdfFonts,
): Promise<EvidenceInput> {
  const { registrationId } = request;
  const detail = registrationDetail(context, registrationId);
  const kept = listAttachments(context.db.read, registrationId);
  const form = exportOf(context, detail, kept, request);
  const numbers = listRegisteredNumbers(context.db.read, registrationId);
  const checks = listLatestChecks(context.db.read, registrationId);
  const pages = await Promise.all(
    checks.map(async (check) => ({ check, picture: await pictureOf(context, check.pictureHash) })),
  );
  const attachments = await Promise.all(
    kept.map(async ({ name, kind, hash }) => ({
      name,
      kind,
      bytes: await orLoss(context.files.read(hash)),
    })),
  );
  return {
    registration: { id: detail.id, rev: detail.rev },
    form,
    numbers,
    pages,
    attachments,
    ruleset: RULESET_VERSION,
    pdf: (one) => registrationPdf(one, fontFolder, fonts),
  };
}
