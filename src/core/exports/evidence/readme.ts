import { fill } from '#shared/rules/text.ts';
import { BYTE_ORDER_MARK } from '../csv.ts';
import { summaryEntries } from '../form/summary.ts';
import type { ExportWords } from '../words/words.ts';
import type { EvidenceFile, EvidenceInput, LeftOut } from './input.ts';

/** Values in one column. Names of files are ASCII, but for attachments. */
function list(entries: readonly (readonly [name: string, text: string])[]): readonly string[] {
  const width = Math.max(...entries.map(([name]) => name.length));
  return entries.map(([name, text]) => `${name.padEnd(width)}   ${text}`);
}

function headed(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', title, '-'.repeat(48), ...lines];
}

/** What a person who opens the pack reads first, for any editor: a byte order mark and CRLF. */
export function readmeText(
  input: Pick<EvidenceInput, 'form' | 'registration' | 'ruleset'>,
  files: readonly Pick<EvidenceFile, 'name' | 'about'>[],
  leftOut: readonly LeftOut[],
  words: ExportWords,
): string {
  const { form, registration, ruleset } = input;
  const { evidence } = words;
  const reasons = { gone: evidence.fileGone, changed: evidence.fileChanged };
  const facts = [
    ...summaryEntries(form, words),
    [evidence.revision, String(registration.rev)] as const,
    [evidence.ruleset, ruleset] as const,
  ].map(([label, value]) => `${label}${words.colon}${value.replace(/\s+/g, ' ').trim() || '—'}`);
  const lines = [
    evidence.title,
    '='.repeat(48),
    ...facts,
    ...headed(evidence.files, list(files.map(({ name, about }) => [name, about]))),
    ...headed(evidence.leftOut, list(leftOut.map(({ name, reason }) => [name, reasons[reason]]))),
    '',
    evidence.check,
    evidence.disclaimer,
    fill(words.footer, { version: form.appVersion }),
  ];
  return `${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`;
}
