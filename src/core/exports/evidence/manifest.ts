import { EVIDENCE_SCHEMA } from '#shared/model/registration-file.ts';
import { hashOf } from '../../hash.ts';
import type { EvidenceFile, EvidenceInput, LeftOut } from './input.ts';

/** What is in the pack and what it was made from, as JSON. It does not name itself. */
export function manifestJson(
  { registration, form, ruleset }: EvidenceInput,
  files: readonly EvidenceFile[],
  leftOut: readonly LeftOut[],
): string {
  const manifest = {
    schema: EVIDENCE_SCHEMA,
    exportedAt: form.exportedAt,
    preparedWith: `TextReady ${form.appVersion}`,
    ruleset,
    language: form.language,
    registration: {
      id: registration.id,
      revision: registration.rev,
      name: form.registrationName,
      customer: form.customerName,
      caseId: form.caseId,
    },
    files: files.map(({ name, bytes }) => ({ name, size: bytes.byteLength, sha256: hashOf(bytes) })),
    leftOut,
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
