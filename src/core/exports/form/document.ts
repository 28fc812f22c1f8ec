import type { RegistrationExport } from '../types.ts';
import type { ExportWords } from '../words/words.ts';
import { brandForm } from './brand-form.ts';
import { campaignForm } from './campaign-form.ts';
import type { FormSection } from './field.ts';
import { type FindingPart, findingParts } from './findings.ts';
import { summaryEntries } from './summary.ts';

/** What a file says of itself. */
export interface FileProperties {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly creator: string;
  /** ISO 8601 in UTC. */
  readonly createdAt: string;
  /** BCP 47. */
  readonly language: string;
}

/** The form as every kind of file shows it: the same content in the same order. */
export interface FormDocument {
  readonly properties: FileProperties;
  readonly title: string;
  /** Brand and registration, short enough for one line at the head of a page. */
  readonly running: string;
  readonly exportedAt: string;
  readonly summary: readonly (readonly [label: string, value: string])[];
  readonly sections: readonly FormSection[];
  /** E.164. */
  readonly numbers: readonly string[];
  /** Empty when there are none, or when they are not asked for. */
  readonly findings: readonly FindingPart[];
}

/** BCP 47. */
export const LANGUAGE_TAGS = { en: 'en-US', zh: 'zh-CN' } as const;

/** At most 56 characters, so that a running header stays on one line. */
export function shortened(text: string): string {
  const characters = [...text.replace(/\s+/g, ' ')];
  return characters.length <= 56 ? characters.join('') : `${characters.slice(0, 55).join('')}…`;
}

/** What every file says of itself, whatever it is about. */
export const fileProperties = (
  about: Pick<FileProperties, 'title' | 'author' | 'subject'>,
  { appVersion, exportedAt, language }: Pick<RegistrationExport, 'appVersion' | 'exportedAt' | 'language'>,
): FileProperties => ({
  ...about,
  creator: `TextReady ${appVersion}`,
  createdAt: exportedAt,
  language: LANGUAGE_TAGS[language],
});

const propertiesOf = (input: RegistrationExport, words: ExportWords): FileProperties =>
  fileProperties(
    {
      title: `${words.title}: ${input.registrationName}`,
      author: input.customerName,
      subject: words.subject,
    },
    input,
  );

export function formDocument(input: RegistrationExport, words: ExportWords): FormDocument {
  const brand = input.brand.displayName.trim() || input.customerName;
  return {
    properties: propertiesOf(input, words),
    title: words.title,
    running: shortened(`${brand} · ${input.registrationName}`),
    exportedAt: input.exportedAt,
    summary: summaryEntries(input, words),
    sections: [brandForm(input.brand, words), campaignForm(input.campaign, words)],
    numbers: input.numbers,
    findings: input.withFindings ? findingParts(input.findings, words) : [],
  };
}
