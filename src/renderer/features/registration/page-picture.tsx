import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { PictureButton } from './picture-button.tsx';

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

const LOOK = { small: 'tr-look-shot', large: 'tr-look-large' };

interface Props {
  readonly hash: string;
  readonly page: string;
}

/** The top of a page as it looked, small; it opens large. */
export function PagePicture({ hash, page }: Props) {
  const { t } = useTranslation();
  const { dataUrl, isGone } = usePicture(hash);
  if (isGone) return <p className="tr-look-shot is-none tr-small tr-muted">{t('pageChecks.pictureGone')}</p>;
  if (dataUrl === null) return <span className="tr-look-shot" aria-hidden="true" />;
  return (
    <PictureButton
      classNames={LOOK}
      label={t('pageChecks.pictureLarge', { page })}
      title={t('pageChecks.picture', { page })}
      src={dataUrl}
    />
  );
}
