import { hashOf } from '../hash.ts';

/** The hash that the first entry of a journal follows. */
export const NO_ENTRY = '0'.repeat(64);

/** An entry as it is stored, without its own hash. */
export interface ChainedFields {
  readonly seq: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly kind: string;
  readonly source: string;
  readonly who: string;
  readonly customer_id: string;
  readonly subject: string;
  readonly subject_id: string;
  readonly title: string;
  readonly outbox_id: string | null;
  /** JSON text, byte for byte as it is stored. */
  readonly facts_json: string;
  readonly previous: string;
}

/**
 * SHA-256, in lower-case hexadecimal digits, of the UTF-8 bytes of a JSON array: previous hash, seq, at, kind, source,
 * who, customer, subject, subject's id, title, outbox id or null, facts as text. Anybody can reckon it again.
 */
export function chainHash(entry: ChainedFields): string {
  const { previous, seq, at, kind, source, who, customer_id, subject, subject_id, title, outbox_id } = entry;
  const fields = [previous, seq, at, kind, source, who, customer_id, subject, subject_id, title, outbox_id];
  return hashOf(JSON.stringify([...fields, entry.facts_json]));
}

export interface ChainReport {
  readonly entries: number;
  /** Hash of the last entry: who kept it can tell later that nothing before it was changed or cut off. */
  readonly head: string;
  /** The first entry that does not fit, by its number in the chain; null when all do. */
  readonly brokenAt: number | null;
  /** True when the hash that was asked for stands in the chain, or none was asked for. */
  readonly knowsExpected: boolean;
}

/** Goes through a journal from its first entry. @param expected a hash that must occur, as an earlier export printed it */
export function verifyChain(
  entries: Iterable<ChainedFields & { readonly hash: string }>,
  expected: string | null = null,
): ChainReport {
  let head = NO_ENTRY;
  let count = 0;
  let knowsExpected = expected === null;
  for (const entry of entries) {
    count += 1;
    if (entry.seq !== count || entry.previous !== head || chainHash(entry) !== entry.hash)
      return { entries: count, head, brokenAt: count, knowsExpected };
    head = entry.hash;
    knowsExpected ||= head === expected;
  }
  return { entries: count, head, brokenAt: null, knowsExpected };
}
