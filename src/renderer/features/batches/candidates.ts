import type { BatchDetail } from '#shared/model/batch.ts';
import { type E164, e164Schema } from '#shared/model/ids.ts';
import type { NumberRow } from '#shared/model/number.ts';
import { formatPhone, parsePhone } from '#shared/model/phone.ts';

/** A number that may be put in the batch. */
export interface Candidate {
  readonly e164: E164;
  readonly ownerName: string;
  /** Rules that doubt it; empty when nothing speaks against it. */
  readonly reasons: readonly string[];
}

/** Numbers that may be chosen, with those that are in the batch already, by number. */
export function candidatesOf(selectable: readonly NumberRow[], batch: BatchDetail | undefined): Candidate[] {
  const fresh = selectable.map((row) => ({
    e164: e164Schema.parse(row.e164),
    ownerName: row.ownerName,
    reasons: row.reasons,
  }));
  return [...(batch?.numbers ?? []), ...fresh]
    .map(({ e164, ownerName, reasons }) => ({ e164, ownerName, reasons }))
    .sort((a, b) => (a.e164 < b.e164 ? -1 : 1));
}

/** Candidates whose number or owner contains every word. */
export function searchCandidates(candidates: readonly Candidate[], query: string): readonly Candidate[] {
  const words = query.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return candidates;
  return candidates.filter(({ e164, ownerName }) => {
    const text = `${formatPhone(e164)} ${ownerName}`.toLocaleLowerCase();
    return words.every((word) => {
      const digits = word.replace(/\D/g, '');
      return text.includes(word) || (digits !== '' && e164.includes(digits));
    });
  });
}

export interface PasteResult {
  readonly matched: readonly E164[];
  /** Numbers that are not among the candidates. */
  readonly missing: readonly E164[];
  /** Lines that are no telephone number. */
  readonly unread: readonly string[];
}

/** Matches a pasted list against the candidates; every line ends up in exactly one of three groups. */
export function matchPasted(text: string, candidates: readonly Candidate[]): PasteResult {
  const known = new Set<string>(candidates.map(({ e164 }) => e164));
  const matched = new Set<E164>();
  const missing = new Set<E164>();
  const unread: string[] = [];
  const parts = text
    .split(/[\n\r,;\t]+/)
    .map((part) => part.trim())
    .filter(Boolean);
  for (const part of parts) {
    const parsed = parsePhone(part);
    if (!parsed.ok) unread.push(part);
    else if (known.has(parsed.e164)) matched.add(parsed.e164);
    else missing.add(parsed.e164);
  }
  return { matched: [...matched], missing: [...missing], unread };
}
