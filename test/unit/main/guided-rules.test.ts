import { describe, expect, it } from 'vitest';
import { CONTROL_HUB_ADDRESS, CONTROL_HUB_HOSTS } from '#shared/guided/paths.ts';
import {
  guidedPreferences,
  isLoopback,
  mayHandOver,
  mayShow,
  oneAtATime,
  partitionFor,
  placeBeside,
  titleFor,
} from '../../../src/main/guided/rules.ts';
import { LOCKED } from '../../../src/main/security/web-preferences.ts';

const HUB = { address: CONTROL_HUB_ADDRESS, hosts: CONTROL_HUB_HOSTS };
const SAMPLE = { address: 'http://127.0.0.1:4100/control-hub', hosts: ['127.0.0.1:4100'] };

describe('what the window of Control Hub shows', () => {
  it.each([
    'https://admin.webex.com',
    'https://admin.webex.com/services/calling?x=1#y',
    'https://login.webex.com/signin',
    'https://idbroker.webex.com/idb/saml2',
    'https://admin.webex.com:443/',
  ])('%s', (url) => {
    expect(mayShow(url, HUB)).toBe(true);
  });

  it.each([
    'http://admin.webex.com/',
    'https://admin.webex.com:8443/',
    'https://admin.webex.com.example.com/',
    'https://evil-admin.webex.com/',
    'https://webex.com/',
    'https://admin.webex.com@example.com/',
    'https://user:word@admin.webex.com/',
    'https://example.com/?https://admin.webex.com/',
    'https://admin.webex.com.',
    'file:///etc/passwd',
    'data:text/html,x',
    'blob:https://admin.webex.com/1',
    'javascript:alert(1)',
    'about:blank',
    'app://bundle/index.html',
    'http://127.0.0.1:4100/control-hub',
    '',
    'not a url',
  ])('never %s', (url) => {
    expect(mayShow(url, HUB)).toBe(false);
  });

  it('plain http for the sample alone, at exactly its origin', () => {
    expect(mayShow('http://127.0.0.1:4100/control-hub/login', SAMPLE)).toBe(true);
    for (const url of [
      'http://127.0.0.1:4101/control-hub',
      'http://localhost:4100/control-hub',
      'http://example.com:4100/control-hub',
      'https://admin.webex.com/',
    ])
      expect(mayShow(url, SAMPLE)).toBe(false);
    const pretended = { address: 'http://example.com/', hosts: ['example.com'] };
    expect(mayShow('http://example.com/', pretended)).toBe(false);
  });

  it('hands https links to the system and nothing else', () => {
    expect(mayHandOver('https://help.webex.com/x')).toBe(true);
    for (const url of [
      'http://example.com',
      'file:///etc/passwd',
      'ms-settings:',
      'https://a:b@example.com/',
    ])
      expect(mayHandOver(url)).toBe(false);
  });

  it('knows what runs on this computer', () => {
    expect(['http://127.0.0.1:1/', 'http://localhost/', 'http://[::1]:9/'].every(isLoopback)).toBe(true);
    expect(['https://admin.webex.com', 'http://127.0.0.1.example.com/', 'x'].some(isLoopback)).toBe(false);
  });

  it('hands over one link a second at most', () => {
    let now = 0;
    const mayPass = oneAtATime(() => now);
    const asked = [0, 10, 999, 1000, 1500, 2000].map((at) => {
      now = at;
      return mayPass();
    });
    expect(asked).toEqual([true, false, false, true, false, true]);
  });
});

describe('the window of Control Hub', () => {
  it('is isolated, sandboxed, and has no preload', () => {
    expect(guidedPreferences('persist:x')).toEqual({ ...LOCKED, partition: 'persist:x' });
  });

  it('keeps the state of each customer apart, over restarts, under a name that says nothing', () => {
    const one = partitionFor('org-harbor');
    expect(one).toMatch(/^persist:guided-[0-9a-f]{32}$/);
    expect(partitionFor('org-harbor')).toBe(one);
    expect(partitionFor('org-harbor2')).not.toBe(one);
    expect(partitionFor('../../x')).toMatch(/^persist:guided-[0-9a-f]{32}$/);
  });

  it.each([
    ['https://admin.webex.com/x', 'Orders', 'admin.webex.com - Orders'],
    ['http://127.0.0.1:4100/control-hub', '', '127.0.0.1:4100'],
    ['https://example.com/', '\u202Emoc.xebew.nimda\u0000\n', 'example.com - moc.xebew.nimda'],
    ['', 'x', 'TextReady - x'],
  ])('of %s called “%s” is titled %s', (url, title, shown) => {
    expect(titleFor(url, title)).toBe(shown);
  });

  it('shows the host however long the page’s title is', () => {
    expect(titleFor('https://example.com/', 'a'.repeat(10_000))).toHaveLength(134);
  });
});

describe('where the window stands', () => {
  const area = { x: 0, y: 0, width: 1920, height: 1080 };

  it('at the right of the main window where there is room', () => {
    const main = { x: 0, y: 40, width: 1200, height: 900 };
    expect(placeBeside(main, area)).toEqual({ x: 1200, y: 40, width: 720, height: 900 });
  });

  it('else at its left', () => {
    const main = { x: 720, y: 0, width: 1200, height: 1080 };
    expect(placeBeside(main, area)).toEqual({ x: 0, y: 0, width: 720, height: 1080 });
  });

  it('else over the right part of the screen, so that the click list stays in sight', () => {
    expect(placeBeside(area, area)).toEqual({ x: 864, y: 0, width: 1056, height: 1080 });
    const second = { x: 1920, y: 100, width: 800, height: 600 };
    expect(placeBeside(second, second)).toEqual({ x: 2080, y: 100, width: 640, height: 600 });
  });
});
