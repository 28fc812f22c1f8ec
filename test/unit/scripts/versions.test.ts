import { describe, expect, it } from 'vitest';
import { compareVersions, isSuitableNode, parseVersion } from '../../../scripts/setup/versions.mjs';

describe('version numbers', () => {
  it('are read with a leading v, missing parts and any suffix', () => {
    expect(parseVersion('v24.21.0')).toEqual([24, 21, 0]);
    expect(parseVersion('20')).toEqual([20, 0, 0]);
    expect(parseVersion('2.36-9+deb12u14')).toEqual([2, 36, 0]);
  });

  it('are refused when there is no number', () => {
    expect(() => parseVersion('latest')).toThrow('Not a version number');
  });

  it('compare by number, not by letter', () => {
    expect(compareVersions('22.9.0', '22.14.0')).toBeLessThan(0);
    expect(compareVersions('v24.0.0', '24')).toBe(0);
    expect(compareVersions('24.0.1', '24.0.0')).toBeGreaterThan(0);
  });
});

describe('a suitable Node.js', () => {
  it.each(['v22.22.2', 'v24.15.0', 'v24.21.0', 'v26.0.0', 'v28.1.0'])('%s is', (version) => {
    expect(isSuitableNode(version)).toBe(true);
  });

  it.each(['v20.20.2', 'v22.14.0', 'v22.22.1', 'v23.11.0', 'v24.14.9', 'v25.3.0'])('%s is not', (version) => {
    expect(isSuitableNode(version)).toBe(false);
  });
});
