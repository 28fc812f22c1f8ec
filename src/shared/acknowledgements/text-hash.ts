import type { RegistrationDraft } from '../model/registration.ts';
import { valueAt } from '../model/value-at.ts';
import { registrationEngine } from '../rules/registration.ts';

const READS: ReadonlyMap<string, readonly string[]> = new Map(
  registrationEngine.rules.map((rule) => [rule.id, rule.reads]),
);
const WHOLE_FORMS: ReadonlySet<string> = new Set(['brand', 'campaign']);

/**
 * What a finding is about. A rule that reads a whole form (all lengths, all required fields) is about the one
 * field that it spoke of, so that an edit elsewhere in the form leaves its acknowledgement alone.
 */
function judgedPaths(ruleId: string, path: string): readonly string[] {
  const reads = READS.get(ruleId) ?? [path];
  return [
    ...new Set(reads.map((read) => (WHOLE_FORMS.has(read) && path.startsWith(`${read}.`) ? path : read))),
  ].sort();
}

/** The same text for the same content, whatever order its fields have. Numbers are a set. */
function canonical(path: string, value: unknown): string {
  if (path === 'numbers' && Array.isArray(value)) return JSON.stringify([...value].sort());
  if (value !== null && typeof value === 'object' && !Array.isArray(value)) {
    return JSON.stringify(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
  }
  return JSON.stringify(value);
}

/** FNV-1a over UTF-16 units, with a basis of its own for each lane. */
function lane(text: string, basis: number): string {
  let hash = basis;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** 16 hexadecimal digits that tell whether a text is still the same. It notices changes; it proves nothing. */
export function textHash(
  draft: RegistrationDraft,
  { ruleId, path }: { readonly ruleId: string; readonly path: string },
): string {
  const text = judgedPaths(ruleId, path)
    .map((judged) => `${judged}=${canonical(judged, valueAt(draft, judged) ?? null)}`)
    .join('\n');
  return lane(text, 0x811c9dc5) + lane(`${text.length} ${text}`, 0x9747b28c);
}
