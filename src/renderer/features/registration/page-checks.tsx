import './page-checks.css';
import { Button, Drawer, Loader } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { useLiveQuery } from '#renderer/api/live-query.ts';
import { type Action, useAction } from '#renderer/api/use-action.ts';
import { EmptyState } from '#renderer/components/empty-state.tsx';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import type { RegistrationId } from '#shared/model/ids.ts';
import type { PageKind } from '#shared/model/page-check.ts';
import { savedFirst } from './autosave.ts';
import { PageCheckCard } from './page-check-card.tsx';

const NO_INPUT = {};
const NO_PAGES = [] as const;

/** Why nothing can be looked at now, or null. */
function useObstacle(): string | null {
  const { t } = useTranslation();
  const status = useLiveQuery('app.status', NO_INPUT).data;
  if (status?.workOffline) return t('pageChecks.byChoice');
  return status?.network === 'offline' ? t('pageChecks.offline') : null;
}

interface Props {
  readonly id: RegistrationId;
  readonly look: Action<[pages?: readonly PageKind[]]>;
}

function PageChecks({ id, look }: Props) {
  const { t } = useTranslation();
  const input = useMemo(() => ({ registrationId: id }), [id]);
  const { data: pages = NO_PAGES, error, refetch } = useLiveQuery('pageChecks.list', input);
  const obstacle = useObstacle();
  const hasAddress = pages.some(({ url }) => url !== null);
  const canLook = obstacle === null && hasAddress && !look.isBusy;
  return (
    <div className="tr-look-checks">
      <p className="tr-flush tr-muted">{t('pageChecks.lead')}</p>
      <div className="tr-look-start">
        <Button
          data-primary
          variant="filled"
          disabled={!canLook}
          aria-describedby={obstacle === null ? undefined : 'page-checks-obstacle'}
          onClick={() => void look.run()}
        >
          {t('pageChecks.look')}
        </Button>
        <p className="tr-flush tr-small tr-muted" role="status" id="page-checks-obstacle">
          {look.isBusy && <Loader size={14} aria-hidden="true" />}{' '}
          {look.isBusy ? t('pageChecks.looking') : obstacle}
        </p>
      </div>
      {look.error && <ErrorNote error={look.error} onRetry={() => void look.run()} />}
      {error && <ErrorNote error={error} onRetry={refetch} />}
      {pages.length > 0 && !hasAddress && <EmptyState isSmall title={t('pageChecks.noAddresses')} />}
      {pages
        .filter(({ url, check }) => hasAddress || url !== null || check !== null)
        .map((one) => (
          <PageCheckCard
            key={one.page}
            one={one}
            canLook={canLook}
            onLook={(page) => void look.run([page])}
          />
        ))}
    </div>
  );
}

/** Opens what the pages of this registration showed. A look goes on when the drawer is closed. */
export function PageChecksButton({ id }: Pick<Props, 'id'>) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const look = useAction(async (pages?: readonly PageKind[]) => {
    // The core looks where the saved forms say.
    await savedFirst(id);
    await call('pageChecks.run', { registrationId: id, ...(pages ? { pages: [...pages] } : {}) });
  });
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('pageChecks.open')}</Button>
      <Drawer
        opened={isOpen}
        onClose={() => setOpen(false)}
        position="right"
        size={640}
        title={t('pageChecks.title')}
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        <PageChecks id={id} look={look} />
      </Drawer>
    </>
  );
}
