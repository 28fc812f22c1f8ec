import { Select } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import {
  type ImportColumn,
  type ImportLook,
  type Mapping,
  type Meaning,
  meaningsOf,
} from '#shared/model/imports.ts';

const UNUSED = 'unused';

interface RowProps {
  readonly what: 'numbers' | 'locations';
  readonly column: ImportColumn;
  readonly meaning: Meaning | null;
  readonly onChange: (meaning: Meaning | null) => void;
}

function ColumnRow({ what, column, meaning, onChange }: RowProps) {
  const { t } = useTranslation();
  const name = column.title || column.letter;
  const from = meaning === column.meaning ? column.from : meaning === null ? 'none' : 'chosen';
  return (
    <tr className={meaning === null ? 'is-unused' : undefined}>
      <th scope="row">
        <span className="tr-import-letter" aria-hidden="true">
          {column.letter}
        </span>
        {column.title !== '' && <span>{column.title}</span>}
      </th>
      <td className="tr-import-samples">
        {column.samples.length > 0 ? (
          column.samples.map((sample, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: values may repeat, and their order never changes
            <span key={index} className="tr-import-sample tr-mono">
              {sample}
            </span>
          ))
        ) : (
          <span className="tr-faint">{t('import.columns.noValues')}</span>
        )}
      </td>
      <td>
        <Select
          size="xs"
          aria-label={t('import.columns.meaningOf', { column: name })}
          data={[
            { value: UNUSED, label: t('import.columns.unused') },
            ...meaningsOf(what).map((value) => ({ value, label: t(`import.meaning.${value}`) })),
          ]}
          value={meaning ?? UNUSED}
          onChange={(value) => onChange(value === UNUSED || value === null ? null : (value as Meaning))}
        />
      </td>
      <td className="tr-small tr-muted tr-nowrap">
        {meaning !== null && <IconCheck className="tr-import-tick" size={14} aria-hidden="true" />}
        {t(`import.columns.from.${from}`)}
      </td>
    </tr>
  );
}

interface Props {
  readonly what: 'numbers' | 'locations';
  readonly look: ImportLook;
  readonly mapping: Mapping;
  readonly onChange: (mapping: Mapping) => void;
}

/** The columns of the file, each with its first values and what it means. */
export function ColumnTable({ what, look, mapping, onChange }: Props) {
  const { t } = useTranslation();
  /** A meaning has one column: choosing it takes it from the column that had it. */
  const set = (at: number, meaning: Meaning | null) =>
    onChange(
      mapping.map((one, index) =>
        index === at ? meaning : one === meaning && meaning !== null ? null : one,
      ),
    );
  return (
    <div className="tr-frame tr-import-columns">
      <table className="tr-table" aria-label={t('import.columns.title')}>
        <thead>
          <tr>
            <th scope="col">{t('import.columns.column')}</th>
            <th scope="col">{t('import.columns.samples')}</th>
            <th scope="col" colSpan={2}>
              {t('import.columns.meaning')}
            </th>
          </tr>
        </thead>
        <tbody>
          {look.columns.map((column, index) => (
            <ColumnRow
              key={column.letter}
              what={what}
              column={column}
              meaning={mapping[index] ?? null}
              onChange={(meaning) => set(index, meaning)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}
