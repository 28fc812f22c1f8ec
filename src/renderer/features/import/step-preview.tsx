import { useTranslation } from 'react-i18next';
import { StatusWord } from '#renderer/components/status-word.tsx';
import { usePstnWords, useStateWords } from '#renderer/i18n/use-domain-words.ts';
import { useFormat } from '#renderer/i18n/use-format.ts';
import type { ImportPreview, UnderstoodRow } from '#shared/model/imports.ts';
import { formatPhone } from '#shared/model/phone.ts';
import { ProblemList } from './problem-list.tsx';

const COUNTS = ['added', 'changed', 'removed', 'unchanged', 'leftOut'] as const;
const NAMED = 6;

function Counts({ preview }: { readonly preview: ImportPreview }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <dl className="tr-import-counts">
      {COUNTS.map((count) => (
        <div
          key={count}
          className={preview[count] === 0 ? 'is-none' : ''}
          data-count={count}
          data-alarm={(count === 'removed' && preview.needsRemovalConsent) || undefined}
        >
          <dt>{t(`import.preview.${count}`)}</dt>
          <dd className="tr-num">{format.count(preview[count])}</dd>
        </div>
      ))}
    </dl>
  );
}

function NumberCells({ row }: { readonly row: UnderstoodRow }) {
  const states = useStateWords();
  return (
    <>
      <td className="tr-mono">{row.title === '' ? '–' : formatPhone(row.title)}</td>
      <td className="tr-mono">{row.extension}</td>
      <td>{row.location}</td>
      <td>{row.owner}</td>
      <td>{states(row.state)}</td>
    </>
  );
}

function LocationCells({ row }: { readonly row: UnderstoodRow }) {
  const pstn = usePstnWords();
  return (
    <>
      <td>{row.title}</td>
      <td>{row.place}</td>
      <td>{pstn(row.state)}</td>
    </>
  );
}

const NUMBER_HEADS = ['number', 'extension', 'location', 'ownerName', 'state'] as const;
const LOCATION_HEADS = ['name', 'city', 'pstn'] as const;

function FirstRows({ preview }: { readonly preview: ImportPreview }) {
  const { t } = useTranslation();
  if (preview.first.length === 0) return null;
  const isNumbers = preview.what === 'numbers';
  return (
    <section aria-labelledby="import-first">
      <h2 className="tr-section-title" id="import-first">
        {t('import.preview.first')}
      </h2>
      <div className="tr-frame tr-import-scroll">
        <table className="tr-table" aria-labelledby="import-first">
          <thead>
            <tr>
              <th scope="col">{t('import.preview.row')}</th>
              {(isNumbers ? NUMBER_HEADS : LOCATION_HEADS).map((head) => (
                <th key={head} scope="col">
                  {t(`import.meaning.${head}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {preview.first.map((row) => (
              <tr key={row.row}>
                <td className="tr-num tr-muted">{row.row}</td>
                {isNumbers ? <NumberCells row={row} /> : <LocationCells row={row} />}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Notes({ preview }: { readonly preview: ImportPreview }) {
  const { t } = useTranslation();
  const { list } = useFormat();
  const { what, locationsMade, assumptions } = preview;
  const isMade = what === 'numbers' && locationsMade.length > 0;
  if (!isMade && assumptions.length === 0) return null;
  const more = locationsMade.length > NAMED ? ['…'] : [];
  return (
    <section aria-labelledby="import-notes">
      <h2 className="tr-section-title" id="import-notes">
        {t('import.assumptions.title')}
      </h2>
      <ul className="tr-import-notes">
        {isMade && (
          <li>
            {t('import.preview.made', {
              count: locationsMade.length,
              names: list([...locationsMade.slice(0, NAMED), ...more]),
            })}
          </li>
        )}
        {assumptions.map((assumption) => (
          <li key={assumption}>{t(`import.assumptions.${assumption}`)}</li>
        ))}
      </ul>
    </section>
  );
}

/** Why there is nothing to import; null when there is. */
export function emptyReason(preview: ImportPreview): 'noneTaken' | 'nothing' | null {
  if (preview.added + preview.changed + preview.removed > 0) return null;
  return preview.unchanged === 0 ? 'noneTaken' : 'nothing';
}

/** Step 3: what would change, and what was found in the rows. Nothing has been written. */
export function StepPreview({ preview }: { readonly preview: ImportPreview }) {
  const { t } = useTranslation();
  const reason = emptyReason(preview);
  return (
    <div className="tr-import-wide">
      <section aria-labelledby="import-would">
        <h2 className="tr-section-title" id="import-would">
          {t('import.preview.title')}
        </h2>
        <p className="tr-muted tr-import-lead">
          {t(preview.isNewCustomer ? 'import.preview.wouldNew' : 'import.preview.would', {
            customer: preview.customerName,
            rows: t('import.preview.rows', { count: preview.rows }),
            file: preview.look.fileName,
          })}
        </p>
        <Counts preview={preview} />
        {reason && (
          <p className="tr-import-lead">
            <StatusWord
              tone={reason === 'nothing' ? 'info' : 'bad'}
              shape={reason === 'nothing' ? 'info' : 'cross'}
            >
              {t(`import.preview.${reason}`)}
            </StatusWord>
          </p>
        )}
      </section>
      <ProblemList preview={preview} />
      <FirstRows preview={preview} />
      <Notes preview={preview} />
    </div>
  );
}
