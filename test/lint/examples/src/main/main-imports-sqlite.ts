import Database from 'better-sqlite3';

export const open = (path: string) => new Database(path);
