import type { PDFDocumentProxy } from 'pdfjs-dist';

/*
 * pdf.js reads what is printed, and reads filled files back. It is loaded when the first PDF is opened, since it is large; its
 * worker runs in this process, which is one of its own already.
 */
async function load(): Promise<typeof import('pdfjs-dist')> {
  // Loaded first, it says where it is; otherwise pdf.js would look for a file of its own.
  await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}

let loaded: ReturnType<typeof load> | undefined;

/** Opens a PDF for reading, and closes it when `work` is done. Nothing in it is run, drawn or fetched. */
export async function withPdf<T>(
  bytes: Uint8Array,
  work: (document: PDFDocumentProxy) => Promise<T>,
): Promise<T> {
  loaded ??= load();
  const { getDocument } = await loaded;
  const task = getDocument({
    // pdf.js takes the memory for itself.
    data: Uint8Array.from(bytes),
    verbosity: 0,
    enableXfa: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    isImageDecoderSupported: false,
    isOffscreenCanvasSupported: false,
  });
  try {
    return await work(await task.promise);
  } finally {
    await task.destroy();
  }
}
