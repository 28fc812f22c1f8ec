import type { ExportRequest } from '#shared/ipc/host-contract.ts';
import type { CoreContext } from '../context.ts';
import { batchCsv } from '../exports/batch-csv.ts';
import { batchPdf } from '../exports/batch-pdf.ts';
import { calendarIcs } from '../exports/calendar.ts';
import { carrierJson } from '../exports/carrier-json.ts';
import { changesCsv } from '../exports/changes-csv.ts';
import { evidencePack } from '../exports/evidence/pack.ts';
import { exportFileName } from '../exports/file-name.ts';
import { journalCsv, journalPdf } from '../exports/journal.ts';
import { leftOutCsv } from '../exports/left-out-csv.ts';
import { numbersCsv } from '../exports/numbers-csv.ts';
import { registrationDocx } from '../exports/registration-docx.ts';
import { registrationJson } from '../exports/registration-json.ts';
import { registrationPdf } from '../exports/registration-pdf.ts';
import { registeredNumbersCsv, registrationXlsx } from '../exports/registration-xlsx.ts';
import { templateTableCsv, templateTableXlsx } from '../exports/template-table.ts';
import { unsentJson } from '../exports/unsent.ts';
import type { Services } from '../handlers/procedures.ts';
import { toIso } from '../repos/columns.ts';
import { listRegisteredNumbers } from '../repos/registered-numbers.ts';
import { today } from '../today.ts';
import { batchDocument } from './batch-document.ts';
import { batchDetail, requireBatch } from './batches.ts';
import { readChanges } from './changes.ts';
import { requireCustomer } from './customers.ts';
import { journalDocument, readJournal } from './journal.ts';
import { outboxStory } from './outbox.ts';
import { evidenceInput, registrationExport, registrationForm } from './registration-exports.ts';
import { requireRegistration } from './registrations.ts';
import { openReminders } from './reminders.ts';
import { readLeftOut, readSelection } from './selections.ts';
import { templateTable } from './template-table.ts';
import { requireTemplate } from './templates.ts';
import { writeFileWhole } from './write-file.ts';

/** A file name that says what the export is. */
export function exportName(context: CoreContext, request: ExportRequest): string {
  return exportFileName(kindOf(request), nameOf(context, request), today(context), request.format);
}

function kindOf(request: ExportRequest): string {
  if (request.what === 'batch' && request.format === 'pdf') return 'order';
  if (request.what === 'carrier') return request.carrier;
  return request.what === 'registration' && request.format === 'csv' ? 'numbers' : request.what;
}

function nameOf(context: CoreContext, request: ExportRequest): string {
  switch (request.what) {
    case 'registration':
    case 'evidence':
    case 'carrier':
      return requireRegistration(context, request.registrationId).name;
    case 'batch': {
      const batch = requireBatch(context, request.batchId);
      return `${batch.customerName} ${batch.locationName}`;
    }
    case 'template':
      return requireTemplate(context, request.templateId).name;
    case 'changes':
      return requireCustomer(context, request.customerId).name;
    case 'outbox': {
      const { customerName, title } = outboxStory(context, request.outboxId);
      return `${customerName} ${title}`;
    }
    case 'unsent':
      return '';
    case 'calendar':
      return request.registrationId === null ? '' : requireRegistration(context, request.registrationId).name;
    case 'journal':
      return request.customerId === null ? '' : requireCustomer(context, request.customerId).name;
    case 'left-out':
    case 'numbers': {
      const { selection } = request;
      const customerId = selection.by === 'ids' ? null : selection.customerId;
      return customerId === null ? '' : requireCustomer(context, customerId).name;
    }
  }
}

async function registrationBytes(
  { context, fontFolder }: Services,
  request: Extract<ExportRequest, { what: 'registration' }>,
): Promise<Uint8Array | string> {
  const { registrationId } = request;
  const numbers = () => listRegisteredNumbers(context.db.read, registrationId);
  if (request.format === 'csv') {
    requireRegistration(context, registrationId);
    return registeredNumbersCsv(request, numbers());
  }
  const input = registrationExport(context, request);
  switch (request.format) {
    case 'pdf':
      return registrationPdf(input, fontFolder);
    case 'docx':
      return registrationDocx(input);
    case 'xlsx':
      return registrationXlsx(input, numbers());
    case 'json':
      return registrationJson(input);
  }
}

function templateBytes(
  context: CoreContext,
  request: Extract<ExportRequest, { what: 'template' }>,
): string | Promise<Uint8Array> {
  const input = {
    template: requireTemplate(context, request.templateId),
    table: templateTable(context, request.templateId, request.customerIds),
    language: request.language,
    exportedAt: toIso(context.clock.now()),
    appVersion: context.version,
  };
  return request.format === 'csv' ? templateTableCsv(input) : templateTableXlsx(input);
}

function batchBytes(
  { context, fontFolder }: Services,
  { batchId, format, language }: Extract<ExportRequest, { what: 'batch' }>,
): string | Promise<Uint8Array> {
  return format === 'csv'
    ? batchCsv({ ...batchDetail(context, batchId), language })
    : batchPdf(batchDocument(context, batchId, language), fontFolder);
}

/** The file in pieces, so that two million rows need no more memory than two thousand. */
async function* render(services: Services, request: ExportRequest): AsyncGenerator<Uint8Array | string> {
  const { context } = services;
  const { language } = request;
  switch (request.what) {
    case 'numbers':
      yield* numbersCsv(readSelection(context, request.selection), language);
      break;
    case 'left-out':
      yield* leftOutCsv(readLeftOut(context, request.selection), language);
      break;
    case 'changes':
      yield* changesCsv(readChanges(context, request), language);
      break;
    case 'journal':
      if (request.format === 'csv') yield* journalCsv(readJournal(context, request.customerId), language);
      else
        yield await journalPdf(journalDocument(context, request.customerId, language), services.fontFolder);
      break;
    case 'outbox':
      yield `${JSON.stringify(outboxStory(context, request.outboxId), null, 2)}\n`;
      break;
    case 'unsent':
      yield unsentJson(context.db.read, toIso(context.clock.now()), context.version);
      break;
    case 'calendar':
      yield calendarIcs({
        reminders: openReminders(context, request.registrationId),
        language,
        exportedAt: toIso(context.clock.now()),
        appVersion: context.version,
      });
      break;
    case 'batch':
      yield await batchBytes(services, request);
      break;
    case 'evidence':
      yield* evidencePack(await evidenceInput(services, request));
      break;
    case 'carrier':
      yield carrierJson(registrationForm(context, request), request.carrier);
      break;
    case 'template':
      yield await templateBytes(context, request);
      break;
    case 'registration':
      yield await registrationBytes(services, request);
  }
}

/** Writes an export to its file, whole or not at all. @returns its size in bytes. */
export const writeExport = (services: Services, request: ExportRequest, path: string): Promise<number> =>
  writeFileWhole(path, render(services, request));
