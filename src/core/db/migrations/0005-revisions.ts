import type { Migration } from '../migration.ts';

const sql = `
-- Who saved what stands in a registration, and when: updated_at also moves when it is released or withdrawn.
ALTER TABLE registrations ADD COLUMN saved_by TEXT NOT NULL DEFAULT '';
ALTER TABLE registrations ADD COLUMN saved_at INTEGER NOT NULL DEFAULT 0;
UPDATE registrations SET saved_at = updated_at;

-- An earlier revision tells who saved it and when. Until now it told when it was replaced, which is when the next was saved.
ALTER TABLE registration_revisions ADD COLUMN who TEXT NOT NULL DEFAULT '';
UPDATE registration_revisions SET at = before.at
FROM (
  SELECT registration_id, rev, lag(at) OVER (PARTITION BY registration_id ORDER BY rev) AS at FROM registration_revisions
) AS before
WHERE before.registration_id = registration_revisions.registration_id AND before.rev = registration_revisions.rev
  AND before.at IS NOT NULL;
`;

export const m0005: Migration = { version: 5, name: 'revisions', sql };
