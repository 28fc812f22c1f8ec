import type { ReadDb } from '../db/database.ts';

export const count = (db: ReadDb) => db.get('SELECT count(*) AS n FROM customers');
