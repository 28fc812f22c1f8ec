import type {
  Attachment,
  AttachmentCounts,
  AttachmentKind,
  AttachmentType,
} from '#shared/model/attachment.ts';
import type { AttachmentId, RegistrationId } from '#shared/model/ids.ts';
import type { ReadDb, WriteDb } from '../db/database.ts';
import { toIso } from './columns.ts';

interface AttachmentRow {
  readonly id: AttachmentId;
  readonly registration_id: RegistrationId;
  readonly kind: AttachmentKind;
  readonly name: string;
  readonly type: AttachmentType;
  readonly size: number;
  readonly hash: string;
  readonly is_protected: number;
  readonly who: string;
  readonly created_at: number;
}

const COLUMNS = 'id, registration_id, kind, name, type, size, hash, is_protected, who, created_at';

const toAttachment = (row: AttachmentRow): Attachment => ({
  id: row.id,
  registrationId: row.registration_id,
  kind: row.kind,
  name: row.name,
  type: row.type,
  size: row.size,
  hash: row.hash,
  isProtected: row.is_protected === 1,
  who: row.who,
  addedAt: toIso(row.created_at),
});

/** In the order in which they were added. */
export const listAttachments = (db: ReadDb, registrationId: string): Attachment[] =>
  db
    .all<AttachmentRow>(
      `SELECT ${COLUMNS} FROM attachments
       WHERE registration_id = @registrationId AND deleted_at IS NULL ORDER BY created_at, id`,
      { registrationId },
    )
    .map(toAttachment);

/** Also one that was removed, which may come back. */
export function findAttachment(
  db: ReadDb,
  id: string,
): { readonly attachment: Attachment; readonly isRemoved: boolean } | null {
  const row = db.get<AttachmentRow & { deleted_at: number | null }>(
    `SELECT ${COLUMNS}, deleted_at FROM attachments WHERE id = @id`,
    { id },
  );
  return row ? { attachment: toAttachment(row), isRemoved: row.deleted_at !== null } : null;
}

export function countAttachments(db: ReadDb, registrationId: string): AttachmentCounts {
  const rows = db.all<{ kind: AttachmentKind; count: number }>(
    `SELECT kind, count(*) AS count FROM attachments
     WHERE registration_id = @registrationId AND deleted_at IS NULL GROUP BY kind ORDER BY kind`,
    { registrationId },
  );
  return Object.fromEntries(rows.map(({ kind, count }) => [kind, count]));
}

export interface AttachmentWrite extends Omit<Attachment, 'addedAt'> {
  /** Milliseconds since 1970. */
  readonly at: number;
}

export function insertAttachment(db: WriteDb, { isProtected, ...row }: AttachmentWrite): void {
  db.run(
    `INSERT INTO attachments
       (id, registration_id, kind, name, type, size, hash, is_protected, who, rev, created_at, updated_at)
     VALUES (@id, @registrationId, @kind, @name, @type, @size, @hash, @isProtected, @who, 1, @at, @at)`,
    { ...row, isProtected: isProtected ? 1 : 0 },
  );
  db.touch('attachments');
}

export function updateAttachment(
  db: WriteDb,
  change: { readonly id: string; readonly kind: AttachmentKind; readonly name: string; readonly at: number },
): void {
  db.run(
    'UPDATE attachments SET kind = @kind, name = @name, updated_at = @at, rev = rev + 1 WHERE id = @id',
    { ...change },
  );
  db.touch('attachments');
}

/** Removal is a mark, so that it can be taken back: `null` takes the mark away. */
export function markRemoved(db: WriteDb, id: string, removedAt: number | null, at: number): void {
  db.run('UPDATE attachments SET deleted_at = @removedAt, updated_at = @at, rev = rev + 1 WHERE id = @id', {
    id,
    removedAt,
    at,
  });
  db.touch('attachments');
}
