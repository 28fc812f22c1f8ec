import { memo, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { useTellFailure } from '#renderer/api/use-told-action.ts';
import { usePlaceName, usePlaceWhere } from '#renderer/components/forms/place-words.ts';
import { type Shape, StatusWord, type Tone } from '#renderer/components/status-word.tsx';
import { useFormat } from '#renderer/i18n/use-format.ts';
import { BLANK_FORM_WORDS } from '#shared/blank-forms/words.ts';
import type { FillNote, PlaceChoice } from '#shared/model/blank-form.ts';
import type { BlankFormId } from '#shared/model/ids.ts';
import { FieldCell } from './field-cell.tsx';
import { FixedDialog } from './fixed-dialog.tsx';
import { type PlaceRow, type PlaceState, stateOf } from './places.ts';

const LOOKS: Readonly<Record<PlaceState, { readonly tone: Tone; readonly shape: Shape }>> = {
  person: { tone: 'info', shape: 'pencil' },
  sure: { tone: 'good', shape: 'check' },
  likely: { tone: 'warn', shape: 'triangle' },
  unknown: { tone: 'warn', shape: 'dashed' },
  empty: { tone: 'info', shape: 'pencil' },
};

interface Asking {
  readonly onChoose: (row: PlaceRow, choice: PlaceChoice) => void;
  readonly onWrite: (row: PlaceRow) => void;
}

/** Says what goes into a place. */
function useChoose(blankFormId: BlankFormId): Asking['onChoose'] {
  const tellFailure = useTellFailure();
  return useCallback(
    ({ place }, choice) => {
      call('blankForms.choose', { blankFormId, placeId: place.id, choice }).catch(tellFailure);
    },
    [blankFormId, tellFailure],
  );
}

function Note({ note: { reason, value, limit } }: { readonly note: FillNote }) {
  const { language } = useFormat();
  const length = limit === null ? '' : ` (${value.length} / ${limit})`;
  return (
    <p className={`tr-flush tr-small tr-forms-note${reason === 'no-value' ? ' tr-faint' : ''}`}>
      {BLANK_FORM_WORDS[language].reasons[reason]}
      {length}
    </p>
  );
}

interface RowProps extends Asking {
  readonly row: PlaceRow;
}

/** A form may have a thousand places, so that a row is rendered for its own place only. */
const Row = memo(function Row({ row, onChoose, onWrite }: RowProps) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const nameOf = usePlaceName();
  const whereOf = usePlaceWhere();
  const { place, mapped, sample, notes } = row;
  const state = stateOf(mapped);
  // A box by itself says little; what it answers stands above it.
  const section = place.kind === 'check' && place.section !== '' ? `${place.section} · ` : '';
  return (
    <tr>
      <th scope="row">
        <span className="tr-forms-label">{nameOf(place)}</span>
        <span className="tr-small tr-faint tr-forms-where">
          {section}
          {whereOf(place.where)} · {BLANK_FORM_WORDS[language].kinds[place.kind]}
        </span>
      </th>
      <td>
        <FieldCell row={row} onChoose={onChoose} onWrite={onWrite} />
      </td>
      <td>
        <span className="tr-forms-value">{sample ?? ''}</span>
      </td>
      <td>
        <StatusWord {...LOOKS[state]} isQuiet>
          {t(`forms.states.${state}`)}
        </StatusWord>
        {notes.map((note) => (
          <Note key={`${note.reason} ${note.value}`} note={note} />
        ))}
      </td>
    </tr>
  );
});

interface Props {
  readonly blankFormId: BlankFormId;
  readonly rows: readonly PlaceRow[];
  /** Name of the registration whose values are shown; null where none is. */
  readonly sampleOf: string | null;
}

/** The places of a form: what is printed there, what goes in, the value of a registration, and how sure that is. */
export function PlaceTable({ blankFormId, rows, sampleOf }: Props) {
  const { t } = useTranslation();
  const nameOf = usePlaceName();
  const onChoose = useChoose(blankFormId);
  const [writing, setWriting] = useState<PlaceRow | null>(null);
  return (
    <div className="tr-frame">
      <table className="tr-table tr-forms-places" aria-label={t('forms.columns.places')}>
        <thead>
          <tr>
            <th scope="col">{t('forms.columns.label')}</th>
            <th scope="col">{t('forms.columns.field')}</th>
            <th scope="col">
              {sampleOf === null
                ? t('forms.columns.noSample')
                : t('forms.columns.sample', { registration: sampleOf || t('registration.unnamed') })}
            </th>
            <th scope="col">{t('forms.columns.state')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.place.id} row={row} onChoose={onChoose} onWrite={setWriting} />
          ))}
        </tbody>
      </table>
      <FixedDialog
        isOpen={writing !== null}
        label={writing ? nameOf(writing.place) : ''}
        text={writing?.mapped.fixed ?? ''}
        onSave={(text) => {
          setWriting(null);
          if (writing) onChoose(writing, { to: 'text', text });
        }}
        onClose={() => setWriting(null)}
      />
    </div>
  );
}
