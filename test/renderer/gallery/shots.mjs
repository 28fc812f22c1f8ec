// Pictures of every screen of the gallery, to be looked at by a person.
// node test/renderer/gallery/shots.mjs [outDir] [scene-name-filter] ; needs a built gallery and a Chromium (CHROMIUM=path).

import { mkdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium } from '@playwright/test';
import { scenes } from './scenes.mjs';

const ROOT = process.env.GALLERY ?? '/tmp/gallery';
const OUT = process.argv[2] ?? '/tmp/shots';
const only = process.argv[3] ?? '';
const TYPES = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.map': 'application/json',
};

const server = createServer(async (request, response) => {
  const path = normalize(new URL(request.url ?? '/', 'http://gallery').pathname);
  try {
    const body = await readFile(join(ROOT, path === '/' ? 'index.html' : path));
    response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'text/html' }).end(body);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
const address = server.address();
const port = typeof address === 'object' && address ? address.port : 0;

const looks = [
  { name: 'light-en', theme: 'light', language: 'en', width: 1280, height: 800 },
  { name: 'dark-en', theme: 'dark', language: 'en', width: 1920, height: 1080 },
  { name: 'light-zh', theme: 'light', language: 'zh', width: 1920, height: 1080 },
  { name: 'dark-zh', theme: 'dark', language: 'zh', width: 1280, height: 800 },
  { name: 'narrow-en', theme: 'light', language: 'en', width: 720, height: 540 },
];

await mkdir(OUT, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
let problems = 0;
for (const look of looks.filter(({ name }) => (process.env.LOOK ?? name).includes(name))) {
  const context = await browser.newContext({
    viewport: { width: look.width, height: look.height },
    colorScheme: look.theme,
    locale: look.language === 'zh' ? 'zh-CN' : 'en-US',
    reducedMotion: 'reduce',
  });
  for (const scene of scenes.filter(({ name }) => name.startsWith(only))) {
    const page = await context.newPage();
    page.on('console', (message) => {
      if (message.type() !== 'error' && message.type() !== 'warning') return;
      problems += 1;
      console.log(`${look.name} ${scene.name}: ${message.text()}`);
    });
    page.on('pageerror', (error) => {
      problems += 1;
      console.log(`${look.name} ${scene.name}: ${error.message}`);
    });
    const scenario = scene.scene ? `&scene=${scene.scene}` : '';
    await page.goto(`http://127.0.0.1:${port}/?theme=${look.theme}&language=${look.language}${scenario}`);
    await page.locator('html[data-app-state="ready"]').waitFor();
    try {
      await scene.act?.(page, look);
    } catch (error) {
      problems += 1;
      console.log(`${look.name} ${scene.name}: ${error}`);
    }
    await page.evaluate(() => document.fonts.ready);
    await page.waitForTimeout(350);
    const { violations } = await new AxeBuilder({ page })
      // A dialog is a `section`, in which a `header` is no banner (HTML-AAM); axe goes by the role alone.
      .disableRules(['landmark-no-duplicate-banner', 'landmark-unique'])
      .analyze();
    for (const { id, nodes } of violations) {
      problems += nodes.length;
      console.log(
        `${look.name} ${scene.name}: ${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
      );
    }
    await page.screenshot({ path: join(OUT, `${scene.name}-${look.name}.png`) });
    await page.close();
  }
  await context.close();
}
await browser.close();
server.close();
console.log(`${problems} problems`);
