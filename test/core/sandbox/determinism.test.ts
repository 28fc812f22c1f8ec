import { expect, test } from 'vitest';
import type { SandboxOptions } from '#sandbox/options.ts';
import { allPages, openSandbox, organizations } from './harness.ts';

/** Everything that a sandbox says, with its port taken out. */
async function transcript(options: Partial<SandboxOptions>): Promise<string> {
  const sandbox = await openSandbox(options);
  const lines: string[] = [sandbox.token];
  for (const customer of await organizations(sandbox)) {
    for (const path of [
      '/locations',
      '/telephony/config/locations',
      '/telephony/config/numbers',
      '/licenses',
      '/people',
    ]) {
      for (const page of await allPages(sandbox, `${path}?orgId=${customer.id}`)) {
        lines.push(JSON.stringify([...page.headers]), page.text);
      }
    }
  }
  return lines.join('\n').replaceAll(new URL(sandbox.baseUrl).host, 'HOST');
}

test('the same seed gives the same bytes, headers and tracking ids included', async () => {
  expect(await transcript({ seed: 3 })).toBe(await transcript({ seed: 3 }));
});

test('another seed gives other data', async () => {
  const [one, other] = [await transcript({ seed: 3 }), await transcript({ seed: 4 })];
  expect(one).not.toBe(other);
});

test('the written customers are the same whatever follows them', async () => {
  const [few, many] = [await openSandbox(), await openSandbox({ customers: 9 })];
  for (const customer of await organizations(few)) {
    const path = `/telephony/config/numbers?orgId=${customer.id}`;
    const text = async (sandbox: typeof few) => (await allPages(sandbox, path)).map((page) => page.text);
    expect(await text(many)).toEqual(await text(few));
  }
});
