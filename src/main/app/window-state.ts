import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { writeFileAtomically } from './atomic-file.ts';

const stateSchema = z.object({
  width: z.int().min(800).max(10_000),
  height: z.int().min(560).max(10_000),
  place: z.object({ x: z.int(), y: z.int() }).nullable(),
  maximized: z.boolean(),
});
export type WindowState = z.infer<typeof stateSchema>;

const FIRST: WindowState = { width: 1280, height: 800, place: null, maximized: false };

/** The last size and place of the window; anything unreadable gives the first one. */
export function readWindowState(path: string): WindowState {
  try {
    return existsSync(path) ? stateSchema.parse(JSON.parse(readFileSync(path, 'utf8'))) : FIRST;
  } catch {
    return FIRST;
  }
}

export function writeWindowState(path: string, state: WindowState): void {
  writeFileAtomically(path, JSON.stringify(state));
}
