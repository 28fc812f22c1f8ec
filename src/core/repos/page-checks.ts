import {
  PAGE_KINDS,
  type PageCheck,
  type PageKind,
  type PageResult,
  pageResultSchema,
} from '#shared/model/page-check.ts';
import type { ReadDb, WriteDb } from '../db/database.ts';
import { toIso } from './columns.ts';

interface StoredCheck {
  readonly id: string;
  readonly page: PageKind;
  readonly at: number;
  readonly who: string;
  readonly result_json: string;
  readonly picture_hash: string | null;
}

/** What a later version wrote and this one cannot read counts as not looked at. */
function resultOf(row: StoredCheck): PageResult | null {
  const parsed = pageResultSchema.safeParse(JSON.parse(row.result_json));
  return parsed.success ? parsed.data : null;
}

/** The latest look at each page of a registration, in the order of the pages. */
export function listLatestChecks(db: ReadDb, registrationId: string): PageCheck[] {
  const rows = db.all<StoredCheck>(
    `SELECT id, page, at, who, result_json, picture_hash FROM (
       SELECT *, row_number() OVER (PARTITION BY page ORDER BY at DESC, id DESC) AS place
       FROM page_checks WHERE registration_id = @registrationId)
     WHERE place <= 2 ORDER BY at DESC, id DESC`,
    { registrationId },
  );
  return PAGE_KINDS.flatMap((page) => {
    const [latest, before] = rows.filter((row) => row.page === page);
    const result = latest && resultOf(latest);
    if (!latest || !result) return [];
    const earlier = before ? resultOf(before) : null;
    const changed =
      earlier !== null &&
      earlier.url === result.url &&
      earlier.textHash !== null &&
      result.textHash !== null &&
      earlier.textHash !== result.textHash;
    return [
      {
        ...result,
        id: latest.id,
        at: toIso(latest.at),
        who: latest.who,
        pictureHash: latest.picture_hash,
        changed,
      },
    ];
  });
}

export function insertPageCheck(
  db: WriteDb,
  row: {
    readonly id: string;
    readonly registrationId: string;
    readonly at: number;
    readonly who: string;
    readonly result: PageResult;
  },
): void {
  db.run(
    `INSERT INTO page_checks (id, registration_id, page, url, at, who, result_json, picture_hash)
     VALUES (@id, @registrationId, @page, @url, @at, @who, @result, NULL)`,
    {
      id: row.id,
      registrationId: row.registrationId,
      page: row.result.page,
      url: row.result.url,
      at: row.at,
      who: row.who,
      result: JSON.stringify(row.result),
    },
  );
  db.touch('page-checks');
}

/** Says which picture belongs to a look; once. Returns false when there is no such look, or it has one. */
export function setPagePicture(db: WriteDb, id: string, hash: string): boolean {
  const changed = db.run(
    'UPDATE page_checks SET picture_hash = @hash WHERE id = @id AND picture_hash IS NULL',
    { id, hash },
  );
  if (changed > 0) db.touch('page-checks');
  return changed > 0;
}

export function hasPagePicture(db: ReadDb, hash: string): boolean {
  return db.get('SELECT 1 FROM page_checks WHERE picture_hash = @hash LIMIT 1', { hash }) !== undefined;
}
