import { getDocument, type PDFDocumentProxy, PDFWorker } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { ATTACHMENT_LIMITS } from '#shared/model/attachment.ts';

/** The first page of a PDF as a picture. */
export interface PdfPage {
  readonly dataUrl: string;
  readonly pages: number;
}

/** Pixels of the picture, at most. */
const WIDTH = 1240;
const HEIGHT = 1754;
/** A page that takes longer is not shown. */
const PATIENCE_MS = 15_000;

async function draw(document: PDFDocumentProxy): Promise<PdfPage> {
  const page = await document.getPage(1);
  const { width, height } = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: Math.min(WIDTH / width, HEIGHT / height) });
  const canvas = window.document.createElement('canvas');
  canvas.width = Math.max(1, Math.floor(viewport.width));
  canvas.height = Math.max(1, Math.floor(viewport.height));
  await page.render({ canvas, viewport }).promise;
  return { dataUrl: canvas.toDataURL('image/png'), pages: document.numPages };
}

let before: Promise<unknown> = Promise.resolve();

/**
 * Draws the first page, one file at a time: a page takes much memory while it is drawn.
 * @throws what drawing it throws.
 */
export function firstPage(bytes: Uint8Array): Promise<PdfPage> {
  const drawn = before.then(() => drawFirst(bytes));
  before = drawn.catch(() => undefined);
  return drawn;
}

/**
 * Draws the first page. Nothing in the file is run or fetched; it is read in a worker that ends with it.
 * @throws when the file cannot be read, is protected by a password, or takes too long.
 */
async function drawFirst(bytes: Uint8Array): Promise<PdfPage> {
  const port = new Worker(new URL('./pdf-worker.ts', import.meta.url), { type: 'module' });
  const worker = PDFWorker.create({ port });
  const task = getDocument({
    data: bytes,
    worker,
    verbosity: 0,
    enableXfa: false,
    useWasm: false,
    isImageDecoderSupported: false,
    isOffscreenCanvasSupported: false,
    maxImageSize: ATTACHMENT_LIMITS.pixels,
  });
  let timer = 0;
  const late = new Promise<never>((_resolve, reject) => {
    port.onerror = () => reject(new Error('The worker did not start.'));
    timer = window.setTimeout(() => reject(new Error('The page took too long.')), PATIENCE_MS);
  });
  try {
    return await Promise.race([task.promise.then(draw), late]);
  } finally {
    window.clearTimeout(timer);
    // A worker that hangs does not answer, so its answer is not waited for.
    task.destroy().catch(() => {});
    worker.destroy();
    port.terminate();
  }
}
