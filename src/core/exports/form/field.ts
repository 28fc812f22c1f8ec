import { fill } from '#shared/rules/text.ts';
import type { CodeNames, ExportWords } from '../words/words.ts';

/** How a value is set: beside its label, as flowing text, or as the text of a message. */
export type FieldKind = 'line' | 'prose' | 'message';

export interface FormField {
  /** The finding path of the field, for example `campaign.samples.0`. */
  readonly path: string;
  readonly label: string;
  /** As typed; codes carry their name before them. Empty when nothing was given. */
  readonly value: string;
  readonly kind: FieldKind;
}

export interface FormGroup {
  readonly title: string;
  readonly fields: readonly FormField[];
}

export interface FormSection {
  readonly title: string;
  readonly groups: readonly FormGroup[];
}

/** `Healthcare (HEALTHCARE)`, or the code as typed when it has no name. */
export function namedCode(names: CodeNames, code: string, words: ExportWords): string {
  const name = Object.hasOwn(names, code) ? names[code] : undefined;
  return name === undefined ? code : fill(words.namedCode, { name, code });
}

/** `160 characters`, by which a person knows the length that registries limit. */
export function characterCount(value: string, words: ExportWords): string {
  const count = [...value].length;
  return count === 1 ? words.oneCharacter : fill(words.characters, { count });
}

export function isBlank(value: string): boolean {
  return value.trim() === '';
}

/** Leaves out groups in which nothing is to be shown. */
export function withFields(groups: readonly FormGroup[]): readonly FormGroup[] {
  return groups.filter((group) => group.fields.length > 0);
}
