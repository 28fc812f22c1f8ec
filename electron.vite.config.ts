import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
  devDependencies: { electron: string };
};
/** The runtime that ships; an older one at run time is the fallback, and says so. */
const shippedElectron = Number(manifest.devDependencies.electron.split('.')[0]);

// The fallback Electron is Chromium 130 with Node 20.18: the bundles use nothing that it lacks.
export default defineConfig({
  main: {
    define: { __SHIPPED_ELECTRON__: String(shippedElectron) },
    build: {
      target: 'node20',
      rollupOptions: {
        input: {
          index: 'src/main/index.ts',
          core: 'src/core/utility-entry.ts',
          sandbox: 'src/sandbox/utility-entry.ts',
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
      // Native code, the PDF engine and its fonts, which read files of their own packages, and pdf.js stay outside; the rest
      // is bundled.
      externalizeDeps: {
        include: ['better-sqlite3', 'pdfmake', 'fontkit', 'pdfjs-dist'],
        exclude: [
          'zod',
          'libphonenumber-js',
          'tldts',
          'papaparse',
          'parse5',
          'read-excel-file',
          'yazl',
          '@cantoo/pdf-lib',
          'fflate',
          'htmlparser2',
        ],
      },
    },
  },
  preload: {
    build: {
      target: 'node20',
      rollupOptions: {
        input: { index: 'src/preload/index.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
      externalizeDeps: false,
    },
  },
  renderer: {
    root: 'src/renderer',
    plugins: [react()],
    build: { target: 'chrome130', rollupOptions: { input: { index: resolve('src/renderer/index.html') } } },
  },
});
