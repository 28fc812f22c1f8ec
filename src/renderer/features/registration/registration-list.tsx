import './list.css';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { useLiveQuery } from '#renderer/api/live-query.ts';
import { useAction } from '#renderer/api/use-action.ts';
import { EmptyState } from '#renderer/components/empty-state.tsx';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import { FindingCounts } from '#renderer/components/finding-counts.tsx';
import { Page } from '#renderer/components/page.tsx';
import { StatusWord } from '#renderer/components/status-word.tsx';
import { TimeText } from '#renderer/components/time-text.tsx';
import { useFormat } from '#renderer/i18n/use-format.ts';
import { useApp } from '#renderer/stores/store.ts';
import { useGoOn } from '#renderer/stores/use-go-on.ts';
import type { CustomerId } from '#shared/model/ids.ts';
import type { RegistrationSummary } from '#shared/model/registration.ts';
import { ImportFileButton } from './import-file.tsx';
import { useChoiceWords, useStateWords } from './registration-words.ts';

const COLUMNS = ['name', 'brand', 'usecase', 'numbers', 'findings', 'state', 'case', 'updated'] as const;

function Row({ one }: { readonly one: RegistrationSummary }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useChoiceWords();
  const go = useApp((state) => state.go);
  const { tone, shape, text } = useStateWords()(one);
  const open = () => go('registration', { registrationId: one.id });
  const name = one.name || t('registration.unnamed');
  return (
    <tr className="tr-clickable" onClick={open}>
      <td>
        <button
          type="button"
          className="tr-link tr-registration-name"
          aria-label={t('registration.list.open', { name })}
          onClick={(event) => {
            event.stopPropagation();
            open();
          }}
        >
          {name}
        </button>
      </td>
      <td>{one.brandName || <span className="tr-faint">{t('registration.list.noBrand')}</span>}</td>
      <td>
        {one.usecase ? (
          words('usecase', one.usecase)
        ) : (
          <span className="tr-faint">{t('registration.list.noUsecase')}</span>
        )}
      </td>
      <td className="tr-num tr-right">{format.count(one.numbers)}</td>
      <td>
        <FindingCounts errors={one.errors} warnings={one.warnings} />
      </td>
      <td>
        <StatusWord tone={tone} shape={shape} isQuiet={tone === 'info'}>
          {text}
        </StatusWord>
      </td>
      <td>
        {one.caseId ? (
          <span className="tr-mono">{one.caseId}</span>
        ) : (
          <span className="tr-faint">{t('registration.list.noCase')}</span>
        )}
      </td>
      <td className="tr-nowrap">
        <TimeText iso={one.updatedAt} as="ago" />
      </td>
    </tr>
  );
}

/** A name that no registration of the customer has yet. */
function freeName(customerName: string, taken: readonly RegistrationSummary[]): string {
  const names = new Set(taken.map(({ name }) => name));
  if (!names.has(customerName)) return customerName;
  for (let n = 2; ; n += 1) if (!names.has(`${customerName} ${n}`)) return `${customerName} ${n}`;
}

interface Props {
  readonly customerId: CustomerId;
  readonly customerName: string;
}

/** The registrations of a customer: drafts, and those that were released. */
export function RegistrationList({ customerId, customerName }: Props) {
  const { t } = useTranslation();
  const go = useApp((state) => state.go);
  const input = useMemo(() => ({ customerId }), [customerId]);
  const { data, error, isFetching, refetch } = useLiveQuery('registrations.list', input);
  const goOn = useGoOn();
  const create = useAction(async () => {
    const name = freeName(customerName, data ?? []);
    const { registrationId } = await call('registrations.create', { customerId, name });
    goOn('registration', { registrationId });
  });
  const button = (
    <Button
      variant="filled"
      leftSection={<IconPlus size={14} aria-hidden="true" />}
      loading={create.isBusy}
      onClick={() => void create.run()}
      data-primary
    >
      {t('registration.list.new')}
    </Button>
  );
  const count = data?.length ?? 0;
  return (
    <Page
      title={t('registration.list.title')}
      line={count > 0 ? t('registration.list.line', { count, name: customerName }) : ' '}
      actions={
        <>
          <Button onClick={() => go('templates')}>{t('templates.title')}</Button>
          <ImportFileButton customerId={customerId} />
          {count > 0 && button}
        </>
      }
      isBusy={isFetching}
    >
      {error && <ErrorNote error={error} onRetry={refetch} />}
      {create.error && <ErrorNote error={create.error} />}
      {data && count === 0 && (
        <EmptyState title={t('registration.list.empty')} hint={t('registration.list.emptyHint')}>
          {button}
        </EmptyState>
      )}
      {data && count > 0 && (
        <div className="tr-frame">
          <table className="tr-table" aria-label={t('registration.list.title')}>
            <thead>
              <tr>
                {COLUMNS.map((column) => (
                  <th key={column} scope="col" className={column === 'numbers' ? 'tr-right' : undefined}>
                    {t(`registration.list.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {data.map((one) => (
                <Row key={one.id} one={one} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Page>
  );
}
