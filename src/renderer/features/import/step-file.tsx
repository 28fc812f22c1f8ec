import { Button, Select, TextInput } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLiveQuery } from '#renderer/api/live-query.ts';
import { TableFileError } from '#renderer/components/table-file-error.tsx';
import { useSizeWords } from '#renderer/i18n/use-size-words.ts';
import type { CustomerId } from '#shared/model/ids.ts';
import { IMPORT_KINDS } from '#shared/model/imports.ts';
import { useFormatWords } from './import-words.ts';
import type { Import } from './use-import.ts';

const NO_INPUT = {};
const NEW = 'new';

function WhatChoice({ state }: { readonly state: Import }) {
  const { t } = useTranslation();
  const { what } = state.choices;
  return (
    <fieldset className="tr-import-what">
      <legend>{t('import.what.label')}</legend>
      {IMPORT_KINDS.map((kind) => (
        <label key={kind} className={`tr-import-choice${what === kind ? ' is-on' : ''}`}>
          <input
            type="radio"
            name="import-what"
            checked={what === kind}
            onChange={() => void state.lookAgain.run({ what: kind, headerRow: undefined })}
          />
          <span className="tr-import-choice-words">
            <strong>{t(`import.what.${kind}`)}</strong>
            <span className="tr-small tr-muted">{t(`import.what.${kind}Hint`)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function TargetChoice({ state, isAsked }: { readonly state: Import; readonly isAsked: boolean }) {
  const { t } = useTranslation();
  const customers = useLiveQuery('customers.list', NO_INPUT).data?.filter(({ fromFile }) => fromFile) ?? [];
  const { customerId, newName } = state.choices;
  return (
    <div className="tr-import-target">
      <Select
        label={t('import.target.label')}
        description={t('import.target.onlyFiles')}
        data={[
          ...customers.map(({ id, name }) => ({ value: id as string, label: name })),
          { value: NEW, label: t('import.target.new') },
        ]}
        value={customerId ?? NEW}
        onChange={(value) =>
          state.choose({ customerId: value === NEW || value === null ? null : (value as CustomerId) })
        }
      />
      {customerId === null && (
        <TextInput
          label={t('import.target.name')}
          value={newName}
          maxLength={200}
          error={isAsked && newName.trim() === '' ? t('import.target.needName') : undefined}
          onChange={(event) => state.choose({ newName: event.currentTarget.value })}
        />
      )}
    </div>
  );
}

function FileChoice({ state, isAsked }: { readonly state: Import; readonly isAsked: boolean }) {
  const { t } = useTranslation();
  const size = useSizeWords();
  const formatWords = useFormatWords();
  const { file } = state.choices;
  return (
    <div>
      <h2 className="tr-import-label" id="import-file">
        {t('import.file.label')}
      </h2>
      <div className="tr-import-file">
        <IconFileSpreadsheet size={28} stroke={1.4} aria-hidden="true" />
        <div className="tr-import-file-words">
          {file ? <span className="tr-strong">{file.fileName}</span> : <span>{t('import.file.hint')}</span>}
          {file && state.look && (
            <span className="tr-small tr-muted">
              {t('import.file.size', { size: size(file.size), format: formatWords(state.look.format) })}
            </span>
          )}
        </div>
        <Button
          loading={state.chooseFile.isBusy}
          aria-describedby="import-file"
          {...(file ? {} : { variant: 'filled', 'data-primary': true })}
          onClick={() => void state.chooseFile.run()}
        >
          {t(file ? 'import.file.other' : 'import.file.choose')}
        </Button>
      </div>
      {isAsked && !file && <p className="tr-import-need">{t('import.file.need')}</p>}
      {state.chooseFile.error && <TableFileError error={state.chooseFile.error} />}
      {state.lookAgain.error && <TableFileError error={state.lookAgain.error} />}
    </div>
  );
}

/** Step 1: what the file holds, for whom, and the file. */
export function StepFile({ state, isAsked }: { readonly state: Import; readonly isAsked: boolean }) {
  return (
    <div className="tr-import-form">
      <WhatChoice state={state} />
      <TargetChoice state={state} isAsked={isAsked} />
      <FileChoice state={state} isAsked={isAsked} />
    </div>
  );
}
