import { Button, SegmentedControl } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { useLiveQuery } from '#renderer/api/live-query.ts';
import { useAction } from '#renderer/api/use-action.ts';
import { EmptyState } from '#renderer/components/empty-state.tsx';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import { FillNotes } from '#renderer/components/forms/fill-notes.tsx';
import { type Filled, FilledDialog } from '#renderer/components/forms/filled-dialog.tsx';
import { FormError } from '#renderer/components/forms/form-error.tsx';
import { Page } from '#renderer/components/page.tsx';
import { StatusWord } from '#renderer/components/status-word.tsx';
import { UnopenedPage } from '#renderer/components/unopened-page.tsx';
import { useApp } from '#renderer/stores/store.ts';
import type { BlankFormDetail, FillPreview } from '#shared/model/blank-form.ts';
import type { BlankFormId } from '#shared/model/ids.ts';
import { FormMore } from './form-more.tsx';
import { PlaceTable } from './place-table.tsx';
import { isToDecide, isWorthALook, rowsOf } from './places.ts';
import { RegistrationPicker } from './registration-picker.tsx';
import { useSubject } from './use-subject.ts';

const FILTERS = ['all', 'decide', 'look'] as const;
type Filter = (typeof FILTERS)[number];

function Line({ form }: { readonly form: BlankFormDetail }) {
  const { t } = useTranslation();
  const go = useApp((state) => state.go);
  return (
    <span className="tr-row tr-forms-line">
      <button type="button" className="tr-link" onClick={() => go('forms')}>
        {t('forms.all')}
      </button>
      <span aria-hidden="true">·</span>
      <span>{form.fileName}</span>
      <span aria-hidden="true">·</span>
      <span>{t('forms.placesLine', { count: form.places })}</span>
      {form.unknown > 0 && (
        <StatusWord tone="warn" shape="triangle" isQuiet>
          {t('forms.unknown', { count: form.unknown })}
        </StatusWord>
      )}
    </span>
  );
}

interface PlacesProps {
  readonly form: BlankFormDetail;
  readonly preview: FillPreview | undefined;
  readonly sampleOf: string | null;
  readonly children: React.ReactNode;
}

function Places({ form, preview, sampleOf, children }: PlacesProps) {
  const { t } = useTranslation();
  const [filter, setFilter] = useState<Filter>('all');
  const all = useMemo(() => rowsOf(form, preview), [form, preview]);
  const kept = { all, decide: all.filter(isToDecide), look: all.filter(isWorthALook) };
  const missing = preview?.notes.filter(({ placeId }) => placeId === null) ?? [];
  return (
    <>
      <div className="tr-row tr-row-between tr-forms-bar">
        {children}
        <SegmentedControl
          aria-label={t('forms.show')}
          size="xs"
          data={FILTERS.map((value) => ({
            value,
            label: `${t(`forms.filters.${value}`)} ${kept[value].length}`,
          }))}
          value={filter}
          onChange={(value) => setFilter(FILTERS.find((one) => one === value) ?? 'all')}
        />
      </div>
      {kept[filter].length > 0 ? (
        <PlaceTable blankFormId={form.id} rows={kept[filter]} sampleOf={sampleOf} />
      ) : (
        <EmptyState title={t('forms.nothingShown')} isSmall />
      )}
      {missing.length > 0 && (
        <section className="tr-stack">
          <h2 className="tr-section-title">{t('forms.missing', { count: missing.length })}</h2>
          <FillNotes
            notes={missing}
            places={form.placeList}
            title={t('forms.missing', { count: missing.length })}
          />
        </section>
      )}
    </>
  );
}

function Opened({ form }: { readonly form: BlankFormDetail }) {
  const { t } = useTranslation();
  const { registrations, registration, choose, customerName } = useSubject();
  const [filled, setFilled] = useState<Filled | null>(null);
  const input = registration ? { blankFormId: form.id, registrationId: registration.id } : null;
  const preview = useLiveQuery('blankForms.preview', input);
  const fill = useAction(async () => {
    const answer = input && (await call('blankForms.fill', input));
    if (answer) setFilled({ ...answer, places: form.placeList });
  });
  return (
    <Page
      title={form.name}
      line={<Line form={form} />}
      isBusy={preview.isFetching}
      actions={
        <>
          <Button
            variant="filled"
            loading={fill.isBusy}
            disabled={input === null}
            onClick={() => void fill.run()}
            data-primary
          >
            {t('forms.fill')}
          </Button>
          <FormMore form={form} />
        </>
      }
    >
      <div className="tr-stack">
        {fill.error && <FormError error={fill.error} />}
        {preview.error && <ErrorNote error={preview.error} onRetry={preview.refetch} />}
        <Places form={form} preview={preview.data} sampleOf={registration?.name ?? null}>
          <RegistrationPicker
            registrations={registrations}
            chosen={registration?.id ?? null}
            onChoose={choose}
            customerName={customerName}
          />
        </Places>
      </div>
      <FilledDialog filled={filled} onClose={() => setFilled(null)} />
    </Page>
  );
}

/** One form: what goes into each of its places, with the values of a registration. */
export function FormDetail({ blankFormId }: { readonly blankFormId: BlankFormId }) {
  const { t } = useTranslation();
  const go = useApp((state) => state.go);
  const { data: form, error, refetch } = useLiveQuery('blankForms.get', { blankFormId });
  if (form && !error) return <Opened form={form} />;
  return (
    <UnopenedPage
      title={t('forms.title')}
      error={error}
      gone={t('forms.gone')}
      back={t('forms.all')}
      onBack={() => go('forms')}
      onRetry={refetch}
    />
  );
}
