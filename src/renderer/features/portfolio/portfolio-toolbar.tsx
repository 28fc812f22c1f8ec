import { Button, NativeSelect, SegmentedControl, TextInput } from '@mantine/core';
import { IconSearch, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EVERYONE, PORTFOLIO_SORTS, type PortfolioLook } from '#renderer/stores/portfolio.ts';
import { useApp } from '#renderer/stores/store.ts';
import { REGISTRATION_STANDS } from '#shared/model/customer.ts';
import { isCalm, isUrgent, type Ranked } from './attention.ts';
import { kindsOf } from './narrow.ts';

const FILTERS = ['query', 'attention', 'registration', 'mirror'] as const;

export const isNarrowed = (look: PortfolioLook): boolean => FILTERS.some((key) => look[key] !== '');

function useAttentionChoices(all: readonly Ranked[]) {
  const { t } = useTranslation();
  const urgent = all.filter(({ attention }) => isUrgent(attention)).length;
  const any = all.filter(({ attention }) => !isCalm(attention)).length;
  return [
    { value: '', label: t('portfolio.filters.everyone', { count: all.length }) },
    { value: 'urgent', label: t('portfolio.filters.urgent', { count: urgent }) },
    { value: 'any', label: t('portfolio.filters.any', { count: any }) },
    ...kindsOf(all).map(({ kind, count }) => ({
      value: kind,
      label: t('portfolio.filters.kind', { kind: t(`portfolio.kinds.${kind}`), count }),
    })),
  ];
}

interface ChoiceProps {
  readonly of: 'attention' | 'registration' | 'mirror' | 'sort';
  readonly data: readonly { readonly value: string; readonly label: string }[];
}

function Choice({ of, data }: ChoiceProps) {
  const { t } = useTranslation();
  const value = useApp((state) => state.portfolio[of]);
  const set = useApp((state) => state.setPortfolio);
  return (
    <NativeSelect
      size="xs"
      aria-label={t(`portfolio.filters.${of}`)}
      data={data.map((one) => ({ ...one }))}
      value={value}
      onChange={(event) => set({ [of]: event.currentTarget.value } as Partial<PortfolioLook>)}
      data-narrowed={of !== 'sort' && value !== '' ? true : undefined}
    />
  );
}

/** Search, filters, order, and rows or tiles. */
export function PortfolioToolbar({
  all,
  shown,
}: {
  readonly all: readonly Ranked[];
  readonly shown: number;
}) {
  const { t } = useTranslation();
  const look = useApp((state) => state.portfolio);
  const set = useApp((state) => state.setPortfolio);
  const stands = REGISTRATION_STANDS.map((stand) => ({
    value: stand,
    label: t(`portfolio.registration.${stand}`),
  }));
  const mirror = (['never', 'day'] as const).map((value) => ({
    value,
    label: t(`portfolio.filters.${value}`),
  }));
  const views = (['rows', 'tiles'] as const).map((value) => ({
    value,
    label: t(`portfolio.views.${value}`),
  }));
  const sorts = PORTFOLIO_SORTS.map((value) => ({ value, label: t(`portfolio.sorts.${value}`) }));
  return (
    <section className="tr-portfolio-bar" aria-label={t('numbers.filters')}>
      <TextInput
        size="xs"
        className="tr-portfolio-find"
        aria-label={t('portfolio.filter')}
        placeholder={t('portfolio.filter')}
        leftSection={<IconSearch size={14} />}
        value={look.query}
        onChange={(event) => set({ query: event.currentTarget.value })}
      />
      <Choice of="attention" data={useAttentionChoices(all)} />
      <Choice
        of="registration"
        data={[{ value: '', label: t('portfolio.filters.anyRegistration') }, ...stands]}
      />
      <Choice of="mirror" data={[{ value: '', label: t('portfolio.filters.anyMirror') }, ...mirror]} />
      {isNarrowed(look) && (
        <>
          <Button
            size="compact-xs"
            variant="subtle"
            leftSection={<IconX size={12} />}
            onClick={() => set(EVERYONE)}
          >
            {t('portfolio.filters.clear')}
          </Button>
          <span className="tr-small tr-muted tr-num" role="status">
            {t('portfolio.filters.shown', { shown, count: all.length })}
          </span>
        </>
      )}
      <span className="tr-portfolio-bar-fill" />
      <Choice of="sort" data={sorts} />
      <SegmentedControl
        size="xs"
        aria-label={t('portfolio.views.label')}
        data={views}
        value={look.view}
        onChange={(view) => set({ view: view === 'tiles' ? 'tiles' : 'rows' })}
      />
    </section>
  );
}
