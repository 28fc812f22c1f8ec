import { Select } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlaceName } from '#renderer/components/forms/place-words.ts';
import { useFormat } from '#renderer/i18n/use-format.ts';
import { fieldRefName } from '#shared/blank-forms/words.ts';
import type { MappedPlace, PlaceChoice } from '#shared/model/blank-form.ts';
import { fieldChoices } from './field-choices.ts';
import type { PlaceRow } from './places.ts';

const NOTHING = 'nothing';
const FIXED = 'text';
const RECOGNISED = 'recognised';

/** What goes into a place, in words. */
function useFieldName(): (mapped: MappedPlace) => string {
  const { t } = useTranslation();
  const { language } = useFormat();
  return ({ field, fixed, by }) => {
    if (fixed !== null) return t('forms.fixedText', { text: fixed });
    if (field !== null) return fieldRefName(language, field);
    return by === 'person' ? t('forms.nothing') : t('forms.choose');
  };
}

interface Props {
  readonly row: PlaceRow;
  readonly onChoose: (row: PlaceRow, choice: PlaceChoice) => void;
  /** A text of its own is wanted there. */
  readonly onWrite: (row: PlaceRow) => void;
}

interface PickerProps {
  readonly row: PlaceRow;
  readonly onPick: (value: string) => void;
  readonly onClose: () => void;
}

/** The fields to choose from; made when it is opened, since a form may have a thousand places. */
function FieldPicker({ row: { place, mapped }, onPick, onClose }: PickerProps) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const nameOf = usePlaceName();
  const other = [
    { value: NOTHING, label: t('forms.nothing') },
    { value: FIXED, label: t('forms.fixed') },
    ...(mapped.by === 'person' ? [{ value: RECOGNISED, label: t('forms.recognised') }] : []),
  ];
  return (
    <Select
      size="xs"
      aria-label={t('forms.chooseLabel', { label: nameOf(place) })}
      data={[
        { group: t('forms.groups.other'), items: other },
        ...fieldChoices(language, place, mapped).map(({ group, items }) => ({
          group: t(`forms.groups.${group}`),
          items: [...items],
        })),
      ]}
      value={mapped.field}
      searchable
      autoFocus
      defaultDropdownOpened
      maxDropdownHeight={320}
      onChange={(value) => value !== null && onPick(value)}
      onDropdownClose={onClose}
    />
  );
}

/** What goes into a place; a press opens the fields to choose from. */
export function FieldCell({ row, onChoose, onWrite }: Props) {
  const { t } = useTranslation();
  const nameOf = usePlaceName();
  const field = useFieldName()(row.mapped);
  const cell = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  const hadFocus = useRef(false);
  useEffect(() => {
    if (!isOpen && hadFocus.current) cell.current?.querySelector('button')?.focus();
  }, [isOpen]);
  const close = () => {
    // Whoever went elsewhere is left there.
    hadFocus.current = cell.current?.contains(document.activeElement) ?? false;
    setOpen(false);
  };
  const pick = (value: string) => {
    close();
    if (value === FIXED) onWrite(row);
    else if (value === NOTHING || value === RECOGNISED) onChoose(row, { to: value });
    else onChoose(row, { to: 'field', field: value });
  };
  return (
    <div ref={cell}>
      {isOpen ? (
        <FieldPicker row={row} onPick={pick} onClose={close} />
      ) : (
        <button
          type="button"
          className="tr-forms-field"
          aria-label={t('forms.chooseFor', { label: nameOf(row.place), field })}
          onClick={() => setOpen(true)}
        >
          <span>{field}</span>
          <IconPencil size={14} aria-hidden="true" />
        </button>
      )}
    </div>
  );
}
