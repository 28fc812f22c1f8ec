import { useTranslation } from 'react-i18next';
import { usePicture } from '#renderer/components/use-picture.ts';
import { PictureButton } from './picture-button.tsx';

const LOOK = { small: 'tr-look-shot', large: 'tr-look-large' };

interface Props {
  readonly hash: string;
  readonly page: string;
}

/** The top of a page as it looked, small; it opens large. */
export function PagePicture({ hash, page }: Props) {
  const { t } = useTranslation();
  const { dataUrl, error } = usePicture('pageChecks.picture', hash);
  if (error) return <p className="tr-look-shot is-none tr-small tr-muted">{t('pageChecks.pictureGone')}</p>;
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
