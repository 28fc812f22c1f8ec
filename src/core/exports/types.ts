import type { DeliveryState } from '#shared/model/batch.ts';
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

/** All that a registration's PDF and JSON say. Nothing else is read: no clock, no database. */
export interface RegistrationExport {
  readonly customerName: string;
  readonly registrationName: string;
  readonly brand: BrandDraft;
  readonly campaign: CampaignDraft;
  /** E.164, in the order in which they are to stand. */
  readonly numbers: readonly string[];
  readonly findings: readonly ExportFinding[];
  /** False leaves the findings out of the PDF; a file for programs has them always. */
  readonly withFindings: boolean;
  /** The number of the support case, or null before there is one. */
  readonly caseId: string | null;
  readonly delivery: DeliveryState;
  /** ISO 8601 in UTC. Also the creation date inside the PDF. */
  readonly exportedAt: string;
  readonly language: Language;
  readonly appVersion: string;
}
