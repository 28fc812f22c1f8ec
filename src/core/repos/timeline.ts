import type { CaseEvent } from '#shared/model/guided.ts';
import type { TimelineFacts } from '#shared/model/timeline.ts';
import type { ReadDb } from '../db/database.ts';
import { toIso } from './columns.ts';

/** A release that was refused leaves the outbox; what was told of its case stays. */
const LATEST = `(SELECT x.id FROM outbox x WHERE x.entity_id = r.id
    AND (x.state <> 'withdrawn' OR EXISTS (SELECT 1 FROM case_events y WHERE y.registration_id = r.id AND y.outbox_id = x.id))
  ORDER BY x.created_at DESC, x.id DESC LIMIT 1)`;
const OF_CUSTOMER = `r.deleted_at IS NULL AND (@customerId IS NULL OR r.customer_id = @customerId)`;

type StoredFacts = Omit<TimelineFacts, 'events' | 'delivery' | 'releasedAt'> & {
  readonly delivery: TimelineFacts['delivery'] | 'withdrawn';
  readonly releasedAt: number;
};

/** The latest release of every registration that was released, by customer. @param customerId null for all of them */
export function listTimeline(db: ReadDb, customerId: string | null): TimelineFacts[] {
  const events = eventsByRegistration(db, customerId);
  return db
    .all<StoredFacts>(
      `SELECT r.id AS registrationId, r.name, r.customer_id AS customerId, c.name AS customerName, o.id AS outboxId,
         o.channel, o.state AS delivery, o.created_at AS releasedAt, o.actor AS releasedBy, o.reference AS caseId,
         coalesce(r.case_status, (SELECT e.status FROM case_events e WHERE e.registration_id = r.id AND e.outbox_id = o.id
           ORDER BY e.id DESC LIMIT 1)) AS caseStatus
       FROM registrations r
       JOIN customers c ON c.customer_id = r.customer_id
       JOIN outbox o ON o.id = ${LATEST}
       WHERE ${OF_CUSTOMER}
       ORDER BY c.name COLLATE NOCASE, c.customer_id, o.created_at, o.id`,
      { customerId },
    )
    .map((row) => ({
      ...row,
      delivery: row.delivery === 'withdrawn' ? 'rejected' : row.delivery,
      releasedAt: toIso(row.releasedAt),
      events: events.get(row.registrationId) ?? [],
    }));
}

function eventsByRegistration(db: ReadDb, customerId: string | null): Map<string, CaseEvent[]> {
  const rows = db.all<Omit<CaseEvent, 'at'> & { at: number }>(
    `SELECT e.registration_id AS registrationId, e.outbox_id AS outboxId, e.status, e.at, e.source, e.who, e.note
     FROM case_events e JOIN registrations r ON r.id = e.registration_id
     WHERE ${OF_CUSTOMER} ORDER BY e.at, e.id`,
    { customerId },
  );
  const events = rows.map((row) => ({ ...row, at: toIso(row.at) }));
  return Map.groupBy(events, ({ registrationId }) => registrationId);
}
