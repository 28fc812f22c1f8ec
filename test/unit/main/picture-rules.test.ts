import { describe, expect, it } from 'vitest';
import { PICTURE_POLICY, partOf } from '../../../src/main/pages/picture-rules.ts';

describe('what a picture fetches', () => {
  it.each([
    ['https://example.com/a', 'text/css,*/*;q=0.1', 'style'],
    ['https://example.com/a', 'image/avif,image/webp,*/*;q=0.8', 'image'],
    ['https://example.com/a.woff2?v=1', '*/*', 'font'],
    ['https://example.com/a.js', '*/*', null],
    ['https://example.com/prefetched', '*/*', null],
    ['https://example.com/frame', 'text/html,application/xhtml+xml,*/*;q=0.8', null],
    ['https://example.com/a.woff', '', null],
  ])('%s for “%s”: %s', (url, accept, part) => {
    expect(partOf(url, accept)).toBe(part);
  });

  it('by a policy that lets nothing act', () => {
    expect(PICTURE_POLICY).toContain("default-src 'none'");
    expect(PICTURE_POLICY).toContain("form-action 'none'");
    expect(PICTURE_POLICY.split('; ')).toContain('sandbox');
    expect(PICTURE_POLICY).not.toMatch(/script-src|connect-src|frame-src|object-src/);
  });
});
