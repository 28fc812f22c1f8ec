import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/i18n/use-format.ts';
import { fieldRefName } from '#shared/blank-forms/words.ts';
import type { Replacement } from '#shared/model/template.ts';
import { placeholder } from '#shared/templates/placeholders.ts';

interface Props {
  readonly replaced: readonly Replacement[];
  /** Placeholders that are not put. */
  readonly keep: ReadonlySet<string>;
  readonly onKeep: (name: string, isKept: boolean) => void;
}

/** What would be replaced by which placeholder, and where; each can be left as it is. */
export function ReplacedTable({ replaced, keep, onKeep }: Props) {
  const { t } = useTranslation();
  const { language, list } = useFormat();
  const groups = [...Map.groupBy(replaced, (one) => one.placeholder)];
  return (
    <div className="tr-frame tr-templates-replaced">
      <table className="tr-table" aria-label={t('templates.columns.replaced')}>
        <thead>
          <tr>
            <th scope="col">{t('templates.columns.by')}</th>
            <th scope="col">{t('templates.columns.replaced')}</th>
            <th scope="col">{t('templates.columns.where')}</th>
          </tr>
        </thead>
        <tbody>
          {groups.map(([name, rows]) => {
            const paths = [...new Set(rows.flatMap((row) => row.paths))];
            return (
              <tr key={name} className={keep.has(name) ? 'is-kept' : undefined}>
                <td>
                  <Checkbox
                    size="xs"
                    label={<span className="tr-mono">{placeholder(name)}</span>}
                    checked={!keep.has(name)}
                    onChange={(event) => onKeep(name, !event.currentTarget.checked)}
                  />
                </td>
                <td>
                  {[...new Set(rows.map(({ text }) => text))].map((text) => (
                    <span key={text} className="tr-templates-text">
                      {text}
                    </span>
                  ))}
                  {keep.has(name) && <span className="tr-small tr-muted">{t('templates.kept')}</span>}
                </td>
                <td className="tr-muted">{list(paths.map((path) => fieldRefName(language, path)))}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
