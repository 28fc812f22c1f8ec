import { brandDraftSchema, campaignDraftSchema } from '#shared/model/registration.ts';
import { REGISTRATION_SCHEMA } from '#shared/model/registration-file.ts';
import type { RegistrationExport } from './types.ts';

/** The fields of a draft in the order of the form, whatever order the draft has them in. */
function inFormOrder<Draft extends object>(shape: Readonly<Record<keyof Draft, unknown>>, draft: Draft) {
  const keys = Object.keys(shape) as (keyof Draft)[];
  return Object.fromEntries(keys.map((key) => [key, draft[key]]));
}

/**
 * The registration as a file for other programs: every field as typed, those that the PDF leaves out as well.
 * Pretty-printed UTF-8 with a line end at the end. The same input gives the same text.
 */
export function registrationJson(input: RegistrationExport): string {
  const file = {
    schema: REGISTRATION_SCHEMA,
    exportedAt: input.exportedAt,
    preparedWith: `TextReady ${input.appVersion}`,
    customer: input.customerName,
    name: input.registrationName,
    delivery: input.delivery,
    caseId: input.caseId,
    brand: inFormOrder(brandDraftSchema.shape, input.brand),
    campaign: inFormOrder(campaignDraftSchema.shape, input.campaign),
    numbers: input.numbers,
    attachments: input.attachments.map(({ name, kind, hash }) => ({ name, kind, sha256: hash })),
    findings: {
      by: 'TextReady',
      language: input.language,
      list: input.findings.map(({ severity, path, ruleId, message, acknowledged }) => ({
        severity,
        path,
        ruleId,
        message,
        ...(acknowledged ? { acknowledged } : {}),
      })),
    },
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}
