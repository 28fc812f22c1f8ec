import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLiveQuery } from '#renderer/api/live-query.ts';
import { EmptyState } from '#renderer/components/empty-state.tsx';
import { Page } from '#renderer/components/page.tsx';
import { UnopenedPage } from '#renderer/components/unopened-page.tsx';
import { useFormat } from '#renderer/i18n/use-format.ts';
import { useApp } from '#renderer/stores/store.ts';
import { codeName } from '#shared/blank-forms/words.ts';
import type { TemplateId } from '#shared/model/ids.ts';
import type { TemplateDetail as Detail, TemplateRow, TemplateTable } from '#shared/model/template.ts';
import { CreateDialog, sortRows } from './create-dialog.tsx';
import { GapGrid } from './gap-grid.tsx';
import { TableMenu } from './table-menu.tsx';
import { TemplateMore } from './template-more.tsx';
import { useChosen } from './use-chosen.ts';

const FILTERS = ['all', 'incomplete', 'complete'] as const;
type Filter = (typeof FILTERS)[number];

const KEEPS: Readonly<Record<Filter, (row: TemplateRow) => boolean>> = {
  all: () => true,
  incomplete: ({ missing }) => missing.length > 0,
  complete: ({ missing }) => missing.length === 0,
};

function Line({ template }: { readonly template: Detail }) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const go = useApp((state) => state.go);
  const { usecase, placeholders } = template;
  return (
    <span className="tr-row tr-templates-line">
      <button type="button" className="tr-link" onClick={() => go('templates')}>
        {t('templates.all')}
      </button>
      <span aria-hidden="true">·</span>
      <span>{usecase ? codeName(language, 'campaign.usecase', usecase) : t('templates.noUsecase')}</span>
      <span aria-hidden="true">·</span>
      <span>{t('templates.placeholders', { count: placeholders.length })}</span>
    </span>
  );
}

interface BarProps {
  readonly rows: readonly TemplateRow[];
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
  readonly search: string;
  readonly onSearch: (search: string) => void;
  readonly chosen: number;
}

function Bar({ rows, filter, onFilter, search, onSearch, chosen }: BarProps) {
  const { t } = useTranslation();
  return (
    <div className="tr-row tr-row-between">
      <div className="tr-row">
        <TextInput
          size="xs"
          className="tr-templates-search"
          aria-label={t('templates.search')}
          placeholder={t('templates.search')}
          value={search}
          maxLength={200}
          onChange={(event) => onSearch(event.currentTarget.value)}
        />
        {chosen > 0 && <span className="tr-muted">{t('templates.chosen', { count: chosen })}</span>}
      </div>
      <SegmentedControl
        aria-label={t('templates.show')}
        size="xs"
        data={FILTERS.map((value) => ({
          value,
          label: `${t(`templates.filters.${value}`)} ${rows.filter(KEEPS[value]).length}`,
        }))}
        value={filter}
        onChange={(value) => onFilter(FILTERS.find((one) => one === value) ?? 'all')}
      />
    </div>
  );
}

interface OpenedProps {
  readonly template: Detail;
  readonly table: TemplateTable;
  readonly isBusy: boolean;
}

function Opened({ template, table, isBusy }: OpenedProps) {
  const { t } = useTranslation();
  const [filter, setFilter] = useState<Filter>('all');
  const [search, setSearch] = useState('');
  const [isCreating, setCreating] = useState(false);
  const chosen = useChosen();
  const named = table.rows.filter(({ customerName }) =>
    customerName.toLocaleLowerCase().includes(search.trim().toLocaleLowerCase()),
  );
  const shown = named.filter(KEEPS[filter]);
  const picked = table.rows.filter(chosen.has);
  const ready = sortRows(picked).ready.length;
  return (
    <Page
      title={template.name}
      line={<Line template={template} />}
      isBusy={isBusy}
      isFilled
      actions={
        <>
          <TableMenu templateId={template.id} />
          <Button
            variant="filled"
            disabled={ready === 0}
            title={ready === 0 ? t('templates.createHint') : undefined}
            onClick={() => setCreating(true)}
            data-primary
          >
            {ready === 0 ? t('templates.createNone') : t('templates.create', { count: ready })}
          </Button>
          <TemplateMore template={template} />
        </>
      }
    >
      <div className="tr-stack tr-templates-body">
        <Bar
          rows={named}
          filter={filter}
          onFilter={setFilter}
          search={search}
          onSearch={setSearch}
          chosen={chosen.count}
        />
        {shown.length > 0 ? (
          <GapGrid template={template} table={table} rows={shown} chosen={chosen} />
        ) : (
          <EmptyState
            title={t(table.rows.length === 0 ? 'templates.noCustomers' : 'templates.nothingShown')}
            isSmall
          />
        )}
      </div>
      <CreateDialog
        template={template}
        rows={picked}
        isOpen={isCreating}
        onClose={() => setCreating(false)}
      />
    </Page>
  );
}

/** One template: what each customer lacks for it, and the registrations that come out. */
export function TemplateDetail({ templateId }: { readonly templateId: TemplateId }) {
  const { t } = useTranslation();
  const go = useApp((state) => state.go);
  const input = useMemo(() => ({ templateId }), [templateId]);
  const asked = useMemo(() => ({ templateId, customerIds: null }), [templateId]);
  const template = useLiveQuery('templates.get', input);
  const table = useLiveQuery('templates.table', asked);
  const error = template.error ?? table.error;
  if (template.data && table.data && !error)
    return <Opened template={template.data} table={table.data} isBusy={table.isFetching} />;
  return (
    <UnopenedPage
      title={t('templates.title')}
      error={error}
      gone={t('templates.gone')}
      back={t('templates.all')}
      onBack={() => go('templates')}
      onRetry={template.error ? template.refetch : table.refetch}
    />
  );
}
