import { isFieldRef } from '#shared/blank-forms/field-refs.ts';
import { type FormFormat, type Place, placeSchema } from '#shared/model/blank-form.ts';
import type { BlankFormId } from '#shared/model/ids.ts';
import type { ReadDb, WriteDb } from '../db/database.ts';

export interface BlankFormRow {
  readonly id: BlankFormId;
  readonly version: string;
  readonly name: string;
  readonly file_name: string;
  readonly file_hash: string;
  readonly format: FormFormat;
  readonly places_json: string;
  readonly rev: number;
  readonly created_at: number;
  readonly updated_at: number;
}

const COLUMNS = 'id, version, name, file_name, file_hash, format, places_json, rev, created_at, updated_at';

export const placesOf = ({ places_json }: BlankFormRow): Place[] =>
  placeSchema.array().parse(JSON.parse(places_json));

/** The latest first. */
export const listBlankForms = (db: ReadDb): BlankFormRow[] =>
  db.all<BlankFormRow>(
    `SELECT ${COLUMNS} FROM blank_forms WHERE deleted_at IS NULL ORDER BY created_at DESC, id DESC`,
  );

export const findBlankForm = (db: ReadDb, id: string): BlankFormRow | undefined =>
  db.get<BlankFormRow>(`SELECT ${COLUMNS} FROM blank_forms WHERE id = @id AND deleted_at IS NULL`, { id });

export interface BlankFormWrite {
  readonly id: string;
  readonly version: string;
  readonly name: string;
  readonly fileName: string;
  readonly fileHash: string;
  readonly format: FormFormat;
  readonly places: readonly Place[];
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** A new form; or the one of the same version, back if it was removed, with its choices. @returns its id. */
export function putBlankForm(db: WriteDb, { places, ...row }: BlankFormWrite): BlankFormId {
  db.run(
    `INSERT INTO blank_forms (id, version, name, file_name, file_hash, format, places_json, rev, created_at, updated_at)
     VALUES (@id, @version, @name, @fileName, @fileHash, @format, @placesJson, 1, @at, @at)
     ON CONFLICT (version) DO UPDATE
     SET file_name = @fileName, file_hash = @fileHash, places_json = @placesJson, updated_at = @at, rev = rev + 1,
       deleted_at = NULL`,
    { ...row, placesJson: JSON.stringify(places) },
  );
  db.touch('blank-forms');
  const { version } = row;
  const kept = db.get<{ id: BlankFormId }>('SELECT id FROM blank_forms WHERE version = @version', {
    version,
  });
  if (!kept) throw new Error('A blank form was not kept.');
  return kept.id;
}

export function renameBlankForm(db: WriteDb, id: string, name: string, at: number): void {
  db.run('UPDATE blank_forms SET name = @name, updated_at = @at, rev = rev + 1 WHERE id = @id', {
    id,
    name,
    at,
  });
  db.touch('blank-forms');
}

/** Removal is a mark: the same form comes back with its choices when it is added again. */
export function removeBlankForm(db: WriteDb, id: string, at: number): void {
  db.run('UPDATE blank_forms SET deleted_at = @at, rev = rev + 1 WHERE id = @id', { id, at });
  db.touch('blank-forms');
}

export interface ChoiceRow {
  readonly place_id: string;
  readonly field: string | null;
  readonly fixed: string | null;
}

/** What people said about places; a field that a later version named and this one does not know is left out. */
export const listChoices = (db: ReadDb, blankFormId: string): ChoiceRow[] =>
  db
    .all<ChoiceRow>(
      'SELECT place_id, field, fixed FROM blank_form_choices WHERE blank_form_id = @blankFormId',
      { blankFormId },
    )
    .filter(({ field }) => field === null || isFieldRef(field));

export interface ChoiceWrite {
  readonly blankFormId: string;
  readonly placeId: string;
  readonly field: string | null;
  readonly fixed: string | null;
  readonly at: number;
}

export function writeChoice(db: WriteDb, choice: ChoiceWrite): void {
  db.run(
    `INSERT INTO blank_form_choices (blank_form_id, place_id, field, fixed, at)
     VALUES (@blankFormId, @placeId, @field, @fixed, @at)
     ON CONFLICT (blank_form_id, place_id) DO UPDATE SET field = @field, fixed = @fixed, at = @at`,
    { ...choice },
  );
  touchForm(db, choice.blankFormId, choice.at);
}

export function removeChoice(db: WriteDb, blankFormId: string, placeId: string, at: number): void {
  db.run('DELETE FROM blank_form_choices WHERE blank_form_id = @blankFormId AND place_id = @placeId', {
    blankFormId,
    placeId,
  });
  touchForm(db, blankFormId, at);
}

function touchForm(db: WriteDb, id: string, at: number): void {
  db.run('UPDATE blank_forms SET updated_at = @at, rev = rev + 1 WHERE id = @id', { id, at });
  db.touch('blank-forms');
}
