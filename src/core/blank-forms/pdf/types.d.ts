/* Packages without declarations of their own. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';

declare module 'fontkit' {
  import type { Fontkit } from '@cantoo/pdf-lib';
  export const create: Fontkit['create'];
}
