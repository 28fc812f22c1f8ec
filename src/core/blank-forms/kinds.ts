import { refuseForm } from '#shared/blank-forms/refusals.ts';
import { type FormFormat, MAX_OPTIONS, MAX_PLACES, type Place } from '#shared/model/blank-form.ts';
import type { ChosenFile } from '../read-chosen-file.ts';
import { fillDocxForm, readDocxForm } from './docx/docx.ts';
import type { FormKind } from './format.ts';
import { openOffice, rootKind } from './office/package.ts';
import { fillXlsxForm, readXlsxForm } from './xlsx/xlsx.ts';

/** `EncryptedPackage` as old Office containers write names: the container of a protected new document. */
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');

/**
 * What kind of form a file is, by its bytes; its name decides nothing.
 * @throws AppError `bad-input` when it is none.
 */
export function formatOf(file: ChosenFile): FormFormat {
  const { bytes, name } = file;
  if (bytes.length === 0) throw refuseForm('empty-file', { file: name });
  const start = bytes.toString('latin1', 0, 1024);
  if (start.includes('%PDF-')) return 'pdf';
  if (start.startsWith('\xd0\xcf\x11\xe0'))
    throw refuseForm(bytes.includes(ENCRYPTED) ? 'protected' : 'old-office', { file: name });
  if (start.startsWith('PK')) return rootKind(openOffice(file));
  throw refuseForm('other-format', { file: name });
}

/** @param fontFolder of the fonts that filled PDF forms are printed with. */
export function formKinds(fontFolder: string): Readonly<Record<FormFormat, FormKind>> {
  return {
    // Large libraries, loaded when the first PDF comes.
    pdf: {
      read: async (file) => (await import('./pdf/read.ts')).readPdfForm(file),
      fill: async (file, entries) => (await import('./pdf/fill.ts')).fillPdfForm(file, entries, fontFolder),
    },
    docx: { read: readDocxForm, fill: fillDocxForm },
    xlsx: { read: readXlsxForm, fill: fillXlsxForm },
  };
}

/** The places of a form, if they are no fewer and no more than a form has. */
export function checkedPlaces({ name }: ChosenFile, places: readonly Place[]): readonly Place[] {
  if (places.length === 0) throw refuseForm('no-places', { file: name });
  if (places.length > MAX_PLACES) throw refuseForm('too-many-places', { file: name, limit: MAX_PLACES });
  if (places.some(({ options }) => options.length > MAX_OPTIONS))
    throw refuseForm('unusual', { file: name, part: `${MAX_OPTIONS} options` });
  return places;
}
