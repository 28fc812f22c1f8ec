import type { PDFDocumentProxy } from 'pdfjs-dist';
import { withPdf } from './pdfjs.ts';

/** What was written into a field; none where its boxes are empty. */
export interface Written {
  readonly placeId: string;
  readonly values: readonly string[];
  /** For a ticked box, whose state has several names. */
  readonly isAnyOf: boolean;
}

/** A widget as pdf.js tells of it. */
interface Widget {
  readonly fieldName?: string;
  readonly fieldValue?: unknown;
}

async function valuesOf(document: PDFDocumentProxy): Promise<Map<string, Widget[]>> {
  const widgets = new Map<string, Widget[]>();
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    for (const annotation of (await page.getAnnotations()) as Widget[]) {
      const name = annotation.fieldName?.slice(0, 400);
      if (name) widgets.set(name, [...(widgets.get(name) ?? []), annotation]);
    }
    page.cleanup();
  }
  return widgets;
}

const lines = (text: string) => text.replace(/\r\n?/g, '\n');
const asList = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string').map(lines);

function says({ values, isAnyOf }: Written, widgets: readonly Widget[]): boolean {
  const found = asList(widgets[0]?.fieldValue).filter((value) => value !== '' && value !== 'Off');
  const wanted = values.map(lines);
  if (isAnyOf && wanted.length > 0)
    return found.length === 1 && found.every((value) => wanted.includes(value));
  return found.length === wanted.length && wanted.every((value) => found.includes(value));
}

/** Ids of the places whose values the bytes of a filled form do not give back as they were written. */
export async function notKept(bytes: Uint8Array, written: readonly Written[]): Promise<string[]> {
  const widgets = await withPdf(bytes, valuesOf);
  return written.filter((one) => !says(one, widgets.get(one.placeId) ?? [])).map(({ placeId }) => placeId);
}
