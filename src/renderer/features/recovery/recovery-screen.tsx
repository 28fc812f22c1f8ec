import './recovery.css';
import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { useAction } from '#renderer/api/use-action.ts';
import { ConfirmDialog } from '#renderer/components/confirm-dialog.tsx';
import { CopyButton } from '#renderer/components/copy-button.tsx';
import { ErrorNote } from '#renderer/components/error-note.tsx';

interface Props {
  readonly failure: { readonly code: string; readonly message: string };
}

const REASONS = {
  'database-damaged': 'damaged',
  'database-newer': 'newer',
  'database-unavailable': 'unavailable',
} as const;

const reasonOf = (code: string) =>
  code in REASONS ? REASONS[code as keyof typeof REASONS] : ('other' as const);

/** The core could not start: what happened, what is safe, what to do. Nothing here destroys anything. */
export function RecoveryScreen({ failure }: Props) {
  const { t } = useTranslation();
  const [isAsking, setAsking] = useState(false);
  const restart = useAction(async (fresh: boolean) => {
    await call('host.restartCore', { fresh });
    setAsking(false);
  });
  const openFolder = useAction(() => call('host.openDataFolder', {}));
  const [rescued, setRescued] = useState<string | null>(null);
  const rescue = useAction(async () => setRescued((await call('host.rescue', {})).path));
  useEffect(() => {
    document.documentElement.dataset.appState = 'ready';
  }, []);
  const reason = reasonOf(failure.code);
  const isDamaged = reason === 'damaged';
  const advice = isDamaged ? 'doDamaged' : reason === 'newer' ? 'doNewer' : 'doOther';
  const error = restart.error ?? openFolder.error ?? rescue.error;
  return (
    <main className="tr-recovery">
      <div className="tr-recovery-sheet">
        <h1>{t('recovery.title')}</h1>
        <p className="tr-recovery-what">{t(`recovery.reasons.${reason}`)}</p>
        <pre className="tr-recovery-detail">{`${failure.code}: ${failure.message}`}</pre>
        <h2>{t('recovery.safeTitle')}</h2>
        <p>{t(isDamaged ? 'recovery.safeDamaged' : 'recovery.safeOther')}</p>
        <h2>{t('recovery.doTitle')}</h2>
        <p>{t(`recovery.${advice}`)}</p>
        {error && <ErrorNote error={error} />}
        {rescued !== null && <p role="status">{t('recovery.rescued', { path: rescued })}</p>}
        <div className="tr-recovery-actions">
          <Button
            variant="filled"
            size="sm"
            loading={restart.isBusy}
            onClick={() => void restart.run(false)}
            data-primary
          >
            {t('common.tryAgain')}
          </Button>
          <Button size="sm" loading={rescue.isBusy} onClick={() => void rescue.run()}>
            {t('recovery.rescue')}
          </Button>
          <Button size="sm" onClick={() => void openFolder.run()}>
            {t('recovery.openFolder')}
          </Button>
          {isDamaged && (
            <Button size="sm" onClick={() => setAsking(true)}>
              {t('recovery.startFresh')}
            </Button>
          )}
          <CopyButton
            size="sm"
            text={`TextReady\n${failure.code}: ${failure.message}`}
            label={t('common.copyDetails')}
          />
        </div>
      </div>
      <ConfirmDialog
        isOpen={isAsking}
        title={t('recovery.startFreshConfirm')}
        confirm={t('recovery.startFresh')}
        isDangerous
        isBusy={restart.isBusy}
        error={restart.error}
        onConfirm={() => void restart.run(true)}
        onClose={() => setAsking(false)}
      >
        {t('recovery.startFreshBody')}
      </ConfirmDialog>
    </main>
  );
}
