import { Select } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call, toAppError } from '#renderer/api/client.ts';
import { usePlaceName } from '#renderer/components/forms/place-words.ts';
import { useFormat } from '#renderer/i18n/use-format.ts';
import { useApp } from '#renderer/stores/store.ts';
import { fieldRefName } from '#shared/blank-forms/words.ts';
import type { MappedPlace, PlaceChoice } from '#shared/model/blank-form.ts';
import type { BlankFormId } from '#shared/model/ids.ts';
import { fieldChoices } from './field-choices.ts';
import { FixedDialog } from './fixed-dialog.tsx';
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
  readonly blankFormId: BlankFormId;
  readonly row: PlaceRow;
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
export function FieldCell({ blankFormId, row }: Props) {
  const { t } = useTranslation();
  const nameOf = usePlaceName();
  const field = useFieldName()(row.mapped);
  const addToast = useApp((state) => state.addToast);
  const [isOpen, setOpen] = useState(false);
  const [isWriting, setWriting] = useState(false);
  const { place } = row;
  const say = (choice: PlaceChoice) =>
    call('blankForms.choose', { blankFormId, placeId: place.id, choice }).catch((error) =>
      addToast({ tone: 'bad', text: t('common.didNotWork'), error: toAppError(error) }),
    );
  const pick = (value: string) => {
    setOpen(false);
    if (value === FIXED) setWriting(true);
    else if (value === NOTHING || value === RECOGNISED) void say({ to: value });
    else void say({ to: 'field', field: value });
  };
  return (
    <>
      {isOpen ? (
        <FieldPicker row={row} onPick={pick} onClose={() => setOpen(false)} />
      ) : (
        <button
          type="button"
          className="tr-forms-field"
          aria-label={t('forms.chooseFor', { label: nameOf(place), field })}
          onClick={() => setOpen(true)}
        >
          <span>{field}</span>
          <IconPencil size={14} aria-hidden="true" />
        </button>
      )}
      <FixedDialog
        isOpen={isWriting}
        label={nameOf(place)}
        text={row.mapped.fixed ?? ''}
        onSave={(text) => {
          setWriting(false);
          void say({ to: 'text', text });
        }}
        onClose={() => setWriting(false)}
      />
    </>
  );
}
