import type { E164 } from '#shared/model/ids.ts';

/** E.164 numbers are stored as integers, which are a third of the text's size and compare faster. */
export function toStoredNumber(e164: string): number {
  return Number(e164.slice(1));
}

export function fromStoredNumber(stored: number): E164 {
  return `+${stored}` as E164;
}

export function toIso(epochMs: number): string {
  return new Date(epochMs).toISOString();
}

export function toIsoOrNull(epochMs: number | null): string | null {
  return epochMs === null ? null : toIso(epochMs);
}

/**
 * Lower case with accents folded away, so that `jose` finds `José`, and spaces for signs beyond ASCII, so that `neill` finds
 * `O’Neill`. SQLite's own LOWER knows ASCII only.
 */
export function searchable(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}\x20-\x7e]+/gu, ' ')
    .toLowerCase();
}
