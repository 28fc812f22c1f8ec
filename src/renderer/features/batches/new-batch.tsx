import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconChevronDown, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call, toAppError } from '#renderer/api/client.ts';
import { BatchPlanDialog, type PlannedNumbers } from '#renderer/components/batches/plan-dialog.tsx';
import { useApp } from '#renderer/stores/store.ts';
import type { CustomerId } from '#shared/model/ids.ts';
import { ListDialog } from './list-dialog.tsx';

const SORT = { by: 'number', descending: false } as const;

/** What came since and may be authorised, as a selection; null when there is nothing. */
async function whatCame(customerId: CustomerId): Promise<PlannedNumbers | null> {
  const { ids, total } = await call('changes.numbers', { customerId, meaning: 'to-authorise' });
  if (ids.length === 0) return null;
  return { selection: { by: 'ids', ids }, total: total > ids.length ? total : null };
}

function useWays(customerId: CustomerId) {
  const { t } = useTranslation();
  const addToast = useApp((state) => state.addToast);
  const [planned, setPlanned] = useState<PlannedNumbers | null>(null);
  const [isListing, setListing] = useState(false);
  const changed = () =>
    void whatCame(customerId)
      .then((found) => {
        if (found) setPlanned(found);
        else addToast({ tone: 'info', text: t('batchWork.ways.nothing') });
      })
      .catch((error: unknown) =>
        addToast({ tone: 'bad', text: t('common.didNotWork'), error: toAppError(error) }),
      );
  const filter = { eligibility: 'eligible', journey: 'eligible' } as const;
  const eligible = () =>
    setPlanned({ selection: { by: 'filter', customerId, filter, sort: SORT }, total: null });
  return { planned, setPlanned, isListing, setListing, changed, eligible };
}

/** The three steps to a batch, and beside them the other ways to one or several. */
export function NewBatch({ customerId }: { readonly customerId: CustomerId }) {
  const { t } = useTranslation();
  const go = useApp((state) => state.go);
  const ways = useWays(customerId);
  const { planned, setPlanned, isListing, setListing } = ways;
  const steps = () => go('batches', { newBatch: {} });
  return (
    <>
      <Button.Group>
        <Button variant="filled" leftSection={<IconPlus size={14} />} onClick={steps} data-primary>
          {t('batches.new')}
        </Button>
        <Menu position="bottom-end" width={260}>
          <Menu.Target>
            <ActionIcon
              variant="filled"
              className="tr-new-batch-more"
              aria-label={t('batchWork.ways.more')}
              title={t('batchWork.ways.more')}
            >
              <IconChevronDown size={14} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={steps}>{t('batchWork.ways.location')}</Menu.Item>
            <Menu.Item onClick={() => setListing(true)}>{t('batchWork.ways.paste')}</Menu.Item>
            <Menu.Item onClick={ways.eligible}>{t('batchWork.ways.eligible')}</Menu.Item>
            <Menu.Item onClick={ways.changed}>{t('batchWork.ways.changed')}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </Button.Group>
      {isListing && (
        <ListDialog
          onClose={() => setListing(false)}
          onEntries={(entries) => {
            setListing(false);
            setPlanned({ selection: { by: 'list', customerId, entries }, total: null });
          }}
        />
      )}
      {planned && <BatchPlanDialog planned={planned} onClose={() => setPlanned(null)} />}
    </>
  );
}
