import { useEffect } from 'react';
import { flushAll } from '#renderer/stores/flush.ts';
import { ABOUT_ONE, SCREENS } from '#renderer/stores/navigation.ts';
import { useApp } from '#renderer/stores/store.ts';

/** The last visible primary button: a dialog's stands after the page's in the document. */
function pressPrimary(): void {
  const buttons = [...document.querySelectorAll<HTMLButtonElement>('[data-primary]')];
  const inDialog = buttons.filter((button) => button.closest('[role="dialog"]'));
  const [button] = inDialog.length > 0 ? inDialog.slice(-1) : buttons;
  if (button && !button.disabled) button.click();
}

function goToScreen(digit: number): void {
  const { go, customerId } = useApp.getState();
  const screen = SCREENS[digit - 1];
  if (screen && (customerId !== null || !ABOUT_ONE.has(screen))) go(screen);
}

/** True when the key was one of ours. */
function handle(event: KeyboardEvent): boolean {
  const { back, forward, go, isPaletteOpen, setPaletteOpen } = useApp.getState();
  if (event.altKey && !event.ctrlKey && !event.metaKey) {
    if (event.key === 'ArrowLeft') back();
    else if (event.key === 'ArrowRight') forward();
    else return false;
    return true;
  }
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return false;
  const key = event.key.toLowerCase();
  if (key === 'k') setPaletteOpen(!isPaletteOpen);
  else if (key === 's') void flushAll();
  else if (key === 'enter') pressPrimary();
  else if (key === ',') go('settings');
  else if (/^[1-9]$/.test(key)) goToScreen(Number(key));
  else return false;
  return true;
}

/** Keys that work everywhere; they are listed under Settings, Keyboard. */
export function useShortcuts(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!event.defaultPrevented && handle(event)) event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
