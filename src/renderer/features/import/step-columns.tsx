import { Checkbox, NumberInput, Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLiveQuery } from '#renderer/api/live-query.ts';
import { TableFileError } from '#renderer/components/table-file-error.tsx';
import { IMPORT_MODES } from '#shared/model/imports.ts';
import { ColumnTable } from './column-table.tsx';
import type { Import } from './use-import.ts';

function ReadingOptions({ state }: { readonly state: Import }) {
  const { t } = useTranslation();
  const { look } = state;
  if (!look) return null;
  const { sheets, sheet } = look.format;
  return (
    <div className="tr-import-reading">
      {sheets.length > 1 && (
        <Select
          size="xs"
          label={t('import.columns.sheet')}
          data={sheets}
          value={sheet}
          onChange={(value) => void state.lookAgain.run({ sheet: value ?? undefined, headerRow: undefined })}
        />
      )}
      <NumberInput
        size="xs"
        label={t('import.columns.header')}
        min={1}
        max={1000}
        clampBehavior="strict"
        allowDecimal={false}
        disabled={look.headerRow === 0}
        value={look.headerRow === 0 ? '' : look.headerRow}
        onChange={(value) => {
          if (typeof value === 'number' && value >= 1) void state.lookAgain.run({ headerRow: value });
        }}
      />
      <Checkbox
        label={t('import.columns.noHeader')}
        checked={look.headerRow === 0}
        onChange={(event) =>
          void state.lookAgain.run({ headerRow: event.currentTarget.checked ? 0 : undefined })
        }
      />
    </div>
  );
}

function ModeChoice({ state }: { readonly state: Import }) {
  const { t } = useTranslation();
  return (
    <fieldset className="tr-import-what">
      <legend>{t('import.options.mode')}</legend>
      {[...IMPORT_MODES].reverse().map((mode) => (
        <label key={mode} className={`tr-import-choice${state.choices.mode === mode ? ' is-on' : ''}`}>
          <input
            type="radio"
            name="import-mode"
            checked={state.choices.mode === mode}
            onChange={() => state.choose({ mode })}
          />
          <span className="tr-import-choice-words">
            <strong>{t(`import.options.${mode}`)}</strong>
            <span className="tr-small tr-muted">{t(`import.options.${mode}Hint`)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** What to do with locations: those that the rows name, and those that they do not. */
function LocationOptions({ state }: { readonly state: Import }) {
  const { t } = useTranslation();
  const { customerId, location, makesLocations } = state.choices;
  const customer = useLiveQuery('customers.get', customerId ? { customerId } : null).data;
  const hasColumn = state.mapping.includes('location');
  const isFirst = (customer?.locations.length ?? 0) === 0;
  return (
    <div className="tr-import-options">
      {hasColumn && !isFirst && (
        <Checkbox
          label={t('import.options.unknown')}
          description={t('import.options.unknownHint')}
          checked={makesLocations ?? false}
          onChange={(event) => state.choose({ makesLocations: event.currentTarget.checked })}
        />
      )}
      {!hasColumn && (
        <TextInput
          label={t('import.options.location')}
          description={t('import.options.locationHint')}
          value={location}
          maxLength={256}
          list="import-locations"
          onChange={(event) => state.choose({ location: event.currentTarget.value })}
        />
      )}
      <datalist id="import-locations">
        {customer?.locations.map(({ id, name }) => (
          <option key={id} value={name} />
        ))}
      </datalist>
    </div>
  );
}

/** Step 2: what the columns mean, and what the file is. */
export function StepColumns({ state }: { readonly state: Import }) {
  const { t } = useTranslation();
  const { look, choices, mapping, setMapping } = state;
  if (!look) return null;
  return (
    <div className="tr-import-wide">
      <section aria-labelledby="import-columns">
        <div className="tr-row-between tr-import-heading">
          <div>
            <h2 className="tr-section-title" id="import-columns">
              {t('import.columns.title')}
            </h2>
            <p className="tr-small tr-muted tr-flush">{t('import.columns.lead')}</p>
          </div>
          <ReadingOptions state={state} />
        </div>
        {state.lookAgain.error && <TableFileError error={state.lookAgain.error} />}
        <ColumnTable what={choices.what} look={look} mapping={mapping} onChange={setMapping} />
      </section>
      <div className="tr-import-below">
        <ModeChoice state={state} />
        {choices.what === 'numbers' && <LocationOptions state={state} />}
      </div>
    </div>
  );
}
