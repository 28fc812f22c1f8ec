import type { RegistrationId } from '#shared/model/ids.ts';
import type { PackFile, PackFormat } from '#shared/model/registration-file.ts';
import type { Language } from '#shared/model/settings.ts';
import type { CoreContext } from '../context.ts';
import { evidencePack } from '../exports/evidence/pack.ts';
import { exportFileName, freeName } from '../exports/file-name.ts';
import { createPdfFonts, type PdfFonts } from '../exports/pdf/fonts.ts';
import { registrationPdf } from '../exports/registration-pdf.ts';
import type { Services } from '../handlers/procedures.ts';
import { today } from '../today.ts';
import { evidenceInput, registrationExport } from './registration-exports.ts';
import { requireRegistration } from './registrations.ts';
import { writeFileWhole } from './write-file.ts';

const KINDS: Readonly<Record<PackFormat, string>> = { zip: 'evidence', pdf: 'registration' };

/** Names of files for registrations of many customers in one folder, no two of which are one file. */
export function packNames(
  context: CoreContext,
  registrationIds: readonly RegistrationId[],
  format: PackFormat,
): { registrationId: RegistrationId; fileName: string }[] {
  const taken = new Set<string>();
  return registrationIds.map((registrationId) => {
    const { customerName, name } = requireRegistration(context, registrationId);
    const wanted = exportFileName(KINDS[format], `${customerName} ${name}`, today(context), format);
    return { registrationId, fileName: freeName(taken, wanted) };
  });
}

export interface PacksInput {
  readonly packs: readonly PackFile[];
  readonly format: PackFormat;
  readonly language: Language;
}

async function* packPieces(
  services: Services,
  request: { readonly registrationId: RegistrationId; readonly language: Language },
  format: PackFormat,
  fonts: PdfFonts,
): AsyncGenerator<Uint8Array> {
  if (format === 'zip') yield* evidencePack(await evidenceInput(services, request, fonts));
  else yield await registrationPdf(registrationExport(services.context, request), services.fontFolder, fonts);
}

/** Writes a file for each registration, each whole or not at all. The fonts are read once for all of them. */
export async function writePacks(services: Services, { packs, format, language }: PacksInput): Promise<void> {
  const fonts = createPdfFonts(services.fontFolder);
  for (const { registrationId, path } of packs)
    await writeFileWhole(path, packPieces(services, { registrationId, language }, format, fonts));
}
