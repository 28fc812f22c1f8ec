import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconChevronDown, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useToldAction } from '#renderer/api/use-told-action.ts';
import { BatchPlanDialog } from '#renderer/components/batches/plan-dialog.tsx';
import {
  BY_NUMBER,
  type PlannedNumbers,
  plannedChanges,
} from '#renderer/components/batches/planned-numbers.ts';
import { useApp } from '#renderer/stores/store.ts';
import type { CustomerId } from '#shared/model/ids.ts';
import { ListDialog } from './list-dialog.tsx';

function useWays(customerId: CustomerId) {
  const { t } = useTranslation();
  const addToast = useApp((state) => state.addToast);
  const [planned, setPlanned] = useState<PlannedNumbers | null>(null);
  const [isListing, setListing] = useState(false);
  const changed = useToldAction(async () => {
    const found = await plannedChanges(customerId, 'to-authorise');
    if (found.selection.ids.length > 0) setPlanned(found);
    else addToast({ tone: 'info', text: t('batchWork.ways.nothing') });
  });
  const filter = { eligibility: 'eligible', journey: 'eligible' } as const;
  const eligible = () =>
    setPlanned({ selection: { by: 'filter', customerId, filter, sort: BY_NUMBER }, total: null });
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
            <Menu.Item onClick={() => void ways.changed.run()}>{t('batchWork.ways.changed')}</Menu.Item>
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
