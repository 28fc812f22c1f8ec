import { appendFileSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { redact } from './redact.ts';

const MAX_LOG_BYTES = 1_000_000;

/** A log of one file and one predecessor, at most a megabyte each. Every line is redacted first. */
export function createLog(path: string): (line: string) => void {
  mkdirSync(dirname(path), { recursive: true });
  return (line) => {
    try {
      if (existsSync(path) && statSync(path).size > MAX_LOG_BYTES) renameSync(path, `${path}.1`);
      appendFileSync(path, `${new Date().toISOString()} ${redact(line)}\n`);
    } catch {
      // A full or read-only disk must not take the app down with its log.
    }
  };
}
