import { standingOf } from '#shared/acknowledgements/standing.ts';
import type { ExportRequest } from '#shared/ipc/host-contract.ts';
import type { RegistrationDetail } from '#shared/model/registration.ts';
import type { Language } from '#shared/model/settings.ts';
import { renderFinding } from '#shared/rules/text.ts';
import { ruleTexts } from '#shared/rules/texts/tables.ts';
import type { CoreContext } from '../context.ts';
import { batchCsv } from '../exports/batch-csv.ts';
import { changesCsv } from '../exports/changes-csv.ts';
import { exportFileName } from '../exports/file-name.ts';
import { numbersCsv } from '../exports/numbers-csv.ts';
import { registrationJson } from '../exports/registration-json.ts';
import { registrationPdf } from '../exports/registration-pdf.ts';
import type { ExportFinding, RegistrationExport } from '../exports/types.ts';
import type { Services } from '../handlers/procedures.ts';
import { acknowledgementsOf } from './acknowledgements.ts';
import { batchDetail, requireBatch } from './batches.ts';
import { readChanges } from './changes.ts';
import { requireCustomer, today } from './customers.ts';
import { draftOf, findingsOf, registrationDetail, requireRegistration } from './registrations.ts';
import { readSelection } from './selections.ts';
import { writeFileWhole } from './write-file.ts';

/** A file name that says what the export is. */
export function exportName(context: CoreContext, request: ExportRequest): string {
  return exportFileName(request.what, nameOf(context, request), today(context), request.format);
}

function nameOf(context: CoreContext, request: ExportRequest): string {
  switch (request.what) {
    case 'registration':
      return requireRegistration(context, request.registrationId).name;
    case 'batch': {
      const batch = requireBatch(context, request.batchId);
      return `${batch.customerName} ${batch.locationName}`;
    }
    case 'changes':
      return requireCustomer(context, request.customerId).name;
    case 'numbers': {
      const { selection } = request;
      const customerId = selection.by === 'filter' ? selection.customerId : null;
      return customerId === null ? '' : requireCustomer(context, customerId).name;
    }
  }
}

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

function registrationExport(
  context: CoreContext,
  { registrationId, language, findings }: Extract<ExportRequest, { what: 'registration' }>,
): RegistrationExport {
  const detail = registrationDetail(context, registrationId);
  return {
    customerName: detail.customerName,
    registrationName: detail.name,
    brand: detail.brand,
    campaign: detail.campaign,
    numbers: detail.numberList,
    findings: exportFindings(context, detail, language),
    withFindings: findings ?? true,
    delivery: detail.delivery,
    caseId: detail.caseId,
    exportedAt: new Date(context.clock.now()).toISOString(),
    language,
    appVersion: context.version,
  };
}

/** The file in pieces, so that two million rows need no more memory than two thousand. */
async function* render(
  { context, fontFolder }: Services,
  request: ExportRequest,
): AsyncGenerator<Uint8Array | string> {
  if (request.what === 'numbers') {
    yield* numbersCsv(readSelection(context, request.selection), request.language);
  } else if (request.what === 'changes') {
    yield* changesCsv(readChanges(context, request), request.language);
  } else if (request.what === 'batch') {
    yield batchCsv({ ...batchDetail(context, request.batchId), language: request.language });
  } else {
    const input = registrationExport(context, request);
    yield request.format === 'pdf' ? await registrationPdf(input, fontFolder) : registrationJson(input);
  }
}

/** Writes an export to its file, whole or not at all. @returns its size in bytes. */
export const writeExport = (services: Services, request: ExportRequest, path: string): Promise<number> =>
  writeFileWhole(path, render(services, request));
