import { describe, expect, it } from 'vitest';
import { loginSign, needsScripts, parkedSign } from '#shared/rules/pages/signs.ts';
import { pageText } from './page-text.ts';

const LONG = 'Canoes, kayaks, tents and lamps for a day or a week on the lake. '.repeat(25);

describe('a parked domain', () => {
  it.each([
    'harbor-outfitters.example.com\nThis domain is for sale',
    'Buy this domain',
    'This web page is parked free, courtesy of a registrar\nparked domain',
    'The domain name may be for sale by its owner',
    'Welcome to nginx',
    'The domain harbor-outfitters.example.com is available for purchase',
    'Index of /',
  ])('says so: %s', (text) => {
    expect(parkedSign(pageText(text))).not.toBeNull();
  });

  it.each([
    'Harbor Outfitters\nBoats for sale and for rent',
    'Our domain is the lake: boats for sale',
    'Park your car beside the dock',
    `${LONG} This domain is for sale`,
  ])('is not meant: %s', (text) => {
    expect(parkedSign(pageText(text))).toBeNull();
  });

  it('is known by the host that it leads to', () => {
    expect(parkedSign(pageText(LONG, { host: 'www.hugedomains.com' }))).toBe('www.hugedomains.com');
    expect(parkedSign(pageText(LONG, { host: 'hugedomains.com.example.com' }))).toBeNull();
  });
});

describe('a wall to sign in', () => {
  it.each([
    [pageText('Sign in to continue\nPassword', { passwordFields: 1 })],
    [pageText('', { passwordFields: 1 })],
    [pageText('Please log in to view this page')],
    [pageText('Welcome back', { path: '/account/login' })],
    [pageText('Welcome back', { host: 'login.example.com' })],
  ])('is seen', (page) => {
    expect(loginSign(page)).not.toBeNull();
  });

  it.each([
    [pageText(LONG, { passwordFields: 1 })],
    [pageText('Sign up for texts about your rental')],
    [pageText('Rent a boat', { path: '/logins-and-outs' })],
  ])('is not a page that also lets people sign in', (page) => {
    expect(loginSign(page)).toBeNull();
  });
});

it('a page without words waits for scripts only when it has some', () => {
  expect(needsScripts(pageText('Loading', { scripts: 1 }))).toBe(true);
  expect(needsScripts(pageText('Loading'))).toBe(false);
  expect(needsScripts(pageText(LONG, { scripts: 9 }))).toBe(false);
});
