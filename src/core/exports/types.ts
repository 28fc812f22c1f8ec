import type { Attachment } from '#shared/model/attachment.ts';
import type { DeliveryState } from '#shared/model/batch.ts';
import type { JourneySource, JourneyStep } from '#shared/model/number.ts';
import type { BrandDraft, CampaignDraft } from '#shared/model/registration.ts';
import type { Language } from '#shared/model/settings.ts';
import type { Severity } from '#shared/rules/rule.ts';

/** A finding with its words already in the language of the export. */
export interface ExportFinding {
  readonly severity: Severity;
  /** Where, in dots: `campaign.samples.0`, `brand.ein`, `numbers.3`. */
  readonly path: string;
  readonly ruleId: string;
  readonly message: string;
  /** A warning that somebody lets stand, whose text has not changed since. */
  readonly acknowledged?: { readonly note: string; readonly who: string; readonly at: string };
}

/** A file that belongs to a registration; the evidence pack holds its bytes. */
export type ExportAttachment = Pick<Attachment, 'name' | 'kind' | 'hash'>;

/** A number of a registration with what the mirror and its journey say of it. */
export interface ExportNumber {
  readonly e164: string;
  /** Empty when the mirror does not list it, as the owner is. */
  readonly locationName: string;
  readonly ownerName: string;
  /** Null when the mirror does not list it. */
  readonly journey: JourneyStep | null;
  readonly source: JourneySource;
  /** Who said so, where a person did; may be empty. */
  readonly who: string;
  readonly note: string;
  /** ISO 8601 in UTC of the step, or null before there was one. */
  readonly at: string | null;
}

/** A registration as it stands, without what the checks find. */
export interface RegistrationForm {
  readonly customerName: string;
  readonly registrationName: string;
  readonly brand: BrandDraft;
  readonly campaign: CampaignDraft;
  /** E.164, in the order in which they are to stand. */
  readonly numbers: readonly string[];
  readonly attachments: readonly ExportAttachment[];
  /** The number of the support case, or null before there is one. */
  readonly caseId: string | null;
  readonly delivery: DeliveryState;
  /** ISO 8601 in UTC. Also the creation date inside the documents. */
  readonly exportedAt: string;
  readonly language: Language;
  readonly appVersion: string;
}

/** All that a registration's form says, in every kind of file. Nothing else is read: no clock, no database. */
export interface RegistrationExport extends RegistrationForm {
  readonly findings: readonly ExportFinding[];
  /** False leaves the findings out of the documents; a file for programs has them always. */
  readonly withFindings: boolean;
}
