import type { RegistrationDraft } from '../model/registration.ts';
import type { Edit, Fix } from './rule.ts';

function replaced(node: unknown, keys: readonly string[], value: unknown): unknown {
  const [key, ...rest] = keys;
  if (key === undefined) return value;
  if (Array.isArray(node)) {
    return node.map((item: unknown, index) => (String(index) === key ? replaced(item, rest, value) : item));
  }
  const fields = node as Readonly<Record<string, unknown>>;
  return { ...fields, [key]: replaced(fields[key], rest, value) };
}

const withEdit = (draft: RegistrationDraft, { path, value }: Edit): RegistrationDraft =>
  replaced(draft, path.split('.'), value) as RegistrationDraft;

/** The draft with a fix applied. The draft that was given stays as it is. */
export function applyFix(draft: RegistrationDraft, fix: Fix): RegistrationDraft {
  return fix.edits.reduce(withEdit, draft);
}
