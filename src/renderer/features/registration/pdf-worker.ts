// pdf.js reads PDFs in a worker of its own, which can be stopped at any time.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
