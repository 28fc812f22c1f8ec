import { readFileSync } from 'node:fs';
import { defineConfig } from 'vite';

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

/** The command line as one file for plain Node. Native code and what reads and writes PDF stay outside, as in the app. */
export default defineConfig({
  define: { __APP_VERSION__: JSON.stringify(manifest.version) },
  ssr: { noExternal: true, external: ['better-sqlite3', 'pdfmake', 'fontkit', 'pdfjs-dist'] },
  build: {
    ssr: 'src/cli/textready.ts',
    outDir: 'out/cli',
    emptyOutDir: true,
    target: 'node22',
    rollupOptions: {
      output: { format: 'es', entryFileNames: 'textready.js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
});
