import type { AttachmentNames, JourneyNames, PageNames } from '#shared/forms/forms.ts';
import type { DeliveryState, OrderStatus } from '#shared/model/batch.ts';
import type { JournalEntry, JournalKind } from '#shared/model/journal.ts';
import type { BrandDraft, CampaignDraft } from '#shared/model/registration.ts';
import type { Language } from '#shared/model/settings.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

/** Names of the registry's codes in one language, by code. A code without a name is shown as it is. */
export type CodeNames = Readonly<Record<string, string>>;

/** The texts of the exported files in one language. `{{name}}` is filled in. */
export interface ExportWords extends JourneyNames {
  readonly title: string;
  readonly subject: string;
  readonly footer: string;
  readonly pageOf: string;
  readonly summary: {
    readonly customer: string;
    readonly registration: string;
    readonly brand: string;
    readonly usecase: string;
    readonly status: string;
    readonly caseId: string;
    readonly numbers: string;
    readonly exportedAt: string;
    readonly findings: string;
  };
  readonly delivery: Readonly<Record<DeliveryState, string>>;
  readonly yes: string;
  readonly no: string;
  /** Between the parts of a list. */
  readonly comma: string;
  /** Between a section and its field. */
  readonly colon: string;
  /** A code of the registry with its name. */
  readonly namedCode: string;
  readonly oneCharacter: string;
  readonly characters: string;
  readonly unprintable: string;
  readonly sections: {
    readonly summary: string;
    readonly brand: string;
    readonly campaign: string;
    readonly numbers: string;
    readonly findings: string;
    readonly acknowledged: string;
  };
  readonly groups: {
    readonly company: string;
    readonly address: string;
    readonly contact: string;
    readonly purpose: string;
    readonly consent: string;
    readonly messages: string;
    readonly keywords: string;
    readonly content: string;
    readonly policies: string;
  };
  readonly brand: Readonly<Record<keyof BrandDraft, string>>;
  readonly campaign: Readonly<Record<keyof CampaignDraft, string>>;
  readonly sample: string;
  readonly oneNumber: string;
  readonly numberCount: string;
  readonly noNumbers: string;
  readonly findingsNote: string;
  readonly acknowledgedNote: string;
  readonly acknowledgedBy: string;
  /** When nobody's name is known. */
  readonly acknowledgedAt: string;
  readonly acknowledgedCount: string;
  readonly severity: { readonly error: string; readonly warning: string };
  readonly oneError: string;
  readonly errors: string;
  readonly oneWarning: string;
  readonly warnings: string;
  /** Names of the registry's codes, by kind and code. */
  readonly values: {
    readonly entityType: CodeNames;
    readonly vertical: CodeNames;
    readonly usecase: CodeNames;
  };
  /** Name and headings of the sheet of the form. */
  readonly formTable: {
    readonly name: string;
    readonly section: string;
    readonly field: string;
    readonly value: string;
    /** Of a value that is longer than a cell: its second part and so on. */
    readonly fieldPart: string;
  };
  /** Name and headings of the numbers of a registration. */
  readonly registeredTable: {
    readonly name: string;
    readonly number: string;
    readonly location: string;
    readonly owner: string;
    readonly journey: string;
    readonly source: string;
    readonly who: string;
    readonly since: string;
    readonly note: string;
    /** Instead of a step, of a number that the mirror does not list. */
    readonly unlisted: string;
  };
  /** Name and headings of findings with their acknowledgements. */
  readonly findingTable: {
    readonly name: string;
    readonly severity: string;
    readonly rule: string;
    readonly place: string;
    readonly message: string;
    readonly acknowledgedAt: string;
    readonly acknowledgedBy: string;
    readonly note: string;
  };
  /** Name and headings of what pages showed. */
  readonly pageTable: {
    readonly name: string;
    readonly page: string;
    readonly url: string;
    readonly finalUrl: string;
    readonly at: string;
    readonly who: string;
    readonly outcome: string;
    readonly httpStatus: string;
    readonly question: string;
    readonly answer: string;
    readonly excerpt: string;
    readonly picture: string;
  };
  readonly pages: PageNames;
  readonly attachments: AttachmentNames;
  /** The texts of the README of an evidence pack. */
  readonly evidence: {
    readonly title: string;
    readonly files: string;
    readonly leftOut: string;
    readonly revision: string;
    readonly ruleset: string;
    readonly about: {
      readonly pdf: string;
      readonly docx: string;
      readonly xlsx: string;
      readonly json: string;
      readonly numbersCsv: string;
      readonly numbersXlsx: string;
      readonly findings: string;
      readonly pageChecks: string;
      readonly picture: string;
      readonly attachment: string;
      readonly manifest: string;
    };
    readonly pictureGone: string;
    readonly pictureChanged: string;
    /** Why a file is not in the pack. */
    readonly fileGone: string;
    readonly fileChanged: string;
    readonly check: string;
    readonly disclaimer: string;
  };
  /** Headings of a list of numbers. */
  readonly changesCsv: {
    readonly at: string;
    readonly number: string;
    readonly extension: string;
    readonly location: string;
    readonly kind: string;
    readonly before: string;
    readonly after: string;
    readonly meaning: string;
  };
  /** A table of what customers lack for a template. */
  readonly templateTable: {
    readonly name: string;
    readonly title: string;
    readonly subject: string;
    readonly customerId: string;
    readonly customer: string;
    /** Beside the notes that say what belongs into a column. */
    readonly notes: string;
    readonly oneOf: string;
  };
  /** The journal, as a table and as a document. */
  readonly journal: {
    readonly title: string;
    readonly about: string;
    readonly all: string;
    readonly entries: string;
    readonly head: string;
    readonly note: string;
    readonly recent: string;
    readonly seq: string;
    readonly at: string;
    readonly kind: string;
    readonly source: string;
    readonly who: string;
    readonly subject: string;
    readonly details: string;
    readonly previous: string;
    readonly hash: string;
    readonly kinds: Readonly<Record<JournalKind, string>>;
    readonly sources: Readonly<Record<JournalEntry['source'], string>>;
  };
  readonly order: {
    readonly title: string;
    readonly about: string;
    readonly order: string;
    readonly answer: string;
    readonly answers: string;
    readonly releasedBy: string;
    readonly releasedAt: string;
    readonly hash: string;
    readonly nobody: string;
    readonly unassigned: string;
    readonly noteReleased: string;
    readonly noteDraft: string;
    readonly part: string;
    readonly statuses: Readonly<Record<OrderStatus, string>>;
  };
  readonly numbersCsv: {
    readonly customer: string;
    readonly number: string;
    readonly extension: string;
    readonly owner: string;
    readonly ownerType: string;
    readonly location: string;
    readonly state: string;
    readonly usage: string;
    readonly eligibility: string;
    readonly journey: string;
    readonly rules: string;
  };
  readonly leftOutCsv: { readonly line: string; readonly text: string; readonly reason: string };
  readonly csv: {
    readonly number: string;
    readonly owner: string;
    readonly location: string;
    readonly status: string;
    readonly error: string;
    readonly statuses: { readonly SUCCESS: string; readonly FAILED: string; readonly PENDING: string };
  };
}

export const EXPORT_WORDS: Readonly<Record<Language, ExportWords>> = { en, zh };
