import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { useLiveQuery } from '#renderer/api/live-query.ts';
import { useAction } from '#renderer/api/use-action.ts';
import { EmptyState } from '#renderer/components/empty-state.tsx';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import { FormError } from '#renderer/components/forms/form-error.tsx';
import { Page } from '#renderer/components/page.tsx';
import { StatusWord } from '#renderer/components/status-word.tsx';
import { TimeText } from '#renderer/components/time-text.tsx';
import { useFormat } from '#renderer/i18n/use-format.ts';
import { useApp } from '#renderer/stores/store.ts';
import { useGoOn } from '#renderer/stores/use-go-on.ts';
import type { BlankFormSummary } from '#shared/model/blank-form.ts';

const NO_INPUT = {};
const COLUMNS = ['name', 'kind', 'places', 'state', 'added'] as const;

function FormRow({ form }: { readonly form: BlankFormSummary }) {
  const { t } = useTranslation();
  const format = useFormat();
  const go = useApp((state) => state.go);
  const open = () => go('forms', { formId: form.id });
  return (
    <tr className="tr-clickable" onClick={open}>
      <td>
        <button
          type="button"
          className="tr-link tr-forms-name"
          aria-label={t('forms.open', { name: form.name })}
          onClick={(event) => {
            event.stopPropagation();
            open();
          }}
        >
          {form.name}
        </button>
      </td>
      <td>{form.format.toUpperCase()}</td>
      <td className="tr-num">{format.count(form.places)}</td>
      <td>
        {form.unknown > 0 ? (
          <StatusWord tone="warn" shape="triangle" isQuiet>
            {t('forms.unknown', { count: form.unknown })}
          </StatusWord>
        ) : (
          <StatusWord tone="good" shape="check" isQuiet>
            {t('forms.ready')}
          </StatusWord>
        )}
      </td>
      <td>
        <TimeText iso={form.createdAt} />
      </td>
    </tr>
  );
}

function FormTable({ forms }: { readonly forms: readonly BlankFormSummary[] }) {
  const { t } = useTranslation();
  return (
    <div className="tr-frame">
      <table className="tr-table" aria-label={t('forms.title')}>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t(`forms.columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {forms.map((form) => (
            <FormRow key={form.id} form={form} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The forms of the workspace, the latest first. */
export function FormList() {
  const { t } = useTranslation();
  const { addToast } = useApp.getState();
  const goOn = useGoOn();
  const { data: forms, error, isFetching, refetch } = useLiveQuery('blankForms.list', NO_INPUT);
  const add = useAction(async () => {
    const added = await call('blankForms.add', {});
    if (added === null) return;
    const { name, places: count } = added;
    addToast({ tone: 'good', text: t('forms.added', { name, count }) });
    goOn('forms', { formId: added.id });
  });
  const count = forms?.length ?? 0;
  const button = (
    <Button
      variant="filled"
      leftSection={<IconPlus size={14} aria-hidden="true" />}
      loading={add.isBusy}
      onClick={() => void add.run()}
      data-primary
    >
      {t('forms.add')}
    </Button>
  );
  return (
    <Page
      title={t('forms.title')}
      line={count > 0 ? t('forms.line', { count }) : undefined}
      isBusy={isFetching || add.isBusy}
      actions={count > 0 && button}
    >
      <div className="tr-stack">
        {add.error && <FormError error={add.error} />}
        {error && <ErrorNote error={error} onRetry={refetch} />}
        {forms && count === 0 && (
          <EmptyState title={t('forms.empty')} hint={t('forms.emptyHint')}>
            {button}
          </EmptyState>
        )}
        {forms && count > 0 && <FormTable forms={forms} />}
      </div>
    </Page>
  );
}
