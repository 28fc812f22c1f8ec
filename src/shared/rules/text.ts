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

/** Puts params in their places; an empty one at the end leaves no blank behind. */
export function fill(template: string, params: FindingParams): string {
  return template.replace(/\{\{(\w+)\}\}/g, (_whole, name: string) => String(params[name] ?? '')).trimEnd();
}

/** Renders a finding with the texts of a language. An unknown code shows itself, so that it can be reported. */
export function renderFinding(
  tables: Readonly<Record<Language, TextTable>>,
  language: Language,
  finding: Pick<Finding, 'code' | 'params'>,
): FindingText {
  const text = tables[language][finding.code];
  if (!text) return { message: finding.code };
  return {
    message: fill(text.message, finding.params),
    ...(text.reason ? { reason: fill(text.reason, finding.params) } : {}),
    ...(text.cure ? { cure: fill(text.cure, finding.params) } : {}),
  };
}
