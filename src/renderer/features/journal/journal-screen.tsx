import './journal-screen.css';
import { Button, NativeSelect } from '@mantine/core';
import { IconShieldCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLiveQuery } from '#renderer/api/live-query.ts';
import { EmptyState } from '#renderer/components/empty-state.tsx';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import { Page } from '#renderer/components/page.tsx';
import { SaveExport } from '#renderer/components/save-export.tsx';
import { useFormat } from '#renderer/i18n/use-format.ts';
import { useApp } from '#renderer/stores/store.ts';
import type { CustomerId } from '#shared/model/ids.ts';
import { JournalList } from './journal-list.tsx';
import { useJournal } from './use-journal.ts';
import { VerifyDialog } from './verify-dialog.tsx';

const NO_INPUT = {};

function Actions({ customerId }: { readonly customerId: CustomerId | null }) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const [isVerifying, setVerifying] = useState(false);
  const saved = (path: string) => t('journal.exported', { path });
  return (
    <>
      <SaveExport
        label={t('journal.exportCsv')}
        request={{ what: 'journal', customerId, format: 'csv', language }}
        saved={saved}
      />
      <SaveExport
        label={t('journal.exportPdf')}
        request={{ what: 'journal', customerId, format: 'pdf', language }}
        saved={saved}
      />
      <Button
        variant="filled"
        leftSection={<IconShieldCheck size={14} aria-hidden="true" />}
        title={t('journal.verify.hint')}
        onClick={() => setVerifying(true)}
        data-primary
      >
        {t('journal.verify.button')}
      </Button>
      <VerifyDialog isOpen={isVerifying} onClose={() => setVerifying(false)} />
    </>
  );
}

interface EntriesProps {
  readonly customers: readonly { readonly id: CustomerId; readonly name: string }[];
  readonly customerId: CustomerId | null;
}

function Entries({ customers, customerId }: EntriesProps) {
  const { t } = useTranslation();
  const setParams = useApp((state) => state.setParams);
  const { rows, total, isLoaded, isFetching, error, refetch, readOlder } = useJournal(customerId);
  return (
    <Page
      title={t('journal.title')}
      line={isLoaded ? t('journal.line', { count: total }) : ' '}
      isBusy={isFetching}
      isFilled
      actions={<Actions customerId={customerId} />}
    >
      {error && <ErrorNote error={error} onRetry={refetch} />}
      <div className="tr-journal-screen">
        <NativeSelect
          size="xs"
          className="tr-journal-filters"
          aria-label={t('journal.filter')}
          data={[
            { value: '', label: t('journal.anyCustomer') },
            ...customers.map(({ id, name }) => ({ value: id as string, label: name })),
          ]}
          value={customerId ?? ''}
          onChange={(event) => {
            const journalOf = event.currentTarget.value;
            setParams(journalOf === '' ? {} : { journalOf });
          }}
        />
        {isLoaded && total === 0 && (
          <EmptyState
            title={t(customerId === null ? 'journal.empty' : 'journal.emptyCustomer')}
            hint={t('journal.emptyHint')}
          />
        )}
        {rows.length > 0 && <JournalList rows={rows} total={total} onEnd={readOlder} />}
      </div>
    </Page>
  );
}

/** What was released, tried, answered and confirmed, in an order that nobody can alter unseen. */
export function JournalScreen() {
  const { t } = useTranslation();
  const { data, error } = useLiveQuery('customers.names', NO_INPUT);
  const asked = useApp((state) => state.params.journalOf);
  // Whose entries are asked for is known once the customers are; without their names, everybody's are.
  if (asked !== undefined && data === undefined && error === undefined)
    return (
      <Page title={t('journal.title')} isBusy>
        {null}
      </Page>
    );
  const customerId = data?.find(({ id }) => id === asked)?.id ?? null;
  return <Entries key={customerId ?? ''} customers={data ?? []} customerId={customerId} />;
}
