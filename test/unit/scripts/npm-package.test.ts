import { expect, it } from 'vitest';
import { pinnedFiles } from '../../../scripts/setup/npm-package.mjs';
import { FALLBACK_ELECTRON, NODE_PACKAGES } from '../../../scripts/setup/pins.mjs';
import { isSuitableNode } from '../../../scripts/setup/versions.mjs';

it('a pinned package is locked with its integrity, so that npm refuses another download', () => {
  const { manifest, lock } = pinnedFiles({ name: '@scope/tool', version: '1.2.3', integrity: 'sha512-x' });
  expect(JSON.parse(manifest).dependencies).toEqual({ '@scope/tool': '1.2.3' });
  expect(JSON.parse(lock).packages['node_modules/@scope/tool']).toEqual({
    version: '1.2.3',
    integrity: 'sha512-x',
  });
});

it.each(Object.entries({ ...NODE_PACKAGES, fallback: FALLBACK_ELECTRON }))(
  '%s is pinned by integrity',
  (_platform, pin) => {
    expect(pin.integrity).toMatch(/^sha512-[A-Za-z0-9+/]{86}==$/);
  },
);

it.each(Object.entries(NODE_PACKAGES))(
  'the Node.js pinned for %s is one that the project runs on',
  (_platform, pin) => {
    expect(isSuitableNode(pin.version)).toBe(true);
  },
);
