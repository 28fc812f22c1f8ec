import { extname } from 'node:path';
import { refuseForm } from '#shared/blank-forms/refusals.ts';
import { AppError } from '#shared/ipc/errors.ts';
import type {
  BlankFormDetail,
  BlankFormSummary,
  FillNote,
  FillPreview,
  FillReport,
  MappedPlace,
  Place,
  PlaceChoice,
} from '#shared/model/blank-form.ts';
import type { BlankFormId } from '#shared/model/ids.ts';
import type { Mishap } from '../blank-forms/format.ts';
import { checkedPlaces, formatOf, formKinds } from '../blank-forms/kinds.ts';
import { LIMITS } from '../blank-forms/limits.ts';
import { entryText, type FillPlan, planFill } from '../blank-forms/plan.ts';
import { recognise } from '../blank-forms/recognise.ts';
import type { Subject } from '../blank-forms/values.ts';
import type { CoreContext } from '../context.ts';
import { exportFileName } from '../exports/file-name.ts';
import { hashOf } from '../hash.ts';
import { mintId } from '../ids.ts';
import { readChosenFile } from '../read-chosen-file.ts';
import {
  type BlankFormRow,
  findBlankForm,
  listBlankForms,
  listChoices,
  placesOf,
  putBlankForm,
  removeBlankForm,
  removeChoice,
  renameBlankForm,
  writeChoice,
} from '../repos/blank-forms.ts';
import { toIso } from '../repos/columns.ts';
import { listRegistrationNumbers } from '../repos/registrations.ts';
import { today } from '../today.ts';
import { requireRegistration } from './registrations.ts';
import { writeFileWhole } from './write-file.ts';

interface Parts {
  readonly context: CoreContext;
  readonly fontFolder: string;
}

function requireForm(context: CoreContext, id: string): BlankFormRow {
  const row = findBlankForm(context.db.read, id);
  if (row) return row;
  throw new AppError(
    'not-found',
    'This blank form is not in the workspace. Add it from its file, or choose another one.',
  );
}

/** What is recognised, under what people said. */
function mappingOf(context: CoreContext, row: BlankFormRow, places: readonly Place[]): MappedPlace[] {
  const choices = new Map(listChoices(context.db.read, row.id).map((choice) => [choice.place_id, choice]));
  return recognise(places).map((recognised): MappedPlace => {
    const choice = choices.get(recognised.placeId);
    if (!choice) return recognised;
    return { ...recognised, field: choice.field, fixed: choice.fixed, by: 'person', confidence: null };
  });
}

function toDetail(context: CoreContext, row: BlankFormRow): BlankFormDetail {
  const placeList = placesOf(row);
  const mapping = mappingOf(context, row, placeList);
  const has = ({ field, fixed }: MappedPlace) => field !== null || fixed !== null;
  return {
    id: row.id,
    name: row.name,
    fileName: row.file_name,
    format: row.format,
    places: placeList.length,
    mapped: mapping.filter(has).length,
    unknown: mapping.filter((one) => !has(one) && one.by === 'recognised').length,
    version: row.version,
    rev: row.rev,
    createdAt: toIso(row.created_at),
    updatedAt: toIso(row.updated_at),
    placeList,
    mapping,
  };
}

export function listForms(context: CoreContext): BlankFormSummary[] {
  return listBlankForms(context.db.read).map((row) => {
    const { placeList: _places, mapping: _mapping, ...summary } = toDetail(context, row);
    return summary;
  });
}

export const formDetail = (context: CoreContext, id: string): BlankFormDetail =>
  toDetail(context, requireForm(context, id));

/** The same for the same places, whatever the file is called and whenever it was saved. */
const versionOf = (format: string, places: readonly Place[]): string =>
  hashOf(JSON.stringify([format, places]));

/**
 * Reads a form and keeps it, by the name of its file when none is given; one that is here already keeps its name then, and
 * in any case what people said about its places.
 * @throws AppError `bad-input` or `file-error` in words; nothing is kept then.
 */
export async function addForm(
  { context, fontFolder }: Parts,
  { path, name }: { readonly path: string; readonly name?: string | undefined },
): Promise<BlankFormDetail> {
  const file = await readChosenFile(path, LIMITS.fileBytes, refuseForm);
  const format = formatOf(file);
  const places = checkedPlaces(file, await formKinds(fontFolder)[format].read(file));
  const fileHash = await context.files.put(file.bytes);
  const ownName = file.name.slice(0, file.name.length - extname(file.name).length) || file.name;
  const at = context.clock.now();
  const id = context.db.write((db) => {
    const kept = putBlankForm(db, {
      id: mintId<'BlankFormId'>(context.clock),
      version: versionOf(format, places),
      name: ownName.slice(0, 200),
      fileName: file.name,
      fileHash,
      format,
      places,
      at,
    });
    if (name !== undefined) renameBlankForm(db, kept, name, at);
    return kept;
  });
  return formDetail(context, id);
}

export interface ChoiceInput {
  readonly blankFormId: BlankFormId;
  readonly placeId: string;
  readonly choice: PlaceChoice;
}

export function choosePlace(context: CoreContext, { blankFormId, placeId, choice }: ChoiceInput): void {
  const row = requireForm(context, blankFormId);
  if (!placesOf(row).some(({ id }) => id === placeId)) {
    throw new AppError('not-found', `${row.name} has no place ${placeId}. Nothing was changed.`);
  }
  const at = context.clock.now();
  context.db.write((db) => {
    if (choice.to === 'recognised') return removeChoice(db, blankFormId, placeId, at);
    const field = choice.to === 'field' ? choice.field : null;
    const fixed = choice.to === 'text' ? choice.text : null;
    writeChoice(db, { blankFormId, placeId, field, fixed, at });
  });
}

export function renameForm(context: CoreContext, id: string, name: string): void {
  requireForm(context, id);
  context.db.write((db) => renameBlankForm(db, id, name, context.clock.now()));
}

export function removeForm(context: CoreContext, id: string): void {
  requireForm(context, id);
  context.db.write((db) => removeBlankForm(db, id, context.clock.now()));
}

function subjectOf(context: CoreContext, registrationId: string): Subject {
  const record = requireRegistration(context, registrationId);
  return {
    brand: record.brand,
    campaign: record.campaign,
    numbers: listRegistrationNumbers(context.db.read, registrationId).sort(),
    customerName: record.customerName,
    registrationName: record.name,
    caseId: record.caseId,
    today: today(context),
  };
}

export interface FillInput {
  readonly blankFormId: BlankFormId;
  readonly registrationId: FillReport['registrationId'];
}

interface Planned {
  readonly row: BlankFormRow;
  readonly places: readonly Place[];
  readonly plan: FillPlan;
}

function planFor(context: CoreContext, { blankFormId, registrationId }: FillInput): Planned {
  const row = requireForm(context, blankFormId);
  const places = placesOf(row);
  const subject = subjectOf(context, registrationId);
  return { row, places, plan: planFill(places, mappingOf(context, row, places), subject) };
}

const isWritten = (entry: FillPlan['entries'][number]) => entryText(entry) !== '';

function reportOf(input: FillInput, { places, plan }: Planned, mishaps: readonly Mishap[]): FillReport {
  const fields = new Map(plan.entries.map(({ place, field }) => [place.id, field]));
  const lost = new Set(mishaps.filter(({ reason }) => reason === 'not-kept').map(({ placeId }) => placeId));
  const ofFile = mishaps.map(
    ({ placeId, reason, value }): FillNote => ({
      placeId,
      field: fields.get(placeId) ?? null,
      reason,
      value: reason === 'not-printable' ? value : textAt(plan, placeId),
      limit: null,
    }),
  );
  const filled = plan.entries.filter((entry) => isWritten(entry) && !lost.has(entry.place.id));
  return { ...input, places: places.length, filled: filled.length, notes: [...plan.notes, ...ofFile] };
}

function textAt({ entries }: FillPlan, placeId: string): string {
  const entry = entries.find(({ place }) => place.id === placeId);
  return entry ? entryText(entry) : '';
}

/** What would be written where, without a file. */
export function previewFill(context: CoreContext, input: FillInput): FillPreview {
  const planned = planFor(context, input);
  return {
    ...reportOf(input, planned, []),
    samples: planned.plan.entries.map((entry) => ({ placeId: entry.place.id, text: entryText(entry) })),
  };
}

/** A file name that says what was filled for what. */
export function filledName(context: CoreContext, { blankFormId, registrationId }: FillInput): string {
  const { name, format } = requireForm(context, blankFormId);
  const registration = requireRegistration(context, registrationId).name;
  return exportFileName('form', `${name} ${registration}`, today(context), format);
}

/** Writes a filled copy to `path`, whole or not at all, after it was read back. */
export async function fillForm(
  { context, fontFolder }: Parts,
  input: FillInput,
  path: string,
): Promise<{ readonly report: FillReport; readonly bytes: number }> {
  const planned = planFor(context, input);
  const { row, plan } = planned;
  const file = { name: row.file_name, bytes: Buffer.from(await context.files.read(row.file_hash)) };
  const { bytes, mishaps } = await formKinds(fontFolder)[row.format].fill(file, plan.entries);
  await writeFileWhole(path, [bytes]);
  return { report: reportOf(input, planned, mishaps), bytes: bytes.byteLength };
}
