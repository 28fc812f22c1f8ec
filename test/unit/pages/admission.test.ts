import { describe, expect, it } from 'vitest';
import { admit, loopbackOrigin } from '#core/page-checks/admission.ts';

const PUBLIC = '93.184.215.14';
const parts = { lookup: async () => [PUBLIC], ownOrigin: null, isProxied: false };

describe('what may be asked', () => {
  it('a public name over https, at the addresses that were checked', async () => {
    expect(await admit(new URL('https://example.com/'), parts)).toEqual({ addresses: [PUBLIC] });
  });

  it.each([
    ['http://example.com/', 'not-https'],
    ['http://127.0.0.1/', 'private-address'],
    ['https://127.0.0.1/', 'private-address'],
    ['https://2130706433/', 'private-address'],
    ['https://0x7f.1/', 'private-address'],
    ['https://[::1]/', 'private-address'],
    ['https://[::ffff:10.0.0.1]/', 'private-address'],
    ['https://169.254.169.254/', 'private-address'],
    ['https://localhost/', 'private-address'],
    ['https://printer/', 'private-address'],
    ['https://wiki.internal/', 'private-address'],
  ] as const)('not %s: %s', async (url, refused) => {
    const lookup = async () => {
      throw new Error('was looked up');
    };
    expect(await admit(new URL(url), { ...parts, lookup })).toEqual({ refused });
  });

  it('no name that has one closed address among its open ones', async () => {
    const lookup = async () => [PUBLIC, '10.0.0.1'];
    expect(await admit(new URL('https://example.com/'), { ...parts, lookup })).toEqual({
      refused: 'private-address',
    });
    const mapped = async () => ['::ffff:127.0.0.1'];
    expect(await admit(new URL('https://example.com/'), { ...parts, lookup: mapped })).toEqual({
      refused: 'private-address',
    });
  });
});

describe('behind a proxy', () => {
  const proxied = { ...parts, isProxied: true };
  it('the proxy finds the name, yet what is known to be closed stays closed', async () => {
    expect(await admit(new URL('https://example.com/'), proxied)).toEqual({ addresses: null });
    const unknown = async () => Promise.reject(Object.assign(new Error('x'), { code: 'ENOTFOUND' }));
    expect(await admit(new URL('https://example.com/'), { ...proxied, lookup: unknown })).toEqual({
      addresses: null,
    });
    const inside = async () => ['192.168.1.1'];
    expect(await admit(new URL('https://example.com/'), { ...proxied, lookup: inside })).toEqual({
      refused: 'private-address',
    });
    expect(await admit(new URL('https://10.0.0.1/'), proxied)).toEqual({ refused: 'private-address' });
  });
});

describe('the sandbox of the workspace', () => {
  const own = { ...parts, ownOrigin: 'http://127.0.0.1:4010' };
  it('may be asked over plain http, on its own port only', async () => {
    expect(await admit(new URL('http://127.0.0.1:4010/pages'), own)).toEqual({ addresses: ['127.0.0.1'] });
    for (const url of [
      'http://127.0.0.1:4011/',
      'https://127.0.0.1:4010/',
      'http://127.0.0.2:4010/',
      'http://localhost:4010/',
    ])
      expect(await admit(new URL(url), own)).toEqual({ refused: 'private-address' });
  });

  it.each([
    ['http://127.0.0.1:4010/v1', 'http://127.0.0.1:4010'],
    ['http://localhost:4010/v1', 'http://localhost:4010'],
    ['http://[::1]:4010/v1', 'http://[::1]:4010'],
    ['https://webexapis.com/v1', null],
    ['http://127.0.0.1.example.com/v1', null],
    ['http://10.0.0.1/v1', null],
    ['', null],
  ])('is where a connection of this computer leads: %s', (address, origin) => {
    expect(loopbackOrigin(address)).toBe(origin);
  });
});
