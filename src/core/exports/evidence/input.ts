import type { AttachmentKind } from '#shared/model/attachment.ts';
import type { PageCheck } from '#shared/model/page-check.ts';
import type { ExportNumber, RegistrationExport } from '../types.ts';

/** Why a file is not in the pack: it is gone, or is not what was kept. */
export type FileLoss = 'gone' | 'changed';

/** The latest look at a page. */
export interface EvidencePage {
  readonly check: PageCheck;
  /** PNG; null when none was taken. */
  readonly picture: Uint8Array | FileLoss | null;
}

export interface Attachment {
  /** As the person's file was called. */
  readonly name: string;
  readonly kind: AttachmentKind;
  readonly bytes: Uint8Array | FileLoss;
}

/** All that an evidence pack says. Nothing else is read: no clock, no database. */
export interface EvidenceInput {
  readonly registration: { readonly id: string; readonly rev: number };
  readonly form: RegistrationExport;
  readonly numbers: readonly ExportNumber[];
  readonly pages: readonly EvidencePage[];
  readonly attachments?: readonly Attachment[];
  /** Version of the rules that found what is found. */
  readonly ruleset: string;
  /** Makes the PDF of a form, which needs fonts. */
  readonly pdf: (form: RegistrationExport) => Promise<Uint8Array>;
}

/** A file of the pack with what it is, in the language of the pack. */
export interface EvidenceFile {
  /** Path in the pack. */
  readonly name: string;
  readonly about: string;
  readonly bytes: Uint8Array;
  readonly isPacked?: boolean;
}

/** A file that belongs in the pack and could not be put there. */
export interface LeftOut {
  readonly name: string;
  readonly reason: FileLoss;
}
