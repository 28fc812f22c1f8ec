import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { protocol, type Session } from 'electron';
import { bundleFile } from './bundle-path.ts';
import { APP_SCHEME, contentPolicy } from './content-policy.ts';

const NONCE_MARK = '__STYLE_NONCE__';

/** Must run before the app is ready. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, codeCache: true } },
  ]);
}

/** Serves the built renderer to one session: GET only, under `root` only, with the policy on every answer. */
export function serveApp(session: Session, root: string): void {
  session.protocol.handle(APP_SCHEME, async (request) => {
    const file = request.method === 'GET' ? bundleFile(root, request.url) : null;
    if (!file) return new Response('Not found', { status: 404 });
    const nonce = randomBytes(16).toString('base64');
    try {
      const body = await readFile(file.path);
      const isPage = file.mime.startsWith('text/html');
      return new Response(
        isPage ? body.toString('utf8').replaceAll(NONCE_MARK, nonce) : new Uint8Array(body),
        {
          headers: {
            'content-type': file.mime,
            'content-security-policy': contentPolicy(nonce),
            'x-content-type-options': 'nosniff',
            'cross-origin-opener-policy': 'same-origin',
            'referrer-policy': 'no-referrer',
          },
        },
      );
    } catch {
      return new Response('Not found', { status: 404 });
    }
  });
}
