import Sqlite from 'better-sqlite3';
import { databasePath } from '#core/db/open.ts';

/** Everything that pulls wrote into a workspace but keys and times, in one order; equal mirrors give equal texts. */
export function dumpMirror(folder: string, options: { readonly changes?: boolean } = {}): string {
  const db = new Sqlite(databasePath(folder), { readonly: true });
  try {
    const rows = (sql: string) => db.prepare(sql).raw().all();
    const dump = {
      customers: rows('SELECT customer_id, name, ruleset FROM customers ORDER BY 1'),
      locations: rows(
        `SELECT c.customer_id, l.location_id, l.name, address1, address2, city, state, postal_code, country, phone,
           pstn_type, pstn_name, pstn_services, subscription_id, routing_prefix, l.extra_json
         FROM mirror_locations l JOIN customers c ON c.key = l.customer_key ORDER BY 1, 2`,
      ),
      licences: rows(
        `SELECT c.customer_id, licence_id, m.name, total, consumed
         FROM mirror_licences m JOIN customers c ON c.key = m.customer_key ORDER BY 1, 2`,
      ),
      numbers: rows(
        `SELECT c.customer_id, n.e164, n.extension, l.location_id, t.state, t.number_type, t.telephony_type, t.flags,
           t.owner_type, n.owner_id, n.owner_name, n.extra_json, n.reasons
         FROM mirror_numbers n JOIN customers c ON c.key = n.customer_key
         LEFT JOIN mirror_locations l ON l.key = n.location_key LEFT JOIN mirror_traits t ON t.key = n.traits_key
         ORDER BY 1, 2, 4, 3`,
      ),
      changes: options.changes
        ? rows(
            `SELECT c.customer_id, kind, e164, extension, location, before, after
             FROM changes h JOIN customers c ON c.key = h.customer_key ORDER BY 1, 2, 3, 4, 5, 6, 7`,
          )
        : [],
    };
    return JSON.stringify(dump, null, 1);
  } finally {
    db.close();
  }
}

/** What is wrong with the file itself, as SQLite tells it. */
export function integrityOf(folder: string): string {
  const db = new Sqlite(databasePath(folder), { readonly: true });
  try {
    return String(db.pragma('integrity_check', { simple: true }));
  } finally {
    db.close();
  }
}
