import { Modal } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';

/** The picture as a data address; `gone` when it cannot be read any more. */
function usePicture(hash: string): { readonly dataUrl: string | null; readonly isGone: boolean } {
  const [picture, setPicture] = useState<{ readonly hash: string; readonly dataUrl: string | null }>();
  useEffect(() => {
    let isCurrent = true;
    call('pageChecks.picture', { hash }).then(
      ({ dataUrl }) => isCurrent && setPicture({ hash, dataUrl }),
      () => isCurrent && setPicture({ hash, dataUrl: null }),
    );
    return () => {
      isCurrent = false;
    };
  }, [hash]);
  const own = picture?.hash === hash ? picture : undefined;
  return { dataUrl: own?.dataUrl ?? null, isGone: own?.dataUrl === null };
}

interface Props {
  readonly hash: string;
  readonly page: string;
}

/** The top of a page as it looked, small; it opens large. */
export function PagePicture({ hash, page }: Props) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const { dataUrl, isGone } = usePicture(hash);
  if (isGone) return <p className="tr-look-shot is-none tr-small tr-muted">{t('pageChecks.pictureGone')}</p>;
  if (dataUrl === null) return <span className="tr-look-shot" aria-hidden="true" />;
  return (
    <>
      <button
        type="button"
        className="tr-look-shot"
        aria-label={t('pageChecks.pictureLarge', { page })}
        onClick={() => setOpen(true)}
      >
        <img src={dataUrl} alt="" />
      </button>
      <Modal
        opened={isOpen}
        onClose={() => setOpen(false)}
        size="min(1320px, 96vw)"
        title={t('pageChecks.picture', { page })}
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        <img className="tr-look-large" src={dataUrl} alt={t('pageChecks.picture', { page })} />
      </Modal>
    </>
  );
}
