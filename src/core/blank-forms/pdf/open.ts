import { EncryptedPDFError, PDFBool, PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { refuseForm } from '#shared/blank-forms/refusals.ts';
import { AppError } from '#shared/ipc/errors.ts';
import type { ChosenFile } from '../../read-chosen-file.ts';
import { LIMITS } from '../limits.ts';
import { checkPdf } from './guard.ts';

/** Signatures that were given; an empty field for one has no value. */
function isSigned(document: PDFDocument): boolean {
  return document
    .getForm()
    .getFields()
    .some(({ acroField }) => {
      const type = acroField.dict.lookup(PDFName.of('FT'));
      return type === PDFName.of('Sig') && acroField.dict.lookup(PDFName.of('V')) instanceof PDFDict;
    });
}

function check(file: ChosenFile, document: PDFDocument): void {
  const { name } = file;
  const form = document.catalog.lookup(PDFName.of('AcroForm'));
  if (!(form instanceof PDFDict)) throw refuseForm('no-fields', { file: name });
  const hasXfa = form.has(PDFName.of('XFA'));
  const fields = document.getForm().getFields();
  if (hasXfa) {
    const needsXfa = document.catalog.lookup(PDFName.of('NeedsRendering')) === PDFBool.True;
    if (needsXfa || fields.length === 0) throw refuseForm('xfa', { file: name });
    // Some forms hold every field twice. Programs that know XFA would show its values, which stay empty.
    form.delete(PDFName.of('XFA'));
  }
  const pages = document.getPageCount();
  if (pages > LIMITS.pages) throw refuseForm('unusual', { file: name, part: `${pages} pages` });
  if (fields.length === 0) throw refuseForm('no-fields', { file: name });
  if (isSigned(document)) throw refuseForm('signed', { file: name });
}

/** Why a library could not read it, in words. */
export function toRefusal(file: ChosenFile, error: unknown): unknown {
  if (error instanceof AppError) return error;
  const isLocked = error instanceof EncryptedPDFError || (error as Error).name === 'PasswordException';
  return isLocked
    ? refuseForm('protected', { file: file.name })
    : refuseForm('damaged', { file: file.name, part: 'PDF' });
}

/**
 * A PDF that can be filled, opened so that what is changed is appended to it.
 * @throws AppError `bad-input` when it is damaged, protected, signed, of XFA, or has no fields.
 */
export async function openPdf(file: ChosenFile): Promise<PDFDocument> {
  checkPdf(file);
  try {
    const document = await PDFDocument.load(file.bytes, {
      updateMetadata: false,
      forIncrementalUpdate: true,
      capNumbers: true,
      preserveXFA: true,
    });
    check(file, document);
    return document;
  } catch (error) {
    throw toRefusal(file, error);
  }
}
