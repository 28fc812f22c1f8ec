import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPublicAddress, isPublicName, literalAddress } from '#core/page-checks/addresses.ts';

describe('addresses of the public internet', () => {
  it.each([
    '93.184.215.14',
    '8.8.8.8',
    '100.63.255.255',
    '100.128.0.0',
    '172.15.255.255',
    '172.32.0.0',
    '192.167.255.255',
    '198.17.255.255',
    '223.255.255.255',
    '2606:2800:21f:cb07:6820:80da:af6b:8b2c',
    '2001:4860:4860::8888',
    '::ffff:8.8.8.8',
    '::ffff:808:808',
    '64:ff9b::8.8.8.8',
    '64:ff9b::808:808',
  ])('%s', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });
});

describe('addresses of this computer and its networks', () => {
  it.each([
    '0.0.0.0',
    '0.1.2.3',
    '10.0.0.1',
    '100.64.0.1',
    '127.0.0.1',
    '127.255.255.254',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.0.0.170',
    '192.0.2.1',
    '192.168.1.1',
    '198.18.0.1',
    '198.51.100.7',
    '203.0.113.7',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::127.0.0.1',
    '::7f00:1',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '::ffff:10.0.0.1',
    '::FFFF:A9FE:A9FE',
    '0:0:0:0:0:ffff:c0a8:1',
    '64:ff9b::10.0.0.1',
    '64:ff9b::a9fe:a9fe',
    '64:ff9b::',
    '64:ff9b::1',
    '64:ff9b:1::1',
    'fe80::1',
    'fe80::1%eth0',
    '2001:4860:4860::8888%eth0',
    'fc00::1',
    'fd00:ec2::254',
    'fec0::1',
    'ff02::1',
    '2001::1',
    '2001:db8::1',
    '2002:7f00:1::',
    '2002:a00:1::1',
    '3fff::1',
    '4000::1',
    '100::1',
  ])('%s', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it.each([
    '',
    'localhost',
    'example.com',
    '127.1',
    '0x7f000001',
    '2130706433',
    '1.2.3.4.5',
    '[::1]',
    '1.2.3.4 ',
  ])('what is no address is not public: %j', (text) => {
    expect(isPublicAddress(text)).toBe(false);
  });

  it('an IPv4 address is judged alike, plain, mapped into IPv6 or translated', () => {
    const byte = fc.integer({ min: 0, max: 255 });
    fc.assert(
      fc.property(byte, byte, byte, byte, (a, b, c, d) => {
        const plain = `${a}.${b}.${c}.${d}`;
        const hex = `${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`;
        const expected = isPublicAddress(plain);
        for (const address of [`::ffff:${plain}`, `::ffff:${hex}`, `64:ff9b::${plain}`, `64:ff9b::${hex}`])
          expect(isPublicAddress(address)).toBe(expected);
      }),
      { seed: 7 },
    );
  });
});

describe('odd spellings in a URL', () => {
  it.each([
    ['http://127.1/', '127.0.0.1'],
    ['http://2130706433/', '127.0.0.1'],
    ['http://0x7f.0.0.1/', '127.0.0.1'],
    ['http://0177.0.0.1/', '127.0.0.1'],
    ['http://0x7f000001/', '127.0.0.1'],
    ['http://127.0.0.1./', '127.0.0.1'],
    ['http://１２７.０.０.１/', '127.0.0.1'],
    ['http://127。0。0。1/', '127.0.0.1'],
    ['http://%31%32%37.0.0.1/', '127.0.0.1'],
    ['http://3232235777/', '192.168.1.1'],
    ['http://[::ffff:127.0.0.1]/', '::ffff:7f00:1'],
    ['http://[0:0:0:0:0:0:0:1]/', '::1'],
    ['http://[::127.0.0.1]/', '::7f00:1'],
    ['http://0/', '0.0.0.0'],
  ])('%s is an address, and a closed one', (url, address) => {
    expect(literalAddress(new URL(url).hostname)).toBe(address);
    expect(isPublicAddress(address)).toBe(false);
  });

  it('a name is no address', () => {
    expect(literalAddress('example.com')).toBeNull();
    expect(literalAddress('1.2.3.example')).toBeNull();
  });
});

describe('names', () => {
  it.each(['example.com', 'www.example.co.uk', 'local.example.com', 'xn--e1afmkfd.example.org'])(
    '%s may be public',
    (name) => {
      expect(isPublicName(name)).toBe(true);
    },
  );

  it.each([
    'localhost',
    'LOCALHOST',
    'localhost.',
    'app.localhost',
    'printer',
    'printer.local',
    'wiki.corp',
    'metadata.google.internal',
    'router.home.arpa',
    'nas.lan',
    'x.onion',
    '',
  ])('%j is not', (name) => {
    expect(isPublicName(name)).toBe(false);
  });
});
