import { Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  /** Of the button and of the large picture. */
  readonly classNames: { readonly small: string; readonly large: string };
  /** What a press does. */
  readonly label: string;
  /** What the picture shows. */
  readonly title: string;
  /** As a data address. */
  readonly src: string;
}

/** A picture, small; it opens large. */
export function PictureButton({ classNames, label, title, src }: Props) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" className={classNames.small} aria-label={label} onClick={() => setOpen(true)}>
        <img src={src} alt="" />
      </button>
      <Modal
        opened={isOpen}
        onClose={() => setOpen(false)}
        size="min(1320px, 96vw)"
        title={title}
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        <img className={classNames.large} src={src} alt={title} />
      </Modal>
    </>
  );
}
