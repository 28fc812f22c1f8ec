import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/i18n/use-format.ts';
import { readCell } from '#shared/templates/cell.ts';
import { LONGEST_VALUE } from '#shared/templates/placeholders.ts';
import { problemText } from '#shared/templates/problems.ts';
import type { SlotKey } from '#shared/templates/slots.ts';
import { slotCodes } from '#shared/templates/words.ts';

/** Where the cursor goes afterwards. */
export type Leave = 'stay' | 'down' | 'up' | 'right' | 'left';

interface Props {
  readonly slot: SlotKey;
  readonly label: string;
  readonly text: string;
  readonly onSave: (value: string, leave: Leave) => void;
  readonly onCancel: () => void;
}

function leaveOf({ key, shiftKey }: KeyboardEvent): Leave | null {
  if (key === 'Enter') return shiftKey ? 'up' : 'down';
  if (key === 'Tab') return shiftKey ? 'left' : 'right';
  return null;
}

function ChoiceEditor({ slot, label, text, onSave, onCancel }: Props) {
  const { t } = useTranslation();
  const { language } = useFormat();
  return (
    <select
      className="tr-gap-input"
      aria-label={label}
      // biome-ignore lint/a11y/noAutofocus: a person has just asked to write here
      autoFocus
      value={text}
      onChange={(event) => onSave(event.currentTarget.value, 'stay')}
      onBlur={onCancel}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
        event.stopPropagation();
      }}
    >
      <option value="">{t('templates.choice')}</option>
      {slotCodes(language, slot).map(({ code, name }) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </select>
  );
}

function TextEditor({ slot, label, text, onSave, onCancel }: Props) {
  const { language } = useFormat();
  const [typed, setTyped] = useState(text);
  const [problem, setProblem] = useState<string | null>(null);
  // A key ends the writing and takes the focus away, which would end it once more.
  const isOver = useRef(false);
  const end = (work: () => void) => {
    if (isOver.current) return;
    isOver.current = true;
    work();
  };
  const save = (leave: Leave) => {
    const read = readCell(slot, typed);
    if (!read.ok) return setProblem(problemText(language, read));
    end(() => onSave(read.value, leave));
  };
  return (
    <>
      <input
        className="tr-gap-input"
        aria-label={label}
        aria-invalid={problem !== null}
        title={problem ?? undefined}
        // biome-ignore lint/a11y/noAutofocus: a person has just asked to write here
        autoFocus
        maxLength={LONGEST_VALUE}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setProblem(null);
        }}
        onBlur={() => (readCell(slot, typed).ok ? save('stay') : end(onCancel))}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Escape') return end(onCancel);
          const leave = leaveOf(event);
          if (leave === null) return;
          event.preventDefault();
          save(leave);
        }}
      />
      {problem && (
        <span role="alert" className="tr-gap-problem">
          {problem}
        </span>
      )}
    </>
  );
}

/** Writes into a cell: Enter and Tab keep it and go on, Escape leaves it as it was. */
export function CellEditor(props: Props) {
  const isChoice = slotCodes('en', props.slot).length > 0;
  return isChoice ? <ChoiceEditor {...props} /> : <TextEditor {...props} />;
}
