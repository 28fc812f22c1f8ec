import { DEFAULT_SETTINGS, type Settings, settingsSchema } from '#shared/model/settings.ts';
import type { ReadDb, WriteDb } from '../db/database.ts';

/** The settings; an entry that cannot be read falls back to its default. */
export function readSettings(db: ReadDb): Settings {
  const rows = db.all<{ key: string; value: string }>('SELECT key, value FROM settings');
  const stored: Record<string, unknown> = {};
  for (const row of rows) stored[row.key] = JSON.parse(row.value);
  const merged: Record<string, unknown> = { ...DEFAULT_SETTINGS };
  for (const [key, schema] of Object.entries(settingsSchema.shape)) {
    const parsed = schema.safeParse(stored[key]);
    if (parsed.success) merged[key] = parsed.data;
  }
  return settingsSchema.parse(merged);
}

/** The name in the settings, for what a person does; empty when there is none. */
export function readActor(db: ReadDb): string {
  const row = db.get<{ value: string }>("SELECT value FROM settings WHERE key = 'actor'");
  const parsed = settingsSchema.shape.actor.safeParse(row && JSON.parse(row.value));
  return parsed.success ? parsed.data : DEFAULT_SETTINGS.actor;
}

export function writeSettings(
  db: WriteDb,
  changes: { readonly [K in keyof Settings]?: Settings[K] | undefined },
): void {
  for (const [key, value] of Object.entries(changes)) {
    if (value === undefined) continue;
    db.run(
      'INSERT INTO settings (key, value) VALUES (@key, @value) ON CONFLICT (key) DO UPDATE SET value = @value',
      {
        key,
        value: JSON.stringify(value),
      },
    );
  }
  db.touch('settings');
}
