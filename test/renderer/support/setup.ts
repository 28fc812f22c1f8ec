import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';
import { resetLive } from '#renderer/api/live-cache.ts';
import { setLanguage } from '#renderer/i18n/i18n.ts';
import { useApp } from '#renderer/stores/store.ts';

// The first visit of a screen loads its module, which takes longer on a busy machine.
configure({ asyncUtilTimeout: 20_000 });

/** jsdom has no layout: what virtual lists and media queries ask of a browser, with one fixed size. */
const VIEW = { width: 1280, height: 640 };

class FixedResizeObserver implements ResizeObserver {
  readonly observe = (): void => undefined;
  readonly unobserve = (): void => undefined;
  readonly disconnect = (): void => undefined;
}

/** All is in sight. */
class SeesAll implements IntersectionObserver {
  readonly root = null;
  readonly rootMargin = '';
  readonly scrollMargin = '';
  readonly thresholds = [];
  readonly #tell: IntersectionObserverCallback;
  constructor(tell: IntersectionObserverCallback) {
    this.#tell = tell;
  }
  observe(target: Element): void {
    this.#tell([{ target, isIntersecting: true } as IntersectionObserverEntry], this);
  }
  readonly unobserve = (): void => undefined;
  readonly disconnect = (): void => undefined;
  readonly takeRecords = (): IntersectionObserverEntry[] => [];
}

function define(target: object, name: string, value: unknown): void {
  Object.defineProperty(target, name, { configurable: true, writable: true, value });
}

function defineSize(prototype: object, name: string, size: number): void {
  Object.defineProperty(prototype, name, { configurable: true, get: () => size });
}

defineSize(HTMLElement.prototype, 'offsetHeight', VIEW.height);
defineSize(HTMLElement.prototype, 'offsetWidth', VIEW.width);
defineSize(Element.prototype, 'clientHeight', VIEW.height);
defineSize(Element.prototype, 'clientWidth', VIEW.width);
// As far down as a list may want to scroll.
defineSize(Element.prototype, 'scrollHeight', 40_000_000);
define(Element.prototype, 'getBoundingClientRect', () => new DOMRect(20, 20, 100, 24));
define(globalThis, 'ResizeObserver', FixedResizeObserver);
define(globalThis, 'IntersectionObserver', SeesAll);
define(window, 'matchMedia', (media: string) => ({
  media,
  matches: false,
  onchange: null,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
  addListener: () => undefined,
  removeListener: () => undefined,
  dispatchEvent: () => false,
}));
define(Element.prototype, 'scrollTo', function scrollTo(this: Element, to: { top?: number }) {
  if (typeof to === 'object' && to.top !== undefined) this.scrollTop = to.top;
  // A browser tells of it afterwards, and so never while something is being rendered.
  queueMicrotask(() => this.dispatchEvent(new Event('scroll')));
});
define(Element.prototype, 'scrollIntoView', () => undefined);
// The page itself brings these.
document.title = 'TextReady';
document.documentElement.lang = 'en';

define(document, 'fonts', { addEventListener: () => undefined, removeEventListener: () => undefined });

afterEach(async () => {
  cleanup();
  resetLive();
  useApp.setState(useApp.getInitialState(), true);
  delete document.documentElement.dataset.appState;
  await setLanguage('en');
});
