import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-gallery-nonce'; img-src 'self' data: blob:; font-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'";

/** Builds the gallery page: the real window, the fake API, and the real content security policy. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [
    react(),
    { name: 'gallery-policy', transformIndexHtml: (html: string) => html.replace('__CSP__', POLICY) },
  ],
  build: { outDir: '/tmp/gallery', emptyOutDir: true, target: 'chrome130', minify: false, sourcemap: true },
});
