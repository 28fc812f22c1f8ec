import { Button, Loader } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/client.ts';
import { useAction } from '../../api/use-action.ts';
import { ErrorNote } from '../error-note.tsx';

/** A person is in the browser now; the ways to go on from here. */
export function WaitingForBrowser({ onCancel }: { readonly onCancel: () => void }) {
  const { t } = useTranslation();
  const open = useAction(() => call('connections.openBrowser', {}));
  return (
    <div className="tr-stack">
      <div className="tr-waiting" role="status">
        <Loader size={20} aria-hidden="true" />
        <div>
          <p className="tr-strong tr-flush">{t('connect.waitingTitle')}</p>
          <p className="tr-muted tr-flush">{t('connect.waiting')}</p>
        </div>
      </div>
      {open.error && <ErrorNote error={open.error} />}
      <div className="tr-row tr-dialog-actions">
        <Button onClick={onCancel}>{t('common.cancel')}</Button>
        <Button loading={open.isBusy} onClick={() => void open.run()} data-autofocus>
          {t('connect.openAgain')}
        </Button>
      </div>
    </div>
  );
}
