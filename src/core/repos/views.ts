import { type SavedView, savedViewSchema } from '#shared/model/number.ts';
import type { ReadDb, WriteDb } from '../db/database.ts';

interface ViewRow {
  readonly id: string;
  readonly name: string;
  readonly filter_json: string;
  readonly sort_json: string;
  readonly rev: number;
}

export function listViews(db: ReadDb): SavedView[] {
  return db
    .all<ViewRow>(
      'SELECT id, name, filter_json, sort_json, rev FROM saved_views WHERE deleted_at IS NULL ORDER BY created_at, id',
    )
    .map((row) =>
      savedViewSchema.parse({
        id: row.id,
        name: row.name,
        filter: JSON.parse(row.filter_json),
        sort: JSON.parse(row.sort_json),
        rev: row.rev,
      }),
    );
}

export function insertView(db: WriteDb, view: Omit<SavedView, 'rev'>, now: number): void {
  db.run(
    `INSERT INTO saved_views (id, name, filter_json, sort_json, rev, created_at, updated_at)
     VALUES (@id, @name, @filter, @sort, 1, @now, @now)`,
    {
      id: view.id,
      name: view.name,
      filter: JSON.stringify(view.filter),
      sort: JSON.stringify(view.sort),
      now,
    },
  );
  db.touch('views');
}

/** @returns false when the view is not there any more. */
export function updateView(db: WriteDb, view: Omit<SavedView, 'rev'>, now: number): boolean {
  const changed = db.run(
    `UPDATE saved_views SET name = @name, filter_json = @filter, sort_json = @sort, rev = rev + 1, updated_at = @now
     WHERE id = @id AND deleted_at IS NULL`,
    {
      id: view.id,
      name: view.name,
      filter: JSON.stringify(view.filter),
      sort: JSON.stringify(view.sort),
      now,
    },
  );
  db.touch('views');
  return changed === 1;
}

export function removeView(db: WriteDb, id: string, now: number): void {
  db.run('UPDATE saved_views SET deleted_at = @now, updated_at = @now, rev = rev + 1 WHERE id = @id', {
    id,
    now,
  });
  db.touch('views');
}
