import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { AppError } from '#shared/ipc/errors.ts';
import type { ExportRequest } from '#shared/ipc/host-contract.ts';
import { renderFinding } from '#shared/rules/text.ts';
import { ruleTexts } from '#shared/rules/texts/tables.ts';
import type { CoreContext } from '../context.ts';
import { batchCsv } from '../exports/batch-csv.ts';
import { exportFileName } from '../exports/file-name.ts';
import { registrationJson } from '../exports/registration-json.ts';
import { registrationPdf } from '../exports/registration-pdf.ts';
import type { RegistrationExport } from '../exports/types.ts';
import type { Services } from '../handlers/procedures.ts';
import { batchDetail, requireBatch } from './batches.ts';
import { today } from './customers.ts';
import { findingsOf, registrationDetail, requireRegistration } from './registrations.ts';

/** A file name that says what the export is. */
export function exportName(context: CoreContext, request: ExportRequest): string {
  const name =
    request.what === 'registration'
      ? requireRegistration(context, request.registrationId).name
      : `${requireBatch(context, request.batchId).customerName} ${requireBatch(context, request.batchId).locationName}`;
  return exportFileName(request.what, name, today(context), request.format);
}

function registrationExport(context: CoreContext, id: string, language: 'en' | 'zh'): RegistrationExport {
  const detail = registrationDetail(context, id);
  return {
    customerName: detail.customerName,
    registrationName: detail.name,
    brand: detail.brand,
    campaign: detail.campaign,
    numbers: detail.numberList,
    findings: findingsOf(context, detail).map((finding) => ({
      severity: finding.severity,
      path: finding.path,
      ruleId: finding.ruleId,
      message: renderFinding(ruleTexts, language, finding).message,
    })),
    delivery: detail.delivery,
    caseId: detail.caseId,
    exportedAt: new Date(context.clock.now()).toISOString(),
    language,
    appVersion: context.version,
  };
}

async function render({ context, fontFolder }: Services, request: ExportRequest): Promise<Uint8Array> {
  if (request.what === 'batch') {
    return Buffer.from(
      batchCsv({ ...batchDetail(context, request.batchId), language: request.language }),
      'utf8',
    );
  }
  const input = registrationExport(context, request.registrationId, request.language);
  return request.format === 'pdf'
    ? registrationPdf(input, fontFolder)
    : Buffer.from(registrationJson(input), 'utf8');
}

/** Renders and writes the file beside its final name, then renames it: whole or not at all. @returns its size in bytes. */
export async function writeExport(services: Services, request: ExportRequest, path: string): Promise<number> {
  const bytes = await render(services, request);
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, bytes);
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
    throw new AppError(
      'file-error',
      `The file could not be written (${code}). Choose another folder; nothing else was changed.`,
      { code },
    );
  }
  return bytes.byteLength;
}
