import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { useAction } from '#renderer/api/use-action.ts';
import { ConfirmDialog } from '#renderer/components/confirm-dialog.tsx';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import { AppError, errorCodeSchema } from '#shared/ipc/errors.ts';
import type { CustomerDetail } from '#shared/model/customer.ts';

type Customer = Pick<CustomerDetail, 'id' | 'lastPull'>;

/** A pull that would have removed much has stopped: it goes on only when a person has read what that means. */
function AllowRemovals({ id }: Pick<Customer, 'id'>) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const pull = useAction(async () => {
    await call('pull.start', { customerId: id, allowRemovals: true });
    setOpen(false);
  });
  return (
    <>
      <Button size="compact-sm" onClick={() => setOpen(true)}>
        {t('customer.removals.open')}
      </Button>
      <ConfirmDialog
        isOpen={isOpen}
        title={t('customer.removals.title')}
        confirm={t('customer.removals.confirm')}
        isDangerous
        isBusy={pull.isBusy}
        error={pull.error}
        onConfirm={() => void pull.run()}
        onClose={() => setOpen(false)}
      >
        {t('customer.removals.body')}
      </ConfirmDialog>
    </>
  );
}

/** Why the last pull failed, for as long as no later one went well. */
export function PullTrouble({ customer }: { readonly customer: Customer }) {
  const { lastPull, id } = customer;
  if (lastPull?.state !== 'failed') return null;
  const code = errorCodeSchema.catch('internal').parse(lastPull.errorCode);
  return (
    <div className="tr-stack">
      <ErrorNote error={new AppError(code, lastPull.errorMessage ?? '')} />
      {code === 'too-many-removals' && (
        <div>
          <AllowRemovals id={id} />
        </div>
      )}
    </div>
  );
}
