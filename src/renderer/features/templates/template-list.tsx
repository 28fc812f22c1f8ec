import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLiveQuery } from '#renderer/api/live-query.ts';
import { EmptyState } from '#renderer/components/empty-state.tsx';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import { Page } from '#renderer/components/page.tsx';
import { TimeText } from '#renderer/components/time-text.tsx';
import { useFormat } from '#renderer/i18n/use-format.ts';
import { useApp } from '#renderer/stores/store.ts';
import { codeName } from '#shared/blank-forms/words.ts';
import type { TemplateSummary } from '#shared/model/template.ts';

const NO_INPUT = {};
const COLUMNS = ['name', 'usecase', 'placeholders', 'drafts', 'updated'] as const;

function Row({ one }: { readonly one: TemplateSummary }) {
  const { t } = useTranslation();
  const format = useFormat();
  const go = useApp((state) => state.go);
  const open = () => go('templates', { templateId: one.id });
  return (
    <tr className="tr-clickable" onClick={open}>
      <td>
        <button
          type="button"
          className="tr-link tr-strong"
          aria-label={t('templates.open', { name: one.name })}
          onClick={(event) => {
            event.stopPropagation();
            open();
          }}
        >
          {one.name}
        </button>
      </td>
      <td>
        {one.usecase ? (
          codeName(format.language, 'campaign.usecase', one.usecase)
        ) : (
          <span className="tr-faint">{t('templates.noUsecase')}</span>
        )}
      </td>
      <td className="tr-num">{format.count(one.placeholders.length)}</td>
      <td className="tr-num">{format.count(one.drafts)}</td>
      <td>
        <TimeText iso={one.updatedAt} as="ago" />
      </td>
    </tr>
  );
}

/** The templates of the workspace, by name. */
export function TemplateList() {
  const { t } = useTranslation();
  const go = useApp((state) => state.go);
  const { data: templates, error, isFetching, refetch } = useLiveQuery('templates.list', NO_INPUT);
  const count = templates?.length ?? 0;
  return (
    <Page
      title={t('templates.title')}
      line={count > 0 ? t('templates.line', { count }) : undefined}
      isBusy={isFetching}
      actions={<Button onClick={() => go('registration')}>{t('templates.toRegistrations')}</Button>}
    >
      <div className="tr-stack">
        {error && <ErrorNote error={error} onRetry={refetch} />}
        {templates && count === 0 && (
          <EmptyState title={t('templates.empty')} hint={t('templates.emptyHint')} />
        )}
        {templates && count > 0 && (
          <div className="tr-frame">
            <table className="tr-table" aria-label={t('templates.title')}>
              <thead>
                <tr>
                  {COLUMNS.map((column) => (
                    <th key={column} scope="col">
                      {t(`templates.columns.${column}`)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {templates.map((one) => (
                  <Row key={one.id} one={one} />
                ))}
              </tbody>
            </table>
          </div>
        )}
      </div>
    </Page>
  );
}
