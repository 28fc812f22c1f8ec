import { describe, expect, it } from 'vitest';
import { brandNames, namesBrand } from '#shared/rules/reading/brand-name.ts';
import { findEmails, findLinks, isHostedAt, mailDomain, websiteHost } from '#shared/rules/reading/links.ts';
import { firstClaim, isDenied } from '#shared/rules/reading/negation.ts';
import { optInMethods } from '#shared/rules/reading/opt-in-methods.ts';
import { findPhones, isHelpContact, nanpCountry } from '#shared/rules/reading/phones.ts';
import { findPlaceholders, isOnlyPlaceholder, standsForBrand } from '#shared/rules/reading/placeholders.ts';
import { words } from '#shared/rules/reading/words.ts';

describe('links in a text', () => {
  it.each([
    ['See https://www.example.com/a?b=c.', ['https://www.example.com/a?b=c']],
    ['See example.com, or (example.org/x).', ['example.com', 'example.org/x']],
    ['See EXAMPLE.COM now', ['EXAMPLE.COM']],
    ['Write to help@example.com', []],
    ['Open at 9.30 a.m., e.g. today', []],
    ['It is ready.Call us', []],
    ['It is confirmed.today', []],
    ['The file is called list.pdf', []],
    ['Price 4.99. Thanks', []],
    ['http://203.0.113.7/x', ['http://203.0.113.7/x']],
    ['version 1.2.3.4', []],
    ['www.example.travel', ['www.example.travel']],
    ['example.travel', []],
    ['a.b.example.co.uk/path', ['a.b.example.co.uk/path']],
  ])('%s', (text, links) => {
    expect(findLinks(text).map((link) => link.text)).toEqual(links);
  });

  it('know their domain, and when they are numbers or coded', () => {
    expect(findLinks('http://a.example.co.uk')[0]).toMatchObject({
      domain: 'example.co.uk',
      scheme: 'http',
      isIp: false,
    });
    expect(findLinks('https://203.0.113.7/')[0]).toMatchObject({ isIp: true, domain: '' });
    expect(findLinks('https://xn--hrbor-gra.com')[0]).toMatchObject({ isPunycode: true });
  });

  it('compare hosts by their ends only at dots', () => {
    const hosts = new Set(['bit.ly']);
    expect(isHostedAt('www.bit.ly', hosts)).toBe(true);
    expect(isHostedAt('habit.ly', hosts)).toBe(false);
    expect(isHostedAt('ly', hosts)).toBe(false);
  });

  it('find the domain of a website and of an address', () => {
    expect(websiteHost('WWW.Example.com/x')).toEqual({ host: 'www.example.com', domain: 'example.com' });
    expect(websiteHost('harbor')).toBeNull();
    expect(mailDomain('a@mail.example.com')).toBe('example.com');
    expect(mailDomain('@example.com')).toBeNull();
    expect(mailDomain('a@harbor')).toBeNull();
    expect(findEmails('Write to a.b+c@example.com.')).toEqual(['a.b+c@example.com']);
  });
});

describe('telephone numbers in a text', () => {
  it.each([
    ['Call 208-555-0142.', ['+12085550142']],
    ['Call (208) 555-0142 or +1 208 555 0143', ['+12085550142', '+12085550143']],
    ['Call 208.555.0142', ['+12085550142']],
    ['Call 2085550142', ['+12085550142']],
    ['+12085550142', ['+12085550142']],
    ['Order 2085550142', []],
    ['Tracking 1Z999AA10123456784', []],
    ['On 2026-11-03 at 10:00', []],
    ['Code 118201, extension 0142', []],
    ['1-800-CANOEING', [null]],
  ])('%s', (text, numbers) => {
    expect(findPhones(text).map(({ e164 }) => e164)).toEqual(numbers);
  });

  it('are known as help contacts by the words before them', () => {
    const text = 'For help call 208-555-0142. Or book at 208-555-0143';
    expect(findPhones(text).map(({ index }) => isHelpContact(text, index))).toEqual([true, false]);
  });

  it('have a country by area code, also those that nobody can call', () => {
    expect(['+12085550142', '+14165550142', '+18765550142', '+442079460123'].map(nanpCountry)).toEqual([
      'US',
      'CA',
      'JM',
      '',
    ]);
  });
});

describe('places in a template', () => {
  it('are told by their brackets', () => {
    const text = ['[Name] {{order}} $', '{total} {one} <date> a < b > c [x'].join('');
    expect(findPlaceholders(text).map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'square Name',
      'curly order',
      'curly total',
      'curly one',
      'angle date',
    ]);
  });

  it.each([
    ['Brand', true],
    ['Your Company Name', true],
    ['BRAND_NAME', true],
    ['brandName', true],
    ['Name', false],
    ['Customer Name', false],
    ['Brand of boat', false],
  ])('%s stands for the brand: %s', (name, expected) => {
    expect(standsForBrand(name)).toBe(expected);
  });

  it('are a whole field, or not', () => {
    expect(['[Brand]', '{{name}}', '(Business name)', 'Company name'].map(isOnlyPlaceholder)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(['Brand New Boats', '[Brand] Boats', '', 'The Boat Company'].map(isOnlyPlaceholder)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});

describe('the brand in a text', () => {
  const names = (displayName: string, companyName = '') => brandNames({ displayName, companyName });
  it.each([
    ['Harbor Outfitters', 'HARBOR OUTFITTERS: ready', true],
    ['Harbor Outfitters LLC', 'Harbor Outfitters: ready', true],
    ['The Harbor Outfitters', 'harbor outfitters, ready', true],
    ['Macy’s', "Macy's: ready", true],
    ['Fish & Sons', 'Fish and Sons: ready', true],
    ['Café Río', 'Cafe Rio: ready', true],
    ['Harbor Outdoor Supplies', 'Harbor Outdoor: ready', true],
    ['Bank of Boise', 'The bank of the river', false],
    ['Harbor Outfitters', 'The harbor is closed', false],
    ['Harbor Outfitters', 'See harboroutfitters.example.com', true],
    ['Ace', 'Your place is ready', false],
    ['LLC', 'LLC: ready', true],
  ])('%s in “%s”: %s', (name, text, expected) => {
    expect(namesBrand(text, names(name))).toBe(expected);
  });

  it('may be the legal name as well', () => {
    expect(namesBrand('Lakeside: ready', names('Harbor', 'Lakeside Inc'))).toBe(true);
  });

  it('is unknown when the form names none', () => {
    expect(names('', ' ').known).toBe(false);
    expect(names('!!!').known).toBe(false);
  });

  it('is not named by a token, unless it is one itself', () => {
    expect(namesBrand('[Brand]: ready', names('Harbor'))).toBe(false);
    expect(namesBrand('[Brand]: ready', names('[Brand]'))).toBe(true);
    expect(namesBrand('Ready', names('[Brand]'))).toBe(false);
  });
});

describe('what a text claims', () => {
  it('is not what it denies in the same sentence', () => {
    const text = 'We never send offers. Offers are sent by others.';
    expect(firstClaim(text, /offers/i)).toEqual({ match: 'Offers', index: 22 });
    expect(firstClaim('We don’t send offers', /offers/)).toBeNull();
    expect(isDenied('No. We send offers', 12)).toBe(false);
  });

  it('is read in words without endings and accents', () => {
    expect(words('Harbor’s Café & Co.')).toEqual(['harbor', 'cafe', 'and', 'co']);
  });

  it('may be that people agree in several ways', () => {
    const text =
      'Guests sign a paper form, or text BOAT to 208-555-0142, or scan the QR code, or agree over the phone.';
    expect([...optInMethods(text)].sort()).toEqual(['keyword', 'paper', 'qr', 'verbal']);
  });
});
