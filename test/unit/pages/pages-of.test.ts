import { describe, expect, it } from 'vitest';
import type { RegistrationDraft } from '#shared/model/registration.ts';
import { CLEAN_BRAND, CLEAN_CAMPAIGN } from '#shared/rules/examples/registration.ts';
import { addressOf, askedOf, pagesOf } from '#shared/rules/pages/pages-of.ts';

const draft = (messageFlow = CLEAN_CAMPAIGN.messageFlow): RegistrationDraft => ({
  brand: CLEAN_BRAND,
  campaign: { ...CLEAN_CAMPAIGN, messageFlow },
  numbers: [],
});
const optIn = (flow: string) => pagesOf(draft(flow)).find(({ page }) => page === 'opt-in')?.url;

describe('the pages of a registration', () => {
  it('stand where the form names them', () => {
    expect(pagesOf(draft())).toEqual([
      { page: 'website', url: 'https://www.example.com/' },
      { page: 'privacy', url: 'https://www.example.com/privacy' },
      { page: 'terms', url: 'https://www.example.com/terms' },
      { page: 'opt-in', url: 'https://www.example.com/book' },
    ]);
  });

  it('the opt-in page is the first of the flow that is no policy', () => {
    expect(optIn('See https://www.example.com/privacy and www.example.com/join.')).toBe(
      'https://www.example.com/join',
    );
    expect(optIn('Terms at https://example.org/sms-terms only')).toBeNull();
    expect(optIn('Customers text us first.')).toBeNull();
  });

  it('the longest quotation of the flow is the wording that people are shown', () => {
    expect(askedOf(draft(), 'opt-in').consent).toMatch(
      /^I agree to receive text messages.*STOP to opt out\.$/,
    );
    expect(askedOf(draft(), 'terms').consent).toBe('');
    expect(askedOf(draft('They text "JOIN" to 208-555-0142.'), 'opt-in').consent).toBe('');
  });
});

describe('an address', () => {
  it.each([
    ['example.com', 'https://example.com/'],
    [' http://example.com/a ', 'http://example.com/a'],
    ['https://EXAMPLE.com', 'https://example.com/'],
  ])('of %s', (text, url) => {
    expect(addressOf(text)).toBe(url);
  });

  it.each([
    '',
    'not an address',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'ftp://example.com',
    'https://user:secret@example.com/',
    'data:text/html,x',
    'https://',
  ])('is none: %s', (text) => {
    expect(addressOf(text)).toBeNull();
  });
});
