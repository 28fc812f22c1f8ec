import { sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { redact } from '../../../src/main/app/redact.ts';
import { passGate } from '../../../src/main/ipc/gate.ts';
import { isTrustedSender } from '../../../src/main/ipc/sender.ts';
import { bundleFile } from '../../../src/main/security/bundle-path.ts';
import { contentPolicy } from '../../../src/main/security/content-policy.ts';
import { mayOpenExternally, mayOpenSignIn } from '../../../src/main/security/links.ts';
import { webPreferences } from '../../../src/main/security/web-preferences.ts';
import { procedures } from '../../../src/shared/ipc/contract.ts';
import { EVENT_NAMES, PROCEDURE_NAMES } from '../../../src/shared/ipc/names.ts';

describe('a window', () => {
  it('is isolated and sandboxed, without Node and without web views', () => {
    expect(webPreferences('/preload.cjs')).toEqual({
      preload: '/preload.cjs',
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      plugins: false,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    });
  });

  it('may load scripts of the bundle only and connect to nothing', () => {
    const policy = contentPolicy('abc');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("connect-src 'none'");
    expect(policy).toContain("style-src 'self' 'nonce-abc'");
    expect(policy).not.toContain('unsafe');
  });
});

describe('the bundle protocol', () => {
  const root = `${sep}app${sep}renderer`;

  it('serves files below its root', () => {
    expect(bundleFile(root, 'app://bundle/')?.path).toBe(`${root}${sep}index.html`);
    expect(bundleFile(root, 'app://bundle/assets/a.js')?.mime).toBe('text/javascript; charset=utf-8');
  });

  it.each([
    'app://bundle/..%2fsecret.js',
    'app://bundle/%2e%2e/%2e%2e/etc/passwd',
    'app://bundle/..%5csecret.js',
    'app://bundle/a%00.js',
    'app://bundle/..%2frenderer-evil/a.js',
    'app://other/index.html',
    'app://bundle/tokens.db',
    'app://bundle/%',
    'not a url',
  ])('refuses %s', (url) => {
    expect(bundleFile(root, url)).toBeNull();
  });
});

describe('the sender of a call', () => {
  const own = new Set([7]);
  const frame = { contentsId: 7, url: 'app://bundle/index.html', isMainFrame: true };

  it('is trusted in the main frame of a window of ours', () => {
    expect(isTrustedSender(frame, own, null)).toBe(true);
    expect(isTrustedSender({ ...frame, url: 'http://localhost:5173/' }, own, 'http://localhost:5173')).toBe(
      true,
    );
  });

  it.each([
    { ...frame, contentsId: 8 },
    { ...frame, isMainFrame: false },
    { ...frame, url: 'https://example.com/?next=app://bundle/' },
    { ...frame, url: 'app://bundle.example.com/' },
    { ...frame, url: 'http://localhost:5173/' },
    { ...frame, url: 'data:text/html,hello' },
    { ...frame, url: '' },
  ])('is refused as %o', (stranger) => {
    expect(isTrustedSender(stranger, own, null)).toBe(false);
  });
});

describe('the gate', () => {
  const answer = async (name: string, input: unknown) => ({ ok: true as const, value: { name, input } });
  const code = async (trusted: boolean, message: unknown) => {
    const result = await passGate(trusted, message, answer);
    return result.ok ? 'ok' : result.error.code;
  };

  it('passes known names with good input from trusted senders', async () => {
    expect(await code(true, { name: 'settings.get', input: {} })).toBe('ok');
  });

  it('refuses strangers, unknown names and the names of the host', async () => {
    expect(await code(false, { name: 'settings.get', input: {} })).toBe('not-allowed');
    expect(await code(true, { name: 'core.restoreCredential', input: {} })).toBe('not-allowed');
    expect(await code(true, { name: 'constructor', input: {} })).toBe('not-allowed');
    expect(await code(true, { name: 7, input: {} })).toBe('not-allowed');
    expect(await code(true, null)).toBe('bad-input');
  });

  it.each(PROCEDURE_NAMES)('refuses bad input to %s', async (name) => {
    expect(await code(true, { name, input: { surplus: true } })).toBe('bad-input');
    expect(await code(true, { name, input: 'text' })).toBe('bad-input');
  });

  it('refuses texts and lists beyond their caps', async () => {
    const long = { label: 'x'.repeat(201), baseUrl: 'https://example.com', connectorUrl: null, token: 't' };
    expect(await code(true, { name: 'connections.add', input: long })).toBe('bad-input');
    const many = {
      customerId: 'c',
      locationId: 'l',
      numbers: Array.from({ length: 20_001 }, () => '+12065550100'),
    };
    expect(await code(true, { name: 'batches.create', input: many })).toBe('bad-input');
    const file = { label: '', baseUrl: 'file:///etc/passwd', connectorUrl: null, token: 't' };
    expect(await code(true, { name: 'connections.add', input: file })).toBe('bad-input');
  });
});

describe('the contract', () => {
  it('names in the preload are exactly its names', () => {
    expect([...PROCEDURE_NAMES].sort()).toEqual(Object.keys(procedures).sort());
    expect(EVENT_NAMES).toEqual([
      'db.changed',
      'pull.progress',
      'imports.progress',
      'reminder.clicked',
      'draft.flush',
    ]);
  });

  it('says for every read which tables make it stale', () => {
    for (const [name, entry] of Object.entries(procedures)) {
      if (entry.kind === 'read') expect(entry.reads.length, name).toBeGreaterThan(0);
    }
  });
});

describe('links to the outside', () => {
  it('go to the sites that TextReady cites, over https', () => {
    expect(mayOpenExternally('https://help.webex.com/en-us/article/n1rlhy4')).toBe(true);
  });

  it.each([
    'http://help.webex.com/',
    'https://help.webex.com.example.com/',
    'https://user@help.webex.com/',
    'https://help.webex.com:8443/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'https://example.com/https://help.webex.com/',
    'nonsense',
  ])('stay closed for %s', (url) => {
    expect(mayOpenExternally(url)).toBe(false);
  });
});

describe('the page of a sign-in', () => {
  it.each([
    'https://webexapis.com/v1/authorize?client_id=x',
    'https://gateway.example.com:8443/v1/authorize',
    'http://localhost:4100/v1/authorize',
    'http://127.0.0.1:4100/v1/authorize',
    'http://[::1]:4100/v1/authorize',
  ])('is opened in the browser at %s', (url) => {
    expect(mayOpenSignIn(url)).toBe(true);
  });

  it.each([
    'http://webexapis.com/v1/authorize',
    'http://localhost.example.com/v1/authorize',
    'https://user:pass@webexapis.com/v1/authorize',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'nonsense',
  ])('stays closed at %s', (url) => {
    expect(mayOpenSignIn(url)).toBe(false);
  });
});

describe('a log line', () => {
  it.each([
    ['authorization: Bearer abc.def-ghi', 'abc.def-ghi'],
    ['token=s3cr3t-value', 's3cr3t-value'],
    ['grant_type=refresh_token&client_secret=s3cr3t&client_id=C1', 's3cr3t'],
    ['{"accessToken":"abc","refreshToken":"def","clientSecret":"ghi"}', 'def'],
    ['{"accessToken":"abc","refreshToken":"def","clientSecret":"ghi"}', 'ghi'],
    ['{"accessToken":"abc","refreshToken":"def","clientSecret":"ghi"}', 'abc'],
    ['access_token: abc', ' abc'],
    ['code_verifier=abc&x=1', '=abc'],
    ['GET http://localhost:8686/textready?code=abc&state=xyz', 'abc'],
    ['GET http://localhost:8686/textready?code=abc&state=xyz', 'xyz'],
    ['wrote to jane@example.com', 'jane@example.com'],
    ['number +1 (206) 555-0142 moved', '555-0142'],
    [`id ${'a1B2'.repeat(12)}`, 'a1B2a1B2'],
  ])('hides what is private in "%s"', (line, secret) => {
    expect(redact(line)).not.toContain(secret);
  });

  it('keeps what helps', () => {
    expect(redact('slow call customers.list: 61 ms')).toBe('slow call customers.list: 61 ms');
  });
});
