import './forms.css';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/i18n/use-format.ts';
import { BLANK_FORM_WORDS, fieldRefName } from '#shared/blank-forms/words.ts';
import type { FillNote, Place } from '#shared/model/blank-form.ts';
import { usePlaceName } from './place-words.ts';

interface Props {
  readonly notes: readonly FillNote[];
  readonly places: readonly Place[];
  readonly title: string;
}

/** What a form did not take as the registration has it: where, what, and why. */
export function FillNotes({ notes, places, title }: Props) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const nameOf = usePlaceName();
  const words = BLANK_FORM_WORDS[language].reasons;
  const placeOf = new Map<string | null, Place>(places.map((place) => [place.id, place]));
  const rows = notes.map((note) => ({ note, place: placeOf.get(note.placeId) }));
  return (
    <div className="tr-frame tr-forms-notes">
      <table className="tr-table" aria-label={title}>
        <thead>
          <tr>
            <th scope="col">{t('forms.columns.label')}</th>
            <th scope="col">{t('forms.columns.reason')}</th>
            <th scope="col">{t('forms.columns.value')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ note, place }) => (
            <tr key={`${note.placeId} ${note.field} ${note.reason} ${note.value}`}>
              <th scope="row">
                {place ? nameOf(place) : note.field === null ? '' : fieldRefName(language, note.field)}
              </th>
              <td className="tr-muted">{words[note.reason]}</td>
              <td>
                <span className="tr-forms-value">{note.value}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
