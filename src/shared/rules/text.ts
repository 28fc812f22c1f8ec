import type { Language } from '../model/settings.ts';
import type { Finding, FindingParams } from './rule.ts';

/** The words of one finding code. `{{name}}` is replaced by the finding's param of that name. */
export interface FindingText {
  /** What is wrong or what holds, one sentence. */
  readonly message: string;
  /** Why it matters. */
  readonly reason?: string;
  /** What to do about it. */
  readonly cure?: string;
}

/** Texts of one language, by finding code. */
export type TextTable = Readonly<Record<string, FindingText>>;

const SEPARATOR: Readonly<Record<Language, string>> = { en: ', ', zh: '、' };

/** Puts params in their places; an empty one at the end leaves no blank behind. */
export function fill(template: string, params: FindingParams): string {
  return template.replace(/\{\{(\w+)\}\}/g, (_whole, name: string) => String(params[name] ?? '')).trimEnd();
}

/** A param such as `@campaign.helpMessage` (or several, with commas) names other texts and is shown in their words. */
function named(table: TextTable, language: Language, value: string | number): string | number {
  if (typeof value !== 'string' || !value.startsWith('@')) return value;
  const codes = value.split(',').map((code) => code.slice(1));
  const words = codes.map((code) => table[code]?.message);
  return words.every((word) => word !== undefined) ? words.join(SEPARATOR[language]) : value;
}

/** Renders a finding with the texts of a language. An unknown code shows itself, so that it can be reported. */
export function renderFinding(
  tables: Readonly<Record<Language, TextTable>>,
  language: Language,
  finding: Pick<Finding, 'code' | 'params'>,
): FindingText {
  const table = tables[language];
  const text = table[finding.code];
  if (!text) return { message: finding.code };
  const params = Object.fromEntries(
    Object.entries(finding.params).map(([name, value]) => [name, named(table, language, value)]),
  );
  return {
    message: fill(text.message, params),
    ...(text.reason ? { reason: fill(text.reason, params) } : {}),
    ...(text.cure ? { cure: fill(text.cure, params) } : {}),
  };
}
