import type { ChangeEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StepKind } from '#renderer/stores/draft-history.ts';
import { saveNow } from './autosave.ts';
import { editDraft, previewMessage, touchField } from './draft-actions.ts';
import { FieldShell, useControl } from './field-shell.tsx';
import { type FieldSpec, limitOf } from './fields.ts';
import { useForm, useText } from './form-context.ts';
import { SegmentCount } from './segment-count.tsx';

/** A short field says how long it is only when the limit comes near. */
const NEAR = 0.8;

export function Counter({ place, text, isAlways }: { place: string; text: string; isAlways: boolean }) {
  const { t } = useTranslation();
  const max = limitOf(place);
  const length = text.trim().length;
  if (max === null || (!isAlways && length < max * NEAR)) return null;
  const over = length - max;
  return (
    <span className={`tr-counter tr-num${over > 0 ? ' is-over' : ''}`}>
      {t('registration.field.chars', { length, max })}
      {over > 0 && ` · ${t('registration.field.over', { over })}`}
    </span>
  );
}

/**
 * A field is left by pressing the pointer elsewhere. What is said of it then moves the page, and must not do so before
 * the pointer is up again, or the click misses what it was meant for. In milliseconds.
 */
const CLICK_LASTS_MS = 250;

/** Leaving a field writes it at once, and soon lets it be told that it is required. */
export function useLeave(place: string): () => void {
  const { id, fixed } = useForm();
  return () => {
    if (fixed) return;
    setTimeout(() => touchField(id, place), CLICK_LASTS_MS);
    void saveNow(id);
  };
}

/** What is pasted, dropped or cut is a step of its own; keys that follow each other are one. */
export function stepKind({ nativeEvent }: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>): StepKind {
  const { inputType } = nativeEvent as InputEvent;
  return /^(insertFrom|deleteBy)/.test(inputType ?? '') ? 'step' : 'typed';
}

/** One line of text. */
export function TextField({ field }: { readonly field: FieldSpec }) {
  const { path, width = 'full', inputMode } = field;
  const { id, fixed } = useForm();
  const text = useText(path);
  const tie = useControl(path);
  return (
    <FieldShell place={path} tie={tie} meter={<Counter place={path} text={text} isAlways={false} />}>
      <input
        {...tie.control}
        className={`tr-control is-${width}`}
        type="text"
        inputMode={inputMode}
        autoComplete="off"
        spellCheck={false}
        readOnly={fixed !== null}
        value={text}
        onChange={(event) => editDraft(id, path, event.currentTarget.value, stepKind(event))}
        onBlur={useLeave(path)}
      />
    </FieldShell>
  );
}

interface AreaProps {
  /** Where the text stands: a field, or one sample of the list. */
  readonly place: string;
  readonly isMessage?: boolean;
  readonly hasHelp?: boolean;
  readonly action?: ReactNode;
}

/** Several lines of text; a message also says how it leaves the phone. */
export function AreaField({ place, isMessage = false, hasHelp = true, action }: AreaProps) {
  const { id, fixed } = useForm();
  const text = useText(place);
  const tie = useControl(place, hasHelp);
  const meter = (
    <span className="tr-meter">
      <Counter place={place} text={text} isAlways />
      {isMessage && <SegmentCount text={text} />}
    </span>
  );
  return (
    <FieldShell place={place} tie={tie} meter={meter} action={action}>
      <textarea
        {...tie.control}
        className={`tr-control is-area${isMessage ? ' is-message' : ''}`}
        rows={isMessage ? 2 : 3}
        lang="en"
        readOnly={fixed !== null}
        value={text}
        onChange={(event) => editDraft(id, place, event.currentTarget.value, stepKind(event))}
        onFocus={isMessage ? () => previewMessage(id, place) : undefined}
        onBlur={useLeave(place)}
      />
    </FieldShell>
  );
}
