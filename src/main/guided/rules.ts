import { createHash } from 'node:crypto';
import type { Rectangle, WebPreferences } from 'electron';
import { LOCKED } from '../security/web-preferences.ts';

/** What a window may show: the page it begins with, and the hosts that this page and its sign-in have. */
export interface GuidedPlace {
  readonly address: string;
  /** With the port where it is not the usual one. */
  readonly hosts: readonly string[];
}

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Null for what is no address, and for one that carries a name or a password. */
function parse(url: string): URL | null {
  try {
    const parsed = new URL(url);
    return parsed.username === '' && parsed.password === '' ? parsed : null;
  } catch {
    return null;
  }
}

/** True for an address on this computer itself, where a sandbox runs. */
export const isLoopback = (url: string): boolean => LOOPBACK.has(parse(url)?.hostname ?? '');

/**
 * True for what the window may show: https on exactly one of the hosts. Plain http only where the run itself begins with
 * it on this computer, and only there.
 */
export function mayShow(url: string, { address, hosts }: GuidedPlace): boolean {
  const parsed = parse(url);
  if (!parsed) return false;
  if (parsed.protocol === 'https:') return hosts.includes(parsed.host);
  return parsed.protocol === 'http:' && isLoopback(address) && parsed.origin === parse(address)?.origin;
}

/** True for what is handed to the system's browser instead; all else leads nowhere. */
export const mayHandOver = (url: string): boolean => parse(url)?.protocol === 'https:';

/** Cookies and storage are kept for each customer apart, over restarts. The name says nothing about the customer. */
export const partitionFor = (customerId: string): string =>
  `persist:guided-${createHash('sha256').update(customerId).digest('hex').slice(0, 32)}`;

/** No preload: the page has no way to TextReady. */
export const guidedPreferences = (partition: string): WebPreferences => ({ ...LOCKED, partition });

const LONGEST_TITLE = 120;

/** The host first, since the page chooses the rest of the title: nothing in it can turn the host around or push it out. */
export function titleFor(url: string, pageTitle: string): string {
  const host = parse(url)?.host ?? '';
  const said = pageTitle
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()
    .slice(0, LONGEST_TITLE);
  return [host || 'TextReady', said].filter((part) => part !== '').join(' - ');
}

const SMALLEST = { width: 640, height: 480 } as const;
/** Of the screen, where there is no room beside the main window: the click list stands at the left of that one. */
const SHARE = 0.55;

/** At the right of the main window where there is room, else at its left, else over the right part of the screen. */
export function placeBeside(main: Rectangle, area: Rectangle): Rectangle {
  const { y, height } = { y: Math.max(area.y, main.y), height: Math.min(main.height, area.height) };
  const tall = { y, height: Math.max(SMALLEST.height, Math.min(height, area.y + area.height - y)) };
  const right = area.x + area.width - (main.x + main.width);
  if (right >= SMALLEST.width) return { ...tall, x: main.x + main.width, width: right };
  const left = main.x - area.x;
  if (left >= SMALLEST.width) return { ...tall, x: area.x, width: left };
  const width = Math.min(area.width, Math.max(SMALLEST.width, Math.round(area.width * SHARE)));
  return { x: area.x + area.width - width, y: area.y, width, height: area.height };
}

const PAUSE_MS = 1000;

/** Lets one link a second through to the system's browser, so that a page cannot flood the screen with windows. */
export function oneAtATime(now: () => number): () => boolean {
  let last = Number.NEGATIVE_INFINITY;
  return () => {
    if (now() - last < PAUSE_MS) return false;
    last = now();
    return true;
  };
}
