import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { FuseV1Options } from '@electron/fuses';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { packagedBinary, wrongFuses } from '../../../scripts/lib/packaged.mjs';

const root = resolve(import.meta.dirname, '../../..');
const configuration = parse(readFileSync(join(root, 'electron-builder.yml'), 'utf8'));
const places = FuseV1Options as unknown as Record<string, number>;
const on = '1'.charCodeAt(0);
const off = '0'.charCodeAt(0);

describe('the packaged app', () => {
  it('is found where electron-builder lays it', () => {
    expect(packagedBinary('dist', 'linux', 'x64')).toBe(join('dist', 'linux-unpacked', 'textready'));
    expect(packagedBinary('dist', 'linux', 'arm64')).toBe(join('dist', 'linux-arm64-unpacked', 'textready'));
    expect(packagedBinary('dist', 'win32', 'x64')).toBe(join('dist', 'win-unpacked', 'TextReady.exe'));
    expect(packagedBinary('dist', 'darwin', 'arm64')).toBe(
      join('dist', 'mac-arm64', 'TextReady.app', 'Contents', 'MacOS', 'TextReady'),
    );
  });

  it('is configured so that it runs nothing but its own code', () => {
    expect(configuration.electronFuses).toEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
    });
  });
});

describe('fuses of a binary', () => {
  const wire = { [FuseV1Options.RunAsNode]: on, [FuseV1Options.EnableCookieEncryption]: on };

  it('are right when each is as configured', () => {
    expect(wrongFuses({ runAsNode: true, enableCookieEncryption: true }, places, wire)).toEqual([]);
  });

  it('are named when they differ or are missing', () => {
    expect(wrongFuses({ runAsNode: false }, places, wire)).toEqual(['runAsNode: on instead of off']);
    expect(wrongFuses({ onlyLoadAppFromAsar: true }, places, wire)).toEqual([
      'onlyLoadAppFromAsar: off instead of on',
    ]);
    expect(
      wrongFuses({ enableCookieEncryption: true }, places, { [FuseV1Options.EnableCookieEncryption]: off }),
    ).toEqual(['enableCookieEncryption: off instead of on']);
  });

  it('that nobody knows are an error, not a silent pass', () => {
    expect(wrongFuses({ newFuse: false }, places, wire)).toEqual(['newFuse: not a known fuse']);
  });
});
