import type { DraftContent } from '#renderer/stores/draft.ts';
import type { BrandDraft, CampaignDraft } from '#shared/model/registration.ts';
import { valueAt } from '#shared/model/value-at.ts';

/** A field of the form, as the rules name it. */
export type FieldPath = 'name' | 'numbers' | `brand.${keyof BrandDraft}` | `campaign.${keyof CampaignDraft}`;

function replaced(node: unknown, keys: readonly string[], value: unknown): unknown {
  const [key, ...rest] = keys;
  if (key === undefined) return value;
  if (Array.isArray(node)) {
    return node.map((item: unknown, index) => (String(index) === key ? replaced(item, rest, value) : item));
  }
  const fields = node as Readonly<Record<string, unknown>>;
  return { ...fields, [key]: replaced(fields[key], rest, value) };
}

/** The content with another value at a path. A path that the form does not have changes nothing. */
export function withValue(content: DraftContent, path: string, value: unknown): DraftContent {
  if (valueAt(content, path) === undefined) return content;
  return replaced(content, path.split('.'), value) as DraftContent;
}
