import { useEffect } from 'react';
import type { RegistrationId } from '#shared/model/ids.ts';
import { takeStep } from './draft-actions.ts';
import { focusField } from './focus-field.ts';

type Way = 'undo' | 'redo';

const NAME = '.tr-name';
const OF_THE_FORM = `[id^="field-"], ${NAME}`;
const TEXT = 'textarea, input:not([type="checkbox"]), [contenteditable="true"]';

/** Takes a step and leads to where it was done, once the form shows it. */
export function goStep(id: RegistrationId, way: Way): void {
  const place = takeStep(id, way);
  if (place === null) return;
  requestAnimationFrame(() => {
    if (place === 'name') document.querySelector<HTMLElement>(NAME)?.focus();
    else focusField(place);
  });
}

/** True where the keys mean the form: not in a dialog, nor in a text that is none of its fields, such as a note. */
function isOfForm(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return true;
  if (target.closest('[role="dialog"]')) return false;
  return !target.matches(TEXT) || target.matches(OF_THE_FORM);
}

function wayOfKey({ ctrlKey, metaKey, altKey, shiftKey, key }: KeyboardEvent): Way | null {
  if (!(ctrlKey || metaKey) || altKey) return null;
  const letter = key.toLowerCase();
  if (letter === 'y' && !shiftKey) return 'redo';
  if (letter !== 'z') return null;
  return shiftKey ? 'redo' : 'undo';
}

/** What the menu of the window or of the pointer asks of a text field. */
function wayOfInput({ inputType }: InputEvent): Way | null {
  if (inputType === 'historyUndo') return 'undo';
  return inputType === 'historyRedo' ? 'redo' : null;
}

/** Ctrl Z and its sisters go through the whole form; what the browser remembers of one field never interferes. */
export function useHistoryKeys(id: RegistrationId): void {
  useEffect(() => {
    const take = (event: Event, way: Way | null) => {
      if (way === null || event.defaultPrevented || !isOfForm(event.target)) return;
      event.preventDefault();
      goStep(id, way);
    };
    const onKey = (event: KeyboardEvent) => take(event, wayOfKey(event));
    const onInput = (event: InputEvent) => take(event, wayOfInput(event));
    window.addEventListener('keydown', onKey);
    window.addEventListener('beforeinput', onInput);
    return () => {
      window.removeEventListener('keydown', onKey);
      window.removeEventListener('beforeinput', onInput);
    };
  }, [id]);
}
