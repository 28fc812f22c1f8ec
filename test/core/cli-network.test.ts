import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Sandbox } from '#sandbox/sandbox.ts';
import { startProxy, startTls } from '#support/local-network.ts';
import { makePrivateCa } from '#support/private-ca.ts';
import { temporaryFolder } from '#support/temporary-folder.ts';
import { openSandbox } from '#support/workspace.ts';
import { networkEnvironment } from '../../scripts/lib/network-environment.mjs';

const root = resolve(import.meta.dirname, '../..');
const VERSION = 'data:text/javascript,globalThis.__APP_VERSION__="0.0.0-test"';

/** The command line in a process of its own, with an environment of its own, as `npm run textready` starts it. */
function connect(baseUrl: string, sandbox: Sandbox, env: Record<string, string>) {
  const args = ['connect', '--base-url', baseUrl, '--token-env', 'TOKEN', '--data', temporaryFolder()];
  const child = spawn(process.execPath, ['--import', VERSION, 'src/cli/textready.ts', ...args, '--json'], {
    cwd: root,
    env: networkEnvironment({ PATH: process.env.PATH, TOKEN: sandbox.token, ...env }),
  });
  const texts = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    child[name].on('data', (data: Buffer) => {
      texts[name] += data;
    });
  return new Promise<{ code: number | null; out: string; err: string }>((done) =>
    child.on('close', (code) => done({ code, out: texts.stdout, err: texts.stderr })),
  );
}

const portOf = (sandbox: Sandbox) => Number(new URL(sandbox.baseUrl).port);

async function behindTls() {
  const sandbox = await openSandbox();
  const authority = makePrivateCa();
  const front = await startTls(portOf(sandbox), authority);
  onTestFinished(front.close);
  const file = join(temporaryFolder(), 'authority.pem');
  writeFileSync(file, authority.ca);
  return { sandbox, file, baseUrl: `${front.origin}/v1` };
}

describe('the command line on the network of an organisation', () => {
  it('does not talk to a server whose certificate nobody vouches for, and says so', async () => {
    const { sandbox, baseUrl } = await behindTls();
    const { code, err } = await connect(baseUrl, sandbox, {});
    expect(code).toBe(4);
    expect(err).toContain('its certificate is not vouched for by this computer');
    expect(sandbox.control.requests()).toEqual([]);
  });

  it.each([
    'NODE_EXTRA_CA_CERTS',
    // The system's store is a file on Linux alone.
    ...(process.platform === 'linux' ? ['SSL_CERT_FILE'] : []),
  ])('trusts an authority of its own by %s', async (variable) => {
    const { sandbox, baseUrl, file } = await behindTls();
    const { code, out, err } = await connect(baseUrl, sandbox, { [variable]: file });
    expect(err).toBe('');
    expect(code).toBe(0);
    expect(JSON.parse(out).customers).toHaveLength(4);
  });

  it('goes through the proxy that the environment names', async () => {
    const sandbox = await openSandbox();
    const proxy = await startProxy(portOf(sandbox));
    onTestFinished(proxy.close);
    const { code, err } = await connect('http://webex.example.com/v1', sandbox, { HTTP_PROXY: proxy.url });
    expect(err).toBe('');
    expect(code).toBe(0);
    expect(proxy.seen.length).toBeGreaterThan(0);
    expect(proxy.seen.every((line) => line.includes('webex.example.com'))).toBe(true);
  });

  it('goes to this computer without one', async () => {
    const sandbox = await openSandbox();
    const { code } = await connect(sandbox.baseUrl, sandbox, { HTTP_PROXY: 'http://127.0.0.1:9' });
    expect(code).toBe(0);
  });
});

describe('the environment of the network', () => {
  it('adds this computer to what needs no proxy, and leaves what a person has set', () => {
    expect(networkEnvironment({ NO_PROXY: 'intranet.example.com, localhost' })).toMatchObject({
      NODE_USE_ENV_PROXY: '1',
      NODE_USE_SYSTEM_CA: '1',
      NO_PROXY: 'intranet.example.com,localhost,127.0.0.1,::1',
    });
    expect(networkEnvironment({ NODE_USE_SYSTEM_CA: '0', no_proxy: '*' })).toMatchObject({
      NODE_USE_SYSTEM_CA: '0',
      no_proxy: '*',
    });
  });
});
